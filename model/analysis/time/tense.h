// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/event.h"
#include "model/analysis/time/timelexicon.h"

namespace pullquote {

/// The tense of the statement around the expression `tokens` of the sentence: of the clause's own verbs, the nearest
/// first; Present if they do not say (a heading without a verb).
Tense tenseAround(const AnalysedText &cut, const TimeLexicon &lexicon, TokenRange sentence, TokenRange tokens);

} // namespace pullquote
