// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/candidate.h"

namespace pullquote::english {

/// What speaks for marked words being nobody's: a title, a nickname, a term. Signs that need the whole sentence
/// (whether a verb reports in it) are the caller's.
SignSet signsOfNobody(const MarkedPlace &place);

} // namespace pullquote::english
