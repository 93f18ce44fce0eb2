// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/analysedtext.h"
#include "model/analysis/event.h"
#include "model/analysis/time/timelexicon.h"

namespace pullquote {

/// What happens at an event: the clause around its expression, as a person would write it on a timeline.
struct EventLabel
{
    Span span; ///< The clause in the text; empty if the expression stands alone.
    QString text;
    bool pointsBack = false; ///< It only says that something was meant before ("This window is …").
};

/// The label of the expression `tokens` in its sentence. `keepsExpression`: a length of time belongs to what it
/// measures
/// ("a decade-long feud"), a date does not.
EventLabel eventLabel(const AnalysedText &cut, const TimeLexicon &lexicon, TokenRange sentence, TokenRange tokens,
                      bool keepsExpression);

} // namespace pullquote
