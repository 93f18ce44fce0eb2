// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/englishtime.h"

namespace pullquote {

namespace {

using enum TimeRole;
using Kind = TimeValue::Kind;

constexpr Rule CalendarRule{"time.calendar", "Names a day, month, year or another stretch of the calendar."};
constexpr Rule RelativeRule{"time.relative", "Counted from the day of writing or from a date that was named before."};
constexpr Rule NthRule{"time.ordinal", "Counts units within a longer stretch of time."};
constexpr Rule DurationRule{"time.duration", "A length of time."};
constexpr Rule SetRule{"time.recurring", "A time that comes again and again."};

const Rule *ruleOf(Kind kind)
{
    switch (kind) {
    case Kind::Calendar:
    case Kind::Range:
    case Kind::Around:
        return &CalendarRule;
    case Kind::Deictic:
    case Kind::Offset:
    case Kind::Window:
    case Kind::Within:
        return &RelativeRule;
    case Kind::Nth:
        return &NthRule;
    case Kind::Duration:
        return &DurationRule;
    case Kind::Set:
        return &SetRule;
    }
    return &CalendarRule;
}

} // namespace

// Relative to the day of writing -------------------------------------------------------------------------------

EnglishTime::Parsed EnglishTime::dayWordAt(std::uint32_t i) const
{
    TimeValue value;
    value.kind = Kind::Deictic;
    value.unit = TimeUnit::Day;
    std::uint32_t end = 0;
    // "the day before yesterday", "the day after tomorrow"
    const std::uint32_t day = is(i, The) ? i + 1 : i;
    const bool before = isUnit(day, TimeUnit::Day) && is(day + 1, Before) && is(day + 2, DayWord);
    const bool after = isUnit(day, TimeUnit::Day) && is(day + 1, After) && is(day + 2, DayWord);
    if (before || after) {
        value.shift = this->value(day + 2, DayWord) + (before ? -1 : 1);
        return Piece{value, day + 3};
    }
    // "current date"
    if (is(i, Shift) && is(i + 1, DateWord) && this->value(i, Shift) == 0) {
        return Piece{value, i + 2};
    }
    if (is(i, DayWord)) {
        value.shift = this->value(i, DayWord);
        const bool possessiveName = isCapital(i) && isCapital(i + 1) && isWord(i + 1) && i > m_block.first;
        end = is(i + 1, DayPart) ? i + 2 : i + 1;
        return possessiveName ? Parsed{} : Parsed(Piece{value, end});
    }
    // "this morning", "last night"
    if (is(i, Shift) && is(i + 1, DayPart) && this->value(i, Shift) <= 0) {
        value.shift = this->value(i, Shift);
        return Piece{value, i + 2};
    }
    return {};
}

EnglishTime::Parsed EnglishTime::deicticAt(std::uint32_t i) const
{
    if (auto day = dayWordAt(i)) {
        return day;
    }
    std::uint32_t next = is(i, The) ? i + 1 : i;
    if (!is(next, Shift)) {
        return {};
    }
    const int shift = value(next, Shift);
    const bool anaphoric = is(next, Anaphoric);
    ++next;
    while (is(next, Filler)) {
        ++next;
    }
    TimeValue value;
    value.shift = shift;
    value.anaphoric = anaphoric;
    value.shiftSaid = true;
    const UnitWord unit = unitAt(next);
    if (unit.times == 1 && !unit.plural && unit.unit > TimeUnit::Hour) {
        value.kind = Kind::Deictic;
        value.unit = unit.unit;
        // "this day", "last day" say no date.
        if (unit.unit == TimeUnit::Day && !anaphoric && shift <= 0) {
            return {};
        }
        // "last quarter of 2015" is told by the Nth.
        if (unit.unit == TimeUnit::Decade || unit.unit == TimeUnit::Century) {
            const bool rolling = shift != 0;
            if (rolling) {
                value.kind = Kind::Window;
                value.amounts.push_back({1, 1, unit.unit});
            }
        }
        // "next week Wednesday"
        const int weekday = unit.unit == TimeUnit::Week ? weekdayAt(next + 1) : 0;
        if (weekday > 0) {
            TimeValue day;
            day.kind = Kind::Nth;
            day.unit = TimeUnit::Day;
            day.weekday = static_cast<std::int8_t>(weekday);
            day.index = 1;
            day.of = shared(value);
            return Piece{day, next + 2};
        }
        return Piece{value, next + 1};
    }
    if (is(next, SeasonName)) {
        value.unit = TimeUnit::Season;
        value.season = static_cast<std::int8_t>(this->value(next, SeasonName));
        return Piece{value, next + 1};
    }
    if (auto date = calendarAt(next); date && date->value.kind == Kind::Calendar && !date->value.hasYear()) {
        date->value.shift = shift;
        date->value.shiftSaid = true;
        return date;
    } else if (date && date->value.kind == Kind::Calendar && date->value.weekday > 0) {
        return date;
    }
    return {};
}

EnglishTime::Parsed EnglishTime::windowAt(std::uint32_t i) const
{
    std::uint32_t next = is(i, The) ? i + 1 : i;
    TimeValue value;
    value.kind = Kind::Window;
    if (is(next, Window)) {
        value.shift = this->value(next, Window);
        std::uint32_t count = next + 1;
        while (is(count, Filler)) {
            ++count;
        }
        auto length = lengthAt(count, true);
        if (!length) {
            // "recent years", "coming months"
            const UnitWord unit = unitAt(count);
            if (unit.times == 0 || !unit.plural || unit.unit < TimeUnit::Day) {
                return {};
            }
            value.unit = unit.unit;
            value.amounts.push_back({-1, -1, unit.unit});
            return Piece{value, count + 1};
        }
        // "past one year" is a window, "last week" is told by its shift; "next one" is nothing.
        value.amounts = length->value.amounts;
        value.unit = smallestUnit(value);
        return Piece{value, length->end};
    }
    // "3 next weeks", "10 previous weeks"
    const Numeral *number = numeral(next);
    if (number != nullptr && number->isWhole() && is(number->tokens.last, Window)) {
        const UnitWord unit = unitAt(number->tokens.last + 1);
        if (unit.times > 0 && unit.plural) {
            value.shift = this->value(number->tokens.last, Window);
            value.unit = unit.unit;
            value.amounts.push_back({number->low * unit.times, number->low * unit.times, unit.unit});
            return Piece{value, number->tokens.last + 2};
        }
    }
    return {};
}

EnglishTime::Parsed EnglishTime::offsetAt(std::uint32_t i, int depth) const
{
    // "within 6 to 12 months", "within the next year"
    if (is(i, Within)) {
        const std::uint32_t the = is(i + 1, The) ? i + 2 : i + 1;
        const std::uint32_t next = is(the, Window) ? the + 1 : the;
        if (auto length = lengthAt(next)) {
            if (is(the, Window) && value(the, Window) < 0) {
                return {};
            }
            if (is(length->end, Of) && !is(length->end, In)) {
                return {};
            }
            length->value.kind = Kind::Within;
            length->value.shift = 1;
            return length;
        }
        return {};
    }
    const bool in = is(i, In) && !is(i, Within);
    const std::uint32_t first = in ? i + 1 : i;
    const std::uint32_t lengthBegin = is(first, Approx) ? first + 1 : first;
    auto length = lengthAt(lengthBegin);
    if (!length || isAge(lengthBegin, length->end)) {
        return {};
    }
    const std::uint32_t end = length->end;
    TimeValue value = length->value;
    value.kind = Kind::Offset;
    value.approximate = lengthBegin > first;
    const bool vague = value.amounts.front().isVague();
    if (is(end, Ago)) {
        value.shift = -1;
        return Piece{value, end + 1};
    }
    if (is(end, LaterWord) && !in) {
        value.shift = 1;
        value.anaphoric = true;
        return Piece{value, end + 1};
    }
    if (is(end, EarlierWord) && !in && !is(end + 1, Than)) {
        value.shift = -1;
        value.anaphoric = true;
        return Piece{value, end + 1};
    }
    if (is(end, Hence) || (is(end, FromWord) && is(end + 1, Now))) {
        value.shift = 1;
        return Piece{value, is(end, Hence) ? end + 1 : end + 2};
    }
    // "two weeks starting May 20th"
    if (!in && is(end, Starting) && depth < DeepestNesting) {
        const std::uint32_t place = is(end + 1, On) || is(end + 1, In) || is(end + 1, FromWord) ? end + 2 : end + 1;
        auto anchor = anyAt(place, depth + 1);
        if (anchor && anchor->value.kind == Kind::Calendar && !vague) {
            value.kind = Kind::Window;
            value.shift = 1;
            value.of = shared(anchor->value);
            return Piece{value, anchor->end};
        }
    }
    const bool before = is(end, Before);
    if (is(end, FromWord) && isRate(i)) {
        return {}; // "$3 million a year from 2027"
    }
    const bool after = is(end, After) || is(end, FromWord) || (in && is(end, Since));
    if ((before || after) && depth < DeepestNesting) {
        auto anchor = anyAt(end + 1, depth + 1);
        const bool placed = anchor && anchor->value.kind != Kind::Duration && anchor->value.kind != Kind::Set &&
                            anchor->value.kind != Kind::Range && anchor->value.kind != Kind::Within;
        if (placed && !vague) {
            value.shift = before ? -1 : 1;
            value.of = shared(anchor->value);
            return Piece{value, anchor->end};
        }
    }
    if (in && lengthBegin == first) {
        // "in two years" looks ahead; "in 6 months he has done" and "the first time in ten years" look back: the verb
        // decides in the resolution, the superlative here.
        const bool superlative = i > m_block.first && (text(i - 1).endsWith(u"time") || text(i - 1).endsWith(u"est"));
        if (!superlative && !vague) {
            value.shift = 1;
            value.aheadOrLong = true;
            return Piece{value, end};
        }
    }
    return {};
}

// The whole ----------------------------------------------------------------------------------------------------

/// What may follow an expression and belongs to it: "Christmas of this year", "Friday morning", "in 3 days on Friday".
EnglishTime::Parsed EnglishTime::extended(Parsed piece, int depth) const
{
    if (!piece) {
        return piece;
    }
    TimeValue &value = piece->value;
    const bool feast = value.holiday >= 0 || value.season > 0 || value.quarter > 0 || value.half > 0;
    const bool calendar = value.kind == Kind::Calendar && !value.hasYear() && !value.shiftSaid;
    if (calendar && (feast || value.month > 0) && depth < DeepestNesting) {
        std::uint32_t next = piece->end;
        next += is(next, Of) ? 1 : 0;
        next += is(next, The) ? 1 : 0;
        if (is(next, Shift) && isUnit(next + 1, TimeUnit::Year)) {
            value.shift = this->value(next, Shift);
            value.shiftSaid = true;
            TimeValue year;
            year.kind = Kind::Deictic;
            year.unit = TimeUnit::Year;
            year.shift = value.shift;
            value.of = shared(year);
            piece->end = next + 2;
        } else if (next > piece->end + 1 && isUnit(next, TimeUnit::Year) && (value.quarter > 0 || value.half > 0)) {
            piece->end = next + 1; // "the first quarter of the year"
        }
    }
    if (value.unit == TimeUnit::Day && value.kind != Kind::Duration && is(piece->end, DayPart)) {
        ++piece->end;
    }
    // "in 3 days on Friday": the weekday says the same day again.
    const bool offset = value.kind == Kind::Offset && value.unit <= TimeUnit::Month;
    if (offset && is(piece->end, On) && weekdayAt(piece->end + 1) > 0 &&
        piece->end + 2 + (isMark(piece->end + 2, u'.') ? 1 : 0) >= m_block.last) {
        value.weekday = static_cast<std::int8_t>(weekdayAt(piece->end + 1));
        piece->end += 2;
    }
    return piece;
}

EnglishTime::Parsed EnglishTime::anyAt(std::uint32_t i, int depth) const
{
    if (!has(i)) {
        return {};
    }
    // Few forms can begin with a word; the others are not even tried.
    const Opening opening = openingAt(i);
    const auto may = [&](TimeRoles roles) { return opening.roles.hasAny(roles); };
    Parsed best;
    if (may({Every})) {
        keepLonger(best, setAt(i));
    }
    if (may({Rest})) {
        keepLonger(best, restAt(i));
    }
    if (opening.number || may({Part, PartNoun, NthFirst, NthLast})) {
        keepLonger(best, partAt(i, depth));
    }
    if (may({Unit, Units})) {
        keepLonger(best, weekOfAt(i, depth));
    }
    if (opening.number || may({Weekday, WeekdayName, NthLast})) {
        keepLonger(best, nthAt(i, depth));
    }
    if (opening.number || may({Within, In, Approx, Article, OneWord})) {
        keepLonger(best, offsetAt(i, depth));
    }
    if (opening.number || may({Window})) {
        keepLonger(best, windowAt(i));
    }
    if (may({DayWord, Shift, Unit, Units})) {
        keepLonger(best, deicticAt(i));
    }
    if (opening.number && may({The})) {
        keepLonger(best, ordinalDayAt(i));
    }
    keepLonger(best, calendarAt(i));
    if (opening.number || may({Long, Unit, Units, AllWord, Article, OneWord})) {
        keepLonger(best, durationAt(i));
    }
    return extended(std::move(best), depth);
}

std::optional<TimeExpression> EnglishTime::read(std::uint32_t i) const
{
    // "the", "a" and "in" alone begin too many words: ask what follows first.
    Parsed piece = anyAt(i, 0);
    if (!piece || piece->end <= i) {
        return std::nullopt;
    }
    // "the 1990s" and "the May elections": the article stays out but where it is part of what was read.
    TimeExpression expression;
    expression.tokens = {i, piece->end};
    expression.span = m_cut.spanOf(expression.tokens);
    expression.value = std::move(piece->value);
    expression.rule = ruleOf(expression.value.kind);
    return expression;
}

} // namespace pullquote
