// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/evidence.h"
#include "model/analysis/time/calendar.h"
#include "model/text/tokens.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>

namespace pullquote {

/// One unit with its number: what durations and shifts are made of. An unknown number ("a few months") is negative.
struct TimeAmount
{
    double low = 0;
    double high = 0;
    TimeUnit unit = TimeUnit::Day;
    bool isVague() const { return low < 0; }
};

/// A temporal expression as the text gives it, not yet placed on the calendar: what is not said is not set. Values
/// nest: "the first week of next May" is an Nth of a Calendar value with a shift.
struct TimeValue
{
    enum class Kind : std::uint8_t {
        Calendar, ///< Names a stretch of the calendar by its fields: May 2010, Friday, Q3, the 1990s.
        Deictic,  ///< A unit counted from the reference: today, last year, this quarter.
        Nth,      ///< One or more units within `of`: the third week of January, the last four months of 2021.
        Around,   ///< The `unit` around `of`: the week of 7 October.
        Offset,   ///< `amounts` before or after `of` (or the reference): three months ago, two weeks after Easter.
        Window,   ///< `amounts` up to or on from the reference: the past five years, the next two days.
        Within,   ///< Between the reference and `amounts` on: within six to twelve months.
        Duration, ///< A length of time alone.
        Set,      ///< Recurs: every Monday.
        Range     ///< From `of` to `to`.
    };
    enum class Bound : std::uint8_t { None, Since, After, Before, Until };

    Kind kind = Kind::Calendar;
    Bound bound = Bound::None;
    TimePart part = TimePart::Whole;
    TimeUnit unit = TimeUnit::Day; ///< Of the whole value, before its part is taken.
    bool approximate = false;
    bool remaining = false;   ///< With Late or Early: later (earlier) this month, seen from the reference.
    bool anaphoric = false;   ///< Counts from what was mentioned before: two weeks later, the following year.
    bool aheadOrLong = false; ///< Offset: "in six months" looks ahead, but with a past verb it is a length.
    bool shiftSaid = false;   ///< `shift` was said ("this May"), so tense does not decide.
    bool hyphenRange = false; ///< Range: joined by a dash alone.

    // Calendar. Zero (for the year: NoYear) is not said.
    static constexpr int NoYear = -32768;
    int year = NoYear; ///< Of a decade or century its first year.
    std::int8_t month = 0;
    std::int8_t day = 0;
    std::int8_t weekday = 0; ///< 1 is Monday.
    std::int8_t quarter = 0;
    std::int8_t half = 0;
    std::int8_t season = 0; ///< 1 spring … 4 winter.
    std::int16_t holiday = -1;
    bool twoDigits = false; ///< The decade or year was given by two digits.

    // Deictic, or a Calendar value with a shift (next May); Offset and Window: its sign is the direction.
    int shift = 0;

    // Nth
    int index = 0; ///< From 1; negative from the end.
    int count = 1;

    std::vector<TimeAmount> amounts;
    std::shared_ptr<const TimeValue> of;
    std::shared_ptr<const TimeValue> to;

    bool hasYear() const { return year != NoYear; }
    /// Whether the text itself places it on the calendar, without a day of reference.
    bool isAbsolute() const
    {
        switch (kind) {
        case Kind::Calendar:
            return hasYear();
        case Kind::Nth:
        case Kind::Around:
        case Kind::Offset:
            return of && of->isAbsolute();
        case Kind::Range:
            return of && to && (of->isAbsolute() || to->isAbsolute());
        default:
            return false;
        }
    }
};

/// The smallest unit among its amounts.
inline TimeUnit smallestUnit(const TimeValue &value)
{
    TimeUnit smallest = TimeUnit::Century;
    for (const TimeAmount &amount : value.amounts) {
        smallest = std::min(smallest, amount.unit);
    }
    return smallest;
}

/// A value with its place in the text.
struct TimeExpression
{
    TokenRange tokens;
    Span span;
    TimeValue value;
    const Rule *rule = nullptr;
};

inline std::shared_ptr<const TimeValue> shared(TimeValue value)
{
    return std::make_shared<const TimeValue>(std::move(value));
}

} // namespace pullquote
