// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/time/resolution.h"

namespace pullquote {

/// The TIMEX3 value (TimeML 1.2.1) of `value`, whose stretch was found to be `stretch` (null: not placed). Parts stand
/// as suffixes (2026-MID), ranges with a slash; what is not placed keeps its relative form: XXXX-05 for a month of an
/// unknown year, "THIS P1W OFFSET P-1W" (the notation of SUTime; Chang and Manning, 2012) for last week.
QString timexOf(const TimeValue &value, const Stretch &stretch, const TimeReference &reference,
                const TimeLexicon &lexicon);

/// The TIMEX3 value of a length of time: P3M, PT2H, P1Y6M; PXY for an unknown number; P6M/P12M for a span.
QString durationTimex(const std::vector<TimeAmount> &amounts);

} // namespace pullquote
