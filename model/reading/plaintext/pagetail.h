// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/plaintext/draft.h"

namespace pullquote::plaintext {

/// Marks what stands below the article as boilerplate: a disclaimer and all behind it, the counter and the controls of
/// the comments. Both must stand at the end, behind an article that is longer than they are.
void markTail(Draft &draft);

} // namespace pullquote::plaintext
