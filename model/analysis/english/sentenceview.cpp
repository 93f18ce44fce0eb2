// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/sentenceview.h"

#include <algorithm>
#include <utility>

namespace pullquote::english {

namespace {

constexpr int EndsFrom = 50; ///< In percent: a content ends at a boundary where more end than go on.

} // namespace

bool SentenceView::isWord(std::uint32_t i, PlainWord word) const
{
    return i < end() && isPlainWord(m_cut.of(firstToken(i)), word);
}

bool SentenceView::isQuestion() const
{
    return chunk(end() - 1).is(ChunkKind::Stop) && firstToken(end() - 1).is(m_cut.text, u'?');
}

bool SentenceView::isThere(std::uint32_t i) const
{
    return isKind(i, ChunkKind::Adverb) && m_lexicon.grammar.of(firstToken(i)).wordClass == WordClass::There &&
           isFinite(i + 1);
}

bool SentenceView::isPronounWithVerb(std::uint32_t i) const
{
    return isKind(i, ChunkKind::Verb) && m_lexicon.grammar.of(firstToken(i)).wordClass == WordClass::PronounWithVerb;
}

bool SentenceView::isTime(std::uint32_t i) const
{
    return isKind(i, ChunkKind::NounPhrase) && !chunk(i).has(IsPossessive) &&
           m_lexicon.words.has(token(chunk(i).head), TimeWord) && !isFinite(i + 1);
}

bool SentenceView::isRelative(std::uint32_t that) const
{
    const std::uint32_t next = skipAdverbs(that + 1);
    return that > begin() && isKind(that - 1, ChunkKind::NounPhrase) && isFinite(next) && !isPronounWithVerb(next);
}

bool SentenceView::canHear(const Chunk &who) const
{
    return who.has(HasName | IsPronoun) || m_lexicon.words.has(token(who.head), PersonNoun | OrganizationNoun);
}

std::uint32_t SentenceView::skipAdverbs(std::uint32_t i) const
{
    while ((isKind(i, ChunkKind::Adverb) && !isThere(i)) || isTime(i)) {
        ++i;
    }
    return i;
}

std::uint32_t SentenceView::skipPrepositions(std::uint32_t i, int most) const
{
    for (; most > 0 && isKind(i, ChunkKind::Preposition) && isKind(i + 1, ChunkKind::NounPhrase); --most) {
        i += 2;
    }
    return i;
}

std::uint32_t SentenceView::clauseVerb(std::uint32_t i) const
{
    constexpr std::uint32_t Farthest = 9;
    if (!isKind(i, ChunkKind::NounPhrase)) {
        return 0;
    }
    std::uint32_t j = i + 1;
    while (isKind(j, ChunkKind::Adverb) || isKind(j, ChunkKind::Conjunction) || isKind(j, ChunkKind::NounPhrase) ||
           (isKind(j, ChunkKind::Preposition) && isKind(j + 1, ChunkKind::NounPhrase))) {
        j += isKind(j, ChunkKind::Preposition) ? 2 : 1;
        if (j > i + Farthest) {
            return 0;
        }
    }
    return isFinite(j) ? j : 0;
}

bool SentenceView::holdsStatement(std::uint32_t first, std::uint32_t last) const
{
    bool subordinate = false;
    for (std::uint32_t i = first; i < last; ++i) {
        if (isFinite(i) && !std::exchange(subordinate, false)) {
            return true;
        }
        subordinate = subordinate || (chunk(i).is(ChunkKind::Subordinator) && isClause(i + 1));
    }
    return false;
}

std::uint32_t SentenceView::mainVerbIn(std::uint32_t first, std::uint32_t last) const
{
    int subordinate = 0; // clauses that were opened and wait for their verb
    for (std::uint32_t i = first; i < last; ++i) {
        switch (chunk(i).kind) {
        case ChunkKind::Relative:
        case ChunkKind::Wh:
        case ChunkKind::That:
            ++subordinate;
            break;
        case ChunkKind::Subordinator: // "as a senator" takes no verb
            subordinate += isClause(i + 1) ? 1 : 0;
            break;
        case ChunkKind::Verb:
            if (chunk(i).has(Finite) && subordinate-- <= 0) {
                return i;
            }
            break;
        default:
            break;
        }
        subordinate = std::clamp(subordinate, 0, 2);
    }
    return last;
}

bool SentenceView::isFiniteAhead(std::uint32_t i) const
{
    const std::uint32_t limit = limitFrom(i);
    const std::uint32_t verb = mainVerbIn(i, limit);
    for (std::uint32_t j = i; j < verb; ++j) {
        const bool newClause = (chunk(j).is(ChunkKind::Comma) && clauseVerb(j + 1) == j + 2) ||
                               (chunk(j).is(ChunkKind::Conjunction) && isFinite(j + 1)) ||
                               chunk(j).is(ChunkKind::Semicolon) || chunk(j).is(ChunkKind::Stop);
        if (newClause) {
            return false; // "the price, he added"
        }
    }
    return verb < limit;
}

bool SentenceView::isReporting(Lemma lemma) const
{
    constexpr double From = 65.0;
    return std::max(strength(lemma, Frame::That), strength(lemma, Frame::Clause)) >= From;
}

bool SentenceView::takesClauses(Lemma lemma) const
{
    constexpr double From = 50.0;
    constexpr double Sooner = 15.0;
    const double clause = strength(lemma, Frame::Clause);
    return clause >= From && clause >= strength(lemma, Frame::Object) + Sooner;
}

// -------------------------------------------------------------- where the content ends

std::uint32_t SentenceView::contentEnd(std::uint32_t first, bool clause) const
{
    if (first >= end()) {
        return end();
    }
    const std::uint32_t limit = limitFrom(first);
    const bool insertion = clause && isKind(first, ChunkKind::Comma); // "that, when it rained, he"
    first += insertion && first + 1 < limit ? 1 : 0;
    const auto lead = chunk(first).kind;
    // "that in May, when it rained, he": the comma of what leads the clause does not end it.
    bool led = insertion ||
               (clause && (lead == ChunkKind::Subordinator || lead == ChunkKind::Wh || lead == ChunkKind::Preposition));
    bool finite = isFinite(first);
    for (std::uint32_t i = first + 1; i < limit; ++i) {
        const Chunk &c = chunk(i);
        if (c.is(ChunkKind::Stop) || c.is(ChunkKind::Semicolon)) {
            return i;
        }
        if (opensBoundary(i)) {
            const Boundary boundary = boundaryAt(i);
            if (led && boundary.mark == BoundaryMark::Comma && boundary.follows == Follows::Clause) {
                led = false;
                continue;
            }
            const ContentKind kind = clause   ? finite ? ContentKind::ClauseAfterVerb : ContentKind::ClauseBeforeVerb
                                     : finite ? ContentKind::PhraseAfterVerb
                                              : ContentKind::PhraseBeforeVerb;
            if (m_lexicon.ends.share(boundary, kind) >= EndsFrom) {
                return i;
            }
        }
        finite = finite || isFinite(i);
    }
    return limit;
}

bool SentenceView::opensBoundary(std::uint32_t i) const
{
    switch (chunk(i).kind) {
    case ChunkKind::Comma:
    case ChunkKind::Dash:
    case ChunkKind::Open:
    case ChunkKind::Colon:
    case ChunkKind::Preposition:
    case ChunkKind::Subordinator:
    case ChunkKind::Wh:
    case ChunkKind::Relative:
        return true;
    case ChunkKind::Conjunction: // ", and" is one boundary
        return !chunk(i - 1).is(ChunkKind::Comma);
    default:
        return false;
    }
}

Boundary SentenceView::boundaryAt(std::uint32_t i) const
{
    Boundary boundary;
    boundary.mark = isKind(i, ChunkKind::Comma)   ? BoundaryMark::Comma
                    : isKind(i, ChunkKind::Dash)  ? BoundaryMark::Dash
                    : isKind(i, ChunkKind::Open)  ? BoundaryMark::Open
                    : isKind(i, ChunkKind::Colon) ? BoundaryMark::Colon
                                                  : BoundaryMark::None;
    i += boundary.mark == BoundaryMark::None ? 0 : 1;
    if (isKind(i, ChunkKind::Conjunction)) {
        boundary.conjunction = m_lexicon.ends.conjunction(firstToken(i).word);
        ++i;
    }
    boundary.behind = i;
    boundary.follows = follows(i);
    const bool functionWord = isKind(i, ChunkKind::Preposition) || isKind(i, ChunkKind::Subordinator) ||
                              isKind(i, ChunkKind::Wh) || isKind(i, ChunkKind::Relative);
    boundary.word = functionWord && boundary.follows != Follows::Circumstance ? firstToken(i).word : UnknownWord;
    return boundary;
}

/// "in June", "at a rally": a phrase that says when or where rather than what.
bool SentenceView::isCircumstance(std::uint32_t noun) const
{
    if (!isKind(noun, ChunkKind::NounPhrase)) {
        return false;
    }
    const Token &head = token(chunk(noun).head);
    constexpr std::uint16_t YearLength = 4;
    return m_lexicon.words.has(head, TimeWord | Venue) ||
           (head.is(TokenKind::Number) && head.length == YearLength && chunk(noun).tokens.size() == 1);
}

Follows SentenceView::follows(std::uint32_t i) const
{
    if (i >= end() || chunk(i).is(ChunkKind::Stop)) {
        return Follows::Nothing;
    }
    const Chunk &c = chunk(i);
    if (m_lexicon.words.has(firstToken(i), AccordingWord)) {
        return Follows::According;
    }
    switch (c.kind) {
    case ChunkKind::NounPhrase: {
        const std::uint32_t verb = clauseVerb(i);
        return verb == 0                                         ? Follows::Noun
               : verb == i + 1 && isReporting(chunk(verb).lemma) ? Follows::ReportingClause
                                                                 : Follows::Clause;
    }
    case ChunkKind::Verb:
        return isPronounWithVerb(i)   ? Follows::Clause
               : c.has(Infinitive)    ? Follows::Infinitive
               : c.has(Continuing)    ? (isReporting(c.lemma) ? Follows::ReportingIng : Follows::Ing)
               : c.has(Passive)       ? Follows::Participle
               : isReporting(c.lemma) ? Follows::ReportingFinite
                                      : Follows::Finite;
    case ChunkKind::Preposition:
        return isCircumstance(i + 1) ? Follows::Circumstance : Follows::Preposition;
    case ChunkKind::Subordinator:
        return Follows::Subordinator;
    case ChunkKind::Wh:
        return Follows::Question;
    case ChunkKind::Relative:
        return Follows::Relative;
    case ChunkKind::That:
        return Follows::That;
    case ChunkKind::Adverb:
        return isThere(i) ? Follows::Clause : Follows::Adverb;
    case ChunkKind::Quote:
        return Follows::Quote;
    default:
        return Follows::Other;
    }
}

} // namespace pullquote::english
