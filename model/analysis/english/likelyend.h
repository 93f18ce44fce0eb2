// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/sentenceview.h"

namespace pullquote::english {

/// Where reported words that begin at chunk `first` likely end, as the chunk behind them. Each boundary on the way may
/// be the end; taken is the one that is worth most, where an end is worth something, too, if it leaves at least half of
/// the words right. `report` is the sign of the report, `verb` what reports (0: a noun).
std::uint32_t likelyEnd(const SentenceView &sentence, std::uint32_t first, ReportSign report, Lemma verb);

} // namespace pullquote::english
