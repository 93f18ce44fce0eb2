// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/clauses.h"
#include "model/analysis/english/reportlexicon.h"
#include "model/text/plainwords.h"

namespace pullquote::english {

/// One sentence of a block as chunks, and what the search for reports asks of it. Positions are numbers of chunks;
/// a position past the sentence holds nothing.
class SentenceView final
{
public:
    static constexpr std::uint32_t Reach = 80; ///< How many chunks a report's content may have.

    SentenceView(const AnalysedText &cut, const Clauses &clauses, const ReportLexicon &lexicon)
        : m_cut(cut)
        , m_clauses(clauses)
        , m_lexicon(lexicon)
    {
    }

    void enter(TokenRange sentence) { m_sentence = sentence; }

    std::uint32_t begin() const { return m_sentence.first; }
    std::uint32_t end() const { return m_sentence.last; }
    std::uint32_t limitFrom(std::uint32_t i) const { return std::min(end(), i + Reach); }

    const AnalysedText &cut() const { return m_cut; }
    const Clauses &clauses() const { return m_clauses; }
    const ReportLexicon &lexicon() const { return m_lexicon; }
    const Token &token(std::uint32_t i) const { return m_cut.tokens[i]; }
    const Chunk &chunk(std::uint32_t i) const { return m_clauses.chunks[i]; }
    /// The first word of a chunk.
    const Token &firstToken(std::uint32_t i) const { return token(chunk(i).tokens.first); }
    bool isKind(std::uint32_t i, ChunkKind kind) const { return i < end() && chunk(i).is(kind); }
    bool isWord(std::uint32_t i, PlainWord word) const;

    bool isFinite(std::uint32_t i) const { return isKind(i, ChunkKind::Verb) && chunk(i).has(Finite); }
    bool isQuestion() const;
    /// "there were"
    bool isThere(std::uint32_t i) const;
    /// "he'll go"
    bool isPronounWithVerb(std::uint32_t i) const;
    /// "Thursday", "last week": a time that is no subject.
    bool isTime(std::uint32_t i) const;
    /// "that" behind a noun that goes on with it: "a plan that would work".
    bool isRelative(std::uint32_t that) const;
    /// "as reported by the Courier"
    bool isReportedBy(std::uint32_t verb) const
    {
        return verb > begin() && isWord(verb - 1, u"as") && isKind(verb + 1, ChunkKind::Preposition) &&
               chunk(verb + 1).has(IsBy) && isKind(verb + 2, ChunkKind::NounPhrase) && takesTags(chunk(verb).lemma);
    }
    /// Somebody to whom a thing may be told.
    bool canHear(const Chunk &who) const;

    /// Past adverbs, and times that stand as adverbs: "said Thursday that".
    std::uint32_t skipAdverbs(std::uint32_t i) const;
    /// Past prepositions with their nouns, at most `most` of them.
    std::uint32_t skipPrepositions(std::uint32_t i, int most) const;
    /// The finite verb of the clause that begins at noun phrase `i`; 0 if none begins there.
    std::uint32_t clauseVerb(std::uint32_t i) const;
    bool isClause(std::uint32_t i) const { return clauseVerb(i) != 0; }
    /// Whether a finite verb stands in [first, last) that no "when" or "although" before it takes.
    bool holdsStatement(std::uint32_t first, std::uint32_t last) const;
    /// The first finite verb in [first, last) that no "who", "that" or "when" before it takes; `last` if there is none.
    std::uint32_t mainVerbIn(std::uint32_t first, std::uint32_t last) const;
    /// Whether what stands from `i` on may be the subject of a finite verb further on.
    bool isFiniteAhead(std::uint32_t i) const;

    double strength(Lemma lemma, Frame frame) const
    {
        return lemma == 0 ? 0.0 : m_lexicon.reporting.strength(lemma, frame);
    }
    /// Whether a verb reports clauses more often than not.
    bool isReporting(Lemma lemma) const;
    /// Whether a verb takes a clause much sooner than an object: say, argue.
    bool takesClauses(Lemma lemma) const;
    bool takesTags(Lemma lemma) const { return strength(lemma, Frame::Tag) >= 50; }

    /// Where a reported clause that begins at `first` ends.
    std::uint32_t clauseEnd(std::uint32_t first) const { return contentEnd(first, true); }
    /// Where a reported object or infinitive that begins at `first` ends.
    std::uint32_t phraseEnd(std::uint32_t first) const { return contentEnd(first, false); }

    /// Whether reported words may end before chunk `i`, whose first chunk is not `i`; and what is there.
    bool opensBoundary(std::uint32_t i) const;
    Boundary boundaryAt(std::uint32_t i) const;

private:
    std::uint32_t contentEnd(std::uint32_t first, bool clause) const;
    Follows follows(std::uint32_t i) const;
    bool isCircumstance(std::uint32_t noun) const;

    const AnalysedText &m_cut;
    const Clauses &m_clauses;
    const ReportLexicon &m_lexicon;
    TokenRange m_sentence;
};

} // namespace pullquote::english
