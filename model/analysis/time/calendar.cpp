// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/calendar.h"

#include <algorithm>
#include <cmath>

namespace pullquote {

namespace {

int floorTo(int value, int step)
{
    return value - ((value % step) + step) % step;
}

Stretch months(int year, int month, int count)
{
    const QDate first(year, month, 1);
    return {first, first.addMonths(count).addDays(-1)};
}

Stretch years(int year, int count)
{
    return {QDate(year, 1, 1), QDate(year + count - 1, 12, 31)};
}

Stretch seasonAround(QDate day)
{
    // December opens the winter that ends in the next year.
    const QDate month = QDate(day.year(), day.month(), 1).addMonths(-(day.month() % 3));
    return months(month.year(), month.month(), 3);
}

Stretch clipped(const Stretch &whole, int firstDay, int lastDay)
{
    return {whole.begin.addDays(firstDay), lastDay < 0 ? whole.end : whole.begin.addDays(lastDay)};
}

Stretch yearPart(const Stretch &whole, TimePart part)
{
    const int third = static_cast<int>(part) - static_cast<int>(TimePart::Early);
    const qint64 count =
        (qint64(whole.end.year()) - whole.begin.year()) * 12 + whole.end.month() - whole.begin.month() + 1;
    const int length = static_cast<int>(count / 3);
    const QDate begin = whole.begin.addMonths(third * length);
    return {begin, third == 2 ? whole.end : begin.addMonths(length).addDays(-1)};
}

} // namespace

Stretch unitAround(QDate day, TimeUnit unit)
{
    if (!day.isValid()) {
        return {};
    }
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    switch (unit) {
    case TimeUnit::Second:
    case TimeUnit::Minute:
    case TimeUnit::Hour:
    case TimeUnit::Day:
        return {day, day};
    case TimeUnit::Weekend:
        return {monday.addDays(5), monday.addDays(6)};
    case TimeUnit::Week:
        return {monday, monday.addDays(6)};
    case TimeUnit::Month:
        return months(day.year(), day.month(), 1);
    case TimeUnit::Quarter:
        return months(day.year(), (day.month() - 1) / 3 * 3 + 1, 3);
    case TimeUnit::Season:
        return seasonAround(day);
    case TimeUnit::Half:
        return months(day.year(), day.month() <= 6 ? 1 : 7, 6);
    case TimeUnit::Year:
        return years(day.year(), 1);
    case TimeUnit::Decade:
        return years(floorTo(day.year(), 10), 10);
    case TimeUnit::Century:
        return years(floorTo(day.year(), 100), 100);
    }
    return {};
}

QDate shifted(QDate day, TimeUnit unit, double count)
{
    constexpr double Reason = 10000 * 366.0;
    if (!day.isValid() || !(std::abs(count) < Reason)) {
        return {};
    }
    const auto inMonths = [&](double each) {
        const double all = count * each;
        if (std::abs(all) > Reason) {
            return QDate();
        }
        const double whole = std::trunc(all);
        return day.addMonths(static_cast<int>(whole)).addDays(std::lround((all - whole) * 30));
    };
    switch (unit) {
    case TimeUnit::Second:
    case TimeUnit::Minute:
        return day;
    case TimeUnit::Hour:
        return day.addDays(static_cast<qint64>(count / 24));
    case TimeUnit::Day:
        return day.addDays(std::lround(count));
    case TimeUnit::Weekend:
    case TimeUnit::Week:
        return day.addDays(std::lround(count * 7));
    case TimeUnit::Month:
        return inMonths(1);
    case TimeUnit::Quarter:
    case TimeUnit::Season:
        return inMonths(3);
    case TimeUnit::Half:
        return inMonths(6);
    case TimeUnit::Year:
        return inMonths(12);
    case TimeUnit::Decade:
        return inMonths(120);
    case TimeUnit::Century:
        return inMonths(1200);
    }
    return {};
}

Stretch partOf(const Stretch &whole, TimeUnit unit, TimePart part)
{
    if (part == TimePart::Whole || !whole.begin.isValid() || !whole.end.isValid()) {
        return whole;
    }
    const bool first = part == TimePart::FirstHalf;
    if (first || part == TimePart::SecondHalf) {
        const qint64 days = whole.begin.daysTo(whole.end) + 1;
        const bool wholeMonths = unit >= TimeUnit::Quarter;
        const QDate middle = wholeMonths ? whole.begin.addMonths(static_cast<int>(std::lround(double(days) / 61.0)))
                             : unit == TimeUnit::Month ? whole.begin.addDays(15)
                                                       : whole.begin.addDays(days / 2);
        return first ? Stretch{whole.begin, middle.addDays(-1)} : Stretch{middle, whole.end};
    }
    const int third = static_cast<int>(part) - static_cast<int>(TimePart::Early);
    switch (unit) {
    case TimeUnit::Week:
        return third == 0 ? clipped(whole, 0, 1) : third == 1 ? clipped(whole, 2, 3) : clipped(whole, 4, -1);
    case TimeUnit::Month:
        return third == 0 ? clipped(whole, 0, 9) : third == 1 ? clipped(whole, 10, 19) : clipped(whole, 20, -1);
    case TimeUnit::Quarter:
    case TimeUnit::Season:
    case TimeUnit::Half:
    case TimeUnit::Year:
        return yearPart(whole, part);
    case TimeUnit::Decade:
        return third == 0   ? years(whole.begin.year(), 4)
               : third == 1 ? years(whole.begin.year() + 4, 3)
                            : years(whole.begin.year() + 7, 3);
    case TimeUnit::Century:
        return third == 0   ? years(whole.begin.year(), 34)
               : third == 1 ? years(whole.begin.year() + 34, 33)
                            : years(whole.begin.year() + 67, 33);
    default:
        return whole;
    }
}

Stretch nthIn(const Stretch &whole, TimeUnit unit, int index, int count)
{
    if (!whole.begin.isValid() || !whole.end.isValid() || index == 0 || count < 1 || std::abs(index) > 4000 ||
        count > 4000) {
        return {};
    }
    Stretch first = unitAround(whole.begin, unit);
    Stretch last = unitAround(whole.end, unit);
    if (unit == TimeUnit::Week) {
        // ISO 8601: the week belongs to where its Thursday is.
        first = first.begin.addDays(3) < whole.begin ? unitAround(whole.begin.addDays(7), unit) : first;
        last = last.begin.addDays(3) > whole.end ? unitAround(whole.end.addDays(-7), unit) : last;
    }
    QDate begin;
    QDate end;
    if (index > 0) {
        begin = shifted(first.begin, unit, index - 1);
        end = shifted(begin, unit, count).addDays(-1);
    } else {
        end = shifted(last.begin, unit, index + 2).addDays(-1);
        begin = shifted(last.begin, unit, index + 1 - (count - 1));
    }
    const bool inside = begin <= whole.end && end >= whole.begin;
    return inside ? Stretch{begin, end} : Stretch{};
}

QDate nthWeekdayIn(const Stretch &whole, int weekday, int index)
{
    if (!whole.begin.isValid() || !whole.end.isValid() || index == 0) {
        return {};
    }
    QDate day;
    if (index > 0) {
        day = whole.begin.addDays((weekday - whole.begin.dayOfWeek() + 7) % 7 + qint64(7) * (index - 1));
    } else {
        day = whole.end.addDays(-((whole.end.dayOfWeek() - weekday + 7) % 7) + qint64(7) * (index + 1));
    }
    return whole.contains(day) ? day : QDate();
}

QDate easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

} // namespace pullquote
