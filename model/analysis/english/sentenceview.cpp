// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/sentenceview.h"

#include <algorithm>

namespace pullquote::english {

namespace {

constexpr int EndsFrom = 50; ///< In percent: a content ends at a boundary where more end than go on.

} // namespace

bool SentenceView::isWord(std::uint32_t i, QStringView word) const
{
    return i < end() && m_cut.of(firstToken(i)).compare(word, Qt::CaseInsensitive) == 0;
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

bool SentenceView::hasFiniteIn(std::uint32_t first, std::uint32_t last) const
{
    return std::any_of(m_clauses.chunks.begin() + first, m_clauses.chunks.begin() + last,
                       [](const Chunk &c) { return c.is(ChunkKind::Verb) && c.has(Finite); });
}

bool SentenceView::isFiniteAhead(std::uint32_t i) const
{
    for (const std::uint32_t limit = limitFrom(i); i < limit && !chunk(i).is(ChunkKind::Semicolon); ++i) {
        if (isFinite(i)) {
            return true;
        }
    }
    return false;
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
    const auto lead = chunk(first).kind;
    // "that in May, when it rained, he": the comma of what leads the clause does not end it.
    bool led = clause && (lead == ChunkKind::Subordinator || lead == ChunkKind::Wh || lead == ChunkKind::Preposition);
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
    boundary.follows = follows(i);
    const bool functionWord = isKind(i, ChunkKind::Preposition) || isKind(i, ChunkKind::Subordinator) ||
                              isKind(i, ChunkKind::Wh) || isKind(i, ChunkKind::Relative);
    boundary.word = functionWord ? firstToken(i).word : UnknownWord;
    return boundary;
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
        return Follows::Preposition;
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
