// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/pdf/pageline.h"

#include <QHash>

namespace pullquote::pdf {

/// A paragraph, a heading or a list item put together from lines.
struct Piece
{
    QString text;
    double size = 0;
    bool bold = false;
    int page = 0;
    int lines = 0;
};

/// Puts the lines of paragraphs together, across columns and pages, and joins words that were hyphenated at a line's
/// end. `lines` are in reading order.
std::vector<Piece> piecesOf(const std::vector<PageLine> &lines);

/// The size that most characters are set in.
double bodySize(const std::vector<Piece> &pieces);

} // namespace pullquote::pdf
