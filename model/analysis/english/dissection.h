// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/attribution.h"
#include "model/analysis/english/indirect.h"
#include "model/analysis/english/mentions.h"
#include "model/analysis/findings.h"
#include "model/reading/reading.h"

#include <memory>

namespace pullquote::english {

/// The lexicons of English in one.
struct Lexicon
{
    Grammar grammar;
    WordSets words;
    Reporting reporting;
    AttributionLexicon attribution;
    ReportLexicon reports;

    explicit Lexicon(Vocabulary &vocabulary);
};

/// Fills in `findings.quotes` and `findings.sources` with what English blocks hold: marked words with their kinds and
/// speakers, reported speech, and who they are. Ids are given by the caller, when all languages have spoken.
void findQuotesAndSources(Findings &findings, const AnalysedText &cut, std::span<const MarkedStretch> stretches,
                          const Lexicon &lexicon);

} // namespace pullquote::english
