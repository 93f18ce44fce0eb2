// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/chinese/statements.h"

#include "model/analysis/chinese/chineselexicon.h"

#include <algorithm>

namespace pullquote {

namespace {

constexpr Rule CueBefore{"zh.cue-before", "A reporting word with its subject stands before the words."};
constexpr Rule CueAfter{"zh.cue-after", "A reporting word with its subject follows the words."};
constexpr Rule NameColon{"zh.name-colon", "A name and a colon stand before the words."};
constexpr Rule According{"zh.according", "The words are given as what a report or somebody says."};
constexpr Rule Called{"zh.called", "The marked words are what something is called."};
constexpr Rule GoesOn{"zh.goes-on", "They go on a statement of the same sentence or paragraph."};
constexpr Rule Nobody{"zh.nobody", "Nobody is reported to have said the marked words."};
constexpr Rule Reported{"zh.reported", "A reporting word introduces them, without marks."};

bool isStop(QChar c)
{
    return QStringView(u"。！？!?\n").contains(c);
}
bool isClauseEnd(QChar c)
{
    return isStop(c) || QStringView(u"，,；;：:、「」『』“”（）()").contains(c);
}
bool isColon(QChar c)
{
    return c == u'：' || c == u':';
}

struct Cue
{
    Span span;
    CharacterPhrases::Classes classes = 0;
};

class StatementFinder final
{
public:
    /// `around` is the block, or begins with the one before it where that leads to the block's words.
    StatementFinder(const AnalysedText &cut, Span around, Span block, std::span<const MarkedStretch> stretches,
                    const CharacterPhrases &lexicon)
        : m_text(cut.text)
        , m_block(around)
        , m_own(block)
        , m_stretches(stretches)
        , m_lexicon(lexicon)
    {
    }

    std::vector<ChineseStatement> run()
    {
        findCues();
        for (const MarkedStretch &stretch : m_stretches) {
            attribute(stretch);
        }
        findReported();
        findColonStatement();
        std::ranges::stable_sort(m_found, {}, [](const ChineseStatement &s) { return s.span.begin; });
        return std::move(m_found);
    }

private:
    /// Where the marked stretch around `at` ends; -1 outside.
    qsizetype endOfMarksAt(qsizetype at) const
    {
        for (const MarkedStretch &stretch : m_stretches) {
            if (stretch.outer.contains(at)) {
                return stretch.outer.end;
            }
        }
        return -1;
    }

    void findCues()
    {
        for (qsizetype at = m_block.begin; at < m_block.end;) {
            if (const qsizetype end = endOfMarksAt(at); end > at) {
                at = end;
                continue;
            }
            const auto match =
                m_lexicon.matchAt(m_text.first(m_block.end), at, SayingCue | CallingCue | ReportingNoun | NoCue);
            if (match.length == 0) {
                ++at;
                continue;
            }
            if ((match.classes & NoCue) == 0) {
                addCue({at, at + match.length}, match.classes);
            }
            at += match.length;
        }
    }

    /// Words that stand together (回應稱) are one cue.
    void addCue(Span span, CharacterPhrases::Classes classes)
    {
        if (!m_cues.empty() && m_cues.back().span.end == span.begin &&
            (m_cues.back().classes & classes & SayingCue) != 0) {
            m_cues.back().span.end = span.end;
            return;
        }
        m_cues.push_back({span, classes});
    }

    /// Where the space before `at` begins, that between two blocks too.
    qsizetype behindSpace(qsizetype at) const
    {
        while (at > m_block.begin && m_text[at - 1].isSpace()) {
            --at;
        }
        return at;
    }

    qsizetype sentenceBegin(qsizetype at) const
    {
        while (at > m_block.begin && !(isStop(m_text[at - 1]) && endOfMarksAt(at - 1) < 0)) {
            --at;
        }
        return at;
    }

    qsizetype sentenceEnd(qsizetype at) const
    {
        while (at < m_block.end && !(isStop(m_text[at]) && endOfMarksAt(at) < 0)) {
            ++at;
        }
        return at;
    }

    /// The clause before a cue, from the last mark of punctuation.
    Span clauseBefore(qsizetype cue) const
    {
        qsizetype begin = cue;
        while (begin > m_block.begin && !isClauseEnd(m_text[begin - 1])) {
            --begin;
        }
        return {begin, cue};
    }

    /// The speaker before a cue; where the cue's own clause names nobody (接受訪問時表示), the clause before may.
    std::optional<ChineseSpeaker> speakerBefore(qsizetype cue) const
    {
        const Span clause = clauseBefore(cue);
        if (auto speaker = findChineseSpeaker(m_text, clause, m_lexicon)) {
            return speaker;
        }
        const bool comma =
            clause.begin > m_block.begin && (m_text[clause.begin - 1] == u'，' || m_text[clause.begin - 1] == u',');
        return comma ? findChineseSpeaker(m_text, clauseBefore(clause.begin - 1), m_lexicon) : std::nullopt;
    }

    void add(QuoteKind kind, Span span, Span cue, std::optional<ChineseSpeaker> speaker, const Rule &rule,
             bool same = false)
    {
        ChineseStatement statement;
        statement.kind = kind;
        statement.span = span;
        statement.cue = cue;
        statement.speaker = std::move(speaker);
        statement.sameSpeaker = same;
        statement.why = {{&rule, cue.isEmpty() ? span : cue}};
        m_found.push_back(std::move(statement));
    }

    static QuoteKind kindOf(bool whole) { return whole ? QuoteKind::Direct : QuoteKind::Partial; }

    void attribute(const MarkedStretch &stretch)
    {
        const bool whole = isStop(m_text[stretch.inner.end - 1]) || m_text[stretch.inner.end - 1] == u'，';
        if (attributeByCueBefore(stretch, whole, Nearness::Adjacent) || attributeByCueAfter(stretch) ||
            attributeByCueBefore(stretch, whole, Nearness::SameSentence)) {
            return;
        }
        const bool goesOn = !m_found.empty() && m_found.back().kind != QuoteKind::Scare &&
                            sentenceBegin(stretch.outer.begin) <= m_found.back().span.begin;
        if (goesOn) {
            add(kindOf(whole), stretch.inner, m_found.back().cue, std::nullopt, GoesOn, true);
        } else if (whole && stretch.inner.length() > 8) {
            add(QuoteKind::Direct, stretch.inner, {}, std::nullopt, GoesOn, true);
        } else {
            add(QuoteKind::Scare, stretch.inner, {}, std::nullopt, Nobody);
        }
    }

    enum class Nearness { Adjacent, SameSentence };

    bool attributeByCueBefore(const MarkedStretch &stretch, bool whole, Nearness nearness)
    {
        const qsizetype begin = sentenceBegin(behindSpace(stretch.outer.begin));
        const Cue *nearest = nullptr;
        for (const Cue &cue : m_cues) {
            if (cue.span.begin >= begin && cue.span.end <= stretch.outer.begin && (cue.classes & ReportingNoun) == 0) {
                nearest = &cue;
            }
        }
        if (!nearest) {
            return nearness == Nearness::Adjacent && attributeByColon(stretch);
        }
        // Only marks may stand between a cue and a whole utterance; a fragment is woven into what is reported.
        const QStringView between = m_text.sliced(nearest->span.end, stretch.outer.begin - nearest->span.end);
        const bool adjacent = std::ranges::all_of(between, [](QChar c) { return isClauseEnd(c) || c.isSpace(); });
        if (adjacent != (nearness == Nearness::Adjacent)) {
            return false;
        }
        const bool calling = (nearest->classes & CallingCue) != 0;
        auto speaker = speakerBefore(nearest->span.begin);
        if (!speaker && !adjacent) {
            return false;
        }
        const bool introduced = adjacent && !between.isEmpty();
        add(calling ? QuoteKind::Partial : kindOf(whole || introduced), stretch.inner, nearest->span,
            std::move(speaker), calling ? Called : CueBefore, false);
        m_found.back().sameSpeaker = !m_found.back().speaker.has_value();
        return true;
    }

    bool attributeByColon(const MarkedStretch &stretch)
    {
        const qsizetype at = behindSpace(stretch.outer.begin);
        if (at == m_block.begin || !isColon(m_text[at - 1])) {
            return false;
        }
        auto speaker = findChineseSpeaker(m_text, clauseBefore(at - 1), m_lexicon);
        if (!speaker) {
            return false;
        }
        add(QuoteKind::Direct, stretch.inner, {}, std::move(speaker), NameColon);
        return true;
    }

    /// 「…」，王小明說。
    bool attributeByCueAfter(const MarkedStretch &stretch)
    {
        qsizetype at = stretch.outer.end;
        if (at < m_block.end && (m_text[at] == u'，' || m_text[at] == u',')) {
            ++at;
        }
        const auto cue = std::ranges::find_if(m_cues, [&](const Cue &c) { return c.span.begin >= at; });
        if (cue == m_cues.end() || (cue->classes & SayingCue) == 0) {
            return false;
        }
        const bool sameClause =
            std::ranges::none_of(m_text.sliced(at, cue->span.begin - at), [](QChar c) { return isClauseEnd(c); });
        // What comes after the cue is marked words of their own, or nothing: else the cue opens a report.
        const bool closes = cue->span.end >= m_block.end || isClauseEnd(m_text[cue->span.end]);
        const bool opensNext =
            cue->span.end < m_block.end && isColon(m_text[cue->span.end]) && isStop(m_text[stretch.inner.end - 1]);
        if (!sameClause || !closes || opensNext) {
            return false;
        }
        auto speaker = findChineseSpeaker(m_text, {at, cue->span.begin}, m_lexicon);
        if (!speaker) {
            return false;
        }
        add(QuoteKind::Direct, stretch.inner, cue->span, std::move(speaker), CueAfter);
        return true;
    }

    bool isUsed(Span cue) const
    {
        return std::ranges::any_of(
            m_found, [&](const ChineseStatement &s) { return s.cue == cue && s.kind != QuoteKind::Partial; });
    }

    /// X表示，…。 and 據X報導，…。
    void findReported()
    {
        qsizetype covered = m_own.begin;
        for (const Cue &cue : m_cues) {
            if (cue.span.begin < covered || isUsed(cue.span) || (cue.classes & CallingCue) != 0) {
                continue;
            }
            Span content = contentAfter(cue.span.end);
            constexpr qsizetype ShortestReport = 3;
            if (content.length() < ShortestReport) {
                continue;
            }
            const bool according = isAccording(cue);
            if (!according && (cue.classes & SayingCue) == 0) {
                continue;
            }
            auto speaker = according ? accordingSpeaker(cue) : speakerBefore(cue.span.begin);
            const bool same = !speaker && goesOn(cue);
            if (!speaker && !same) {
                continue;
            }
            add(QuoteKind::Indirect, content, cue.span, std::move(speaker), according ? According : Reported, same);
            covered = content.end;
        }
    }

    /// 並強調: nothing but fillers before the cue, in a sentence that has named its speaker.
    bool goesOn(const Cue &cue) const
    {
        Span clause = clauseBefore(cue.span.begin);
        while (!clause.isEmpty()) {
            const auto filler = m_lexicon.matchAt(m_text.first(clause.end), clause.begin, Filler | Opener);
            if (filler.length == 0) {
                return false;
            }
            clause.begin += filler.length;
        }
        const qsizetype begin = sentenceBegin(cue.span.begin);
        return std::ranges::any_of(m_found, [&](const ChineseStatement &s) {
            return s.span.begin >= begin && s.span.begin < cue.span.begin && s.kind != QuoteKind::Scare;
        });
    }

    Span contentAfter(qsizetype at) const
    {
        while (at < m_block.end && (isClauseEnd(m_text[at]) || m_text[at].isSpace()) && !isStop(m_text[at]) &&
               endOfMarksAt(at) < 0) {
            ++at;
        }
        return {at, sentenceEnd(at)};
    }

    /// 據, 根據, 依據 at the head of the cue's clause.
    qsizetype accordingBegin(const Cue &cue) const
    {
        const Span clause = clauseBefore(cue.span.begin);
        const QStringView words = clause.of(m_text);
        for (const QStringView head : {QStringView(u"根據"), QStringView(u"根据"), QStringView(u"依據"),
                                       QStringView(u"依据"), QStringView(u"據"), QStringView(u"据")}) {
            if (words.startsWith(head)) {
                return clause.begin + head.size();
            }
        }
        return -1;
    }

    bool isAccording(const Cue &cue) const { return accordingBegin(cue) >= 0; }

    std::optional<ChineseSpeaker> accordingSpeaker(const Cue &cue) const
    {
        Span clause{accordingBegin(cue), cue.span.begin};
        while (!clause.isEmpty() && (m_text[clause.end - 1] == u'的' || m_text[clause.end - 1].isSpace())) {
            --clause.end;
        }
        return findChineseSpeaker(m_text, clause, m_lexicon);
    }

    /// A heading or a note of the form NAME：statement, without marks.
    void findColonStatement()
    {
        if (!m_found.empty() && m_found.front().kind != QuoteKind::Scare) {
            return;
        }
        qsizetype colon = m_own.begin;
        while (colon < m_block.end && !isClauseEnd(m_text[colon])) {
            ++colon;
        }
        if (colon + 5 > m_block.end || !isColon(m_text[colon])) {
            return;
        }
        auto speaker = findChineseSpeaker(m_text, {m_own.begin, colon}, m_lexicon);
        if (!speaker || speaker->kind == SourceKind::Organization || speaker->kind == SourceKind::Unnamed) {
            return;
        }
        add(QuoteKind::Indirect, {contentAfter(colon).begin, m_block.end}, {}, std::move(speaker), NameColon);
    }

    QStringView m_text;
    Span m_block; ///< What who said the words of `m_own` is looked for in.
    Span m_own;
    std::span<const MarkedStretch> m_stretches;
    const CharacterPhrases &m_lexicon;
    std::vector<Cue> m_cues;
    std::vector<ChineseStatement> m_found;
};

/// Whether the last character of the block leads to what follows.
bool endsInColon(Span block, const AnalysedText &cut)
{
    return !block.isEmpty() && isColon(cut.text[block.end - 1]);
}

} // namespace

std::vector<MarkedStretch> outsideChinese(const AnalysedText &cut, std::span<const MarkedStretch> stretches)
{
    std::vector<MarkedStretch> outside;
    std::ranges::copy_if(stretches, std::back_inserter(outside), [&](const MarkedStretch &stretch) {
        return !cut.chineseBlocks[static_cast<size_t>(stretch.block)];
    });
    return outside;
}

std::vector<ChineseStatement> findChineseStatements(const AnalysedText &cut, size_t block,
                                                    std::span<const MarkedStretch> stretches,
                                                    const CharacterPhrases &lexicon)
{
    const auto inBlock = std::ranges::equal_range(stretches, qsizetype(block), {}, &MarkedStretch::block);
    const Span own = cut.blocks[block].span;
    const bool opens = !inBlock.empty() && inBlock.front().outer.begin == own.begin;
    const bool led = opens && block > 0 && cut.chineseBlocks[block - 1] && endsInColon(cut.blocks[block - 1].span, cut);
    const Span around = led ? Span{cut.blocks[block - 1].span.begin, own.end} : own;
    return StatementFinder(cut, around, own, {inBlock.begin(), inBlock.end()}, lexicon).run();
}

} // namespace pullquote
