// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/marks.h"
#include "model/analysis/quote.h"

#include <span>
#include <vector>

namespace pullquote {

/// The quotes in marks, in order of the text, with the kind that their shape suggests; a stretch that goes on the one
/// before it makes one quote with it. Who said them is for the attribution, and so is what is nobody's words.
std::vector<Quote> quotesInMarks(const AnalysedText &cut, std::span<const MarkedStretch> stretches);

/// Whether marked words look like a whole utterance: they end like a sentence or are set off as one.
bool isWholeUtterance(const AnalysedText &cut, const MarkedStretch &stretch);

} // namespace pullquote
