// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/clauses.h"
#include "model/analysis/english/reporting.h"
#include "model/analysis/english/subjects.h"
#include "model/analysis/english/wordsets.h"
#include "model/analysis/signs.h"

#include <span>
#include <vector>

namespace pullquote::english {

struct Report;

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

/// All who may have said one marked stretch, best first.
struct Attribution
{
    std::uint32_t stretch = 0; ///< Index into the marked stretches.
    bool whole = false;
    std::vector<Candidate> candidates;
    double sureness = 1; ///< That the best one's source is right, if anybody said it; between 0 and 1.
};

/// The rules behind the signs, by sign number.
std::span<const Rule> attributionRules();

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

/// What one block hands to the next: who spoke last, for quotes that no word of their own paragraph gives to anybody.
struct Conversation
{
    Candidate lastSpeaker; ///< Of the last quote of the block before; without source if it had none.
    Candidate lastSubject; ///< Subject of the last reporting verb of the block before.
    bool endedWithColon = false;
    qsizetype block = -1; ///< Which block that was.
};

/// Reports below this score (Report::reported, in nats) say nothing of marked words in them.
constexpr double LeastReported = -1.5;

/// A verb of a block and who is its subject.
struct VerbUse
{
    std::uint32_t chunk = 0;
    std::uint32_t sentence = 0;
    Subject subject;
};

/// The verbs of a block with their subjects, in order.
std::vector<VerbUse> verbsOf(const Clauses &clauses);

/// Finds for every marked stretch of a block who may have said it. `stretches` are all of the text; a stretch that goes
/// on one of an earlier block is left out. `reports` are the block's, by where their contents begin.
std::vector<Attribution> attribute(const AnalysedText &cut, const Clauses &clauses, std::span<const VerbUse> verbs,
                                   std::span<const MarkedStretch> stretches, std::span<const Report> reports,
                                   const AttributionLexicon &lexicon, Conversation &conversation);

/// The tokens of a subject, without a possessive ending.
TokenRange tokensOf(const AnalysedText &cut, const Clauses &clauses, const Subject &subject);

} // namespace pullquote::english
