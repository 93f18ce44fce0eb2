// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/datevalues.h"
#include "model/analysis/time/englishdates.h"

namespace pullquote {

using enum TimeRole;

// Years --------------------------------------------------------------------------------------------------------

/// Whether the digits at `i` are free to be a year: no currency, no identifier, no part of a longer number.
bool EnglishDates::yearCanStand(std::uint32_t i) const
{
    if (i > m_block.first) {
        const Token &left = at(i - 1);
        const bool joined = glued(i);
        if (left.is(TokenKind::Symbol) && !isDash(i - 1) && !isMark(i - 1, u'~') && !isMark(i - 1, u'/')) {
            return isMark(i - 1, u'|') || isMark(i - 1, u'*') || isMark(i - 1, 0x00A9) || isMark(i - 1, 0x2022);
        }
        if (joined && (left.is(TokenKind::Word) || left.is(TokenKind::Number) || left.is(TokenKind::Address) ||
                       isMark(i - 1, u'#') || isMark(i - 1, u'@') || isMark(i - 1, u'.'))) {
            return false;
        }
        // AB-2024-17: grown into an identifier by a hyphen.
        if (joined && isMark(i - 1, u'-') && glued(i - 1) && i > m_block.first + 1 && isWord(i - 2) &&
            at(i - 2).has(AllCapitals)) {
            return false;
        }
        if (is(i - 1, Designator)) {
            return false;
        }
    }
    if (glued(i + 1)) {
        const Token &right = at(i + 1);
        if (right.is(TokenKind::Word) || right.is(TokenKind::Number) || isMark(i + 1, u'%') || isMark(i + 1, u':')) {
            return false;
        }
        if (isMark(i + 1, u'.') && glued(i + 2) && isDigits(i + 2)) {
            return false;
        }
    }
    return true;
}

EnglishDates::Parsed EnglishDates::yearAt(std::uint32_t i, bool spelledOut) const
{
    TimeValue year = calendarValue(TimeUnit::Year);
    if (const int number = digits(i); length(i) == 4 && isYearNumber(number) && !isMark(i + 1, u'%')) {
        year.year = number;
        return Piece{year, i + 1};
    }
    if (!spelledOut) {
        return {};
    }
    const Numeral *words = numeral(i);
    if (words == nullptr || words->script != NumeralScript::Words || !words->isWhole() ||
        words->kind != NumeralKind::Cardinal || words->has(VagueNumber) || words->has(LeadingArticle)) {
        return {};
    }
    if (words->low >= 1000 && words->low < 2200) {
        year.year = static_cast<int>(words->low);
        return Piece{year, words->tokens.last};
    }
    // nineteen ninety-three
    const Numeral *rest = words->low >= 11 && words->low <= 21 ? numeral(words->tokens.last) : nullptr;
    if (rest != nullptr && rest->script == NumeralScript::Words && rest->isWhole() && rest->low >= 10 &&
        rest->low < 100 && rest->kind == NumeralKind::Cardinal) {
        year.year = static_cast<int>(words->low * 100 + rest->low);
        return Piece{year, rest->tokens.last};
    }
    return {};
}

std::uint32_t EnglishDates::withYear(std::uint32_t i, TimeValue &value) const
{
    std::uint32_t next = i;
    if (isMark(next, u'.') && !at(next).has(SpaceBefore) && has(next + 1) && digits(next + 1) > 999) {
        ++next;
    }
    if (isMark(next, u',') || is(next, Of) || (isMark(next, u'/') && glued(next)) ||
        (isMark(next, u'-') && glued(next) && glued(next + 1))) {
        ++next;
        next += is(next - 1, Of) && is(next, The) ? 1 : 0;
    }
    if (const auto year = yearAt(next, true)) {
        const bool count = digits(next) > 0 && is(next + 1, CountNoun);
        const bool numberFollows = digits(next) > 0 && isMark(next + 1, u'%');
        if (!count && !numberFollows) {
            value.year = year->value.year;
            return year->end;
        }
    }
    // "Aug 9, 96" and "Aug 9 '96": two digits after a day.
    const bool quoted = isMark(next, u'\'') || isMark(next, char16_t(0x2019));
    const std::uint32_t two = quoted ? next + 1 : next;
    if ((quoted || next > i) && value.day > 0 && digits(two) >= 32 && length(two) == 2 && !isWord(two + 1) &&
        !isMark(two + 1, u'%')) {
        value.year = yearOfTwoDigits(digits(two));
        return two + 1;
    }
    if (is(next, Designator) || !is(next, YearLead)) {
        return i;
    }
    // "in the year 2015"
    if (has(next) && text(next).compare(u"year", Qt::CaseInsensitive) == 0) {
        if (const auto year = yearAt(next + 1, true)) {
            value.year = year->value.year;
            return year->end;
        }
    }
    return i;
}

/// Whether the number is a count or a name and no year: "2000 people", "1,500 of".
bool EnglishDates::countsSomething(std::uint32_t i, std::uint32_t end) const
{
    if (is(end, CountNoun)) {
        return true;
    }
    if (!isWord(end) || is(end, Function) || is(end, YearLead)) {
        return false;
    }
    const int number = digits(i);
    const bool led = i > m_block.first && is(i - 1, YearLead);
    const bool plural = text(end).endsWith(u's') && !isCapital(end) && text(end).size() > 3;
    const bool round = number % 50 == 0;
    const bool recent = number >= 1900 && number < 2100;
    return plural ? !(recent && (!round || led)) : !recent && !led;
}

EnglishDates::Parsed EnglishDates::yearAlone(std::uint32_t i) const
{
    std::uint32_t first = i;
    const std::uint32_t noun = is(i, The) ? i + 1 : i;
    const bool named = isWord(noun) && text(noun).compare(u"year", Qt::CaseInsensitive) == 0;
    if (named) {
        first = noun + 1;
    }
    const int number = digits(first);
    const bool led = i > m_block.first && is(i - 1, YearLead) && !is(i - 1, The);
    if (number < 0) {
        const bool before = i > m_block.first && (is(i - 1, In) || is(i - 1, Since) || is(i - 1, Until));
        return named || before ? yearAt(first, true) : Parsed{};
    }
    auto year = yearAt(first, false);
    if (!year || !yearCanStand(first)) {
        return {};
    }
    const bool recent = number >= 1900 && number < 2100;
    const bool modern = number >= 1700;
    if (!named && countsSomething(first, year->end)) {
        return {};
    }
    const bool approximated = i > m_block.first && is(i - 1, Approx);
    const bool compared = i > m_block.first && is(i - 1, Than);
    if (!named && (compared || approximated) && number % 100 == 0) {
        return {};
    }
    const bool bracketed = i > m_block.first && isMark(i - 1, u'(') && (isMark(i + 1, u')') || isDash(i + 1));
    const bool dashed = (isDash(first + 1) && length(first + 2) == 4) || (first > 0 && isDash(first - 1));
    if (!(named || recent || (modern && (led || bracketed || dashed)) || led)) {
        return {};
    }
    // "Copenhagen 2009", "Windows 2000": a capitalised word right before it that is no preposition.
    const bool nameBefore = i > m_block.first && isWord(i - 1) && isCapital(i - 1) && !is(i - 1, YearLead) &&
                            i - 1 > m_block.first && at(i - 1).has(AllCapitals);
    if (!named && nameBefore && !isMark(i + 1, u'.') && number < 1990) {
        return {};
    }
    // 2019–21, 1939-45
    if (isDash(year->end) && glued(year->end) && glued(year->end + 1) && length(year->end + 1) == 2 &&
        !isDash(year->end + 2)) {
        const int two = digits(year->end + 1);
        if (two > number % 100) {
            TimeValue last = year->value;
            last.year = number / 100 * 100 + two;
            return Piece{rangeOf(year->value, last), year->end + 2};
        }
    }
    return year;
}

// Dates in digits ----------------------------------------------------------------------------------------------

EnglishDates::Parsed EnglishDates::numericDate(std::uint32_t i) const
{
    const int first = digits(i);
    const bool separator = isMark(i + 1, u'-') || isMark(i + 1, u'/') || isMark(i + 1, u'.');
    if (first < 0 || !separator || !glued(i + 1) || !glued(i + 2) || (glued(i) && isMark(i - 1, u'/'))) {
        return {};
    }
    const char16_t mark = m_cut.text[at(i + 1).begin].unicode();
    if (length(i) == 4 && isYearNumber(first)) {
        // 2019-aug-01
        const int month = isWord(i + 2) && is(i + 2, Month) ? value(i + 2, Month) : digits(i + 2);
        if (isMark(i + 3, mark) && glued(i + 3) && glued(i + 4) && month >= 1 && month <= 12 &&
            isDayOfMonth(digits(i + 4), month) && length(i + 4) <= 2) {
            return Piece{dayValue(first, month, digits(i + 4)), i + 5};
        }
        if (isDigits(i + 2) && length(i + 2) == 2 && month >= 1 && month <= 12 && mark != u'.' &&
            !isMark(i + 3, mark) && text(i + 2).front() == u'0') {
            TimeValue value = monthValue(month);
            value.year = first;
            return Piece{value, i + 3};
        }
        return {};
    }
    // 23/Sep/2020, 05-Aug-2016
    if (isWord(i + 2) && (is(i + 2, Month) || is(i + 2, MonthName)) && isMark(i + 3, mark) && glued(i + 3)) {
        const int month = is(i + 2, Month) ? value(i + 2, Month) : value(i + 2, MonthName);
        const int year = digits(i + 4);
        if (isDayOfMonth(first, month) && year > 0 && (length(i + 4) == 4 || length(i + 4) == 2)) {
            return Piece{dayValue(length(i + 4) == 2 ? yearOfTwoDigits(year) : year, month, first), i + 5};
        }
    }
    const int second = digits(i + 2);
    const int year = digits(i + 4);
    const bool yearLength = length(i + 4) == 4 ? isYearNumber(year) : length(i + 4) == 2 && mark == u'/';
    if (second < 1 || !isMark(i + 3, mark) || !glued(i + 3) || !glued(i + 4) || !yearLength || length(i) > 2 ||
        length(i + 2) > 2) {
        return {};
    }
    const int full = length(i + 4) == 2 ? yearOfTwoDigits(year) : year;
    // American order unless it cannot be.
    if (first <= 12 && isDayOfMonth(second, first)) {
        return Piece{dayValue(full, first, second), i + 5};
    }
    return second <= 12 && isDayOfMonth(first, second) ? Parsed(Piece{dayValue(full, second, first), i + 5}) : Parsed{};
}

/// 23.11.2026: days first, in one token with points in it, with the four digits of a year.
EnglishDates::Parsed EnglishDates::dottedDate(std::uint32_t i) const
{
    if (!isDigits(i) || at(i).length < 8 || at(i).length > 10 || (i > m_block.first && is(i - 1, Designator))) {
        return {};
    }
    const QStringView all = text(i);
    const qsizetype one = all.indexOf(u'.');
    const qsizetype two = one < 0 ? -1 : all.indexOf(u'.', one + 1);
    if (one < 1 || two < 0 || all.lastIndexOf(u'.') != two) {
        return {};
    }
    const bool yearLeads = one == 4;
    const int year = (yearLeads ? all.first(4) : all.sliced(two + 1)).toInt();
    const int month = all.sliced(one + 1, two - one - 1).toInt();
    const int day = (yearLeads ? all.sliced(two + 1) : all.first(one)).toInt();
    if (!isYearNumber(year) || month < 1 || month > 12 || !isDayOfMonth(day, month)) {
        return {};
    }
    return Piece{dayValue(year, month, day), i + 1};
}

/// Feb13, Dec31 (one word with digits in it) and 15Sep (digits with a word glued to them).
EnglishDates::Parsed EnglishDates::gluedDate(std::uint32_t i) const
{
    if (isWord(i) && at(i).has(HasDigit) && at(i).length >= 4 && at(i).length <= 6) {
        static constexpr QStringView Names[] = {u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                                u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
        const QStringView all = text(i);
        for (int month = 1; month <= 12; ++month) {
            const QStringView name = Names[month - 1];
            if (all.startsWith(name, Qt::CaseInsensitive)) {
                bool number = false;
                const int day = all.sliced(3).toInt(&number);
                if (number && isDayOfMonth(day, month)) {
                    TimeValue value = dayValue(TimeValue::NoYear, month, day);
                    const std::uint32_t end = withYear(i + 1, value);
                    return Piece{value, end};
                }
            }
        }
    }
    const int day = digits(i);
    const int month = day > 0 && glued(i + 1) && isWord(i + 1) && is(i + 1, Month) ? value(i + 1, Month) : 0;
    if (month > 0 && isDayOfMonth(day, month)) {
        TimeValue value = dayValue(TimeValue::NoYear, month, day);
        const std::uint32_t end = withYear(i + 2, value);
        return Piece{value, end};
    }
    return {};
}

} // namespace pullquote
