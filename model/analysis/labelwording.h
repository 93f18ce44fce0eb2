// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/measureclause.h"

namespace pullquote {

/// "Anthropic as a whole" of "the entire company at Anthropic"; else the words.
QString wholeOf(const MeasureClause &clause, TokenRange range);

/// "code written by AI" of "AI writing code"; else the words.
QString measureOf(const MeasureClause &clause, TokenRange range);

/// The predicate as it stands after "that": "one in five of the loans is bad", "loans that are bad".
QString predicateOf(const MeasureClause &clause, TokenRange said, TokenRange whole);

/// What a linking verb sets a value to; a change by so much keeps its verb, which alone tells up from down.
QString linkedMeasure(const MeasureClause &clause, TokenRange part);

} // namespace pullquote
