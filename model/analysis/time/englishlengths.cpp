// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/englishtime.h"
#include "model/text/plainwords.h"

namespace pullquote {

using enum TimeRole;
using Kind = TimeValue::Kind;

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

} // namespace pullquote
