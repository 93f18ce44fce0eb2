// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/clauses.h"
#include "model/analysis/english/subjects.h"

#include <vector>

namespace pullquote::english {

/// A verb of a block and who is its subject.
struct VerbUse
{
    std::uint32_t chunk = 0;
    std::uint32_t sentence = 0;
    Subject subject;
};

/// The verbs of a block with their subjects, in order.
std::vector<VerbUse> verbsOf(const Clauses &clauses);

/// The tokens of a subject, without a possessive ending.
TokenRange tokensOf(const AnalysedText &cut, const Clauses &clauses, const Subject &subject);

} // namespace pullquote::english
