// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/span.h"

#include <string_view>
#include <vector>

namespace pullquote {

/// A rule of the analysis. Rules are constants that stand beside the code that applies them; a finding points at them.
struct Rule
{
    std::string_view id;       ///< Stable, for tests and data: "attribution.cue-after".
    std::string_view sentence; ///< For the person: "A reporting verb with its subject follows the words."
};

/// One reason for a finding: the rule that spoke, and the words that it rests on (empty: the finding's own place).
struct Evidence
{
    const Rule *rule = nullptr;
    Span span;
};

/// Why a finding was made, in the order in which the rules spoke.
using Why = std::vector<Evidence>;

} // namespace pullquote
