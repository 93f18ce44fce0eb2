// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <cstdint>

namespace pullquote {

/// Units of time, shortest first.
enum class TimeUnit : std::uint8_t {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century
};

/// A part of a unit. The thirds are those of a year, month, week or decade; halves those of a month, week or year.
enum class TimePart : std::uint8_t { Whole, Early, Mid, Late, FirstHalf, SecondHalf };

/// Inclusive days. A null end is open (or unknown).
struct Stretch
{
    QDate begin;
    QDate end;

    constexpr bool operator==(const Stretch &) const = default;
    bool isNull() const { return begin.isNull() && end.isNull(); }
    bool contains(QDate day) const { return begin <= day && day <= end; }
};

/// The whole `unit` of the calendar that `day` lies in: weeks are those of ISO 8601, a weekend is the one of that week,
/// seasons are meteorological, decades begin with the year that ends in 0, and so do centuries. Below a day: the day.
Stretch unitAround(QDate day, TimeUnit unit);

/// `day` moved by `count` units. A month that is too short keeps its last day. Null if `day` is null or the count is
/// out of all reason (ten thousand years).
QDate shifted(QDate day, TimeUnit unit, double count);

/// The part of `whole`, which is one `unit` long: thirds of a year are four months; days 1-10, 11-20 and 21 to the end
/// of a month; years 0-3, 4-6 and 7-9 of a decade; Monday and Tuesday, Wednesday and Thursday, Friday to Sunday of a
/// week.
Stretch partOf(const Stretch &whole, TimeUnit unit, TimePart part);

/// The `index`th (from 1; from the end: -1 is the last) `unit` that lies in `whole`, `count` of them. A week belongs to
/// where its Thursday lies. Null if `whole` is open or holds no such unit.
Stretch nthIn(const Stretch &whole, TimeUnit unit, int index, int count);

/// The `index`th weekday (1 is Monday) in `whole`; negative from the end. Null if there is none.
QDate nthWeekdayIn(const Stretch &whole, int weekday, int index);

/// Easter Sunday of the Gregorian calendar (the anonymous computus of Nature, 20 April 1876).
QDate easterSunday(int year);

} // namespace pullquote
