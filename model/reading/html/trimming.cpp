// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/trimming.h"

#include "model/reading/html/likeness.h"
#include "model/reading/html/lineform.h"
#include "model/reading/html/pagedate.h"
#include "model/reading/html/phrases.h"
#include "model/reading/html/repetitions.h"
#include "model/reading/plaintext/wording.h"

#include <QHash>

#include <algorithm>

namespace pullquote::html {

namespace {

// Lengths of lines count columns, not characters: a full-width letter says as much as two or three others.
constexpr qsizetype GoodLength = 70; ///< Of a paragraph that speaks for itself.
constexpr qsizetype ShortLine = 200; ///< A longer block is no line of the page, however it begins.
constexpr qsizetype ShortHeadLine = 60;
constexpr float MostlyLinks = 0.5F;
constexpr float AllLink = 0.9F;
constexpr double LargestTail = 0.12;       ///< Of the article's text: a larger rest is no tail.
constexpr double LargestHeadedTail = 0.35; ///< The same under a heading.
constexpr double LeastAtHome = 0.8;        ///< Of the article's text: with less, what lies outside says nothing.
constexpr double LeastProse = 0.4;    ///< Of the text in sentences: with less, short lines are what the article is.
constexpr double EnoughOfBody = 0.75; ///< Of the draft that a body given elsewhere must hold to be believed.
constexpr int LastBlocks = 4;
constexpr qsizetype LongestCredited = 400;
constexpr qsizetype LongestSignature = 600;
constexpr size_t StandfirstReach = 6;

enum class Verdict { Good, Weak, Bad };

bool isLetterIn(QChar c)
{
    return c.isLetter();
}

class Trimmer final
{
public:
    Trimmer(const Draft &draft, const PreparedPage &page, const KnownArticle &known)
        : m_draft(draft)
        , m_tree(page.tree)
        , m_hints(page.hints)
        , m_folded(page.folded)
        , m_known(known)
        , m_keep(draft.blocks.size(), true)
        , m_verdicts(draft.blocks.size(), Verdict::Weak)
        , m_credited(draft.blocks.size())
    {
    }

    std::vector<bool> run()
    {
        m_lengths.reserve(size());
        for (size_t i = 0; i < size(); ++i) {
            m_lengths.push_back(plaintext::columnsOf(text(i)));
        }
        for (size_t i = 0; i < size(); ++i) {
            m_credited[i] = endsWithCredit(i);
            m_verdicts[i] = judged(i);
        }
        const bool prose = double(goodText(0, size())) >= LeastProse * double(m_draft.text.size());
        findHome();
        cutTail();
        cutBoxesAfter();
        for (size_t i = 0; i < size(); ++i) {
            m_keep[i] = m_keep[i] && m_verdicts[i] != Verdict::Bad;
        }
        if (prose) {
            dropRefrains(m_draft, m_tree, m_known, m_keep);
        }
        trimHead(prose);
        trimEnd(prose);
        dropLinkLists();
        dropSignatures();
        dropRepetitions(m_draft, m_keep);
        dropWhatBodyLacks();
        dropEmptyHeadings();
        return m_keep;
    }

    /// The summary between headline and body, told by its name or because the page gives it as its description.
    void markStandfirst(Draft &draft) const
    {
        const QString description = lettersAlone(m_known.description);
        for (size_t i = 0; i < std::min<size_t>(size(), StandfirstReach); ++i) {
            if (!m_keep[i] || kind(i) != BlockKind::Paragraph || isAtHome(i) || m_home == NoNode) {
                continue;
            }
            const bool named = isNamedStandfirst(i);
            const QString content = lettersAlone(text(i));
            if (named ||
                (content.size() > 20 &&
                 (description.startsWith(content) ||
                  content.startsWith(description.left(60).isEmpty() ? content + u' ' : description.left(60))))) {
                draft.blocks[i].block.role = BlockRole::Standfirst;
            }
        }
    }

    /// Lines with the credit of a picture outside its figure.
    void markCaptions(Draft &draft) const
    {
        for (size_t i = 0; i < size(); ++i) {
            if (m_keep[i] && isCredited(i)) {
                draft.blocks[i].block.kind = BlockKind::Caption;
                draft.blocks[i].block.level = 0;
            }
        }
    }

private:
    bool isCredited(size_t i) const { return m_credited[i]; }

    bool endsWithCredit(size_t i) const
    {
        return kind(i) == BlockKind::Paragraph && length(i) < LongestCredited &&
               (PagePhrases::instance().holdsCredit(text(i).right(120)) ||
                (length(i) < ShortLine && text(i).indexOf(u'©') > 0 && !endsSentence(text(i))));
    }

    size_t size() const { return m_draft.blocks.size(); }
    QStringView text(size_t i) const { return m_draft.textOf(m_draft.blocks[i]); }
    qsizetype length(size_t i) const { return m_lengths[i]; }
    BlockKind kind(size_t i) const { return m_draft.blocks[i].block.kind; }

    float links(size_t i) const
    {
        return float(m_draft.blocks[i].linked) / float(std::max<qsizetype>(1, text(i).size()));
    }

    Verdict judged(size_t i) const
    {
        const QStringView line = text(i);
        const PagePhrases &phrases = PagePhrases::instance();
        if (kind(i) == BlockKind::Caption) {
            return phrases.isLineOfPage(line) ? Verdict::Bad : Verdict::Weak;
        }
        if (phrases.isLineOfPage(line)) {
            return Verdict::Bad;
        }
        const bool mayBeLine = kind(i) != BlockKind::Heading && kind(i) != BlockKind::BlockQuote;
        if (mayBeLine && length(i) < ShortLine && phrases.beginsLikeLineOfPage(line) &&
            (!endsSentence(line) || links(i) > 0.25F || length(i) < GoodLength)) {
            return Verdict::Bad;
        }
        if (isCredited(i)) {
            return Verdict::Weak;
        }
        if (line.startsWith(u'©') && length(i) < ShortLine) {
            return Verdict::Bad;
        }
        if (kind(i) == BlockKind::Paragraph && links(i) > AllLink && length(i) < ShortLine && !isAddress(line)) {
            return Verdict::Bad;
        }
        if (kind(i) == BlockKind::Heading || links(i) > MostlyLinks) {
            return Verdict::Weak;
        }
        return length(i) >= GoodLength && endsSentence(line) ? Verdict::Good : Verdict::Weak;
    }

    /// An address in the open is one that the author wrote, not a link of the page.
    static bool isAddress(QStringView line)
    {
        return !line.contains(u' ') && (line.contains(u"://") || line.startsWith(u"www."));
    }

    qsizetype goodText(size_t first, size_t last) const
    {
        qsizetype sum = 0;
        for (size_t i = first; i < last; ++i) {
            sum += m_verdicts[i] == Verdict::Good ? text(i).size() : 0;
        }
        return sum;
    }

    /// Whether an element around a block is called as the summary of an article is.
    bool isNamedStandfirst(size_t i) const
    {
        NodeId id = m_draft.blocks[i].node;
        for (int up = 0; up < 3 && id != NoNode; ++up, id = m_tree.parent(id)) {
            if (m_hints.has(id, StandfirstName)) {
                return true;
            }
        }
        return false;
    }

    NodeId parentOf(size_t i) const
    {
        NodeId id = m_draft.blocks[i].node;
        while (id != NoNode && isInline(m_tree.tag(id))) {
            id = m_tree.parent(id);
        }
        return id == NoNode ? NoNode : m_tree.parent(id);
    }

    /// The element that most of the article stands in.
    void findHome()
    {
        QHash<NodeId, qsizetype> sizes;
        for (size_t i = 0; i < size(); ++i) {
            if (m_verdicts[i] == Verdict::Good && kind(i) == BlockKind::Paragraph) {
                qsizetype &sum = sizes[parentOf(i)];
                sum += text(i).size();
                if (m_home == NoNode || sum > sizes.value(m_home)) {
                    m_home = parentOf(i);
                }
            }
        }
    }

    bool isAtHome(size_t i) const { return m_home == NoNode || m_tree.isInside(m_draft.blocks[i].node, m_home); }

    /// A list of nothing but links, with no heading or sentence that introduces it: other articles.
    void dropLinkLists()
    {
        for (size_t i = 0; i < size();) {
            size_t end = i;
            while (end < size() && kind(end) == BlockKind::ListItem && links(end) > AllLink) {
                ++end;
            }
            if (end > i) {
                size_t before = i;
                while (before > 0 && !m_keep[before - 1]) {
                    --before;
                }
                const bool introduced = before == 0 || kind(before - 1) == BlockKind::Heading ||
                                        kind(before - 1) == BlockKind::ListItem || text(before - 1).endsWith(u':');
                const bool between = end < size() && kind(end) == BlockKind::ListItem;
                if (!introduced && !between) {
                    std::fill(m_keep.begin() + std::ptrdiff_t(i), m_keep.begin() + std::ptrdiff_t(end), false);
                }
            }
            i = std::max(end, i + 1);
        }
    }

    /// The page's own words in boxes, and after the article: who wrote it, who helped, where to subscribe.
    void dropSignatures()
    {
        const QString author = m_known.byline.section(u',', 0, 0);
        size_t last = size();
        for (int looked = 0; last > 0 && looked < LastBlocks; --last) {
            looked += m_keep[last - 1] && kind(last - 1) != BlockKind::Caption;
        }
        for (size_t i = 0; i < size(); ++i) {
            if (!m_keep[i] || kind(i) == BlockKind::Caption || text(i).size() > LongestSignature) {
                continue;
            }
            const bool atEnd = i >= last && i > 0;
            const bool named =
                atEnd && author.contains(u' ') && text(i).startsWith(author) && kind(i) == BlockKind::Paragraph;
            if (named || ((atEnd || !isAtHome(i)) && PagePhrases::instance().holdsWordsOfPage(text(i)))) {
                m_keep[i] = false;
            }
        }
    }

    /// Whether the part of the page that a block lies in is called as the part with the home is: one of several
    /// sections.
    bool isInPartLikeHome(size_t i) const
    {
        NodeId part = m_draft.blocks[i].node;
        if (part == NoNode || m_home == NoNode) {
            return true;
        }
        while (m_tree.parent(part) != NoNode && !m_tree.isInside(m_home, m_tree.parent(part))) {
            part = m_tree.parent(part);
        }
        NodeId homePart = m_home;
        while (m_tree.parent(homePart) != NoNode && m_tree.parent(homePart) != m_tree.parent(part)) {
            homePart = m_tree.parent(homePart);
        }
        const auto name = [this](NodeId id) {
            return collapsed(m_tree.attribute(id, Attribute::Class)).section(u' ', 0, 0);
        };
        return m_tree.tag(part) == m_tree.tag(homePart) && name(part) == name(homePart);
    }

    /// What follows the last block at home from a heading on: a box of the page.
    void cutBoxesAfter()
    {
        size_t end = size();
        while (end > 0 && !isAtHome(end - 1)) {
            --end;
        }
        const qsizetype all = goodText(0, size());
        qsizetype home = 0;
        for (size_t i = 0; i < end; ++i) {
            home += m_verdicts[i] == Verdict::Good && isAtHome(i) ? text(i).size() : 0;
        }
        if (double(home) < LeastAtHome * double(all)) {
            return; // An article in many parts has no home.
        }
        for (size_t i = end; i < size(); ++i) {
            if (kind(i) == BlockKind::Heading && !isInPartLikeHome(i) &&
                double(goodText(i, size())) < LargestTail * double(all)) {
                std::fill(m_keep.begin() + std::ptrdiff_t(i), m_keep.end(), false);
                return;
            }
        }
    }

    /// From a line such as "Related articles" on, if little text follows.
    void cutTail()
    {
        const qsizetype all = goodText(0, size());
        const auto first = size_t(std::ranges::find(m_verdicts, Verdict::Good) - m_verdicts.begin());
        qsizetype before = goodText(0, first);
        for (size_t i = first; i < size(); ++i) {
            if (m_verdicts[i] == Verdict::Good) {
                before += text(i).size();
            } else if (PagePhrases::instance().beginsTail(text(i)) && links(i) < MostlyLinks &&
                       double(all - before) <
                           (kind(i) == BlockKind::Heading ? LargestHeadedTail : LargestTail) * double(all)) {
                std::fill(m_keep.begin() + std::ptrdiff_t(i), m_keep.end(), false);
                return;
            }
        }
    }

    bool isDateOrByline(size_t i) const { return namesDateOrAuthor(text(i), m_known.byline); }

    /// Author, update and publication in one line.
    bool isLongDateline(size_t i) const
    {
        return length(i) < ShortLine && !endsSentence(text(i)) && dateIn(text(i), DateOrder::DayFirst).isValid();
    }

    /// A title shown in two headings is no repetition: each has words of it that the other lacks.
    bool repeatsTitle(const QString &heading) const
    {
        const bool shownAlready = m_known.headline.isEmpty() || titleLikeness(m_known.headline, heading) > 0.5;
        return shownAlready && titleLikeness(m_known.title, heading) > 0.75 &&
               titleLikeness(heading, m_known.title) > 0.5;
    }

    /// Short lines before the first paragraph: section, date, author, counters.
    void trimHead(bool prose)
    {
        bool underHeading = false; // There they belong to the article.
        size_t i = 0;
        for (; i < size() && m_verdicts[i] != Verdict::Good; ++i) {
            if (kind(i) == BlockKind::Heading) {
                const QString heading = text(i).toString();
                m_keep[i] = m_keep[i] && !repeatsTitle(heading) && !isDateOrByline(i);
                underHeading = underHeading || (m_keep[i] && isAtHome(i) && !isNamedStandfirst(i));
            } else if (kind(i) == BlockKind::ListItem && std::ranges::none_of(text(i), &isLetterIn)) {
                m_keep[i] = false; // "#1"
            } else if (kind(i) == BlockKind::Paragraph && !isCredited(i) &&
                       (isLongDateline(i) ||
                        (prose && !underHeading && !endsSentence(text(i)) && !isSalutation(i) &&
                         length(i) < ShortHeadLine) ||
                        isDateOrByline(i) || std::ranges::none_of(text(i), &isLetterIn))) {
                m_keep[i] = false;
            }
        }
        dropDatelinesBelow(i);
    }

    /// "Dear readers," opens the text of a letter; lines of the page do not end so.
    bool isSalutation(size_t i) const { return text(i).endsWith(u',') && isAtHome(i); }

    /// The datelines below a summary that is as long as a paragraph.
    void dropDatelinesBelow(size_t summary)
    {
        size_t end = summary + 1;
        while (end < size() && (!m_keep[end] || (m_verdicts[end] != Verdict::Good &&
                                                 kind(end) == BlockKind::Paragraph && !endsSentence(text(end))))) {
            ++end;
        }
        for (size_t i = summary + 1; end < size() && endsSentence(text(end)) && i < end; ++i) {
            m_keep[i] = m_keep[i] && !isDateOrByline(i);
        }
    }

    /// Short lines after the last paragraph: links, tags, dates; items of a list that are no links may belong to it.
    void trimEnd(bool prose)
    {
        for (size_t i = size(); i-- > 0;) {
            if (!m_keep[i]) {
                continue;
            }
            if (m_verdicts[i] == Verdict::Good) {
                return;
            }
            if (kind(i) == BlockKind::BlockQuote && !PagePhrases::instance().beginsTail(text(i))) {
                return; // The signature of a post is not that of the page.
            }
            if (isFolded(i)) {
                return;
            }
            const bool label = prose && kind(i) == BlockKind::Paragraph && !isAtHome(i) && m_home != NoNode &&
                               length(i) < ShortHeadLine && !endsSentence(text(i)) && !isInPartLikeHome(i);
            const bool ofPage = (prose && kind(i) == BlockKind::Heading) || links(i) > MostlyLinks || label ||
                                isDateOrByline(i) || PagePhrases::instance().beginsTail(text(i));
            if (!ofPage && kind(i) != BlockKind::Caption) {
                return;
            }
            m_keep[i] = kind(i) == BlockKind::Caption;
        }
    }

    /// Where the page gives the article's text a second time, and it is the same, short blocks that are not in it go.
    void dropWhatBodyLacks()
    {
        const QString body = lettersAlone(m_known.body);
        if (body.size() < 200) {
            return;
        }
        std::vector<bool> inBody(size());
        qsizetype inside = 0;
        qsizetype all = 0;
        for (size_t i = 0; i < size(); ++i) {
            if (m_keep[i] && kind(i) != BlockKind::Caption) {
                const QString content = lettersAlone(text(i));
                inBody[i] = body.contains(content.left(60)) && body.contains(content.right(30));
                all += content.size();
                inside += inBody[i] ? content.size() : 0;
            }
        }
        if (double(inside) < EnoughOfBody * double(all)) {
            return;
        }
        const auto isIn = [](bool in) { return in; };
        const auto first = size_t(std::ranges::find_if(inBody, isIn) - inBody.begin());
        const auto last = size_t(std::find_if(inBody.rbegin(), inBody.rend(), isIn).base() - inBody.begin());
        for (size_t i = 0; i < size(); ++i) {
            const bool outside = i < first || i >= last;
            if (!inBody[i] && m_verdicts[i] != Verdict::Good && kind(i) != BlockKind::Caption &&
                (outside || kind(i) == BlockKind::Paragraph)) {
                m_keep[i] = false;
            }
        }
    }

    /// A heading of the article over text that the page shows on a click.
    bool isFolded(size_t i) const
    {
        return kind(i) == BlockKind::Heading && isAtHome(i) && !PagePhrases::instance().beginsTail(text(i)) &&
               std::ranges::any_of(m_folded,
                                   [&](NodeId heading) { return m_tree.isInside(m_draft.blocks[i].node, heading); });
    }

    /// A heading with nothing under it, at the end.
    void dropEmptyHeadings()
    {
        for (size_t i = size(); i-- > 0;) {
            if (m_keep[i] && ((kind(i) != BlockKind::Heading && kind(i) != BlockKind::Caption) || isFolded(i))) {
                return;
            }
            m_keep[i] = m_keep[i] && kind(i) != BlockKind::Heading;
        }
    }

    const Draft &m_draft;
    const Tree &m_tree;
    const NameHints &m_hints;
    const std::vector<NodeId> &m_folded;
    const KnownArticle &m_known;
    std::vector<bool> m_keep;
    std::vector<Verdict> m_verdicts;
    std::vector<bool> m_credited;     ///< Paragraphs that are a picture's caption.
    std::vector<qsizetype> m_lengths; ///< In columns.
    NodeId m_home = NoNode;
};

} // namespace

void trim(Draft &draft, const PreparedPage &page, const KnownArticle &known)
{
    Trimmer trimmer(draft, page, known);
    const std::vector<bool> keep = trimmer.run();
    if (std::ranges::find(keep, true) == keep.end()) {
        return; // Better lines of the page than nothing.
    }
    trimmer.markStandfirst(draft);
    trimmer.markCaptions(draft);
    compact(draft, keep);
}

} // namespace pullquote::html
