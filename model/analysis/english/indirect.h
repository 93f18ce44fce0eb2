// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/attribution.h"
#include "model/analysis/english/report.h"
#include "model/analysis/english/reportlexicon.h"

#include <vector>

namespace pullquote::english {

/// Whether it is a statement led by a name and a colon: its words are the speaker's even where some stand in marks.
bool isStatement(const Report &report);

/// Every place of a block that may report words without marks, in order, with its score; those above nought are more
/// likely reports than not. Contents of different reports may nest.
std::vector<Report> findReports(const AnalysedText &cut, const Clauses &clauses, std::span<const VerbUse> verbs,
                                const ReportLexicon &lexicon);

} // namespace pullquote::english
