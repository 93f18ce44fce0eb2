// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/chart.h"

#include <QString>

#include <vector>

namespace pullquote {

/// A number on an axis, in the short scale where it is large: "20", "1.5k", "$40M". The last tick carries the unit.
struct ValueTick
{
    double value = 0;
    QString label;
};

/// The axis that the values of a chart are drawn on.
struct ValueAxis
{
    double low = 0;
    double high = 1;
    std::vector<ValueTick> ticks; ///< From `low` to `high`, at even steps of 1, 2, 2.5 or 5 times a power of ten.

    /// Where `value` lies: 0 at the low end, 1 at the high end; values beyond the ends are held at them.
    double fraction(double value) const;
};

/// The axis of `chart` with about `wantedTicks` ticks (at least 2). Shares always stand on 0 to 100 (or beyond, if a
/// value lies beyond); everything else has zero on the axis, so that lengths can be compared. A chart without values
/// gets 0 to 1.
ValueAxis valueAxis(const Chart &chart, int wantedTicks);

} // namespace pullquote
