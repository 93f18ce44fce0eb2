// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/preparation.h"

#include "model/reading/html/likeness.h"

#include <QSet>

#include <algorithm>

namespace pullquote::html {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LongestByline = 100;
constexpr double SameTitle = 0.75;
constexpr int ShortestFolded = 80; ///< Characters of a hidden text that a heading can stand for.

bool isBlockForParagraphs(Tag tag)
{
    return isOneOf(tag, {Tag::Blockquote, Tag::Dl, Tag::Div, Tag::Img, Tag::Ol, Tag::P, Tag::Pre, Tag::Table, Tag::Ul});
}

/// Elements that never hold text of an article.
bool isNeverText(Tag tag)
{
    return isOneOf(tag, {Tag::Script, Tag::Style, Tag::Template, Tag::Noscript, Tag::Head, Tag::Link, Tag::Meta});
}

class Preparer final
{
public:
    Preparer(const Tree &page, const NameHints &hints, const QString &title, const Strictness &strictness)
        : m_title(title)
        , m_strictness(strictness)
        , m_page{page, hints, {}, NoNode, NoNode, {}}
        , m_tree(m_page.tree)
        , m_hints(m_page.hints)
    {
    }

    PreparedPage run()
    {
        breaksIntoParagraphs();
        openHeadings();
        lookAtContents();
        NodeId at = m_tree.root();
        while (at != NoNode) {
            at = visit(at);
        }
        if (m_page.title == NoNode) {
            m_page.title = m_droppedTitle;
        }
        m_page.article = m_tree.create(Tag::Div);
        return std::move(m_page);
    }

private:
    // Two line breaks or more part paragraphs: what follows them goes into one, up to the next two or a block.
    void breaksIntoParagraphs()
    {
        std::vector<NodeId> breaks;
        for (NodeId at = m_tree.root(); at != NoNode; at = m_tree.following(at, m_tree.root())) {
            if (m_tree.tag(at) == Tag::Br) {
                breaks.push_back(at);
            }
        }
        for (const NodeId br : breaks) {
            if (m_tree.parent(br) != NoNode) {
                breakIntoParagraph(br);
            }
        }
    }

    /// A heading that is a button, as those of an accordion are, is a heading; what it opens is text.
    void openHeadings()
    {
        for (NodeId at = m_tree.root(); at != NoNode; at = m_tree.following(at, m_tree.root())) {
            const QStringView controlled = m_tree.attribute(at, Attribute::AriaControls);
            if (m_tree.tag(at) != Tag::Button && controlled.isEmpty()) {
                continue;
            }
            NodeId around = at;
            while (around != NoNode && isInline(m_tree.tag(around))) {
                around = m_tree.parent(around);
            }
            if (around == NoNode || !isHeading(m_tree.tag(around))) {
                continue;
            }
            if (m_tree.tag(at) == Tag::Button) {
                m_tree.rename(at, Tag::Span);
            }
            for (const QStringView id : controlled.split(u' ', Qt::SkipEmptyParts)) {
                m_opened.insert(id.toString());
            }
        }
    }

    /// Whether a heading opens an element when it is clicked.
    bool isOpened(NodeId id) const
    {
        const QStringView name = m_tree.attribute(id, Attribute::Id);
        return !m_opened.isEmpty() && !name.isEmpty() && m_opened.contains(name.toString());
    }

    NodeId nextVisible(NodeId id) const
    {
        while (id != NoNode && m_tree.tag(id) == Tag::Text && isBlank(m_tree.text(id))) {
            id = m_tree[id].next;
        }
        return id;
    }

    void breakIntoParagraph(NodeId br)
    {
        bool several = false;
        NodeId next = nextVisible(m_tree[br].next);
        while (next != NoNode && m_tree.tag(next) == Tag::Br) {
            several = true;
            const NodeId after = m_tree[next].next;
            m_tree.remove(next);
            next = nextVisible(after);
        }
        if (!several) {
            return;
        }
        const NodeId paragraph = m_tree.create(Tag::P);
        m_tree.insertBefore(br, paragraph);
        m_tree.remove(br);
        NodeId at = m_tree[paragraph].next;
        while (at != NoNode) {
            if (m_tree.tag(at) == Tag::Br) {
                const NodeId following = nextVisible(m_tree[at].next);
                if (following != NoNode && m_tree.tag(following) == Tag::Br) {
                    break;
                }
            }
            if (!flows(at)) {
                break;
            }
            const NodeId following = m_tree[at].next;
            m_tree.append(paragraph, at);
            at = following;
        }
        trimEnd(paragraph);
        if (m_tree.tag(m_tree.parent(paragraph)) == Tag::P) {
            m_tree.rename(m_tree.parent(paragraph), Tag::Div);
        }
    }

    bool isSpace(NodeId id) const
    {
        return m_tree.tag(id) == Tag::Br || (m_tree.tag(id) == Tag::Text && isBlank(m_tree.text(id)));
    }

    void trimEnd(NodeId paragraph)
    {
        while (m_tree[paragraph].last != NoNode && isSpace(m_tree[paragraph].last)) {
            m_tree.remove(m_tree[paragraph].last);
        }
    }

    /// Whether an element flows within a line with all that is in it. Links and edits are as what they hold.
    bool flows(NodeId id) const
    {
        const Tag tag = m_tree.tag(id);
        if (isOneOf(tag, {Tag::A, Tag::Del, Tag::Ins})) {
            if (size_t(id) < m_flows.size()) {
                return m_flows[size_t(id)];
            }
            for (NodeId child = m_tree[id].first; child != NoNode; child = m_tree[child].next) {
                if (!isInline(m_tree.tag(child))) {
                    return false;
                }
            }
            return true;
        }
        return isInline(tag) && !isOneOf(tag, {Tag::Other, Tag::Svg});
    }

    /// What the walk asks of what lies deeper, found from the leaves up.
    void lookAtContents()
    {
        std::vector<NodeId> order;
        for (NodeId at = m_tree.root(); at != NoNode; at = m_tree.following(at, m_tree.root())) {
            order.push_back(at);
        }
        std::vector<bool> flowing(m_tree.size(), true);
        m_holdsBlock.assign(m_tree.size(), false);
        m_text.assign(m_tree.size(), 0);
        m_linkText.assign(m_tree.size(), 0);
        for (size_t i = order.size(); i-- > 0;) {
            const NodeId id = order[i];
            const Tag tag = m_tree.tag(id);
            if (tag == Tag::Text) {
                m_text[size_t(id)] = int(std::ranges::count_if(m_tree.text(id), [](QChar c) { return !c.isSpace(); }));
            }
            if (tag == Tag::A) {
                m_linkText[size_t(id)] = m_text[size_t(id)];
            }
            const bool transparent = isOneOf(tag, {Tag::A, Tag::Del, Tag::Ins});
            const bool own = transparent ? flowing[size_t(id)] : isInline(tag) && !isOneOf(tag, {Tag::Other, Tag::Svg});
            const NodeId parent = m_tree.parent(id);
            if (parent != NoNode) {
                flowing[size_t(parent)] = flowing[size_t(parent)] && own;
                m_holdsBlock[size_t(parent)] =
                    m_holdsBlock[size_t(parent)] || m_holdsBlock[size_t(id)] || isBlockForParagraphs(tag);
                m_text[size_t(parent)] += m_text[size_t(id)];
                m_linkText[size_t(parent)] += m_linkText[size_t(id)];
            }
        }
        m_flows = std::move(flowing);
    }

    NodeId dropped(NodeId id)
    {
        const NodeId next = m_tree.past(id, m_tree.root());
        m_tree.remove(id);
        return next;
    }

    bool isUnlikely(NodeId id) const
    {
        const Tag tag = m_tree.tag(id);
        if (!m_strictness.dropUnlikely || tag == Tag::Body || tag == Tag::Html || tag == Tag::A) {
            return false;
        }
        const QStringView role = m_tree.attribute(id, Attribute::Role);
        if (!role.isEmpty()) {
            for (const QStringView one :
                 {u"menu", u"menubar", u"complementary", u"navigation", u"alert", u"alertdialog", u"dialog"}) {
                if (role.compare(one, Qt::CaseInsensitive) == 0) {
                    return true;
                }
            }
        }
        return m_hints.has(id, Unlikely) && !m_hints.has(id, Maybe) && m_tree.ancestor(id, Tag::Table) == NoNode &&
               m_tree.ancestor(id, Tag::Code) == NoNode;
    }

    bool isByline(NodeId id) const
    {
        const int length = m_text[size_t(id)];
        return length > 0 && length < LongestByline &&
               (m_tree.attribute(id, Attribute::Rel) == u"author" ||
                m_tree.attribute(id, Attribute::Itemprop).contains(u"author") || m_hints.has(id, BylineName));
    }

    bool repeatsTitle(NodeId id) const
    {
        const Tag tag = m_tree.tag(id);
        if (tag == Tag::H1 || tag == Tag::H2) {
            return titleLikeness(m_title, m_tree.textContent(id, 2000)) > SameTitle;
        }
        return isHeading(tag) && saysTitle(id);
    }

    /// The title and nothing else.
    bool saysTitle(NodeId id) const
    {
        const QStringList words = wordsOf(m_tree.textContent(id, 2000));
        return !words.isEmpty() && words == wordsOf(m_title);
    }

    /// The header of an article goes, but the headline in it is the article's.
    void lookForTitleIn(NodeId part)
    {
        for (NodeId at = part; at != NoNode && m_droppedTitle == NoNode; at = m_tree.following(at, part)) {
            m_droppedTitle = isHeading(m_tree.tag(at)) && saysTitle(at) ? at : NoNode;
        }
    }

    bool isEmptyBlock(NodeId id) const
    {
        const Tag tag = m_tree.tag(id);
        if (!isOneOf(tag, {Tag::Div, Tag::Section, Tag::Header}) && !isHeading(tag)) {
            return false;
        }
        if (m_text[size_t(id)] > 0) {
            return false;
        }
        for (NodeId child = m_tree[id].first; child != NoNode; child = m_tree[child].next) {
            if (!isOneOf(m_tree.tag(child), {Tag::Text, Tag::Br, Tag::Hr})) {
                return false;
            }
        }
        return true;
    }

    /// Handles one node; gives the next to look at.
    NodeId visit(NodeId id)
    {
        const Tag tag = m_tree.tag(id);
        if (tag == Tag::Text || size_t(id) >= m_text.size()) {
            return m_tree.following(id, m_tree.root());
        }
        if (m_strictness.dropHidden && !isShown(m_tree, id) && !isOpened(id)) {
            noteFolded(id);
            return dropped(id);
        }
        if (isNeverText(tag) || (m_tree.attribute(id, Attribute::AriaModal) == u"true" &&
                                 m_tree.attribute(id, Attribute::Role) == u"dialog")) {
            return dropped(id);
        }
        if (!m_bylineSeen && isByline(id)) {
            m_bylineSeen = true;
            return dropped(id);
        }
        if (m_page.title == NoNode && repeatsTitle(id)) {
            m_page.title = id;
            return dropped(id);
        }
        if (isUnlikely(id) || isEmptyBlock(id)) {
            lookForTitleIn(id);
            return dropped(id);
        }
        if (isOneOf(tag, {Tag::Section, Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6, Tag::P, Tag::Td, Tag::Pre})) {
            m_page.paragraphs.push_back(id);
        } else if (tag == Tag::Div) {
            id = divVisited(id);
        }
        return m_tree.following(id, m_tree.root());
    }

    /// The heading that stands right before a hidden paragraph's worth of text is what the page folds it under.
    void noteFolded(NodeId hidden)
    {
        if (m_text[size_t(hidden)] < ShortestFolded || m_linkText[size_t(hidden)] * 2 > m_text[size_t(hidden)]) {
            return;
        }
        NodeId before = m_tree[hidden].previous;
        while (before != NoNode && isSpace(before)) {
            before = m_tree[before].previous;
        }
        if (before != NoNode && isHeading(m_tree.tag(before))) {
            m_page.folded.push_back(before);
        }
    }

    /// Loose text in a div goes into paragraphs; a div of nothing but text is one.
    NodeId divVisited(NodeId id)
    {
        const bool wrapped = wrapLooseText(id);
        const NodeId only = onlyParagraph(id);
        if (only != NoNode && m_linkText[size_t(id)] * 4 < m_text[size_t(id)]) {
            m_tree.insertBefore(id, only);
            m_tree.remove(id);
            m_hints.inherit(only, id);
            m_page.paragraphs.push_back(only);
            return only;
        }
        if (!wrapped && !m_holdsBlock[size_t(id)]) {
            m_tree.rename(id, Tag::P);
            m_page.paragraphs.push_back(id);
        }
        return id;
    }

    bool wrapLooseText(NodeId id)
    {
        bool any = false;
        NodeId paragraph = NoNode;
        NodeId child = m_tree[id].first;
        while (child != NoNode) {
            const NodeId next = m_tree[child].next;
            if (flows(child)) {
                if (paragraph != NoNode) {
                    m_tree.append(paragraph, child);
                } else if (!isSpace(child)) {
                    paragraph = m_tree.create(Tag::P);
                    m_tree.insertBefore(child, paragraph);
                    m_tree.append(paragraph, child);
                    any = true;
                }
            } else if (paragraph != NoNode) {
                trimEnd(paragraph);
                paragraph = NoNode;
            }
            child = next;
        }
        if (any) {
            grow();
        }
        return any;
    }

    /// New paragraphs are scored when the walk meets them; their numbers are those of their element.
    void grow()
    {
        const size_t before = m_text.size();
        m_text.resize(m_tree.size());
        m_linkText.resize(m_tree.size());
        m_holdsBlock.resize(m_tree.size());
        m_flows.resize(m_tree.size(), true);
        for (size_t i = before; i < m_tree.size(); ++i) {
            for (NodeId child = m_tree[NodeId(i)].first; child != NoNode; child = m_tree[child].next) {
                m_text[i] += size_t(child) < before ? m_text[size_t(child)] : 0;
            }
        }
    }

    NodeId onlyParagraph(NodeId id) const
    {
        NodeId only = NoNode;
        for (NodeId child = m_tree[id].first; child != NoNode; child = m_tree[child].next) {
            if (m_tree.tag(child) == Tag::Text) {
                if (!isBlank(m_tree.text(child))) {
                    return NoNode;
                }
            } else if (only != NoNode || m_tree.tag(child) != Tag::P) {
                return NoNode;
            } else {
                only = child;
            }
        }
        return only;
    }

    const QString &m_title;
    const Strictness &m_strictness;
    PreparedPage m_page;
    Tree &m_tree;
    NameHints &m_hints;
    bool m_bylineSeen = false;
    NodeId m_droppedTitle = NoNode; ///< The headline, if it went with a part of the page that is no text.
    QSet<QString> m_opened;         ///< The ids of what headings open.
    std::vector<bool> m_flows;
    std::vector<bool> m_holdsBlock;
    std::vector<int> m_text;
    std::vector<int> m_linkText;
};

} // namespace

PreparedPage prepared(const Tree &page, const NameHints &hints, const QString &title, const Strictness &strictness)
{
    return Preparer(page, hints, title, strictness).run();
}

bool isShown(const Tree &tree, NodeId id)
{
    if (tree.has(id, Attribute::Hidden)) {
        return false;
    }
    if (tree.attribute(id, Attribute::AriaHidden) == u"true" &&
        !tree.attribute(id, Attribute::Class).contains(u"fallback-image")) {
        return false;
    }
    const QStringView style = tree.attribute(id, Attribute::Style);
    if (style.isEmpty()) {
        return true;
    }
    QString plain = style.toString().toLower();
    plain.remove(u' ');
    return !plain.contains("display:none"_L1) && !plain.contains("visibility:hidden"_L1);
}

} // namespace pullquote::html
