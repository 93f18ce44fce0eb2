// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/numbers.h"
#include "model/analysis/time/timelexicon.h"
#include "model/analysis/time/timevalue.h"

#include <limits>
#include <vector>

namespace pullquote {

/// The temporal expressions of the text outside boilerplate, in order and without overlaps: the longest at each place,
/// ranges joined over neighbours, bounds ("since", "by", 以前) taken in. Nothing is placed on the calendar yet. Looks
/// into no further block when it has `enough`. Linear.
std::vector<TimeExpression> findTimeExpressions(const AnalysedText &cut, std::span<const Numeral> numerals,
                                                const TimeLexicon &lexicon,
                                                size_t enough = std::numeric_limits<size_t>::max());

} // namespace pullquote
