// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/resolution.h"

#include "model/analysis/time/timex.h"

#include <cmath>

namespace pullquote {

namespace {

using Kind = TimeValue::Kind;
using Bound = TimeValue::Bound;

constexpr int YearsToSearch = 28; ///< After which weekdays and dates repeat.

Precision precisionOf(const TimeValue &value)
{
    if (value.part == TimePart::Early || value.part == TimePart::Mid || value.part == TimePart::Late) {
        return Precision::Fuzzy;
    }
    switch (value.unit) {
    case TimeUnit::Second:
    case TimeUnit::Minute:
    case TimeUnit::Hour:
    case TimeUnit::Day:
        return Precision::Day;
    case TimeUnit::Weekend:
    case TimeUnit::Week:
        return Precision::Week;
    case TimeUnit::Month:
        return Precision::Month;
    case TimeUnit::Quarter:
        return Precision::Quarter;
    case TimeUnit::Season:
        return Precision::Season;
    case TimeUnit::Half:
    case TimeUnit::Year:
        return Precision::Year;
    case TimeUnit::Decade:
        return Precision::Decade;
    case TimeUnit::Century:
        return Precision::Century;
    }
    return Precision::Day;
}

/// Places values against one reference.
class Placing final
{
public:
    Placing(const TimeReference &reference, const TimeLexicon &lexicon)
        : m_reference(reference)
        , m_lexicon(lexicon)
    {
    }

    /// The stretch of `value` with its part taken, before its bound is applied.
    Stretch stretchOf(const TimeValue &value)
    {
        const Stretch whole = wholeOf(value);
        if (value.remaining && whole.contains(m_reference.day)) {
            return value.part == TimePart::Late ? Stretch{m_reference.day, whole.end}
                                                : Stretch{whole.begin, m_reference.day};
        }
        return partOf(whole, value.unit, value.part);
    }

    bool usedReference() const { return m_used; }

private:
    QDate today()
    {
        m_used = true;
        return m_reference.day;
    }

    Stretch wholeOf(const TimeValue &value)
    {
        switch (value.kind) {
        case Kind::Calendar:
            return calendar(value);
        case Kind::Deictic:
            return deictic(value);
        case Kind::Nth:
            return nth(value);
        case Kind::Around:
            return value.of ? unitAround(stretchOf(*value.of).begin, value.unit) : Stretch{};
        case Kind::Offset:
            return offset(value);
        case Kind::Window:
            return window(value);
        case Kind::Within:
            return within(value);
        case Kind::Range:
            return range(value);
        case Kind::Duration:
        case Kind::Set:
            break;
        }
        return {};
    }

    // Calendar ---------------------------------------------------------------------------------------------------

    /// The stretch that the fields name in `year`; null if that year has none (29 February).
    Stretch inYear(const TimeValue &value, int year) const
    {
        if (value.holiday >= 0) {
            const QDate day = m_lexicon.holiday(value.holiday).in(year);
            return {day, day};
        }
        if (value.quarter > 0) {
            return unitAround(QDate(year, value.quarter * 3 - 2, 1), TimeUnit::Quarter);
        }
        if (value.half > 0) {
            return unitAround(QDate(year, value.half * 6 - 5, 1), TimeUnit::Half);
        }
        if (value.season > 0) {
            // "winter 2015" begins in December 2015, as TIMEX3 has it.
            return unitAround(QDate(year, value.season * 3, 1), TimeUnit::Season);
        }
        if (value.month > 0 && value.day > 0) {
            const QDate day(year, value.month, value.day);
            return day.isValid() ? Stretch{day, day} : Stretch{};
        }
        return value.month > 0 ? unitAround(QDate(year, value.month, 1), TimeUnit::Month) : Stretch{};
    }

    Stretch calendar(const TimeValue &value)
    {
        if (value.hasYear()) {
            return withYear(value);
        }
        const bool yearly =
            value.month > 0 || value.holiday >= 0 || value.quarter > 0 || value.half > 0 || value.season > 0;
        if (value.of) {
            const Stretch year = stretchOf(*value.of);
            return year.begin.isValid() ? inYear(value, year.begin.year()) : Stretch{};
        }
        if (!m_reference.day.isValid()) {
            // The year that the text spoke of last serves where no day of writing is known.
            return yearly && m_reference.previous.begin.isValid() && !value.shiftSaid
                       ? inYear(value, m_reference.previous.begin.year())
                       : Stretch{};
        }
        if (yearly) {
            return nearestYearly(value);
        }
        if (value.weekday > 0 && value.day == 0) {
            return weekday(value);
        }
        return value.day > 0 ? dayOfMonth(value) : Stretch{};
    }

    Stretch withYear(const TimeValue &value) const
    {
        // There is no year 0: the century of 0 begins with 1.
        const int year = value.year == 0 ? 1 : value.year;
        switch (value.unit) {
        case TimeUnit::Year:
            return {QDate(year, 1, 1), QDate(year, 12, 31)};
        case TimeUnit::Decade:
            return {QDate(year, 1, 1), QDate(value.year + 9, 12, 31)};
        case TimeUnit::Century:
            return {QDate(year, 1, 1), QDate(value.year + 99, 12, 31)};
        default:
            return inYear(value, year);
        }
    }

    /// Month, day of a month, feast, quarter or season without a year.
    Stretch nearestYearly(const TimeValue &value)
    {
        if (m_reference.frame.begin.isValid() && !value.shiftSaid) {
            const Stretch inside = inYear(value, m_reference.frame.begin.year());
            const bool holds = !inside.isNull() && m_reference.frame.contains(inside.begin) &&
                               m_reference.frame.contains(inside.end) && inside != m_reference.frame;
            if (holds) {
                return inside;
            }
        }
        const QDate day = today();
        if (value.weekday > 0 && value.day > 0) {
            return byWeekday(value, day);
        }
        if (value.shiftSaid && value.shift == 0) {
            return inYear(value, day.year());
        }
        const bool ahead = value.shiftSaid ? value.shift > 0 : m_reference.tense == Tense::Future;
        for (int step = 0; step <= 8; ++step) {
            const int year = day.year() + (ahead ? step - 1 : 1 - step);
            const Stretch stretch = inYear(value, year);
            if (stretch.isNull()) {
                continue;
            }
            const bool fits = value.shiftSaid ? (ahead ? stretch.begin > day : stretch.end < day)
                                              : (ahead ? stretch.end >= day : stretch.begin <= day);
            if (fits) {
                const Stretch next = inYear(value, stretch.begin.year() + 1);
                return !next.isNull() && isForgotten(value, stretch, day) ? next : stretch;
            }
        }
        return {};
    }

    /// "The council meets on 3 March": a day so long ago would be told with its year or in the past; it is ahead.
    bool isForgotten(const TimeValue &value, const Stretch &stretch, QDate day) const
    {
        constexpr int LongestDaysBack = 300;
        const bool isDay = value.day > 0 && !value.shiftSaid;
        return isDay && m_reference.tense == Tense::Present && stretch.begin.daysTo(day) > LongestDaysBack;
    }

    /// "Fri, Jul 18": the nearest year in which that day is that weekday.
    Stretch byWeekday(const TimeValue &value, QDate day)
    {
        Stretch best;
        for (int year = day.year() - YearsToSearch; year <= day.year() + YearsToSearch; ++year) {
            const Stretch stretch = inYear(value, year);
            if (stretch.begin.isValid() && stretch.begin.dayOfWeek() == value.weekday &&
                (best.isNull() || std::abs(day.daysTo(stretch.begin)) < std::abs(day.daysTo(best.begin)))) {
                best = stretch;
            }
        }
        return best;
    }

    Stretch weekday(const TimeValue &value)
    {
        const QDate day = today();
        QDate found = day.addDays(value.weekday - day.dayOfWeek());
        if (value.shiftSaid) {
            found = found.addDays(qint64(7) * value.shift);
        } else if (m_reference.tense == Tense::Future) {
            found = found < day ? found.addDays(7) : found;
        } else {
            found = found > day ? found.addDays(-7) : found;
        }
        return {found, found};
    }

    /// "the 18th"
    Stretch dayOfMonth(const TimeValue &value)
    {
        const QDate day = today();
        const bool ahead = m_reference.tense == Tense::Future;
        for (int step = 0; step < 24; ++step) {
            const QDate first = QDate(day.year(), day.month(), 1).addMonths(ahead ? step : -step);
            const QDate found(first.year(), first.month(), value.day);
            const bool weekdayFits = value.weekday == 0 || (found.isValid() && found.dayOfWeek() == value.weekday);
            if (found.isValid() && weekdayFits && (ahead ? found >= day : found <= day)) {
                return {found, found};
            }
        }
        return {};
    }

    // Relative ---------------------------------------------------------------------------------------------------

    /// What an anaphoric expression counts from: what the text placed before, else the day of writing.
    QDate anchor(const TimeValue &value)
    {
        if (value.anaphoric && m_reference.previous.begin.isValid()) {
            return m_reference.previous.begin;
        }
        return today();
    }

    Stretch deictic(const TimeValue &value)
    {
        return unitAround(shifted(anchor(value), value.unit, value.shift), value.unit);
    }

    Stretch nth(const TimeValue &value)
    {
        const Stretch whole = value.of ? stretchOf(*value.of) : Stretch{};
        if (!whole.begin.isValid() || !whole.end.isValid()) {
            return {};
        }
        if (value.weekday > 0) {
            const QDate day = nthWeekdayIn(whole, value.weekday, value.index);
            return {day, day};
        }
        if (value.unit <= TimeUnit::Day) {
            const QDate begin = value.index > 0 ? whole.begin.addDays(value.index - 1)
                                                : whole.end.addDays(value.index + 1 - (value.count - 1));
            return whole.contains(begin) ? Stretch{begin, begin.addDays(value.count - 1)} : Stretch{};
        }
        return nthIn(whole, value.unit, value.index, value.count);
    }

    static QDate moved(QDate day, const std::vector<TimeAmount> &amounts, int direction, bool far)
    {
        for (const TimeAmount &amount : amounts) {
            if (amount.isVague()) {
                return {};
            }
            day = shifted(day, amount.unit, direction * (far ? amount.high : amount.low));
        }
        return day;
    }

    static QDate nearestWeekday(QDate day, int weekday)
    {
        int step = (weekday - day.dayOfWeek() + 7) % 7;
        step -= step > 3 ? 7 : 0;
        return day.addDays(step);
    }

    Stretch offset(const TimeValue &value)
    {
        const bool anchored = value.of != nullptr;
        const QDate base = anchored ? stretchOf(*value.of).begin : anchor(value);
        const QDate near = moved(base, value.amounts, value.shift, false);
        const QDate far = moved(base, value.amounts, value.shift, true);
        if (!near.isValid() || !far.isValid()) {
            return {};
        }
        if (value.weekday > 0) {
            const QDate day = nearestWeekday(near, value.weekday);
            return {day, day};
        }
        if (anchored) {
            return {std::min(near, far), std::max(near, far)};
        }
        return {unitAround(std::min(near, far), value.unit).begin, unitAround(std::max(near, far), value.unit).end};
    }

    Stretch window(const TimeValue &value)
    {
        const QDate day = value.of ? stretchOf(*value.of).begin : today();
        const QDate other = moved(day, value.amounts, value.shift, true);
        if (!other.isValid()) {
            return {};
        }
        if (value.of) {
            return {day, other.addDays(-1)};
        }
        return value.shift < 0 ? Stretch{other, day} : Stretch{day, other};
    }

    Stretch within(const TimeValue &value)
    {
        const QDate day = today();
        const QDate near = moved(day, value.amounts, 1, false);
        const QDate far = moved(day, value.amounts, 1, true);
        if (!far.isValid()) {
            return {};
        }
        return {near < far ? near : day, far};
    }

    // Ranges -----------------------------------------------------------------------------------------------------

    /// A value whose year is not said, placed before or after `day`.
    Stretch beside(const TimeValue &value, QDate day, Tense tense)
    {
        const TimeReference local{day, tense, {}, {}};
        return Placing(local, m_lexicon).stretchOf(value);
    }

    static bool isOpen(const TimeValue &value)
    {
        return value.kind == Kind::Calendar && !value.hasYear() && !value.shiftSaid && !value.of;
    }

    Stretch range(const TimeValue &value)
    {
        if (!value.of || !value.to) {
            return {};
        }
        Stretch from;
        Stretch to;
        if (isOpen(*value.of) && !isOpen(*value.to)) {
            to = stretchOf(*value.to);
            from = to.begin.isValid() ? beside(*value.of, to.begin, Tense::Past) : Stretch{};
        } else {
            from = stretchOf(*value.of);
            to = isOpen(*value.to) && from.begin.isValid() ? beside(*value.to, from.begin, Tense::Future)
                                                           : stretchOf(*value.to);
        }
        const bool ordered = from.begin.isValid() && to.end.isValid() && from.begin <= to.end;
        return ordered ? Stretch{from.begin, to.end} : Stretch{};
    }

    const TimeReference &m_reference;
    const TimeLexicon &m_lexicon;
    bool m_used = false;
};

Stretch bounded(const Stretch &stretch, Bound bound)
{
    switch (bound) {
    case Bound::None:
        return stretch;
    case Bound::Since:
        return {stretch.begin, {}};
    case Bound::After:
        return {stretch.end.isValid() ? stretch.end.addDays(1) : QDate(), {}};
    case Bound::Before:
        return {{}, stretch.begin.isValid() ? stretch.begin.addDays(-1) : QDate()};
    case Bound::Until:
        return {{}, stretch.end};
    }
    return stretch;
}

EventKind eventKind(const TimeValue &value)
{
    switch (value.kind) {
    case Kind::Duration:
        return EventKind::Duration;
    case Kind::Set:
        return EventKind::Set;
    case Kind::Window:
    case Kind::Within:
    case Kind::Range:
        return EventKind::Interval;
    default:
        return value.bound == Bound::None ? EventKind::Date : EventKind::Interval;
    }
}

} // namespace

PlacedTime placeTime(const TimeValue &value, const TimeReference &reference, const TimeLexicon &lexicon)
{
    Placing placing(reference, lexicon);
    PlacedTime placed;
    const Stretch stretch = placing.stretchOf(value);
    placed.usedReference = placing.usedReference();
    placed.stretch = bounded(stretch, value.bound);
    placed.timex = timexOf(value, stretch, reference, lexicon);
    placed.kind = eventKind(value);
    placed.precision = precisionOf(value.kind == Kind::Range && value.to ? *value.to : value);
    placed.approximate =
        value.approximate || (value.of && value.of->approximate) || (value.to && value.to->approximate);
    placed.relative = !value.isAbsolute() && value.kind != Kind::Duration && value.kind != Kind::Set;
    return placed;
}

} // namespace pullquote
