// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/evidence.h"
#include "model/analysis/units.h"

namespace pullquote {

inline constexpr Rule PercentRule{"figure.share", "A number with a percent sign or word is a share."};
inline constexpr Rule FractionRule{"figure.fraction", "A fraction without a unit is a share of the whole."};
inline constexpr Rule OddsRule{"figure.odds", "So many in so many is a share."};
inline constexpr Rule MoneyRule{"figure.money", "A number beside a currency is an amount of money."};
inline constexpr Rule DurationRule{"figure.duration", "A number of units of time is a duration or an age."};
inline constexpr Rule UnitRule{"figure.unit", "A number beside a unit is a measured quantity."};
inline constexpr Rule RatioRule{"figure.ratio", "So many times, doubled, tenfold: a ratio."};
inline constexpr Rule CountRule{"figure.count", "A number before a noun counts it."};
inline constexpr Rule BareRule{"figure.number", "A number that nothing shows to be a date, a name or a part of one."};

/// The rule by which a number with this unit is an amount.
inline const Rule *ruleOf(const Unit &unit)
{
    switch (unit.dimension) {
    case Dimension::Share:
    case Dimension::Points:
        return &PercentRule;
    case Dimension::Ratio:
        return &RatioRule;
    case Dimension::Time:
    case Dimension::Age:
        return &DurationRule;
    case Dimension::Money:
    case Dimension::Subunit:
        return &MoneyRule;
    case Dimension::Physical:
        break;
    }
    return &UnitRule;
}

} // namespace pullquote
