// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFontMetricsF>
#include <QString>

#include <vector>

namespace pullquote {

/// How days are laid along a line: days are Julian day numbers, fractions of them included.
struct TimeScale
{
    double firstDay = 0;     ///< The day at x = 0.
    double pixelsPerDay = 1; ///< Above 0.

    double x(double day) const { return (day - firstDay) * pixelsPerDay; }
    double day(double x) const { return firstDay + x / pixelsPerDay; }

    /// The same place at `x`, `factor` times as large; held between MinPixelsPerDay and MaxPixelsPerDay.
    TimeScale zoomed(double factor, double aroundX) const;
    TimeScale panned(double pixels) const { return {firstDay + pixels / pixelsPerDay, pixelsPerDay}; }

    static constexpr double MinPixelsPerDay = 1.0 / 2500; ///< A century is 15 pixels.
    static constexpr double MaxPixelsPerDay = 160;        ///< A few days fill the window.
};

/// A line with its name: "12", "Mar", "2026".
struct TimeTick
{
    double x = 0;
    QString label;
};

/// What a stretch of ticks lies in: the month of days, the year of months.
struct TimeContext
{
    double left = 0;
    double right = 0;
    QString label;
};

struct TimeAxis
{
    std::vector<TimeTick> ticks;
    std::vector<TimeContext> contexts; ///< Empty where the ticks are years.
};

/// The ticks of [0, width] at the finest step (days, weeks, months, quarters, years, decades, … millennia) whose labels
/// keep clear of each other in that type.
TimeAxis timeAxis(const TimeScale &scale, double width, const QFontMetricsF &metrics);

} // namespace pullquote
