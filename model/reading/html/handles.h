// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/tree.h"

namespace pullquote::html {

/// Takes the signs out of a page that link a heading to itself ("¶", "#") or a note back to the text ("↩"): handles of
/// the page, no words of it.
void removeHandles(Tree &tree);

} // namespace pullquote::html
