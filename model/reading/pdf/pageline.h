// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

#include <vector>

namespace pullquote::pdf {

/// A line of a page as it is printed.
struct PageLine
{
    QString text;
    QRectF box;      ///< In points, y downwards.
    double size = 0; ///< Of the type, in points.
    bool bold = false;
    bool wide = false;   ///< Its last word does not ask for a space behind it (Chinese, Japanese).
    int page = 0;        ///< From 1.
    bool begins = false; ///< A paragraph, whatever stands before it.
};

struct PageSize
{
    double width = 0;
    double height = 0;
};

/// Takes out what stands in the same place on most pages (running heads and feet, page numbers). Two pages are needed
/// to tell; of a single page only its number is taken out.
void removeRunningLines(std::vector<PageLine> &lines, const std::vector<PageSize> &pages);

} // namespace pullquote::pdf
