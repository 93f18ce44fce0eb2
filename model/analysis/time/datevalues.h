// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/time/timevalue.h"

#include <array>

namespace pullquote {

/// A stretch of the calendar that is one `unit`; the caller says which.
inline TimeValue calendarValue(TimeUnit unit)
{
    TimeValue value;
    value.unit = unit;
    return value;
}

/// A month of a year that is not said.
inline TimeValue monthValue(int month)
{
    TimeValue value = calendarValue(TimeUnit::Month);
    value.month = static_cast<std::int8_t>(month);
    return value;
}

/// A day; `year` may be TimeValue::NoYear.
inline TimeValue dayValue(int year, int month, int day)
{
    TimeValue value = calendarValue(TimeUnit::Day);
    value.year = year;
    value.month = static_cast<std::int8_t>(month);
    value.day = static_cast<std::int8_t>(day);
    return value;
}

/// From one to the other, joined by a dash.
inline TimeValue rangeOf(TimeValue from, TimeValue to)
{
    TimeValue value;
    value.kind = TimeValue::Kind::Range;
    value.unit = from.unit;
    value.hyphenRange = true;
    value.of = shared(std::move(from));
    value.to = shared(std::move(to));
    return value;
}

/// Whether a month (0: any) has that day in some year.
inline bool isDayOfMonth(int day, int month)
{
    static constexpr std::array Lengths{31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return day >= 1 && month >= 0 && month <= 12 && day <= Lengths[static_cast<size_t>(month)];
}

} // namespace pullquote
