// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/candidate.h"
#include "model/analysis/english/verbuses.h"

#include <span>

namespace pullquote::english {

/// What the verbs around marked words tell besides the candidates.
struct VerbsAround
{
    bool report = false; ///< A verb of their sentence reports.
    bool deny = false;   ///< The subject of a verb of their sentence is nobody or nothing.
};

/// Adds the subjects of the verbs around marked words as candidates. `verbs` are the block's.
VerbsAround addVerbCandidates(std::vector<Candidate> &candidates, const MarkedPlace &place,
                              std::span<const VerbUse> verbs);

} // namespace pullquote::english
