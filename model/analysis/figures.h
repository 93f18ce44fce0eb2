// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/amounts.h"
#include "model/analysis/english/grammar.h"
#include "model/analysis/findings.h"

namespace pullquote {

/// The figures of the text: values with their unit, what they measure of whom, and who states them. `found` gives the
/// sections, sources and quotes for that; its events claim the numbers of their dates (a duration in a date stays a
/// figure). The same figure told twice is one with two places. In order of the text; boilerplate has none.
std::vector<Figure> findFigures(const AnalysedText &cut, std::span<const Numeral> numerals, const Findings &found,
                                const NumberLexicon &numbers, const FigureLexicon &lexicon,
                                const english::Grammar &grammar);

} // namespace pullquote
