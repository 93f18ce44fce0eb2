// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/englishdates.h"

#include "model/analysis/time/datevalues.h"

namespace pullquote {

using enum TimeRole;

namespace {

constexpr int InARow = 1; ///< What the lexicon gives a filler that counts: "third straight quarter".

} // namespace

// Numbers ------------------------------------------------------------------------------------------------------

EnglishDates::Number EnglishDates::ordinalAt(std::uint32_t i) const
{
    const Numeral *number = numeral(i);
    if (number == nullptr || !number->isWhole() || number->low < 1 || number->low > 366) {
        return {};
    }
    Number result{static_cast<int>(number->low), number->tokens.last, number->kind == NumeralKind::Ordinal};
    // "twenty third" without its hyphen
    if (!result.ordinal && number->script == NumeralScript::Words && result.value % 10 == 0) {
        const Numeral *unit = numeral(result.end);
        if (unit != nullptr && unit->kind == NumeralKind::Ordinal && unit->low < 10) {
            return {result.value + static_cast<int>(unit->low), unit->tokens.last, true};
        }
    }
    return result;
}

EnglishDates::Number EnglishDates::dayAt(std::uint32_t i) const
{
    const bool article = is(i, The);
    i += article ? 1 : 0;
    if (const int number = digits(i); number >= 1 && number <= 31 && length(i) <= 2) {
        const Numeral *ordinal = numeral(i);
        const bool withSuffix =
            ordinal != nullptr && ordinal->kind == NumeralKind::Ordinal && ordinal->tokens.last == i + 2;
        std::uint32_t end = withSuffix ? i + 2 : i + 1;
        if (withSuffix && is(end, Unit) && value(end, Unit) == int(TimeUnit::Day)) {
            ++end;
        }
        return article && !withSuffix ? Number{} : Number{number, end, withSuffix};
    }
    Number number = ordinalAt(i);
    if (number.value < 1 || number.value > 31) {
        return {};
    }
    if (number.ordinal && is(number.end, Unit) && value(number.end, Unit) == int(TimeUnit::Day)) {
        ++number.end;
    }
    return number;
}

EnglishDates::Opening EnglishDates::openingAt(std::uint32_t i) const
{
    Opening opening{roles(i), isDigits(i) || numeral(i) != nullptr};
    if (opening.roles.has(The)) {
        opening.roles = opening.roles | roles(i + 1);
        opening.number = opening.number || isDigits(i + 1) || numeral(i + 1) != nullptr;
    }
    return opening;
}

// Months and weekdays ------------------------------------------------------------------------------------------

/// Whether an ordinal or the digits of a day end at token `i`: "third of march", "28th of may".
bool EnglishDates::isDayNumber(std::uint32_t i) const
{
    if (digits(i) >= 1 && digits(i) <= 31) {
        return true;
    }
    for (const std::uint32_t first : {i, i > m_block.first ? i - 1 : i}) {
        const Numeral *number = numeral(first);
        if (number != nullptr && number->kind == NumeralKind::Ordinal && number->tokens.last == i + 1) {
            return true;
        }
    }
    return false;
}

/// "they may", "may be", "march on": the words in lower case or as verbs.
bool EnglishDates::isModal(std::uint32_t i) const
{
    if (!isCapital(i)) {
        // In lower case only beside a number or where no verb can stand: "march third 2015", "may 5", "between may
        // and".
        const bool after = dayAt(i + 1).value > 0 && !is(i + 1, Article);
        const bool before = i > m_block.first && (digits(i - 1) >= 1 && digits(i - 1) <= 31);
        const bool ordinalBefore = i > m_block.first && (is(i - 1, Of) && i > m_block.first + 1 && isDayNumber(i - 2));
        const bool led = i > m_block.first &&
                         (!isWord(i + 1) || is(i + 1, And) || is(i + 1, Joiner) || is(i + 1, Of)) &&
                         (is(i - 1, Between) || is(i - 1, In) || is(i - 1, Since) || is(i - 1, Shift));
        return !(after || before || ordinalBefore || led);
    }
    if (is(i + 1, VerbNext)) {
        const bool preposition = i > m_block.first && (is(i - 1, In) || is(i - 1, Since) || is(i - 1, Until) ||
                                                       is(i - 1, Shift) || is(i - 1, Before) || is(i - 1, After));
        return !preposition;
    }
    return i > m_block.first && is(i - 1, Subject) && !is(i - 1, Joiner);
}

int EnglishDates::monthAt(std::uint32_t i) const
{
    if (!isWord(i)) {
        return 0;
    }
    if (is(i, Month)) {
        return value(i, Month);
    }
    if (!is(i, MonthName) || isModal(i)) {
        return 0;
    }
    const int month = value(i, MonthName);
    const bool first = i == m_block.first || at(i - 1).is(TokenKind::Punctuation);
    const bool openEnd = !has(i + 1) || !isWord(i + 1);
    const bool led = i > m_block.first && (is(i - 1, YearLead) || is(i - 1, Shift) || is(i - 1, Joiner) ||
                                           is(i - 1, Part) || is(i - 1, Approx) || isDash(i - 1));
    const bool dated = digits(i + 1) > 0 || (i > m_block.first && digits(i - 1) > 0) || dayAt(i + 1).value > 0;
    // A sentence that begins with the word, and a name that goes on in capitals: "May said", "Mar Roxas".
    if (first && !openEnd && !dated && !is(i + 1, Joiner) && !is(i + 1, Of) && !is(i + 1, And)) {
        return 0;
    }
    if (!led && !first && !dated) {
        const bool nameBefore = i > m_block.first && isCapital(i - 1) && isWord(i - 1) && !is(i - 1, Weekday);
        const bool nameAfter = isCapital(i + 1) && isWord(i + 1);
        if (nameBefore || nameAfter || text(i).size() == 3) {
            return text(i).size() == 3 && month == 5 && !nameBefore && !nameAfter ? month : 0;
        }
    }
    return month;
}

int EnglishDates::weekdayAt(std::uint32_t i) const
{
    if (!isWord(i)) {
        return 0;
    }
    if (is(i, Weekday)) {
        const bool newspaper = isCapital(i) && isCapital(i + 1) && is(i + 1, NewsName);
        // "The Sunday Whistle" all with capitals, in a sentence that writes its nouns small
        const bool name = isCapital(i) && isCapital(i + 1) && i > m_block.first && is(i - 1, The) && isCapital(i - 1);
        return newspaper || name ? 0 : value(i, Weekday);
    }
    if (!is(i, WeekdayName) || !isCapital(i)) {
        return 0;
    }
    // "Sun" and "Wed" need a date beside them.
    std::uint32_t next = i + 1;
    next += isMark(next, u'.') ? 1 : 0;
    next += isMark(next, u',') || isDash(next) ? 1 : 0;
    const bool dated = monthAt(next) > 0 || (digits(next) >= 1 && digits(next) <= 31) || gluedDate(next);
    const bool shiftBefore = i > m_block.first && (is(i - 1, Shift) || is(i - 1, On));
    return dated || shiftBefore ? value(i, WeekdayName) : 0;
}

std::uint32_t EnglishDates::pastMonth(std::uint32_t i) const
{
    ++i;
    return isMark(i, u'.') && glued(i) && text(i - 1).size() <= 4 && has(i + 1) ? i + 1 : i;
}

// Dates with names ---------------------------------------------------------------------------------------------

EnglishDates::Parsed EnglishDates::monthFirst(std::uint32_t i) const
{
    const int month = monthAt(i);
    if (month == 0) {
        return {};
    }
    const std::uint32_t after = pastMonth(i);
    TimeValue wholeMonth = monthValue(month);
    std::uint32_t monthEnd = withYear(after, wholeMonth);
    // "Dec" needs more than its dot: a sentence may end there.
    if (monthEnd == after) {
        monthEnd = i + 1;
    }
    const std::uint32_t dayAfter =
        isMark(after, u',') || is(after, On) || (isDash(after) && glued(after)) ? after + 1 : after;
    const Number day = dayAt(dayAfter);
    const bool isYear = length(dayAfter) == 4 && digits(dayAfter) > 0;
    const bool countsTime = day.value > 0 && !day.ordinal && (is(day.end, Units) || is(day.end, Unit));
    const bool percent = day.value > 0 && (isMark(day.end, u'%') || isMark(day.end, u':'));
    const bool comma = dayAfter > after && isMark(after, u',');
    if (day.value < 1 || isYear || countsTime || percent || !isDayOfMonth(day.value, month) ||
        (!day.ordinal && !isDigits(dayAfter)) || (comma && !day.ordinal)) {
        return Piece{wholeMonth, monthEnd};
    }
    TimeValue first = dayValue(TimeValue::NoYear, month, day.value);
    // "August 10 - 22, 2012", "November 19-20", "August 10 to 22, 2012"
    const bool joined = isDash(day.end) || is(day.end, Joiner);
    const Number last = joined ? dayAt(day.end + 1) : Number{};
    if (last.value > day.value && isDayOfMonth(last.value, month) && monthAt(last.end) == 0 &&
        length(day.end + 1) <= 2 && !isMark(last.end, u'/') && !isMark(last.end, u'-') && !is(last.end, Units)) {
        TimeValue second = dayValue(TimeValue::NoYear, month, last.value);
        const std::uint32_t end = withYear(last.end, second);
        first.year = second.year;
        return Piece{rangeOf(first, second), end};
    }
    const std::uint32_t end = withYear(day.end, first);
    return Piece{first, end};
}

EnglishDates::Parsed EnglishDates::dayFirst(std::uint32_t i) const
{
    const Number day = dayAt(i);
    if (day.value < 1) {
        return {};
    }
    const auto monthAfter = [this](const Number &number) {
        std::uint32_t next = number.end;
        if (number.ordinal && isMark(next, u',')) {
            ++next;
        }
        next += is(next, Of) ? 1 : 0;
        next += isDash(next) && glued(next) ? 1 : 0;
        return next;
    };
    // "10 - 22 August 2012", "1-8 september"
    if (isDash(day.end) || is(day.end, Joiner)) {
        const Number last = dayAt(day.end + 1);
        const std::uint32_t name = last.value > day.value ? monthAfter(last) : 0;
        const int month = name > 0 ? monthAt(name) : 0;
        if (month > 0 && isDayOfMonth(last.value, month)) {
            TimeValue first = dayValue(TimeValue::NoYear, month, day.value);
            TimeValue second = dayValue(TimeValue::NoYear, month, last.value);
            const std::uint32_t end = withYear(pastMonth(name), second);
            first.year = second.year;
            return Piece{rangeOf(first, second), end};
        }
    }
    const std::uint32_t name = monthAfter(day);
    const int month = monthAt(name);
    if (month == 0 || !isDayOfMonth(day.value, month)) {
        return {};
    }
    TimeValue value = dayValue(TimeValue::NoYear, month, day.value);
    std::uint32_t end = withYear(pastMonth(name), value);
    end = value.hasYear() ? end : name + 1;
    return Piece{value, end};
}

EnglishDates::Parsed EnglishDates::yearFirst(std::uint32_t i) const
{
    const auto year = yearAt(i, false);
    if (!year || !yearCanStand(i)) {
        // 2018Q4 has its letter glued to the year.
        if (!(year && glued(i + 1) && is(i + 1, QuarterWord))) {
            return {};
        }
    }
    std::uint32_t next = year->end;
    next += (isMark(next, u'-') || isMark(next, u'/')) && glued(next) && glued(next + 1) ? 1 : 0;
    if (is(next, QuarterWord) || is(next, HalfYear)) {
        TimeValue value = year->value;
        const bool quarter = is(next, QuarterWord);
        value.unit = quarter ? TimeUnit::Quarter : TimeUnit::Half;
        (quarter ? value.quarter : value.half) =
            static_cast<std::int8_t>(this->value(next, quarter ? QuarterWord : HalfYear));
        return Piece{value, next + 1};
    }
    const int month = monthAt(year->end);
    if (month == 0) {
        return {};
    }
    const Number day = dayAt(year->end + 1);
    if (day.value > 0 && isDayOfMonth(day.value, month) && length(year->end + 1) <= 2) {
        return Piece{dayValue(year->value.year, month, day.value), day.end};
    }
    TimeValue value = monthValue(month);
    value.year = year->value.year;
    return Piece{value, year->end + 1};
}

EnglishDates::Parsed EnglishDates::weekdayFirst(std::uint32_t i) const
{
    const int weekday = weekdayAt(i);
    if (weekday == 0) {
        return {};
    }
    TimeValue alone = calendarValue(TimeUnit::Day);
    alone.weekday = static_cast<std::int8_t>(weekday);
    std::uint32_t next = i + 1;
    next += isMark(next, u'.') && glued(next) && is(i, WeekdayName) ? 1 : 0;
    const bool comma = isMark(next, u',');
    next += comma || (isDash(next) && glued(next)) ? 1 : 0;
    next += is(next, The) ? 1 : 0;
    Parsed date;
    keepLonger(date, numericDate(next));
    keepLonger(date, dottedDate(next));
    keepLonger(date, gluedDate(next));
    if (const auto named = monthFirst(next); named && named->value.day > 0) {
        keepLonger(date, named);
    }
    keepLonger(date, dayFirst(next));
    if (date && date->value.kind == TimeValue::Kind::Calendar) {
        date->value.weekday = alone.weekday;
        return date;
    }
    const Number day = dayAt(next);
    if (!comma && day.ordinal && day.value > 0) {
        alone.day = static_cast<std::int8_t>(day.value);
        return Piece{alone, day.end};
    }
    return Piece{alone, i + 1};
}

// Longer stretches ---------------------------------------------------------------------------------------------

EnglishDates::Parsed EnglishDates::quarterOrHalf(std::uint32_t i) const
{
    std::uint32_t next = i;
    TimeValue value;
    if (is(i, QuarterWord) || is(i, HalfYear)) {
        const bool quarter = is(i, QuarterWord);
        value.unit = quarter ? TimeUnit::Quarter : TimeUnit::Half;
        (quarter ? value.quarter : value.half) =
            static_cast<std::int8_t>(this->value(i, quarter ? QuarterWord : HalfYear));
        next = i + 1;
    } else {
        next += is(next, The) ? 1 : 0;
        const Number number = ordinalAt(next);
        const std::uint32_t noun = is(number.end, Filler) ? number.end + 1 : number.end;
        const bool quarter = is(noun, Unit) && this->value(noun, Unit) == int(TimeUnit::Quarter);
        const bool half = is(noun, HalfWord);
        if (!number.ordinal || number.value < 1 || !(quarter ? number.value <= 4 : half && number.value <= 2)) {
            return {};
        }
        if (is(number.end, Filler) && this->value(number.end, Filler) == InARow) {
            return {};
        }
        value.unit = quarter ? TimeUnit::Quarter : TimeUnit::Half;
        (quarter ? value.quarter : value.half) = static_cast<std::int8_t>(number.value);
        next = noun + 1;
    }
    const std::uint32_t end = withYear(next, value);
    if (value.hasYear()) {
        return Piece{value, end};
    }
    if (is(next, Filler) && yearAt(next + 1, false)) {
        value.year = yearAt(next + 1, false)->value.year;
        return Piece{value, next + 2};
    }
    // "the second half" alone is one of a match; the half of a year is said with its year (see Nth in the grammar).
    return value.unit == TimeUnit::Half && !is(i, HalfYear) ? Parsed{} : Parsed(Piece{value, next});
}

EnglishDates::Parsed EnglishDates::seasonAt(std::uint32_t i) const
{
    if (!is(i, SeasonName)) {
        return {};
    }
    TimeValue value = calendarValue(TimeUnit::Season);
    value.season = static_cast<std::int8_t>(this->value(i, SeasonName));
    const std::uint32_t end = withYear(i + 1, value);
    if (value.hasYear()) {
        return Piece{value, end};
    }
    // "spring", "fall" and "winter" alone are things and verbs; a preposition or a shift makes them a time.
    const std::uint32_t before = i > m_block.first && is(i - 1, The) ? i - 1 : i;
    const bool led =
        before > m_block.first && (is(before - 1, In) || is(before - 1, Shift) || is(before - 1, Part) ||
                                   is(before - 1, Since) || is(before - 1, Until) || is(before - 1, Every));
    const bool noun = isWord(i + 1) && !is(i + 1, Function) && !is(i + 1, YearLead) && !is(i + 1, Joiner);
    return led && !noun ? Parsed(Piece{value, i + 1}) : Parsed{};
}

/// "in his forties", "in her early 30s": years of age.
bool EnglishDates::isAgeAt(std::uint32_t i) const
{
    while (i > m_block.first && (is(i - 1, Part) || (isDash(i - 1) && glued(i - 1)))) {
        --i;
    }
    return i > m_block.first && is(i - 1, Determiner);
}

EnglishDates::Parsed EnglishDates::decadeAt(std::uint32_t i) const
{
    TimeValue value = calendarValue(TimeUnit::Decade);
    if (is(i, DecadeWord)) {
        const bool led =
            i == m_block.first || is(i - 1, The) || is(i - 1, In) || is(i - 1, Part) || is(i - 1, FromWord);
        const int tens = this->value(i, DecadeWord);
        value.year = (tens == 20 ? 1920 : 1900 + tens);
        value.twoDigits = true;
        return led && !isAgeAt(i) ? Parsed(Piece{value, i + 1}) : Parsed{};
    }
    std::uint32_t first = i;
    const bool quoted = isMark(i, u'\'') || isMark(i, char16_t(0x2019)) || isMark(i, char16_t(0x2018));
    first += quoted ? 1 : 0;
    const int number = digits(first);
    if (number < 0 || number % 10 != 0 || !glued(first + 1)) {
        return {};
    }
    std::uint32_t end = first + 1;
    end += isMark(end, u'\'') || isMark(end, char16_t(0x2019)) ? 1 : 0;
    const bool plural = has(end) && (text(end) == u"s" || text(end) == u"'s" || text(end) == u"\u2019s");
    if (!plural) {
        return {};
    }
    if (length(first) == 4 && number >= 1000 && number < 2200) {
        value.year = number;
        value.unit = number % 100 == 0 && number < 2000 ? TimeUnit::Century : TimeUnit::Decade;
        return Piece{value, end + 1};
    }
    const bool the = i > m_block.first && (is(i - 1, The) || is(i - 1, Part) || isDash(i - 1));
    if (length(first) == 2 && number >= 20 && (quoted || the) && !isAgeAt(first)) {
        value.year = 1900 + number;
        value.twoDigits = true;
        return Piece{value, end + 1};
    }
    return {};
}

EnglishDates::Parsed EnglishDates::centuryAt(std::uint32_t i) const
{
    const std::uint32_t first = is(i, The) ? i + 1 : i;
    const Number number = ordinalAt(first);
    if (!number.ordinal || number.value < 2 || number.value > 30) {
        return {};
    }
    std::uint32_t noun = number.end;
    noun += isDash(noun) && glued(noun) ? 1 : 0;
    if (!is(noun, Unit) || this->value(noun, Unit) != int(TimeUnit::Century)) {
        return {};
    }
    TimeValue value = calendarValue(TimeUnit::Century);
    value.year = (number.value - 1) * 100;
    std::uint32_t end = noun + 1;
    if (is(end, Era) && at(end).has(AllCapitals)) {
        if (this->value(end, Era) < 0) {
            value.year = -number.value * 100; // 1 BC is the year before 1 AD; the century is told by its first year
        }
        ++end;
    }
    return Piece{value, end};
}

EnglishDates::Parsed EnglishDates::holidayAt(std::uint32_t i) const
{
    const std::uint32_t first = is(i, The) ? i + 1 : i;
    if (!has(first) || !m_lexicon.opensHoliday(at(first))) {
        return {};
    }
    const auto match = m_lexicon.holidayNames().beginningAt(m_cut, first, m_block.last);
    if (!match) {
        return {};
    }
    TimeValue value = calendarValue(TimeUnit::Day);
    value.holiday = match.phrase->value;
    const std::uint32_t end = withYear(match.tokens.last, value);
    // "Easter Island", "Christmas Carol", "Thanksgiving Square": a name that goes on.
    const bool goesOn = !value.hasYear() && isWord(end) && isCapital(end) && isCapital(first) && !is(end, On) &&
                        !is(end, Of) && i > m_block.first;
    return goesOn ? Parsed{} : Parsed(Piece{value, end});
}

EnglishDates::Parsed EnglishDates::calendarAt(std::uint32_t i) const
{
    Parsed best;
    if (isDigits(i)) {
        // What digits alone can be, the surest form first.
        const bool clock = isMark(i - 1, u':') && i > m_block.first + 1 && isDigits(i - 2) && glued(i - 1);
        const bool afterPoint = glued(i) && i > m_block.first && (isMark(i - 1, u'.') || clock);
        const bool gluedWord =
            glued(i) && i > m_block.first && (isWord(i - 1) || at(i - 1).is(TokenKind::Address) || isMark(i - 1, u'#'));
        if (afterPoint || gluedWord) {
            return {};
        }
        keepLonger(best, numericDate(i));
        keepLonger(best, dottedDate(i));
        keepLonger(best, gluedDate(i));
        keepLonger(best, dayFirst(i));
        keepLonger(best, yearFirst(i));
        keepLonger(best, decadeAt(i));
        keepLonger(best, centuryAt(i));
        keepLonger(best, quarterOrHalf(i));
        keepLonger(best, yearAlone(i));
        return best;
    }
    if (isMark(i, u'\'') || isMark(i, char16_t(0x2019)) || isMark(i, char16_t(0x2018))) {
        return decadeAt(i);
    }
    if (!isWord(i)) {
        return {};
    }
    if (at(i).has(HasDigit)) {
        keepLonger(best, gluedDate(i));
    }
    const Opening opening = openingAt(i);
    const auto may = [&](TimeRoles roles) { return opening.roles.hasAny(roles); };
    if (may({Weekday, WeekdayName})) {
        keepLonger(best, weekdayFirst(i));
    }
    if (may({Month, MonthName})) {
        keepLonger(best, monthFirst(i));
    }
    if (opening.number) {
        keepLonger(best, dayFirst(i));
    }
    if (opening.number || may({QuarterWord, HalfYear})) {
        keepLonger(best, quarterOrHalf(i));
    }
    if (may({SeasonName})) {
        keepLonger(best, seasonAt(i));
    }
    if (may({DecadeWord})) {
        keepLonger(best, decadeAt(i));
    }
    if (opening.number) {
        keepLonger(best, centuryAt(i));
    }
    keepLonger(best, holidayAt(i));
    if (opening.number || may({Unit})) {
        keepLonger(best, yearAlone(i));
    }
    return best;
}

} // namespace pullquote
