// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/measures.h"
#include "model/reading/html/preparation.h"

namespace pullquote::html {

/// Finds the elements that hold the article and moves them, in their order, into `page.article`. The idea is that of
/// Arc90's Readability, which reader views of browsers follow to this day: paragraphs score by length and commas, the
/// score goes to the elements around them, less the further up, and is lowered by the share of link text; the best
/// takes in its neighbours that are like it.
void gatherArticle(PreparedPage &page, const Measures &measures, const Strictness &strictness);

} // namespace pullquote::html
