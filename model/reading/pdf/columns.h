// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/pdf/pageword.h"

#include <vector>

namespace pullquote::pdf {

/// Puts the words of a page in reading order: lines from top to bottom; where the page has columns, one column after
/// the other, and what runs across them (a title, a wide note) between what stands above and below it. Words of a
/// script that runs from right to left stay as they are.
///
/// A gutter is a vertical strip that few pieces of lines run across, with lines beside each other on both sides of it
/// that fill their columns: those of tables do not. The search goes on within each column, as recursive X-Y cuts do
/// (Nagy and Seth, 1984).
void orderWords(std::vector<PageWord> &words);

} // namespace pullquote::pdf
