// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/time/timecursor.h"

namespace pullquote {

/// Reads Chinese temporal expressions, in traditional and simplified characters: 2026年中, 上半年, 民國115年, 上週五,
/// 三個月前, 六到十二個月內. A grammar of its own: the large unit comes first, parts follow what they are of.
class ChineseTime final : public TimeCursor
{
public:
    using TimeCursor::TimeCursor;

    /// The longest expression that begins at token `i` of the block.
    std::optional<TimeExpression> read(std::uint32_t i) const;

private:
    using Match = TimeLexicon::HanMatch;
    Match phrase(TimeRole role, std::uint32_t i) const { return m_lexicon.hanAt(m_cut, role, i, m_block.last); }
    using Feast = PhraseTable<std::int16_t>::Match;
    Feast feastAt(std::uint32_t i) const
    {
        return has(i) && m_lexicon.opensHoliday(at(i)) ? m_lexicon.holidayNames().beginningAt(m_cut, i, m_block.last)
                                                       : Feast{};
    }
    bool isHan(std::uint32_t i) const { return has(i) && at(i).is(TokenKind::Han); }

    /// A whole number at `i`: its value (-1: none) and the token after it.
    struct Whole
    {
        int value = -1;
        std::uint32_t end = 0;
        bool ordinal = false;
        bool yearLike = false; ///< Four digits, or Han digits place by place.
    };
    Whole wholeAt(std::uint32_t i) const;

    static TimeUnit unitOf(int value) { return static_cast<TimeUnit>(value); }
    static TimeValue yearValue(int year)
    {
        TimeValue value;
        value.unit = TimeUnit::Year;
        value.year = year;
        return value;
    }

    Parsed yearAt(std::uint32_t i) const;
    Parsed inYear(Piece year) const;
    Parsed monthIn(const Piece &year) const;
    Parsed inMonth(Piece month) const;
    Parsed withPart(Piece piece) const;
    Parsed nthIn(const Piece &whole) const;
    Parsed quarterAt(std::uint32_t i) const;
    Parsed centuryOrDecade(std::uint32_t i) const;
    Parsed deicticAt(std::uint32_t i) const;
    Parsed weekdayAt(std::uint32_t i) const;
    Parsed dayAlone(std::uint32_t i) const;
    Parsed standingPart(std::uint32_t i) const;
    Parsed lengthAt(std::uint32_t i) const;
    Parsed counted(std::uint32_t i) const;
    Parsed windowAt(std::uint32_t i) const;
    Parsed setAt(std::uint32_t i) const;

    struct Quantity
    {
        TimeAmount amount;
        std::uint32_t end = 0;
    };
    std::optional<Quantity> quantityAt(std::uint32_t i, bool further) const;
};

} // namespace pullquote
