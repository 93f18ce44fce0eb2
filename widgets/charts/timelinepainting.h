// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chartplot.h"
#include "widgets/charts/timelinelayout.h"

namespace pullquote {

/// Paints a laid-out timeline at the painter's origin; the ground is left as it is. `states` is by mark; missing ones
/// are plain.
void paintTimeline(QPainter &painter, const TimelineData &data, const TimelineWords &words,
                   const TimelineLayout &layout, const Theme &theme, const std::vector<RowState> &states = {});

/// Paints the axis alone, over what is there: for a picture that is scrolled under it.
void paintTimelineAxis(QPainter &painter, const TimelineLayout &layout, const ChartFonts &fonts, const Theme &theme);

} // namespace pullquote
