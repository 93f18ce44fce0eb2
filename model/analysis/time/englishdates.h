// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/time/timecursor.h"

namespace pullquote {

/// Reads English names of calendar stretches: days, months, quarters, seasons, years, decades, centuries, feasts.
class EnglishDates : public TimeCursor
{
public:
    using TimeCursor::TimeCursor;

protected:
    /// The longest calendar name that begins at `i`.
    Parsed calendarAt(std::uint32_t i) const;
    /// A year with what may lead to it: "2015", ", 2015", "of 2015", "in 2015", "two thousand and fifteen".
    Parsed yearAt(std::uint32_t i, bool spelledOut) const;
    /// A year after a date: an optional comma, "of", "in", hyphen or slash and the year. `value` gets it.
    std::uint32_t withYear(std::uint32_t i, TimeValue &value) const;

    /// What an expression that begins at a token can be led by: the roles of the token, and after "the" those of the
    /// next one too; whether a number stands there.
    struct Opening
    {
        TimeRoles roles;
        bool number = false;
    };
    Opening openingAt(std::uint32_t i) const;

    struct Number
    {
        int value = -1;
        std::uint32_t end = 0;
        bool ordinal = false;
    };
    /// A day of the month in digits or words, 1 to 31, with "the" before it and "day" after it if they are there.
    Number dayAt(std::uint32_t i) const;
    /// An ordinal in digits or words, also "twenty third".
    Number ordinalAt(std::uint32_t i) const;
    /// Whether a month's name stands at `i`; the everyday words among them only where a date is around them.
    int monthAt(std::uint32_t i) const;
    int weekdayAt(std::uint32_t i) const;

private:
    Parsed numericDate(std::uint32_t i) const;
    Parsed dottedDate(std::uint32_t i) const;
    Parsed monthFirst(std::uint32_t i) const;
    Parsed dayFirst(std::uint32_t i) const;
    Parsed yearFirst(std::uint32_t i) const;
    Parsed weekdayFirst(std::uint32_t i) const;
    Parsed quarterOrHalf(std::uint32_t i) const;
    Parsed seasonAt(std::uint32_t i) const;
    bool isAgeAt(std::uint32_t i) const;
    Parsed decadeAt(std::uint32_t i) const;
    Parsed centuryAt(std::uint32_t i) const;
    Parsed holidayAt(std::uint32_t i) const;
    Parsed yearAlone(std::uint32_t i) const;
    Parsed gluedDate(std::uint32_t i) const;

    bool isModal(std::uint32_t i) const;
    bool isDayNumber(std::uint32_t i) const;
    bool countsSomething(std::uint32_t i, std::uint32_t end) const;
    std::uint32_t pastMonth(std::uint32_t i) const;
    bool yearCanStand(std::uint32_t i) const;
};

} // namespace pullquote
