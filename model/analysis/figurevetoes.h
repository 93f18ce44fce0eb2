// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/measures.h"

namespace pullquote {

/// Why a measure is no figure: a year or date, a clock time or score, part of a name or version, a page or list number,
/// a telephone number, an age set beside a name, a "one" that counts nothing. Null if it is a figure.
const Rule *vetoOf(const AnalysedText &cut, const Measure &measure, TokenRange block, bool heading,
                   const FigureLexicon &lexicon, const NumberLexicon &numbers);

} // namespace pullquote
