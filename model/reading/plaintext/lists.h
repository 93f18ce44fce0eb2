// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/plaintext/draft.h"

namespace pullquote::plaintext {

/// Marks list items: two or more lines in a row that begin with a bullet, or with numbers that count up. Bullets are
/// left out of the block, numbers stay in it. A single dash or number at the begin of a line makes no list.
void markLists(Draft &draft);

} // namespace pullquote::plaintext
