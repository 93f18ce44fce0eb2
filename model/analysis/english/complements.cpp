// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/complements.h"

#include <algorithm>

namespace pullquote::english {

namespace {

class ComplementFinder final
{
public:
    ComplementFinder(const SentenceView &sentence, const VerbUse &use)
        : m_s(sentence)
        , m_use(use)
        , m_lemma(sentence.chunk(use.chunk).lemma)
        , m_takesClauses(sentence.takesClauses(m_lemma))
    {
    }

    Complement find() const
    {
        if (m_use.subject.by == SubjectBy::After) {
            return tag();
        }
        const std::uint32_t next = m_s.skipAdverbs(m_use.chunk + 1);
        if (const Complement c = asTag(); c.frame != Frame::Bare) {
            return c;
        }
        if (m_s.chunk(m_use.chunk).has(Passive)) {
            return afterPassive(next);
        }
        const Complement after = from(next);
        const bool weak =
            after.frame == Frame::Bare || after.frame == Frame::Object || after.frame == Frame::Preposition;
        if (weak && (after.frame == Frame::Bare || m_s.takesTags(m_lemma))) {
            if (const Complement c = tag(); c.frame != Frame::Bare) {
                return c;
            }
        }
        return after;
    }

private:
    /// "that" without a verb to come points at something: "proposed just that", "recalled that moment".
    Complement that(std::uint32_t i) const
    {
        return m_s.mainVerbIn(i + 1, m_s.limitFrom(i)) < m_s.limitFrom(i)
                   ? Complement{Frame::That, InThat, {i, m_s.clauseEnd(i + 1)}}
                   : object(i);
    }

    Complement clause(std::uint32_t i) const { return {Frame::Clause, InClause, {i, m_s.clauseEnd(i)}}; }
    Complement question(std::uint32_t i) const { return {Frame::Question, InQuestion, {i, m_s.clauseEnd(i + 1)}}; }
    Complement object(std::uint32_t i) const { return {Frame::Object, InObject, {i, m_s.phraseEnd(i)}}; }
    Complement infinitive(std::uint32_t i) const { return {Frame::Infinitive, InInfinitive, {i, m_s.phraseEnd(i)}}; }

    // -------------------------------------------------------------- behind the verb

    Complement from(std::uint32_t i) const
    {
        if (i >= m_s.end()) {
            return {};
        }
        switch (m_s.chunk(i).kind) {
        case ChunkKind::That:
            return that(i);
        case ChunkKind::Wh:
        case ChunkKind::Relative:
            return question(i);
        case ChunkKind::Adverb:
            return m_s.isThere(i) ? clause(i) : Complement{};
        case ChunkKind::Subordinator:
            return fromSubordinator(i);
        case ChunkKind::Comma:
            return fromComma(i);
        case ChunkKind::Colon:
            return i + 1 < m_s.end() ? Complement{Frame::Clause, InColon, {i + 1, m_s.clauseEnd(i + 1)}} : Complement{};
        case ChunkKind::Verb:
            return fromVerb(i);
        case ChunkKind::Preposition:
            return fromPreposition(i);
        case ChunkKind::NounPhrase:
            return fromNoun(i);
        default:
            return {};
        }
    }

    Complement fromVerb(std::uint32_t i) const
    {
        const Chunk &verb = m_s.chunk(i);
        if (verb.has(Infinitive)) {
            return infinitive(i);
        }
        if (m_s.isPronounWithVerb(i)) {
            return clause(i); // "says he'd go"
        }
        if (m_takesClauses && verb.has(Finite)) {
            std::uint32_t last =
                i + 1; // "the dues, which she said were low, rose": the relative clause ends at its comma
            for (const std::uint32_t end = m_s.phraseEnd(i); last < end && !m_s.isKind(last, ChunkKind::Comma);) {
                ++last;
            }
            return {Frame::Clause, InClause, {i, last}};
        }
        if (m_takesClauses && m_s.isFiniteAhead(i + 1)) {
            return clause(i); // "said raising taxes would help"
        }
        return verb.has(Continuing) ? object(i) : Complement{};
    }

    /// The that-clause of a verb that other phrases part from it: "told voters here on Sunday, however, that". 0: none.
    std::uint32_t laterThat(std::uint32_t i) const
    {
        constexpr std::uint32_t Farthest = 10;
        for (const std::uint32_t limit = std::min(m_s.end(), i + Farthest); i < limit; ++i) {
            const Chunk &c = m_s.chunk(i);
            if (c.is(ChunkKind::That)) {
                return m_s.isRelative(i) ? 0 : i;
            }
            const bool passes = c.is(ChunkKind::NounPhrase) || c.is(ChunkKind::Preposition) ||
                                c.is(ChunkKind::Adverb) || c.is(ChunkKind::Comma) || c.is(ChunkKind::Subordinator) ||
                                c.is(ChunkKind::Conjunction) || (c.is(ChunkKind::Verb) && c.has(Continuing));
            if (!passes) {
                return 0;
            }
        }
        return 0;
    }

    /// "asked if he would", "said because it rained the game was off", "said after the vote that"
    Complement fromSubordinator(std::uint32_t i) const
    {
        if (m_takesClauses && !m_s.isWord(i, u"as")) {
            if (const std::uint32_t later = laterThat(i); later != 0) {
                return that(later);
            }
        }
        if (m_s.isWord(i, u"if")) {
            return question(i);
        }
        const bool opens = m_s.isWord(i, u"because") || m_s.isWord(i, u"although") || m_s.isWord(i, u"though") ||
                           m_s.isWord(i, u"unless") || m_s.isWord(i, u"while") || m_s.isWord(i, u"once");
        return opens && m_takesClauses ? clause(i) : Complement{};
    }

    /// "said, however, that": an insertion parts the verb from its clause.
    Complement fromComma(std::uint32_t i) const
    {
        if (m_takesClauses) {
            const std::uint32_t later = laterThat(i + 1);
            if (later != 0 && m_s.isKind(later - 1, ChunkKind::Comma)) {
                return that(later);
            }
        }
        return {};
    }

    /// "asked voters in Lowfield if, how, who": where the question begins; 0 if there is none.
    std::uint32_t askedBehind(std::uint32_t object, std::uint32_t behind) const
    {
        constexpr double From = 50.0;
        if (m_s.isKind(object + 1, ChunkKind::Wh)) {
            return object + 1;
        }
        const bool asks = m_s.strength(m_lemma, Frame::Question) >= From && m_s.canHear(m_s.chunk(object));
        const bool opens =
            m_s.isKind(behind, ChunkKind::Wh) || m_s.isWord(behind, u"if") ||
            (m_s.isKind(behind, ChunkKind::Relative) && behind == object + 1 && !m_s.isReporting(m_lemma));
        return asks && opens ? behind : 0;
    }

    Complement fromNoun(std::uint32_t i) const
    {
        if (m_s.isKind(i + 1, ChunkKind::Colon)) {
            return {}; // "no longer write plans: the machine does"
        }
        if (m_s.isClause(i)) {
            // "told CNN he would": the object stands before the clause
            return clause(m_s.isKind(i + 1, ChunkKind::NounPhrase) ? i + 1 : i);
        }
        if (m_s.isPronounWithVerb(i + 1)) {
            return clause(i + 1);
        }
        const std::uint32_t behind = m_s.skipPrepositions(i + 1, 3);
        if (m_s.isThere(behind)) {
            return clause(behind);
        }
        if (const std::uint32_t next = m_s.skipAdverbs(behind);
            m_s.isKind(next, ChunkKind::That) && !m_s.isRelative(next)) {
            return that(next);
        }
        if (const std::uint32_t asked = askedBehind(i, behind); asked != 0) {
            return question(asked);
        }
        if (m_s.isKind(i + 1, ChunkKind::Verb) && m_s.chunk(i + 1).has(Infinitive)) {
            return infinitive(i);
        }
        if (m_takesClauses) {
            const std::uint32_t later = laterThat(behind);
            if (later != 0 && (m_s.isKind(later - 1, ChunkKind::Comma) || m_s.canHear(m_s.chunk(i)))) {
                return that(later);
            }
            if (m_s.isFiniteAhead(i + 1)) { // "said the upside, if any, would be small"
                return clause(i);
            }
        }
        return object(i);
    }

    /// "said in an interview that", "said on Friday he would", "spoke about the plan"
    Complement fromPreposition(std::uint32_t i) const
    {
        if (i + 1 >= m_s.end()) {
            return {}; // "came back"
        }
        if (m_s.isKind(i + 1, ChunkKind::That)) { // "pointed out that"
            return that(i + 1);
        }
        if (m_takesClauses) {
            if (const std::uint32_t later = laterThat(i); later != 0) {
                return that(later);
            }
        }
        const bool about = m_s.isWord(i + 1, u"least") || m_s.isWord(i + 1, u"most");
        if (m_takesClauses && about && m_s.isFiniteAhead(i + 2)) {
            return clause(i); // "said at least two boats were lost"
        }
        std::uint32_t behind = m_s.skipPrepositions(i, 4);
        if (m_s.isThere(behind)) {
            return clause(behind);
        }
        behind = m_s.skipAdverbs(behind);
        if (m_s.isKind(behind, ChunkKind::That) && !m_s.isRelative(behind)) {
            return that(behind);
        }
        if (behind > i && m_s.isClause(behind)) {
            return clause(behind);
        }
        return {Frame::Preposition, InPreposition, {i + 1, std::max(i + 2, m_s.phraseEnd(i + 1))}};
    }

    Complement afterPassive(std::uint32_t i) const
    {
        Complement c = from(i);
        const bool phrase = c.frame == Frame::Preposition || c.frame == Frame::Object || c.frame == Frame::Infinitive;
        return phrase ? Complement{Frame::Passive, InPassive, c.chunks} : c;
    }

    // -------------------------------------------------------------- before the verb

    /// "As Smith noted, the plan works", "The plan works, as Smith noted"
    Complement asTag() const
    {
        if (m_s.isReportedBy(m_use.chunk)) { // "As reported by the Courier, the plan works"
            const std::uint32_t after = m_s.skipPrepositions(m_use.chunk + 1, 3);
            return asTagAround(m_use.chunk - 1, after);
        }
        const std::uint32_t subject = m_use.subject.chunks.first;
        if (m_use.subject.by != SubjectBy::Before || subject == m_s.begin() || !m_s.isWord(subject - 1, u"as") ||
            !m_s.takesTags(m_lemma)) {
            return {};
        }
        std::uint32_t after = m_use.chunk + 1;
        while (after < m_s.end() && !m_s.isKind(after, ChunkKind::Comma) && !m_s.isKind(after, ChunkKind::Stop)) {
            if (m_s.isKind(after, ChunkKind::Verb) || m_s.isKind(after, ChunkKind::That)) {
                return {};
            }
            ++after;
        }
        return asTagAround(subject - 1, after);
    }

    /// The words before "as" at chunk `as`, or behind the comma at chunk `after`.
    Complement asTagAround(std::uint32_t as, std::uint32_t after) const
    {
        if (as >= m_s.begin() + 3 && m_s.isKind(as - 1, ChunkKind::Comma)) {
            return {Frame::Tag, InAs, {m_s.begin(), as - 1}};
        }
        if (as <= m_s.begin() + 1 && m_s.isKind(after, ChunkKind::Comma) && after + 1 < m_s.end()) {
            return {Frame::Tag, InAs, {after + 1, m_s.clauseEnd(after + 1)}};
        }
        return {};
    }

    /// "The plan works, she said." — what stands before the tag.
    Complement tag() const
    {
        const Chunk &verb = m_s.chunk(m_use.chunk);
        const bool behind = m_use.subject.by == SubjectBy::After;
        const bool before = m_use.subject.by == SubjectBy::Before || m_use.subject.by == SubjectBy::Apposition;
        if ((verb.has(Continuing) && !verb.has(Finite)) || (!behind && !before)) {
            return {}; // "He left, saying"
        }
        const std::uint32_t first = before ? m_use.subject.chunks.first : m_use.chunk;
        if (first < m_s.begin() + 2 || m_s.isKind(first - 1, ChunkKind::Quote) ||
            m_s.isKind(first - 2, ChunkKind::Quote)) {
            return {};
        }
        std::uint32_t next = behind ? m_use.subject.chunks.last : m_use.chunk + 1;
        if (behind && m_s.isKind(next, ChunkKind::Conjunction) && m_s.isKind(next + 1, ChunkKind::NounPhrase)) {
            next += 2; // "said Roe and others"
        }
        next = m_s.skipAdverbs(next);
        const bool ends = next >= m_s.end() || m_s.isKind(next, ChunkKind::Stop);
        const std::uint32_t from = std::max(m_s.begin(), first > SentenceView::Reach ? first - SentenceView::Reach : 0);
        const bool finite = m_s.holdsStatement(from, first);
        if (!m_s.isKind(first - 1, ChunkKind::Comma) && !m_s.isKind(first - 1, ChunkKind::Dash)) {
            const bool bare = ends && finite && m_s.takesTags(m_lemma);
            return bare ? Complement{Frame::Tag, InBareTag, {from, first}} : Complement{};
        }
        const bool inserted = next + 2 < m_s.end() && m_s.isKind(next, m_s.chunk(first - 1).kind);
        if (inserted && !finite) {
            // "Growth, she says, depends on trade": the words lie on both sides of the tag.
            return {Frame::Tag, InTag, {m_s.begin(), m_s.limitFrom(m_s.begin())}};
        }
        // "…, she told the paper in May": an object or a place may follow, no clause.
        const bool endsPhrase = ends || m_s.isKind(next, ChunkKind::Comma) ||
                                m_s.isKind(next, ChunkKind::Preposition) || m_s.isKind(next, ChunkKind::Dash) ||
                                (before && m_s.isKind(next, ChunkKind::NounPhrase) && !m_s.isClause(next));
        return endsPhrase && finite ? Complement{Frame::Tag, InTag, {from, first - 1}} : Complement{};
    }

    const SentenceView &m_s;
    const VerbUse &m_use;
    Lemma m_lemma;
    bool m_takesClauses;
};

} // namespace

Complement complementOf(const SentenceView &sentence, const VerbUse &use)
{
    return ComplementFinder(sentence, use).find();
}

} // namespace pullquote::english
