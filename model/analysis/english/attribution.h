// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/candidate.h"
#include "model/analysis/english/verbuses.h"

#include <span>
#include <vector>

namespace pullquote::english {

struct Report;

/// All who may have said one marked stretch, best first; nobody is either first or second: first where nobody is
/// likelier than all others together.
struct Attribution
{
    std::uint32_t stretch = 0; ///< Index into the marked stretches.
    bool whole = false;
    std::vector<Candidate> candidates;
};

/// What one block hands to the next: who spoke last, for quotes that no word of their own paragraph gives to anybody.
struct Conversation
{
    Candidate lastSpeaker; ///< Of the last quote of the block before; without source if it had none.
    Candidate lastSubject; ///< Subject of the last reporting verb of the block before.
    bool endedWithColon = false;
    qsizetype block = -1; ///< Which block that was.
};

/// Drops the reports that are so unlikely that they say nothing of marked words in them, and sorts the others by where
/// their contents begin.
void keepForAttribution(std::vector<Report> &reports);

/// Finds for every marked stretch of a block who may have said it. `stretches` are all of the text; a stretch that goes
/// on one of an earlier block is left out. `reports` are the block's, as keepForAttribution() leaves them.
std::vector<Attribution> attribute(const AnalysedText &cut, const Clauses &clauses, std::span<const VerbUse> verbs,
                                   std::span<const MarkedStretch> stretches, std::span<const Report> reports,
                                   const AttributionLexicon &lexicon, Conversation &conversation);

} // namespace pullquote::english
