// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/englishtime.h"

namespace pullquote {

namespace {

using enum TimeRole;
using Kind = TimeValue::Kind;

constexpr int DeepestNesting = 4;

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

TimeUnit smallestUnit(const TimeValue &value)
{
    TimeUnit smallest = TimeUnit::Century;
    for (const TimeAmount &amount : value.amounts) {
        smallest = std::min(smallest, amount.unit);
    }
    return smallest;
}

} // namespace

// Units and quantities -----------------------------------------------------------------------------------------

EnglishTime::UnitWord EnglishTime::unitAt(std::uint32_t i) const
{
    const bool one = is(i, Unit);
    if (!one && !is(i, Units)) {
        return {};
    }
    const int unit = value(i, one ? Unit : Units);
    if (unit == FortnightUnit) {
        return {TimeUnit::Week, 2, !one};
    }
    return {static_cast<TimeUnit>(unit), 1, !one};
}

std::optional<EnglishTime::Quantity> EnglishTime::quantityAt(std::uint32_t i, bool quarters) const
{
    Quantity quantity;
    std::uint32_t next = i;
    double low = -1;
    double high = -1;
    const Numeral *number = numeral(next);
    // "three quarters" in a window counts quarters of a year.
    if (quarters && number != nullptr && number->kind == NumeralKind::Fraction && number->tokens.size() == 2 &&
        isUnit(i + 1, TimeUnit::Quarter)) {
        const double count = number->low * 4;
        return Quantity{{count, count, TimeUnit::Quarter}, i + 2, false, false, false};
    }
    bool half = false;
    if (number != nullptr && number->kind != NumeralKind::Ordinal) {
        const bool vague = number->has(Couple) && number->low != 2;
        low = vague ? -1 : number->low;
        high = vague ? -1 : number->high;
        if (number->has(VagueNumber) && !number->has(Couple)) {
            low = high = -1;
        }
        half = number->has(Half);
        next = number->tokens.last;
        next += is(next, Of) && unitAt(next + 1).times > 0 ? 1 : 0;
        if (half && is(next, Article)) {
            ++next; // half an hour
        }
        // "6 to 12 months", "two or three weeks", "6-12 months"
        const bool joined = is(next, Joiner) || is(next, Or) || is(next, And) || isDash(next);
        const Numeral *second = joined ? numeral(next + 1) : nullptr;
        if (second != nullptr && second->low > low && low >= 0 && !isYearNumber(static_cast<int>(low)) &&
            second->kind != NumeralKind::Ordinal) {
            std::uint32_t after = second->tokens.last;
            after += isDash(after) && glued(after) && glued(after + 1) ? 1 : 0;
            if (unitAt(after).times > 0 && !(is(next, And))) {
                high = second->low;
                next = second->tokens.last;
            }
        }
    } else if (is(next, Article) || is(next, OneWord)) {
        low = high = 1;
        quantity.article = true;
        ++next;
        // "a couple of weeks" is a numeral; "a good year", "a mere 24 hours" are not.
        while (is(next, Filler)) {
            ++next;
        }
        if (const Numeral *inner = numeral(next); inner != nullptr && inner->kind != NumeralKind::Ordinal) {
            low = inner->low;
            high = inner->high;
            quantity.article = false;
            next = inner->tokens.last;
        }
    } else {
        return std::nullopt;
    }
    while (is(next, Filler)) {
        ++next;
    }
    if (isDash(next) && glued(next) && glued(next + 1)) {
        quantity.hyphenated = true;
        ++next;
    }
    const UnitWord unit = unitAt(next);
    if (unit.times == 0) {
        if (is(next, Glued) && glued(next) && number != nullptr) {
            quantity.amount = {low, high, static_cast<TimeUnit>(value(next, Glued))};
            quantity.end = next + 1;
            return quantity;
        }
        return std::nullopt;
    }
    // "the third quarter" and "a quarter" are no lengths; "3 seconds" is one, "a second" seldom.
    if (quantity.article && (unit.unit == TimeUnit::Quarter || unit.unit == TimeUnit::Second) && !unit.plural) {
        return std::nullopt;
    }
    if (unit.unit == TimeUnit::Quarter && number != nullptr && number->kind == NumeralKind::Fraction) {
        return std::nullopt;
    }
    quantity.amount = {low < 0 ? low : low * unit.times, high < 0 ? high : high * unit.times, unit.unit};
    quantity.end = next + 1;
    // "one hour and a half", "one year and a quarter", "a year and a half"
    if (is(quantity.end, And)) {
        const Numeral *part = numeral(quantity.end + 1);
        const std::uint32_t word = is(quantity.end + 1, Article) ? quantity.end + 2 : quantity.end + 1;
        double fraction = part != nullptr && part->kind == NumeralKind::Fraction && part->low < 1 ? part->low : 0;
        std::uint32_t end = part != nullptr ? part->tokens.last : 0;
        if (fraction == 0 && word == quantity.end + 2 && isUnit(word, TimeUnit::Quarter)) {
            fraction = 0.25;
            end = word + 1;
        }
        if (fraction > 0 && quantity.amount.low >= 0 && unitAt(end).times == 0) {
            quantity.amount.low += fraction;
            quantity.amount.high += fraction;
            quantity.end = end;
        }
    }
    return quantity;
}

/// "65-year-old", "30 years old", "aged 12 years", "18 years of age".
bool EnglishTime::isAge(std::uint32_t first, std::uint32_t end) const
{
    std::uint32_t next = end;
    next += isDash(next) && glued(next) ? 1 : 0;
    if (is(next, Old) || (is(next, Of) && is(next + 1, Aged))) {
        return true;
    }
    return first > m_block.first && is(first - 1, Aged) && !is(first - 1, The);
}

/// "$50 an hour", "twice a week", "3 times a day": what is said per unit.
bool EnglishTime::isRate(std::uint32_t i) const
{
    if (i == m_block.first || !is(i, Article)) {
        return i > m_block.first && (is(i - 1, Per) || isMark(i - 1, u'/'));
    }
    const std::uint32_t left = i - 1;
    const bool measured = isDigits(left) || isMark(left, u'%') || numeralEndsAt(left);
    const bool counted = isWord(left) && text(left).endsWith(u's') && !is(left, Function) && left > m_block.first &&
                         (isDigits(left - 1) || numeralEndsAt(left - 1));
    static constexpr QStringView Often[] = {u"times", u"once", u"twice", u"percent", u"cents", u"million", u"billion"};
    const bool often = std::ranges::any_of(
        Often, [&](QStringView word) { return text(left).compare(word, Qt::CaseInsensitive) == 0; });
    return measured || counted || often;
}

// Durations ----------------------------------------------------------------------------------------------------

/// Several quantities in a row: "2 years 1 month 21 days", "one year and three months".
EnglishTime::Parsed EnglishTime::lengthAt(std::uint32_t i, bool quarters) const
{
    auto quantity = quantityAt(i, quarters);
    if (!quantity) {
        return {};
    }
    Piece piece;
    piece.value.kind = Kind::Duration;
    piece.value.amounts.push_back(quantity->amount);
    piece.end = quantity->end;
    while (piece.value.amounts.size() < 6) {
        std::uint32_t next = piece.end;
        next += isMark(next, u',') ? 1 : 0;
        next += is(next, And) ? 1 : 0;
        const auto more = quantityAt(next, false);
        // A comma or "and" may also part two expressions: "for 3 months and 2 weeks ago".
        const bool joined = next > piece.end;
        const bool elsewhere = joined && more && (is(more->end, Ago) || is(more->end, LaterWord));
        const bool comma = next == piece.end + 1 && isMark(piece.end, u',');
        if (!more || more->amount.unit >= piece.value.amounts.back().unit || elsewhere || comma) {
            break;
        }
        piece.value.amounts.push_back(more->amount);
        piece.end = more->end;
    }
    piece.value.unit = smallestUnit(piece.value);
    return piece;
}

EnglishTime::Parsed EnglishTime::longAt(std::uint32_t i) const
{
    TimeValue value;
    value.kind = Kind::Duration;
    if (is(i, Long)) {
        value.unit = static_cast<TimeUnit>(this->value(i, Long));
        value.amounts.push_back({1, 1, value.unit});
        return Piece{value, i + 1};
    }
    const UnitWord unit = unitAt(i);
    if (unit.times == 0 || !isDash(i + 1) || !glued(i + 1) || !is(i + 2, LongWord)) {
        return {};
    }
    value.unit = unit.unit;
    value.amounts.push_back(unit.plural ? TimeAmount{-1, -1, unit.unit}
                                        : TimeAmount{double(unit.times), double(unit.times), unit.unit});
    return Piece{value, i + 3};
}

EnglishTime::Parsed EnglishTime::durationAt(std::uint32_t i) const
{
    if (auto longer = longAt(i)) {
        return longer;
    }
    // "all day", "the whole month", "for the hour"
    const std::uint32_t whole = is(i, The) ? i + 1 : i;
    const bool lasting = is(whole, AllWord) || (i > m_block.first && is(i - 1, For) && is(i, The));
    const std::uint32_t noun = is(whole, AllWord) ? whole + 1 : whole;
    if (lasting && unitAt(noun).times == 1 && !unitAt(noun).plural && !is(noun + 1, Of)) {
        TimeValue value;
        value.kind = Kind::Duration;
        value.unit = unitAt(noun).unit;
        value.amounts.push_back({1, 1, value.unit});
        const bool clockUnit = value.unit <= TimeUnit::Hour || is(whole, AllWord);
        return clockUnit ? Parsed(Piece{value, noun + 1}) : Parsed{};
    }
    // "for years", "within minutes"
    const UnitWord bare = unitAt(i);
    const bool led = i > m_block.first && (is(i - 1, For) || is(i - 1, Within) || is(i - 1, In));
    if (bare.times > 0 && bare.plural && led && !is(i, Shift) && !is(i + 1, Of)) {
        TimeValue value;
        value.kind = Kind::Duration;
        value.unit = bare.unit;
        value.amounts.push_back({-1, -1, bare.unit});
        return Piece{value, i + 1};
    }
    auto length = lengthAt(i);
    if (!length || isAge(i, length->end) || isRate(i)) {
        return {};
    }
    const bool article = is(i, Article) && length->value.amounts.size() == 1 && length->value.amounts.front().low == 1;
    const bool another = article && text(i).size() > 2;
    if (article && !another) {
        // "a day" and "a year" are lengths only where something lasts: after a preposition, or "half a", "than a".
        const bool lasts =
            i > m_block.first && (is(i - 1, For) || is(i - 1, Within) || is(i - 1, Than) || is(i - 1, Approx) ||
                                  is(i - 1, After) || is(i - 1, In) || is(i - 1, Until));
        const bool opens = i == m_block.first && isMark(length->end, u',');
        const bool counts = is(length->end, Before) || is(length->end, After); // "a week before the vote"
        if (!lasts && !opens && !counts) {
            return {};
        }
    }
    // "one day" is "some day".
    const bool someDay = is(i, OneWord) && isUnit(i + 1, TimeUnit::Day) && length->end == i + 2;
    // "three second gap" is one; "20 second-graders" is none.
    const TimeAmount &first = length->value.amounts.front();
    const bool ordinalSecond = first.unit == TimeUnit::Second && !unitAt(length->end - 1).plural;
    if (someDay || ordinalSecond) {
        return {};
    }
    return length;
}

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
