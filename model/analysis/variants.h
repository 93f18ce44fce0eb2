// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/analysedtext.h"
#include "model/analysis/quote.h"

#include <vector>

namespace pullquote {

/// Ties quotes that word the same utterance: sets Quote::variantOf of all but the fullest. Two are wordings of one
/// utterance when their speakers are the same (or one has none), and enough of the shorter one's words stand in the
/// other in the same order. A quote without speaker takes over the fullest one's. Linear but for quotes that share rare
/// words.
void tieVariants(std::vector<Quote> &quotes, const AnalysedText &cut);

} // namespace pullquote
