// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/numbers.h"
#include "model/analysis/time/timelexicon.h"
#include "model/analysis/time/timevalue.h"

#include <optional>

namespace pullquote {

/// Looks at the tokens of one block for the grammars: every question about a place outside the block has the answer no.
class TimeCursor
{
public:
    TimeCursor(const AnalysedText &cut, const TimeLexicon &lexicon, std::span<const Numeral> numerals, TokenRange block)
        : m_cut(cut)
        , m_lexicon(lexicon)
        , m_numerals(numerals)
        , m_block(block)
    {
    }

protected:
    /// A parsed piece: its value and the token after it.
    struct Piece
    {
        TimeValue value;
        std::uint32_t end = 0;
    };
    using Parsed = std::optional<Piece>;

    const Token &at(std::uint32_t i) const { return m_cut.tokens[i]; }
    bool has(std::uint32_t i) const { return i >= m_block.first && i < m_block.last; }
    bool is(std::uint32_t i, TimeRole role) const { return has(i) && m_lexicon.is(at(i), role); }
    TimeRoles roles(std::uint32_t i) const { return has(i) ? m_lexicon.rolesOf(at(i)) : TimeRoles{}; }
    int value(std::uint32_t i, TimeRole role) const { return m_lexicon.value(at(i), role); }
    bool isMark(std::uint32_t i, char16_t mark) const { return has(i) && at(i).is(m_cut.text, mark); }
    bool isWord(std::uint32_t i) const { return has(i) && at(i).is(TokenKind::Word); }
    bool isDigits(std::uint32_t i) const { return has(i) && at(i).is(TokenKind::Number); }
    /// Whether no space lies before token `i`.
    bool glued(std::uint32_t i) const { return has(i) && !at(i).has(SpaceBefore); }
    QStringView text(std::uint32_t i) const { return m_cut.of(at(i)); }
    bool isCapital(std::uint32_t i) const { return has(i) && at(i).has(Capitalised); }
    bool isDash(std::uint32_t i) const
    {
        return isMark(i, u'-') || isMark(i, char16_t(0x2013)) || isMark(i, char16_t(0x2014)) || isMark(i, u'~') ||
               isMark(i, char16_t(0xFF5E)) || isMark(i, char16_t(0x2010)) || isMark(i, char16_t(0x2011)) ||
               isMark(i, char16_t(0xFF0D));
    }

    /// The plain digits of a Number token as a number, or -1 (separators, more than eight digits, no digits).
    int digits(std::uint32_t i) const
    {
        if (!isDigits(i) || at(i).length > 8) {
            return -1;
        }
        int number = 0;
        for (const QChar c : text(i)) {
            const bool ascii = c >= u'0' && c <= u'9';
            const int digit = ascii ? c.unicode() - u'0' : c.digitValue();
            if (digit < 0) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
    int length(std::uint32_t i) const { return has(i) ? at(i).length : 0; }
    const Numeral *numeral(std::uint32_t i) const
    {
        const bool maybe = !m_numerals.empty() && has(i) && m_numerals.back().tokens.first >= i;
        const Numeral *found = maybe ? numeralAt(m_numerals, i) : nullptr;
        return found != nullptr && found->tokens.last <= m_block.last ? found : nullptr;
    }

    /// Whether a numeral ends with token `i` (looked for over its last four tokens).
    bool numeralEndsAt(std::uint32_t i) const
    {
        for (std::uint32_t back = 0; back < 4 && i >= m_block.first + back; ++back) {
            const Numeral *found = numeral(i - back);
            if (found != nullptr && found->tokens.last == i + 1) {
                return true;
            }
        }
        return false;
    }

    static void keepLonger(Parsed &best, Parsed other)
    {
        if (other && (!best || other->end > best->end)) {
            best = std::move(other);
        }
    }

    const AnalysedText &m_cut;
    const TimeLexicon &m_lexicon;
    std::span<const Numeral> m_numerals;
    TokenRange m_block;
};

/// A four-digit number that can be a year.
constexpr bool isYearNumber(int number)
{
    return number >= 1000 && number < 2200;
}

/// What two digits mean as a year: up to 49 this century.
constexpr int yearOfTwoDigits(int number)
{
    return number < 50 ? 2000 + number : 1900 + number;
}

} // namespace pullquote
