// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/verbcandidates.h"

#include <algorithm>

namespace pullquote::english {

namespace {

/// Describes the verbs around marked words.
class VerbReader final
{
public:
    VerbReader(std::vector<Candidate> &candidates, const MarkedPlace &place, std::span<const VerbUse> verbs)
        : m_candidates(candidates)
        , m_place(place)
        , m_verbs(verbs)
    {
    }

    VerbsAround run()
    {
        addVerbs();
        return m_around;
    }

private:
    const Token &token(std::uint32_t i) const { return m_place.token(i); }
    const Chunk &chunk(std::uint32_t i) const { return m_place.chunk(i); }

    void addVerbs()
    {
        const auto near = std::ranges::lower_bound(
            m_verbs, m_place.quote > MarkedPlace::Reach ? m_place.quote - MarkedPlace::Reach : 0U, {}, &VerbUse::chunk);
        for (auto it = near; it != m_verbs.end() && it->chunk <= m_place.quote + MarkedPlace::Reach; ++it) {
            const bool reachable = it->sentence + 1 >= m_place.sentence && it->sentence <= m_place.sentence + 1;
            if (reachable) {
                addVerb(*it);
            }
        }
    }

    /// "None of them explains it" reports nobody's words; a thing speaks only where its verb reports.
    bool cannotSpeak(const VerbUse &use, double percent)
    {
        if (use.subject.by == SubjectBy::None) {
            return false;
        }
        const Chunk &who = chunk(use.subject.head);
        if (m_place.lexicon.words.has(token(who.tokens.first), NegativeWord)) {
            m_around.deny = m_around.deny || use.sentence == m_place.sentence;
            return true;
        }
        constexpr std::uint32_t Speaks = PersonNoun | PublicationNoun | OrganizationNoun | SourceNoun | Venue;
        const bool thing =
            !who.has(HasName | HasTitle | IsPronoun) && !m_place.lexicon.words.has(token(who.head), Speaks);
        return thing && percent < MarkedPlace::ReportingFrom;
    }

    double strength(const VerbUse &use) const
    {
        const Lemma lemma = chunk(use.chunk).lemma;
        return lemma ? m_place.lexicon.reporting.strength(lemma, m_place.frame) : 0.0;
    }

    void addVerb(const VerbUse &use)
    {
        const Chunk &verb = chunk(use.chunk);
        const double percent = strength(use);
        if (verb.lemma == 0 && use.subject.by == SubjectBy::None) {
            return;
        }
        Candidate candidate;
        candidate.cue = m_place.cut.spanOf(verb.tokens);
        candidate.signs.set(place(use));
        candidate.signs.set(strengthSign(percent));
        if (use.sentence == m_place.sentence && percent >= MarkedPlace::ReportingFrom) {
            m_around.report = true;
        }
        setVerbSigns(candidate.signs, verb);
        candidate.signs.set(VerbSubordinate, isSubordinate(use));
        setSubject(candidate, use.subject, m_place);
        describeDistance(candidate, use);
        const bool pronoun = setPronounInVerb(candidate, use);
        if ((use.subject.by == SubjectBy::None && !pronoun && percent < MarkedPlace::ReportingFrom) ||
            cannotSpeak(use, percent)) {
            return;
        }
        m_candidates.push_back(candidate);
    }

    /// “…,” they've said: the verb holds its subject.
    bool setPronounInVerb(Candidate &candidate, const VerbUse &use) const
    {
        const TokenRange verb = chunk(use.chunk).tokens;
        const bool holds = use.subject.by == SubjectBy::None && verb.size() > 1 &&
                           m_place.lexicon.grammar.of(token(verb.first)).wordClass == WordClass::PronounWithVerb;
        if (!holds) {
            return false;
        }
        candidate.signs.reset(NoSubject);
        candidate.source = {verb.first, verb.first + 1};
        candidate.head = verb.first;
        candidate.cue = m_place.cut.spanOf({verb.first + 1, verb.last});
        Chunk who;
        who.flags = IsPronoun;
        who.head = verb.first;
        describeWho(candidate.signs, who, m_place);
        return true;
    }

    bool onlyBetween(std::uint32_t first, std::uint32_t last, std::initializer_list<ChunkKind> kinds) const
    {
        for (std::uint32_t i = first; i < last; ++i) {
            if (std::ranges::find(kinds, chunk(i).kind) == kinds.end()) {
                return false;
            }
        }
        return true;
    }

    Sign place(const VerbUse &use) const
    {
        if (use.sentence < m_place.sentence) {
            const std::uint32_t begin = m_place.chunks().first;
            const bool quoteBegins = begin == m_place.quote;
            return quoteBegins && begin > 0 && chunk(begin - 1).is(ChunkKind::Colon) ? SentenceBeforeColon
                                                                                     : SentenceBefore;
        }
        const std::uint32_t v = use.chunk;
        if (use.sentence > m_place.sentence) {
            // “We won!” Smith said. — the tag looks like a sentence of its own.
            const bool led = m_place.quote > 0 && chunk(m_place.quote - 1).is(ChunkKind::Colon);
            const bool tag = !led && m_place.quote + 1 == m_place.chunks().last && isTag(use, m_place.quote + 1);
            return tag ? (use.subject.by == SubjectBy::After ? TagVerbSubject : TagSubjectVerb) : SentenceAfter;
        }
        if (v > m_place.quote) {
            if (isTag(use, m_place.quote + 1)) {
                return use.subject.by == SubjectBy::After ? TagVerbSubject : TagSubjectVerb;
            }
            return AfterFar;
        }
        if (onlyBetween(v + 1, m_place.quote, {ChunkKind::Comma, ChunkKind::That, ChunkKind::Adverb})) {
            return LeadAdjacent;
        }
        if (chunk(m_place.quote - 1).is(ChunkKind::Colon) &&
            onlyBetween(v + 1, m_place.quote - 1,
                        {ChunkKind::NounPhrase, ChunkKind::Preposition, ChunkKind::Adverb, ChunkKind::Comma})) {
            return LeadColon;
        }
        if (onlyBetween(v + 1, m_place.quote,
                        {ChunkKind::NounPhrase, ChunkKind::Preposition, ChunkKind::Adverb, ChunkKind::Comma,
                         ChunkKind::Colon})) {
            return LeadObject;
        }
        const Chunk &next = chunk(v + 1);
        if (next.is(ChunkKind::That) || next.is(ChunkKind::NounPhrase) || next.is(ChunkKind::Wh) ||
            next.is(ChunkKind::Verb)) {
            return LeadClause;
        }
        return LeadFar;
    }

    /// Whether the subject or the verb of `use` stands right after chunk `begin`, but for a comma or an adverb.
    bool isTag(const VerbUse &use, std::uint32_t begin) const
    {
        const std::uint32_t first = use.subject.by == SubjectBy::Before || use.subject.by == SubjectBy::Apposition
                                        ? use.subject.chunks.first
                                        : use.chunk;
        if (first == begin && begin == m_place.quote + 1 && !endsForTag()) {
            return false; // the “odd” Smith said
        }
        return first >= begin && onlyBetween(begin, first, {ChunkKind::Comma, ChunkKind::Adverb, ChunkKind::Dash});
    }

    /// Whether the words end with a mark after which a tag may follow at once.
    bool endsForTag() const
    {
        const MarkedStretch &stretch = m_place.stretch;
        return QStringView(u",.?!…—–-").contains(m_place.cut.text[stretch.inner.end - 1]);
    }

    /// "as he said", "that he said": the clause of the verb hangs on another.
    bool isSubordinate(const VerbUse &use) const
    {
        const std::uint32_t first = use.subject.by == SubjectBy::Before ? use.subject.chunks.first : use.chunk;
        if (first == m_place.clauses.sentences[use.sentence].first) {
            return false;
        }
        const Chunk &before = chunk(first - 1);
        return before.is(ChunkKind::Subordinator) || before.is(ChunkKind::That) || before.is(ChunkKind::Wh) ||
               before.is(ChunkKind::Relative);
    }

    void describeDistance(Candidate &candidate, const VerbUse &use) const
    {
        const std::uint32_t v = use.chunk;
        std::uint32_t first = std::min(v, m_place.quote) + 1;
        std::uint32_t last = std::max(v, m_place.quote);
        if (v > m_place.quote && use.subject.by == SubjectBy::Before) {
            last = std::min(last, std::max(use.subject.chunks.first, first));
        }
        candidate.signs.set(distanceSign(int(last) - int(first)));
        for (std::uint32_t i = first; i < last; ++i) {
            if (chunk(i).is(ChunkKind::Quote)) {
                candidate.signs.set(QuoteBetween);
            }
            if (m_place.isReportingVerb(i)) {
                candidate.signs.set(CueBetween);
            }
        }
        if (use.sentence != m_place.sentence) {
            return;
        }
        const TokenRange sentence = m_place.clauses.sentences[use.sentence];
        if (v < m_place.quote) {
            const std::uint32_t from =
                std::max<std::uint32_t>(sentence.first, v > MarkedPlace::Reach ? v - MarkedPlace::Reach : 0);
            for (std::uint32_t i = from; i < v; ++i) {
                if (m_place.isReportingVerb(i)) {
                    candidate.signs.set(CueOutside);
                }
            }
            bool last2 = true;
            for (std::uint32_t i = v + 1; i < m_place.quote; ++i) {
                last2 = last2 && !(chunk(i).is(ChunkKind::Verb));
            }
            candidate.signs.set(LastBefore, last2);
            describeClausesBetween(candidate, sentence, v);
            candidate.signs.set(VerbInQuestion, m_place.isQuestion());
        } else {
            const std::uint32_t end = use.subject.by == SubjectBy::After ? use.subject.chunks.last : v + 1;
            const bool ends = end >= sentence.last || chunk(end).is(ChunkKind::Stop) ||
                              chunk(end).is(ChunkKind::Comma) || chunk(end).is(ChunkKind::Quote) ||
                              chunk(end).is(ChunkKind::Colon);
            candidate.signs.set(TagEnds, ends);
        }
    }

    /// Between a verb and the words after it: "once he writes it, what is it?"
    void describeClausesBetween(Candidate &candidate, TokenRange sentence, std::uint32_t v) const
    {
        const Chunk &next = chunk(v + 1);
        const bool thing = next.is(ChunkKind::NounPhrase) && !next.has(HasName | IsPronoun | HasTitle) &&
                           !m_place.lexicon.words.has(token(next.head), PersonNoun | PublicationNoun |
                                                                            OrganizationNoun | SourceNoun | TimeWord);
        candidate.signs.set(VerbHasObject, thing && v + 2 < m_place.quote);
        bool comma = false;
        for (std::uint32_t i = v + 1; i < m_place.quote; ++i) {
            const Chunk &c = chunk(i);
            comma = comma || c.is(ChunkKind::Comma) || c.is(ChunkKind::Semicolon) || c.is(ChunkKind::Dash);
            const bool begins = comma && c.is(ChunkKind::Verb) && c.has(Finite) &&
                                (chunk(i - 1).is(ChunkKind::NounPhrase) || chunk(i - 1).is(ChunkKind::Adverb) ||
                                 chunk(i - 1).is(ChunkKind::Wh));
            if (begins) {
                candidate.signs.set(ClauseBetween);
                break;
            }
        }
        const Chunk &opening = chunk(sentence.first);
        candidate.signs.set(VerbFronted, comma && (opening.is(ChunkKind::Subordinator) || opening.is(ChunkKind::Wh)) &&
                                             onlyBeforeComma(sentence.first, v));
    }

    /// Whether no comma stands between.
    bool onlyBeforeComma(std::uint32_t first, std::uint32_t last) const
    {
        const std::uint32_t from = std::max(first, last > MarkedPlace::Reach ? last - MarkedPlace::Reach : 0U);
        for (std::uint32_t i = from; i < last; ++i) {
            if (chunk(i).is(ChunkKind::Comma)) {
                return false;
            }
        }
        return true;
    }

    std::vector<Candidate> &m_candidates;
    const MarkedPlace &m_place;
    std::span<const VerbUse> m_verbs;
    VerbsAround m_around;
};

} // namespace

VerbsAround addVerbCandidates(std::vector<Candidate> &candidates, const MarkedPlace &place,
                              std::span<const VerbUse> verbs)
{
    return VerbReader(candidates, place, verbs).run();
}

} // namespace pullquote::english
