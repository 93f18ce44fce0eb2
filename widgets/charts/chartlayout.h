// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/chart.h"
#include "widgets/charts/labels.h"
#include "widgets/charts/valueaxis.h"

#include <QLineF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace pullquote {

/// Where the things of one bar (or one slope) are, in pixels from the chart's top left.
struct ChartRow
{
    QRectF area; ///< What answers the pointer: the whole row.
    QStringList labelLines;
    QStringList detailLines;
    QRectF label;           ///< Holds labelLines and then detailLines, aligned to its right edge (slopes: to its left).
    QString value;          ///< "70–90 %".
    QRectF valueAt;         ///< Of the value's words; a slope's value before stands in `fromAt`.
    QRectF mark;            ///< The bar from its low to its high end.
    double origin = 0;      ///< x of zero: where the lead line of a range begins.
    bool isRange = false;   ///< The mark stands free between two ends.
    bool opensLow = false;  ///< Bounded above only: the mark fades to the left, with an arrow.
    bool opensHigh = false; ///< Bounded below only: an arrow to the right.
    bool approximate = false;
    QLineF slope; ///< Slope charts: from the value before to the value after.
    QString from; ///< Slope charts: the value before.
    QRectF fromAt;
};

/// A chart laid out for a size. `size` may be higher than what was asked for where the rows need it.
struct ChartLayout
{
    QSizeF size;
    QRectF plot; ///< Where the values are: its width (slopes: its height) is the axis.
    ValueAxis axis;
    bool isSlope = false;
    std::vector<ChartRow> rows; ///< One a bar of the chart, in their order; no two areas overlap.
};

/// Lays `chart` out at `width`, and at `height` if the rows fit there. Labels wrap and never take more than half of
/// the width.
ChartLayout layoutChart(const Chart &chart, const ChartFonts &fonts, QSizeF size);

} // namespace pullquote
