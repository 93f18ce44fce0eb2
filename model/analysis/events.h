// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/analysedtext.h"
#include "model/analysis/findings.h"
#include "model/analysis/numbers.h"
#include "model/analysis/time/timelexicon.h"

namespace pullquote {

/// Fills `found.events` with the temporal expressions of the text, placed against `found.writingDate`; where that is
/// unknown it is inferred if the text itself ties a relative window to dates. Sections, sources and quotes must be
/// there. Boilerplate has no events.
void findEvents(Findings &found, const AnalysedText &cut, std::span<const Numeral> numerals,
                const TimeLexicon &lexicon);

} // namespace pullquote
