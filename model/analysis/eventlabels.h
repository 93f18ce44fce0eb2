// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/analysedtext.h"
#include "model/analysis/english/grammar.h"
#include "model/analysis/findings.h"
#include "model/analysis/time/timelexicon.h"

namespace pullquote {

/// Gives every event its label: what happens then, told by the clause around its expression as a person would write it
/// on a timeline ("The trial ran" of "the trial, which ran from May to July"). A length of time stays in the label, for
/// it belongs to what it measures; a date does not. A sentence that only points back ("This window is …") takes the
/// label of the event before it.
void labelEvents(Findings &found, const AnalysedText &cut, const TimeLexicon &lexicon, const english::Grammar &grammar);

} // namespace pullquote
