// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/findings.h"
#include "model/analysis/time/expressions.h"

namespace pullquote {

/// Infers the day of writing where the text says a relative window twice: once from its own day on ("within 6 to 12
/// months") and, beside it, in dates ("from mid-2026 to early 2027"). Counting each end back gives two stretches; where
/// they meet the text was written. Unknown basis if the text ties nothing, or the ends contradict each other.
WritingDate inferWritingDate(const AnalysedText &cut, std::span<const TimeExpression> expressions,
                             const TimeLexicon &lexicon);

} // namespace pullquote
