// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/time/englishdates.h"

namespace pullquote {

/// Reads English temporal expressions: calendar names, and what is composed with them (parts, shifts, ordinals,
/// offsets, windows, durations). Ranges and bounds are joined later, over neighbours.
class EnglishTime final : public EnglishDates
{
public:
    using EnglishDates::EnglishDates;

    /// The longest expression that begins at token `i` of the block.
    std::optional<TimeExpression> read(std::uint32_t i) const;

private:
    static constexpr int DeepestNesting = 4;

    Parsed anyAt(std::uint32_t i, int depth) const;
    Parsed partAt(std::uint32_t i, int depth) const;
    Parsed restAt(std::uint32_t i) const;
    Parsed nthAt(std::uint32_t i, int depth) const;
    Parsed deicticAt(std::uint32_t i) const;
    Parsed dayWordAt(std::uint32_t i) const;
    Parsed windowAt(std::uint32_t i) const;
    Parsed offsetAt(std::uint32_t i, int depth) const;
    Parsed durationAt(std::uint32_t i) const;
    /// `quarters`: "three quarters" is a count of them and no fraction.
    Parsed lengthAt(std::uint32_t i, bool quarters = false) const;
    Parsed longAt(std::uint32_t i) const;
    Parsed setAt(std::uint32_t i) const;
    Parsed weekOfAt(std::uint32_t i, int depth) const;
    Parsed ordinalDayAt(std::uint32_t i) const;
    Parsed extended(Parsed piece, int depth) const;

    /// A unit at `i`, one or many; its number of the unit that TimeUnit knows (a fortnight is two weeks), 0 if none.
    struct UnitWord
    {
        TimeUnit unit = TimeUnit::Day;
        int times = 0;
        bool plural = false;
    };
    UnitWord unitAt(std::uint32_t i) const;
    bool isUnit(std::uint32_t i, TimeUnit unit) const
    {
        const UnitWord word = unitAt(i);
        return word.times > 0 && word.unit == unit;
    }

    /// One number with its unit: "three months", "6 to 12 months", "a few weeks", "one and a half hours".
    struct Quantity
    {
        TimeAmount amount;
        std::uint32_t end = 0;
        bool article = false;
        bool hyphenated = false;
        bool approximate = false;
    };
    std::optional<Quantity> quantityAt(std::uint32_t i, bool quarters) const;
    bool isAge(std::uint32_t first, std::uint32_t end) const;
    bool isRate(std::uint32_t i) const;
};

} // namespace pullquote
