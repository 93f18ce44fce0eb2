// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

namespace pullquote::pdf {

/// A word as it stands when the page is turned so that the word can be read.
struct PageWord
{
    QString text;
    QRectF box;      ///< In points, y downwards.
    double size = 0; ///< Of the type, in points.
    bool bold = false;
    bool spaceAfter = false;
    bool begins = false; ///< A column or what stands above and below columns: no line goes on here.
};

} // namespace pullquote::pdf
