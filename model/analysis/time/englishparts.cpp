// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/englishtime.h"

namespace pullquote {

using enum TimeRole;
using Kind = TimeValue::Kind;

// Parts and ordinals -------------------------------------------------------------------------------------------

EnglishTime::Parsed EnglishTime::restAt(std::uint32_t i) const
{
    if (!is(i, Rest)) {
        return {};
    }
    const auto part = static_cast<TimePart>(value(i, Rest));
    const std::uint32_t in = is(i + 1, Of) ? i + 2 : i + 1;
    TimeValue value;
    value.kind = Kind::Deictic;
    value.part = part;
    value.remaining = true;
    const bool thisUnit = is(in, Shift) && this->value(in, Shift) == 0;
    const bool theUnit = in == i + 2 && is(in, The);
    const UnitWord unit = unitAt(in + 1);
    if ((thisUnit || theUnit) && unit.times == 1 && !unit.plural && unit.unit >= TimeUnit::Week) {
        value.unit = unit.unit;
        return Piece{value, in + 2};
    }
    if (in == i + 1 && is(in, DayWord) && this->value(in, DayWord) == 0) {
        value.unit = TimeUnit::Day;
        value.part = TimePart::Whole;
        value.remaining = false;
        return Piece{value, in + 1};
    }
    return {};
}

EnglishTime::Parsed EnglishTime::partAt(std::uint32_t i, int depth) const
{
    std::uint32_t next = i;
    const auto taken = [this](std::uint32_t at) { return is(at, The) ? at + 1 : at; };
    TimePart part = TimePart::Whole;
    bool noun = false;
    next = taken(next);
    if (is(next, Part)) {
        part = static_cast<TimePart>(value(next, Part));
        ++next;
        next += isDash(next) && (glued(next) || glued(next + 1)) ? 1 : 0;
        next += is(next, Or) && is(next + 1, Part) ? 2 : 0;
        if (is(next, In) || is(next, Of)) {
            ++next;
        }
    } else if (is(next, PartNoun)) {
        part = static_cast<TimePart>(value(next, PartNoun));
        noun = true;
        ++next;
        const bool of = is(next, Of) && !is(next, In);
        next += of ? 1 : 0;
        const bool units = unitAt(next).times == 1 && !unitAt(next).plural;
        if (!of && !is(next, Shift) && !units && !(is(next, The))) {
            return {};
        }
    } else if (is(next, NthFirst) || is(next, NthLast) || ordinalAt(next).ordinal) {
        // "the first half of May 2010", "the second half of the year"
        const Number number = ordinalAt(next);
        const bool last = is(next, NthLast);
        const std::uint32_t half = last ? next + 1 : number.end;
        if (!is(half, HalfWord) || !is(half + 1, Of) || (!last && number.value > 2)) {
            return {};
        }
        part = !last && number.value == 1 ? TimePart::FirstHalf : TimePart::SecondHalf;
        next = half + 2;
        noun = true;
    } else {
        return {};
    }
    next = is(next, Approx) ? next + 1 : next;
    std::uint32_t unitPlace = taken(next);
    // "the end of the year", "end of month", "the turn of the century"
    Parsed whole;
    if (noun) {
        const UnitWord unit = unitAt(unitPlace);
        if (unit.times == 1 && !unit.plural && unit.unit >= TimeUnit::Week && !is(unitPlace + 1, Of)) {
            TimeValue value;
            value.kind = Kind::Deictic;
            value.unit = unit.unit;
            whole = Piece{value, unitPlace + 1};
        }
    }
    if (depth < DeepestNesting) {
        Parsed other = anyAt(next, depth + 1);
        if (!other && unitPlace > next) {
            other = anyAt(unitPlace, depth + 1);
        }
        const bool fits = other && (other->value.kind == Kind::Calendar || other->value.kind == Kind::Deictic ||
                                    other->value.kind == Kind::Nth);
        if (fits) {
            keepLonger(whole, other);
        }
    }
    if (!whole || whole->value.part != TimePart::Whole || whole->value.unit < TimeUnit::Week) {
        return {};
    }
    // "the last decade", as a window, has no third of its own.
    whole->value.part = part;
    whole->value.approximate = part == TimePart::Early || part == TimePart::Mid || part == TimePart::Late;
    return whole;
}

/// "the week of October 7th", "the week beginning February 4", "weekend of Thanksgiving 2023".
EnglishTime::Parsed EnglishTime::weekOfAt(std::uint32_t i, int depth) const
{
    const std::uint32_t noun = is(i, The) ? i + 1 : i;
    const UnitWord unit = unitAt(noun);
    if (unit.times != 1 || unit.plural || (unit.unit != TimeUnit::Week && unit.unit != TimeUnit::Weekend) ||
        depth >= DeepestNesting) {
        return {};
    }
    std::uint32_t next = noun + 1;
    if (is(next, Starting)) {
        ++next;
        next += is(next, On) ? 1 : 0;
    } else if (is(next, Of) && !is(next, In)) {
        ++next;
    } else {
        return {};
    }
    Parsed day = ordinalDayAt(next);
    keepLonger(day, anyAt(next, depth + 1));
    if (!day || day->value.unit > TimeUnit::Day || day->value.kind == Kind::Duration) {
        return {};
    }
    TimeValue value;
    value.kind = Kind::Around;
    value.unit = unit.unit;
    value.of = shared(day->value);
    return Piece{value, day->end};
}

/// "the 18th" where nothing is counted: the day of a month that is not said.
EnglishTime::Parsed EnglishTime::ordinalDayAt(std::uint32_t i) const
{
    if (!is(i, The) || i == m_block.first ||
        !(is(i - 1, On) || is(i - 1, Of) || is(i - 1, Until) || is(i - 1, Since) || is(i - 1, Before) ||
          is(i - 1, After) || is(i - 1, FromWord) || is(i - 1, Joiner))) {
        return {};
    }
    const Number day = dayAt(i);
    const bool inDigits = isDigits(i + 1);
    const bool noun = isWord(day.end) && !is(day.end, Function) && !is(day.end, YearLead) && !is(day.end, Joiner);
    if (!day.ordinal || noun || !inDigits) {
        return {};
    }
    TimeValue value;
    value.unit = TimeUnit::Day;
    value.day = static_cast<std::int8_t>(day.value);
    return Piece{value, day.end};
}

EnglishTime::Parsed EnglishTime::nthAt(std::uint32_t i, int depth) const
{
    if (depth >= DeepestNesting) {
        return {};
    }
    std::uint32_t next = is(i, The) ? i + 1 : i;
    TimeValue value;
    value.kind = Kind::Nth;
    const int weekdayAlone = weekdayAt(next);
    if (weekdayAlone > 0 && is(next + 1, OfFrom)) {
        value.index = 1; // "Sunday from last week", "Monday of the following week"
        value.weekday = static_cast<std::int8_t>(weekdayAlone);
        value.unit = TimeUnit::Day;
        ++next;
    } else {
        const Number number = ordinalAt(next);
        const bool last = is(next, NthLast);
        if (!number.ordinal && !last) {
            // "20 of this month"
            const Number plain = dayAt(next);
            if (plain.value < 1 || !is(plain.end, Of) || !is(plain.end + 1, Shift)) {
                return {};
            }
            value.index = plain.value;
            value.unit = TimeUnit::Day;
            next = plain.end;
        } else {
            value.index = last && !number.ordinal ? -1 : number.value;
            next = number.ordinal ? number.end : next + 1;
            if (const int weekday = weekdayAt(next); weekday > 0) {
                value.weekday = static_cast<std::int8_t>(weekday);
                value.unit = TimeUnit::Day;
                ++next;
            } else if (const Numeral *count = numeral(next);
                       count != nullptr && count->isWhole() && unitAt(count->tokens.last).times > 0) {
                value.count = static_cast<int>(std::min(count->low, 1000.0));
                value.unit = unitAt(count->tokens.last).unit;
                next = count->tokens.last + 1;
            } else if (unitAt(next).times > 0) {
                value.unit = unitAt(next).unit;
                value.count = unitAt(next).plural ? 0 : 1;
                ++next;
            } else if (number.ordinal) {
                if (text(next) != u"of") {
                    return {}; // "finished ninth in 2024"
                }
                value.unit = TimeUnit::Day; // "20th of the next month"
            } else {
                return {};
            }
        }
    }
    if (value.count == 0 || !is(next, OfFrom)) {
        return {};
    }
    // "third Tuesday after Christmas" counts from a day and is an offset of weeks.
    const std::uint32_t place = next + 1;
    Parsed whole = anyAt(place, depth + 1);
    const std::uint32_t noun = is(place, The) ? place + 1 : place;
    const UnitWord unit = unitAt(noun);
    if (!whole && is(place, The) && unit.times == 1 && !unit.plural && unit.unit >= TimeUnit::Week &&
        !is(noun + 1, Of)) {
        TimeValue deictic;
        deictic.kind = Kind::Deictic;
        deictic.unit = unit.unit;
        whole = Piece{deictic, noun + 1};
    }
    const bool fits =
        whole &&
        (whole->value.kind == Kind::Calendar || whole->value.kind == Kind::Deictic || whole->value.kind == Kind::Nth) &&
        whole->value.unit > value.unit;
    if (!fits) {
        return {};
    }
    value.of = shared(whole->value);
    return Piece{value, whole->end};
}

EnglishTime::Parsed EnglishTime::setAt(std::uint32_t i) const
{
    if (!is(i, Every)) {
        return {};
    }
    TimeValue value;
    value.kind = Kind::Set;
    const int weekday = weekdayAt(i + 1);
    if (weekday > 0) {
        value.weekday = static_cast<std::int8_t>(weekday);
        value.unit = TimeUnit::Week;
        return Piece{value, i + 2};
    }
    if (is(i + 1, DayPart)) {
        value.unit = TimeUnit::Day;
        value.amounts.push_back({1, 1, TimeUnit::Day});
        return Piece{value, i + 2};
    }
    if (is(i + 1, SeasonName)) {
        value.unit = TimeUnit::Year;
        value.amounts.push_back({1, 1, TimeUnit::Year});
        return Piece{value, i + 2};
    }
    const UnitWord unit = unitAt(i + 1);
    if (unit.times > 0 && !unit.plural) {
        value.unit = unit.unit;
        value.amounts.push_back({double(unit.times), double(unit.times), unit.unit});
        return Piece{value, i + 2};
    }
    if (auto length = lengthAt(i + 1)) {
        value.unit = length->value.unit;
        value.amounts = length->value.amounts;
        return Piece{value, length->end};
    }
    return {};
}

} // namespace pullquote
