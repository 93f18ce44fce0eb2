// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/timelexicon.h"

#include <memory>
#include <unicode/calendar.h>
#include <unicode/locid.h>
#include <unicode/timezone.h>

namespace pullquote {

namespace {

/// The Gregorian day on which the Chinese month and day of the year that begins in `year` falls, by ICU's calendar.
QDate chineseDay(int year, int month, int day)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        icu::TimeZone::createTimeZone("Asia/Shanghai"), icu::Locale("zh@calendar=chinese"), status));
    if (U_FAILURE(status) || !calendar) {
        return {};
    }
    // New Year lies between 20 January and 21 February; the month of the feast that many lunations later.
    constexpr double Noon = 4 * 3600e3; // in Shanghai
    const QDate earliest = QDate(year, 1, 20).addDays((month - 1) * 29 + day - 1);
    for (int i = 0; i < 70; ++i) {
        const QDate candidate = earliest.addDays(i);
        calendar->setTime(double(QDate(1970, 1, 1).daysTo(candidate)) * 86400e3 + Noon, status);
        const bool leap = calendar->get(UCAL_IS_LEAP_MONTH, status) != 0;
        if (U_FAILURE(status)) {
            return {};
        }
        if (!leap && calendar->get(UCAL_MONTH, status) == month - 1 && calendar->get(UCAL_DATE, status) == day) {
            return candidate;
        }
    }
    return {};
}

} // namespace

QDate Holiday::in(int year) const
{
    switch (kind) {
    case Kind::Fixed:
        return QDate(year, month, day).addDays(offset);
    case Kind::NthWeekday: {
        const QDate first(year, month, 1);
        return nthWeekdayIn(unitAround(first, TimeUnit::Month), weekday, day).addDays(offset);
    }
    case Kind::Easter:
        return easterSunday(year).addDays(offset);
    case Kind::Lunar:
        return year >= 1900 && year <= 2100 ? chineseDay(year, month, day).addDays(offset) : QDate();
    }
    return {};
}

} // namespace pullquote
