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

} // namespace

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
