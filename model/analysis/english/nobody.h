// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/clauses.h"
#include "model/analysis/signs.h"

namespace pullquote::english {

struct AttributionLexicon;

/// What speaks for marked words being nobody's: a title, a nickname, a term. `quote` is their chunk, `lexicon` what the
/// words are looked up in. Signs that need the whole sentence (whether a verb reports in it) are the caller's.
SignSet signsOfNobody(const AnalysedText &cut, const Clauses &clauses, std::uint32_t quote,
                      const MarkedStretch &stretch, const AttributionLexicon &lexicon);

} // namespace pullquote::english
