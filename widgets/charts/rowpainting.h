// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chartplot.h"

namespace pullquote {

/// What is needed to paint the rows of a chart.
struct RowPainting
{
    const Chart &chart;
    const ChartLayout &layout;
    const ChartFonts &fonts;
    const Theme &theme;
    const std::vector<RowState> &states;
};

/// Paints words, marks and values of every row that the painter's clip lets be seen.
void paintRows(QPainter &painter, const RowPainting &painting);

} // namespace pullquote
