// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/attributionsigns.h"
#include "model/analysis/english/reporting.h"

#include <algorithm>

namespace pullquote::english {

/// Somebody who may have said some marked words, or nobody.
struct Candidate
{
    SignSet signs;
    double score = 0;       ///< Sum of the signs' weights, in nats.
    bool nobody = false;    ///< The words are no quote: a title, a nickname, a term.
    TokenRange source;      ///< The mention; empty if the text names nobody there.
    std::uint32_t head = 0; ///< Token of the mention that says who.
    Span cue;               ///< Empty if no word reports.
};

/// What attribution needs of the lexicons.
struct AttributionLexicon
{
    const Grammar &grammar;
    const Reporting &reporting;
    const WordSets &words;
    SignWeights whole;
    SignWeights fragment;

    AttributionLexicon(const Grammar &g, const Reporting &r, const WordSets &w);
};

/// A block cut into clauses.
struct BlockView
{
    const AnalysedText &cut;
    const Clauses &clauses;
    const AttributionLexicon &lexicon;

    const Token &token(std::uint32_t i) const { return cut.tokens[i]; }
    const Chunk &chunk(std::uint32_t i) const { return clauses.chunks[i]; }
};

/// Marked words in their block, for those who look for candidates around them.
struct MarkedPlace : BlockView
{
    static constexpr std::uint32_t Reach = 60;    ///< How many chunks to each side of the words are looked at.
    static constexpr double ReportingFrom = 15.0; ///< From this strength on, in percent, a verb counts as reporting.

    const MarkedStretch &stretch;
    std::uint32_t quote = 0;    ///< The chunk that the words are.
    std::uint32_t sentence = 0; ///< Of `clauses`.
    Frame frame = Frame::Whole; ///< Whole or Fragment.

    TokenRange chunks() const { return clauses.sentences[sentence]; } ///< Of the sentence.
    /// The first chunk of the sentence within reach.
    std::uint32_t first() const { return std::max(chunks().first, quote > Reach ? quote - Reach : 0U); }
    /// Past the last one.
    std::uint32_t last() const { return std::min(chunks().last, quote + Reach); }

    /// Whether the reporter asks: "are they really “doing” it?"
    bool isQuestion() const;
    /// Whether a chunk is a verb that reports such words.
    bool isReportingVerb(std::uint32_t i) const;
};

/// The sign for how many chunks stand between the words and what names their source.
Sign distanceSign(int chunks);

/// Sets the signs of who the source is: `who` is its noun phrase.
void describeWho(SignSet &signs, const Chunk &who, const BlockView &block);

/// Makes `subject` the source of a candidate and tells how it stands and who it is.
void setSubject(Candidate &candidate, const Subject &subject, const BlockView &block);

} // namespace pullquote::english
