// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/standfirst.h"

#include "model/reading/html/headline.h"
#include "model/reading/html/likeness.h"
#include "model/reading/plaintext/wording.h"

namespace pullquote::html {

namespace {

constexpr qsizetype Shortest = 60; ///< In columns.
constexpr qsizetype Longest = 700;
constexpr qsizetype LinesBelowHeadline = 12;
constexpr qsizetype MostCompared = 60; ///< Letters of a description, which may be cut off.
constexpr int MostAround = 8;

QString lettersOf(const QString &text)
{
    return wordsOf(text).join(QString());
}

/// The summary of a page, sought among the first lines below its headline.
class Search final
{
public:
    Search(const Tree &page, const NameHints &hints, const QString &description)
        : m_page(page)
        , m_hints(hints)
        , m_description(lettersOf(description).left(MostCompared))
    {
    }

    NodeId below(NodeId headline) const
    {
        qsizetype lines = 0;
        for (NodeId id = headline; id != NoNode && lines < LinesBelowHeadline;
             id = m_page.following(id, m_page.root())) {
            if (m_page.tag(id) == Tag::Text) {
                lines += isBlank(m_page.text(id)) ? 0 : 1;
            } else if (!m_page.isInside(headline, id) && isSummary(id)) {
                return id;
            }
        }
        return NoNode;
    }

private:
    bool isSummary(NodeId id) const
    {
        const bool named =
            m_hints.has(id, StandfirstName) || m_page.attribute(id, Attribute::Itemprop).contains(u"description");
        if (!isOneOf(m_page.tag(id), {Tag::P, Tag::Div, Tag::Section, Tag::Span, Tag::Strong, Tag::B, Tag::Em, Tag::H2,
                                      Tag::H3, Tag::H4}) ||
            (!named && m_description.isEmpty())) {
            return false;
        }
        const QString text = m_page.textContent(id, 2 * Longest);
        const int columns = plaintext::columnsOf(text);
        return columns >= Shortest && columns <= Longest && plaintext::endsSentence(text) &&
               (named || saysDescription(text)) && !holdsLinks(id, text.size()) && !standsElsewhere(id);
    }

    bool saysDescription(const QString &text) const
    {
        return m_description.size() >= MostCompared / 2 &&
               lettersOf(text.left(4 * MostCompared)).startsWith(m_description);
    }

    /// Prose has few links.
    bool holdsLinks(NodeId id, qsizetype length) const
    {
        qsizetype linked = 0;
        for (NodeId at = m_page.following(id, id); at != NoNode; at = m_page.following(at, id)) {
            linked += m_page.tag(at) == Tag::A ? m_page.textContent(at, Longest).size() : 0;
        }
        return linked * 3 > length;
    }

    /// Hidden, a caption, or in a part of the page about something else.
    bool standsElsewhere(NodeId id) const
    {
        constexpr std::uint32_t Elsewhere = CaptionName | BesideName | AsideName;
        for (int up = 0; id != NoNode && up < MostAround && m_page.tag(id) != Tag::Body; id = m_page.parent(id), ++up) {
            if (!isShown(m_page, id) || (up < 3 && (m_hints.of(id) & Elsewhere) != 0) ||
                isOneOf(m_page.tag(id),
                        {Tag::Figure, Tag::Figcaption, Tag::Aside, Tag::Nav, Tag::Form, Tag::Footer, Tag::Noscript})) {
                return true;
            }
        }
        return false;
    }

    const Tree &m_page;
    const NameHints &m_hints;
    const QString m_description; ///< The letters of its begin.
};

/// The first text of the page in `within`; those that were made later do not count.
NodeId firstTextOf(const Tree &tree, NodeId within)
{
    NodeId at = tree.following(within, within);
    while (at != NoNode && (tree.tag(at) != Tag::Text || isBlank(tree.text(at)))) {
        at = tree.following(at, within);
    }
    return at;
}

} // namespace

NodeId standfirstOf(const Tree &page, const NameHints &hints, const QString &title, const QString &description)
{
    const PageLines lines = linesOf(page, title);
    return lines.headline < 0 || size_t(lines.headline) >= lines.lines.size()
               ? NoNode
               : Search(page, hints, description).below(lines.lines[size_t(lines.headline)]);
}

void takeStandfirst(PreparedPage &page, NodeId standfirst)
{
    Tree &tree = page.tree;
    const NodeId first = firstTextOf(tree, page.article);
    const NodeId own = standfirst == NoNode ? NoNode : firstTextOf(tree, standfirst);
    // Numbers of texts are in the order of the page.
    if (own == NoNode || first == NoNode || own > first || tree.isInside(standfirst, page.article)) {
        return;
    }
    const QString text = lettersOf(tree.textContent(standfirst, 2 * Longest));
    if (lettersOf(tree.textContent(page.article)).contains(text)) {
        return;
    }
    tree.insertBefore(tree[page.article].first, standfirst);
    tree.rename(standfirst, Tag::P);
}

} // namespace pullquote::html
