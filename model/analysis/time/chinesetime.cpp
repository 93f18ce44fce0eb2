// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/chinesetime.h"

namespace pullquote {

namespace {

using enum TimeRole;
using Kind = TimeValue::Kind;

constexpr Rule CalendarRule{"time.zh.calendar",
                            "Names a stretch of the calendar in Chinese: years, months, days, quarters."};
constexpr Rule RelativeRule{"time.zh.relative",
                            "Counted from the day of writing or from a date named before, in Chinese."};
constexpr Rule DurationRule{"time.zh.duration", "A length of time, in Chinese."};

TimeUnit unitOf(int value)
{
    return static_cast<TimeUnit>(value);
}

TimeValue yearValue(int year)
{
    TimeValue value;
    value.unit = TimeUnit::Year;
    value.year = year;
    return value;
}

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

// Centuries, decades, relative stretches -----------------------------------------------------------------------

ChineseTime::Parsed ChineseTime::centuryOrDecade(std::uint32_t i) const
{
    // 上世紀八十年代, 20世紀90年代, 1990年代, 八〇年代
    int base = 1900;
    std::uint32_t next = i;
    bool century = false;
    if (const auto shift = phrase(Shift, i); shift && unitOf(shift.phrase->value.second) == TimeUnit::Century) {
        base = shift.phrase->value.value < 0 ? 1900 : 2000;
        next = shift.tokens.last;
    } else if (const Whole number = wholeAt(i); number.value >= 1 && number.value <= 30) {
        if (const auto word = phrase(CenturyWord, number.end)) {
            base = (number.value - 1) * 100;
            next = word.tokens.last;
            century = true;
        }
    }
    const Whole number = wholeAt(next);
    if (const auto word = number.value >= 0 ? phrase(DecadeWord, number.end) : Match{}) {
        TimeValue value = yearValue(number.value >= 1000 ? number.value / 10 * 10 : base + number.value % 100);
        value.unit = TimeUnit::Decade;
        return withPart({value, word.tokens.last});
    }
    if (!century) {
        return {};
    }
    TimeValue value = yearValue(base);
    value.unit = TimeUnit::Century;
    if (const auto half = phrase(HalfYear, next); half && unitOf(half.phrase->value.second) == TimeUnit::Century) {
        value.part = static_cast<TimePart>(half.phrase->value.value);
        next = half.tokens.last;
    }
    return withPart({value, next});
}

ChineseTime::Parsed ChineseTime::deicticAt(std::uint32_t i) const
{
    TimeValue value;
    value.kind = Kind::Deictic;
    if (const auto day = phrase(DayWord, i)) {
        value.shift = day.phrase->value.value;
        // 今日頭條 is a name.
        return phrase(NewsName, day.tokens.last) ? Parsed{} : Parsed(Piece{value, day.tokens.last});
    }
    auto shift = phrase(Shift, i);
    const auto anaphoric = phrase(Anaphoric, i);
    if (anaphoric && (!shift || anaphoric.tokens.size() > shift.tokens.size())) {
        shift = anaphoric;
        value.anaphoric = true;
    }
    if (!shift) {
        return {};
    }
    value.unit = unitOf(shift.phrase->value.second);
    value.shift = shift.phrase->value.value;
    value.shiftSaid = true;
    const Piece whole{value, shift.tokens.last};
    switch (value.unit) {
    case TimeUnit::Year:
        return inYear(whole);
    case TimeUnit::Month: {
        // 本月十日, 上個月底
        const Whole number = wholeAt(whole.end);
        const auto sign = number.value >= 1 && number.value <= 31 ? phrase(DaySign, number.end) : Match{};
        if (sign && !number.ordinal) {
            TimeValue day;
            day.kind = Kind::Nth;
            day.index = number.value;
            day.of = shared(value);
            return Piece{day, sign.tokens.last};
        }
        if (auto nth = nthIn(whole)) {
            return nth;
        }
        return withPart(whole);
    }
    case TimeUnit::Week: {
        // 上週五
        const auto day = phrase(DayOfWeek, whole.end);
        if (day) {
            TimeValue weekday;
            weekday.kind = Kind::Nth;
            weekday.index = 1;
            weekday.weekday = static_cast<std::int8_t>(day.phrase->value.value);
            weekday.of = shared(value);
            return Piece{weekday, day.tokens.last};
        }
        return whole;
    }
    default:
        return whole;
    }
}

ChineseTime::Parsed ChineseTime::weekdayAt(std::uint32_t i) const
{
    const auto week = phrase(Weekday, i);
    const auto day = week ? phrase(DayOfWeek, week.tokens.last) : Match{};
    if (!day) {
        return {};
    }
    TimeValue value;
    value.weekday = static_cast<std::int8_t>(day.phrase->value.value);
    return Piece{value, day.tokens.last};
}

/// 10日: the day of a month that is not said.
ChineseTime::Parsed ChineseTime::dayAlone(std::uint32_t i) const
{
    const Whole number = wholeAt(i);
    const auto sign =
        number.value >= 1 && number.value <= 31 && !number.ordinal ? phrase(DaySign, number.end) : Match{};
    if (!sign || !isDigits(i) || text(sign.tokens.first) != u"日" || phrase(Within, sign.tokens.last) ||
        phrase(Ago, sign.tokens.last) || phrase(Hence, sign.tokens.last)) {
        return {};
    }
    TimeValue value;
    value.day = static_cast<std::int8_t>(number.value);
    return Piece{value, sign.tokens.last};
}

/// 年底, 月初, 上半年, 下半週: of the year, month or week at hand.
ChineseTime::Parsed ChineseTime::standingPart(std::uint32_t i) const
{
    TimeValue value;
    if (const auto half = phrase(HalfYear, i)) {
        const TimeUnit unit = unitOf(half.phrase->value.second);
        if (unit == TimeUnit::Year) {
            value.unit = TimeUnit::Half;
            value.half = half.phrase->value.value == int(TimePart::FirstHalf) ? 1 : 2;
            return Piece{value, half.tokens.last};
        }
        value.kind = Kind::Deictic;
        value.unit = unit;
        value.part = static_cast<TimePart>(half.phrase->value.value);
        return Piece{value, half.tokens.last};
    }
    const auto rest = phrase(Rest, i);
    if (!rest || (i > m_block.first && (isDigits(i - 1) || numeralEndsAt(i - 1)))) {
        return {};
    }
    value.kind = Kind::Deictic;
    value.unit = unitOf(rest.phrase->value.second);
    value.part = static_cast<TimePart>(rest.phrase->value.value);
    value.approximate = true;
    return Piece{value, rest.tokens.last};
}

// Lengths ------------------------------------------------------------------------------------------------------

std::optional<ChineseTime::Quantity> ChineseTime::quantityAt(std::uint32_t i, bool further) const
{
    double low = -1;
    double high = -1;
    std::uint32_t next = i;
    if (const auto half = phrase(HalfWord, i)) {
        low = high = 0.5; // 半年, 半個月
        next = half.tokens.last;
    } else if (const Numeral *number = numeral(i);
               number != nullptr && number->kind != NumeralKind::Ordinal && !number->has(LeadingZero)) {
        const bool vague = number->has(VagueNumber);
        low = vague ? -1 : number->low;
        high = vague ? -1 : number->high;
        next = number->tokens.last;
        // 六到十二個月, 3-5年
        const auto joiner = phrase(Joiner, next);
        const Numeral *second = joiner ? numeral(joiner.tokens.last) : nullptr;
        if (second != nullptr && second->low > low && low >= 0 && low < 1000) {
            high = second->low;
            next = second->tokens.last;
        }
    } else if (const auto some = phrase(Any, i)) {
        next = some.tokens.last;
    } else {
        return std::nullopt;
    }
    // 三個半小時
    bool halfMore = false;
    if (has(next + 1) && (text(next) == u"個" || text(next) == u"个") && low >= 0) {
        const auto half = phrase(HalfWord, next + 1);
        halfMore = half && phrase(Unit, half.tokens.last);
        next = halfMore ? half.tokens.last : next;
    }
    const auto unit = phrase(Unit, next);
    if (!unit || low > 999) {
        return std::nullopt;
    }
    const QStringView sign = m_cut.spanOf(unit.tokens).of(m_cut.text);
    const TimeUnit kind = unitOf(unit.phrase->value.value);
    // 20時 is a time of day unless days stand before it; 日 and 季 count only with more beside them.
    const bool clock = sign == u"時" || sign == u"时";
    const bool bareQuarter = kind == TimeUnit::Quarter && sign.size() == 1;
    // 360周鴻禕 is a name behind a number: nobody counts that many weeks.
    const bool surname = sign == u"周" && low > 104;
    if (surname || (clock && !further) || bareQuarter || phrase(Old, next) || phrase(Old, unit.tokens.last)) {
        return std::nullopt;
    }
    const double more = halfMore ? 0.5 : 0;
    Quantity quantity{{low + more, high + more, kind}, unit.tokens.last};
    // 兩年半
    if (const auto half = phrase(HalfWord, quantity.end); half && low >= 0 && !phrase(Unit, half.tokens.last)) {
        quantity.amount.low += 0.5;
        quantity.amount.high += 0.5;
        quantity.end = half.tokens.last;
    }
    return quantity;
}

ChineseTime::Parsed ChineseTime::lengthAt(std::uint32_t i) const
{
    auto quantity = quantityAt(i, false);
    if (!quantity) {
        return {};
    }
    Piece piece;
    piece.value.kind = Kind::Duration;
    piece.value.amounts.push_back(quantity->amount);
    piece.end = quantity->end;
    while (piece.value.amounts.size() < 6) {
        const auto more = phrase(More, piece.end);
        const auto next = quantityAt(more ? more.tokens.last : piece.end, true);
        if (!next || next->amount.unit >= piece.value.amounts.back().unit) {
            break;
        }
        piece.value.amounts.push_back(next->amount);
        piece.end = next->end;
    }
    piece.value.unit = piece.value.amounts.back().unit;
    return piece;
}

/// A length alone, or counted from somewhere: 三個月前, 兩週後, 六到十二個月內.
ChineseTime::Parsed ChineseTime::counted(std::uint32_t i) const
{
    auto length = lengthAt(i);
    if (!length) {
        return {};
    }
    TimeValue &value = length->value;
    if (const auto within = phrase(Within, length->end)) {
        value.kind = Kind::Within;
        value.shift = 1;
        length->end = within.tokens.last;
        return length;
    }
    const auto ago = phrase(Ago, length->end);
    const auto hence = phrase(Hence, length->end);
    const auto half = phrase(HalfYear, length->end);
    if (ago && !half) {
        value.kind = Kind::Offset;
        value.shift = -1;
        length->end = ago.tokens.last;
        return length;
    }
    if (hence && !half) {
        value.kind = Kind::Offset;
        value.shift = 1;
        value.anaphoric = true;
        length->end = hence.tokens.last;
        return length;
    }
    // 有一天 is some day; 1日 alone is a day of the month.
    const bool someDay = i > m_block.first && m_lexicon.hanBefore(m_cut, Determiner, m_block.first, i) &&
                         value.unit == TimeUnit::Day && value.amounts.front().low == 1;
    const bool dayOfMonth = value.amounts.size() == 1 && text(length->end - 1) == u"日";
    return someDay || dayOfMonth ? Parsed{} : length;
}

ChineseTime::Parsed ChineseTime::windowAt(std::uint32_t i) const
{
    const auto window = phrase(Window, i);
    if (!window) {
        return {};
    }
    const auto of = phrase(Of, window.tokens.last);
    auto length = lengthAt(of ? of.tokens.last : window.tokens.last);
    if (!length) {
        return {};
    }
    length->value.kind = Kind::Window;
    length->value.shift = window.phrase->value.value;
    if (const auto within = phrase(Within, length->end)) {
        length->end = within.tokens.last;
    }
    return length;
}

ChineseTime::Parsed ChineseTime::setAt(std::uint32_t i) const
{
    const auto every = phrase(Every, i);
    if (!every) {
        return {};
    }
    TimeValue value;
    value.kind = Kind::Set;
    if (const auto weekday = weekdayAt(every.tokens.last)) {
        value.weekday = weekday->value.weekday;
        value.unit = TimeUnit::Week;
        return Piece{value, weekday->end};
    }
    if (const auto unit = phrase(Unit, every.tokens.last)) {
        value.unit = unitOf(unit.phrase->value.value);
        value.amounts.push_back({1, 1, value.unit});
        return Piece{value, unit.tokens.last};
    }
    auto length = lengthAt(every.tokens.last);
    if (length) {
        length->value.kind = Kind::Set;
    }
    return length;
}

// The whole ----------------------------------------------------------------------------------------------------

std::optional<TimeExpression> ChineseTime::read(std::uint32_t i) const
{
    Parsed best;
    if (auto year = yearAt(i)) {
        keepLonger(best, inYear(*year));
    }
    keepLonger(best, monthIn({TimeValue{}, i}));
    keepLonger(best, centuryOrDecade(i));
    keepLonger(best, dayAlone(i));
    keepLonger(best, counted(i));
    if (isHan(i)) {
        keepLonger(best, deicticAt(i));
        keepLonger(best, weekdayAt(i));
        keepLonger(best, standingPart(i));
        keepLonger(best, quarterAt(i));
        keepLonger(best, windowAt(i));
        keepLonger(best, setAt(i));
        if (const auto feast = feastAt(i)) {
            TimeValue value;
            value.holiday = feast.phrase->value;
            keepLonger(best, Piece{value, feast.tokens.last});
        }
    }
    if (!best) {
        return std::nullopt;
    }
    TimeExpression expression;
    expression.tokens = {i, best->end};
    expression.span = m_cut.spanOf(expression.tokens);
    expression.value = std::move(best->value);
    const bool length = expression.value.kind == Kind::Duration || expression.value.kind == Kind::Set;
    expression.rule = length ? &DurationRule : expression.value.isAbsolute() ? &CalendarRule : &RelativeRule;
    return expression;
}

} // namespace pullquote
