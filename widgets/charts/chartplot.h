// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chartlayout.h"
#include "widgets/charts/plotpainter.h"
#include "widgets/theme.h"

namespace pullquote {

/// How a row of a chart is shown at the moment. In pictures all rows are plain.
struct RowState
{
    bool selected = false;
    bool related = false; ///< Of the same source or section as what is selected.
    bool hovered = false;
    bool focused = false;
    bool dimmed = false; ///< Left out by the filters.
};

/// Paints a laid-out chart at the painter's origin. `states` is by row; missing ones are plain. The ground is left as
/// it is: the caller fills it, or not.
void paintChart(PlotPainter &painter, const Chart &chart, const ChartLayout &layout, const ChartFonts &fonts,
                const Theme &theme, const std::vector<RowState> &states = {});

} // namespace pullquote
