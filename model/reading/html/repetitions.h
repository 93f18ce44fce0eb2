// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/trimming.h"

#include <vector>

namespace pullquote::html {

/// Takes the lines that a page sets again and again between the parts of the text out of `keep` (one a block): names,
/// signatures, "Buy now"; in a thread also its title over each post, and who wrote it when.
void dropRefrains(const Draft &draft, const Tree &tree, const KnownArticle &known, std::vector<bool> &keep);

/// Takes out what stands there a second time: teasers, captions, pull quotes.
void dropRepetitions(const Draft &draft, std::vector<bool> &keep);

} // namespace pullquote::html
