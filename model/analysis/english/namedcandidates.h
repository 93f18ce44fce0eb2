// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/candidate.h"

namespace pullquote::english {

/// Adds those as candidates whom the text names otherwise than by a verb: "according to Roe", "Roe: “…”", "Roe's “…”",
/// "his claim that “…”", "“…” — Roe", a speaker's label inside the marks. Tells whether "according to" is among them.
bool addNamedCandidates(std::vector<Candidate> &candidates, const MarkedPlace &place);

} // namespace pullquote::english
