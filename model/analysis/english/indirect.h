// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/attribution.h"
#include "model/analysis/english/reportlexicon.h"

#include <vector>

namespace pullquote::english {

/// Words or views that the text reports without marks: who, by which word, and the clause that holds them.
struct Report
{
    SignSet signs;
    double score = 0; ///< Log-odds that this is a report, in nats.
    Frame frame = Frame::Bare;
    Lemma lemma = 0; ///< Of the reporting verb; 0 for "according to", colons and nouns.
    TokenRange content;
    TokenRange source; ///< Empty if the text names nobody ("it is said that").
    std::uint32_t head = 0;
    Span cue;
};

/// Whether it is a statement led by a name and a colon: its words are the speaker's even where some stand in marks.
bool isStatement(const Report &report);

/// Every place of a block that may report words without marks, in order, with its score; those above nought are more
/// likely reports than not. Contents of different reports may nest.
std::vector<Report> findReports(const AnalysedText &cut, const Clauses &clauses, std::span<const VerbUse> verbs,
                                const ReportLexicon &lexicon);

} // namespace pullquote::english
