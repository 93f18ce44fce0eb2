// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/repetitions.h"

#include "model/reading/html/likeness.h"
#include "model/reading/html/lineform.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>

namespace pullquote::html {

namespace {

constexpr qsizetype ShortestRepetition = 20;
constexpr qsizetype LongestRefrain = 60;
constexpr int FewestRefrains = 3;

class Refrains final
{
public:
    Refrains(const Draft &draft, const Tree &tree, const KnownArticle &known, std::vector<bool> &keep)
        : m_draft(draft)
        , m_tree(tree)
        , m_title(wordsOf(known.title))
        , m_byline(known.byline)
        , m_keep(keep)
    {
    }

    void run()
    {
        const auto element = [this](size_t i) { return nameOf(i); };
        const auto words = [this](size_t i) { return text(i).toString(); };
        drop([this](size_t i) { return kind(i) == BlockKind::Heading && answersTitle(i); }, element);
        drop([this](size_t i) { return kind(i) == BlockKind::Paragraph && namesDateOrAuthor(text(i), m_byline); },
             element);
        drop([this](size_t i) { return isShortLine(i); }, words);
    }

private:
    QStringView text(size_t i) const { return m_draft.textOf(m_draft.blocks[i]); }
    BlockKind kind(size_t i) const { return m_draft.blocks[i].block.kind; }

    bool isShortLine(size_t i) const
    {
        return kind(i) == BlockKind::Paragraph && text(i).size() < LongestRefrain && !text(i).contains(u'\t') &&
               !text(i).contains(u'\n') && std::ranges::any_of(text(i), [](QChar c) { return c.isLetter(); });
    }

    /// The title, perhaps with a word before it: "Re: The title".
    bool answersTitle(size_t i) const
    {
        const QStringList words = wordsOf(text(i).toString());
        return !m_title.isEmpty() && words.size() <= m_title.size() + 1 &&
               words.sliced(std::max<qsizetype>(0, words.size() - m_title.size())) == m_title;
    }

    /// The tag and the class of the element of a block.
    QString nameOf(size_t i) const
    {
        NodeId id = m_draft.blocks[i].node;
        while (id != NoNode && isInline(m_tree.tag(id))) {
            id = m_tree.parent(id);
        }
        const auto tag = id == NoNode ? std::string_view() : html::nameOf(m_tree.tag(id));
        const QStringView classes = id == NoNode ? QStringView() : m_tree.attribute(id, Attribute::Class);
        return QString::fromLatin1(tag) + u' ' + collapsed(classes);
    }

    /// Takes out the lines (no sentences) that are `likely`, of which several have the same `key`.
    void drop(const std::function<bool(size_t)> &likely, const std::function<QString(size_t)> &key)
    {
        std::vector<std::pair<size_t, QString>> found;
        QHash<QString, int> times;
        for (size_t i = 0; i < m_draft.blocks.size(); ++i) {
            if (likely(i) && !endsSentence(text(i))) {
                found.emplace_back(i, key(i));
                ++times[found.back().second];
            }
        }
        for (const auto &[i, name] : found) {
            m_keep[i] = m_keep[i] && times.value(name) < FewestRefrains;
        }
    }

    const Draft &m_draft;
    const Tree &m_tree;
    const QStringList m_title;
    const QString &m_byline;
    std::vector<bool> &m_keep;
};

} // namespace

void dropRefrains(const Draft &draft, const Tree &tree, const KnownArticle &known, std::vector<bool> &keep)
{
    Refrains(draft, tree, known, keep).run();
}

void dropRepetitions(const Draft &draft, std::vector<bool> &keep)
{
    const auto mayRepeat = [](const DraftBlock &block) {
        return block.block.kind == BlockKind::Caption || block.block.kind == BlockKind::BlockQuote;
    };
    if (std::ranges::none_of(draft.blocks, mayRepeat)) {
        return;
    }
    QSet<QString> seen;
    for (size_t i = 0; i < draft.blocks.size(); ++i) {
        const DraftBlock &block = draft.blocks[i];
        if (!keep[i] || draft.textOf(block).size() < ShortestRepetition || block.block.kind == BlockKind::Heading) {
            continue;
        }
        const QString content = lettersAlone(draft.textOf(block));
        keep[i] = !mayRepeat(block) || !seen.contains(content);
        seen.insert(content);
    }
}

} // namespace pullquote::html
