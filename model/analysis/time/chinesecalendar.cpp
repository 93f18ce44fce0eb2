// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/chinesetime.h"

namespace pullquote {

using enum TimeRole;
using Kind = TimeValue::Kind;

namespace {

/// The value of a stretch within a year: the year's own if it is one of the calendar, else the year as its `of`.
TimeValue insideYear(const TimeValue &year, TimeUnit unit)
{
    TimeValue value;
    value.unit = unit;
    if (year.kind == Kind::Calendar) {
        value.year = year.year;
    } else {
        value.of = shared(year);
    }
    return value;
}

} // namespace

// Numbers ------------------------------------------------------------------------------------------------------

ChineseTime::Whole ChineseTime::wholeAt(std::uint32_t i) const
{
    if (isDigits(i)) {
        const int number = digits(i);
        return number < 0 ? Whole{} : Whole{number, i + 1, false, length(i) == 4};
    }
    const Numeral *number = isHan(i) ? numeral(i) : nullptr;
    if (number == nullptr || !number->isWhole() || number->low > 9999 || number->has(VagueNumber) ||
        number->has(AndMore) || number->kind == NumeralKind::Fraction) {
        return {};
    }
    return {static_cast<int>(number->low), number->tokens.last, number->kind == NumeralKind::Ordinal,
            number->has(DigitByDigit) || number->low >= 1000};
}

// Years and what is in them ------------------------------------------------------------------------------------

ChineseTime::Parsed ChineseTime::yearAt(std::uint32_t i) const
{
    const auto era = phrase(Era, i);
    const std::uint32_t first = era ? era.tokens.last : i;
    const Whole number = wholeAt(first);
    if (number.value < 0 || number.ordinal) {
        return {};
    }
    const auto sign = phrase(YearSign, number.end);
    if (!sign || phrase(DecadeWord, number.end)) {
        // "1995 - 1997年": the sign stands at the other end.
        const auto joiner = phrase(Joiner, number.end);
        const Whole other = joiner ? wholeAt(joiner.tokens.last) : Whole{};
        const bool lent = !era && number.yearLike && isYearNumber(number.value) && other.yearLike &&
                          isYearNumber(other.value) && phrase(YearSign, other.end);
        return lent ? Parsed(Piece{yearValue(number.value), number.end}) : Parsed{};
    }
    const std::uint32_t end = sign.tokens.last;
    if (era) {
        const int offset = era.phrase->value.value;
        return Piece{yearValue(offset < 0 ? -number.value : offset + number.value), end};
    }
    if (number.yearLike && isYearNumber(number.value)) {
        return Piece{yearValue(number.value), end};
    }
    // 07年, 98年3月, 19年以後: two digits are a year where a month or a bound follows.
    const bool leadingZero = isDigits(first) && length(first) == 2 && text(first).front() == u'0';
    const bool placeByPlace = number.yearLike && number.value < 100;
    const Whole month = wholeAt(end);
    const bool dated = month.value >= 1 && month.value <= 12 && phrase(MonthSign, month.end);
    if (number.value < 100 && (leadingZero || placeByPlace || (length(first) == 2 && dated))) {
        return Piece{yearValue(yearOfTwoDigits(number.value)), end};
    }
    return {};
}

/// 初, 中, 底, 上旬 after a year, month or decade; 中國 after it is a word of its own.
ChineseTime::Parsed ChineseTime::withPart(Piece piece) const
{
    const std::uint32_t i = piece.end;
    auto match = phrase(Part, i);
    if (!match && !phrase(NewsName, i)) {
        match = phrase(PartNoun, i);
    }
    if (!match || piece.value.unit < TimeUnit::Month || piece.value.part != TimePart::Whole) {
        return piece;
    }
    piece.value.part = static_cast<TimePart>(match.phrase->value.value);
    piece.value.approximate = true;
    piece.end = match.tokens.last;
    return piece;
}

ChineseTime::Parsed ChineseTime::quarterAt(std::uint32_t i) const
{
    TimeValue value;
    value.unit = TimeUnit::Quarter;
    if (const auto word = phrase(QuarterWord, i)) {
        value.quarter = static_cast<std::int8_t>(word.phrase->value.value);
        return Piece{value, word.tokens.last};
    }
    if (is(i, TimeRole::QuarterWord)) {
        value.quarter = static_cast<std::int8_t>(this->value(i, TimeRole::QuarterWord));
        return Piece{value, i + 1};
    }
    const Whole number = wholeAt(i);
    const auto unit = number.ordinal ? phrase(Unit, number.end) : Match{};
    if (unit && unitOf(unit.phrase->value.value) == TimeUnit::Quarter && number.value >= 1 && number.value <= 4) {
        value.quarter = static_cast<std::int8_t>(number.value);
        return Piece{value, unit.tokens.last};
    }
    return {};
}

/// What a year goes on with: a month and day, a half, a quarter, a season, a feast, an ordinal, a part.
ChineseTime::Parsed ChineseTime::inYear(Piece year) const
{
    const auto of = phrase(Of, year.end);
    const std::uint32_t i = of ? of.tokens.last : year.end;
    Parsed best = of ? Parsed(year) : withPart(year);
    if (auto month = monthIn({year.value, i})) {
        keepLonger(best, month);
    }
    if (const auto half = phrase(HalfYear, i); half && unitOf(half.phrase->value.second) == TimeUnit::Year) {
        TimeValue value = insideYear(year.value, TimeUnit::Half);
        value.half = half.phrase->value.value == int(TimePart::FirstHalf) ? 1 : 2;
        keepLonger(best, Piece{value, half.tokens.last});
    }
    if (auto quarter = quarterAt(i)) {
        TimeValue value = insideYear(year.value, TimeUnit::Quarter);
        value.quarter = quarter->value.quarter;
        keepLonger(best, Piece{value, quarter->end});
    }
    auto season = phrase(SeasonName, i);
    season = season ? season : phrase(SeasonLetter, i);
    if (season) {
        TimeValue value = insideYear(year.value, TimeUnit::Season);
        value.season = static_cast<std::int8_t>(season.phrase->value.value);
        keepLonger(best, Piece{value, season.tokens.last});
    }
    if (const auto feast = isHan(i) ? feastAt(i) : Feast{}) {
        TimeValue value = insideYear(year.value, TimeUnit::Day);
        value.holiday = feast.phrase->value;
        keepLonger(best, Piece{value, feast.tokens.last});
    }
    keepLonger(best, nthIn({year.value, i}));
    return best;
}

ChineseTime::Parsed ChineseTime::monthIn(const Piece &year) const
{
    const Whole number = wholeAt(year.end);
    if (number.value < 1 || number.value > 12 || number.ordinal) {
        return {};
    }
    TimeValue value = year.value.unit == TimeUnit::Year ? insideYear(year.value, TimeUnit::Month) : TimeValue{};
    value.unit = TimeUnit::Month;
    value.month = static_cast<std::int8_t>(number.value);
    if (const auto sign = phrase(MonthSign, number.end)) {
        return inMonth({value, sign.tokens.last});
    }
    // 3到5月
    const auto joiner = phrase(Joiner, number.end);
    const Whole last = joiner ? wholeAt(joiner.tokens.last) : Whole{};
    const auto sign = last.value > number.value && last.value <= 12 ? phrase(MonthSign, last.end) : Match{};
    if (!sign) {
        return {};
    }
    TimeValue to = value;
    to.month = static_cast<std::int8_t>(last.value);
    TimeValue range;
    range.kind = Kind::Range;
    range.unit = TimeUnit::Month;
    range.of = shared(value);
    range.to = shared(to);
    return Piece{range, sign.tokens.last};
}

/// A month's day, part or ordinal week.
ChineseTime::Parsed ChineseTime::inMonth(Piece month) const
{
    const Whole number = wholeAt(month.end);
    const auto sign =
        number.value >= 1 && number.value <= 31 && !number.ordinal ? phrase(DaySign, number.end) : Match{};
    const auto joiner = number.value >= 1 && number.value <= 31 ? phrase(Joiner, number.end) : Match{};
    const auto later = joiner ? joiner : sign ? phrase(Joiner, sign.tokens.last) : Match{};
    const Whole last = later ? wholeAt(later.tokens.last) : Whole{};
    const auto lastSign = last.value > number.value && last.value <= 31 ? phrase(DaySign, last.end) : Match{};
    if ((sign || joiner) && lastSign) {
        // 6月1日至5日, 6月1至5日
        TimeValue from = month.value;
        from.unit = TimeUnit::Day;
        from.day = static_cast<std::int8_t>(number.value);
        TimeValue to = from;
        to.day = static_cast<std::int8_t>(last.value);
        TimeValue range;
        range.kind = Kind::Range;
        range.unit = TimeUnit::Day;
        range.of = shared(from);
        range.to = shared(to);
        return Piece{range, lastSign.tokens.last};
    }
    if (sign) {
        month.value.unit = TimeUnit::Day;
        month.value.day = static_cast<std::int8_t>(number.value);
        month.end = sign.tokens.last;
        return month;
    }
    const auto of = phrase(Of, month.end);
    if (auto nth = nthIn({month.value, of ? of.tokens.last : month.end})) {
        return nth;
    }
    return withPart(month);
}

/// 第九個月, 前2週, 最後一個星期一, 第二週 of the whole that ends at `whole.end`.
ChineseTime::Parsed ChineseTime::nthIn(const Piece &whole) const
{
    std::uint32_t i = whole.end;
    TimeValue value;
    value.kind = Kind::Nth;
    const auto first = phrase(NthFirst, i);
    const auto last = phrase(NthLast, i);
    Whole number;
    if (last || first) {
        number = wholeAt(last ? last.tokens.last : first.tokens.last);
        value.index = last ? -1 : 1;
        value.count = number.value;
    } else {
        number = wholeAt(i);
        if (!number.ordinal) {
            return {};
        }
        value.index = number.value;
    }
    if (number.value < 1 || number.value > 366) {
        return {};
    }
    i = number.end;
    // 一個星期一 is a weekday, 一個星期 a week.
    const bool measure = has(i) && (text(i) == u"個" || text(i) == u"个");
    if (const auto weekday = weekdayAt(measure ? i + 1 : i); weekday && value.count == 1) {
        value.weekday = weekday->value.weekday;
        value.unit = TimeUnit::Day;
        i = weekday->end;
    } else if (const auto unit = phrase(Unit, i)) {
        value.unit = unitOf(unit.phrase->value.value);
        i = unit.tokens.last;
    } else {
        return {};
    }
    if (value.unit >= whole.value.unit || value.unit < TimeUnit::Day) {
        return {};
    }
    value.of = shared(whole.value);
    return Piece{value, i};
}

} // namespace pullquote
