// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/pdf/pageline.h"

namespace pullquote::pdf {

/// Moves footnotes behind all other lines, so that paragraphs go on from one column or page to the next: lines in
/// smaller type at the foot of a column, from one on that begins with the number or the sign of a note.
void moveNotesBehind(std::vector<PageLine> &lines);

} // namespace pullquote::pdf
