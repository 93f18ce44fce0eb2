// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/analysedtext.h"
#include "model/analysis/measures.h"

namespace pullquote {

/// The rule by which a number is no figure for what is set around it (program code, the leaders of a table of contents,
/// a citation, "20-of-24") or for the shape of its own words (a 4K screen, the RS-25, one-two); null if there is none.
/// It asks for marks and letters alone; figurevetoes.h asks for the words.
const Rule *surroundingsVeto(const AnalysedText &cut, const Measure &measure, TokenRange block,
                             const FigureLexicon &lexicon);

} // namespace pullquote
