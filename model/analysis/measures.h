// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/amounts.h"
#include "model/analysis/figure.h"

#include <array>

namespace pullquote {

/// A figure's value as the text tells it: one amount, or the two of a range or change, with bounds.
struct Measure
{
    TokenRange tokens; ///< Everything that is marked: bounds, numbers, unit, counted noun.
    Span span;
    std::array<Amount, 2> amounts; ///< In order of the text.
    int count = 1;                 ///< How many of `amounts` there are.
    std::optional<double> low;
    std::optional<double> high;
    std::optional<double> from; ///< Of a change: its base.
    Direction direction = Direction::Unknown;
    bool approximate = false;
    bool bounded = false;     ///< A word bounds it: even a bare number is a value then.
    bool hyphenRange = false; ///< Two numbers parted by a dash alone: may be a score or a name.
    UnitLexicon::Index unit = UnitLexicon::None;
    TokenRange noun;
    QString per;
    FigureKind kind = FigureKind::Count;
    Why why;

    const Amount &first() const { return amounts[0]; }
    const Amount &last() const { return amounts[static_cast<size_t>(count - 1)]; }
    bool hasUnit() const { return unit != UnitLexicon::None; }
};

/// Joins the amounts of one block into ranges, puts bounds and approximation to them, and finds the base of changes.
/// Fills `measures`, in order of the text.
void joinMeasures(const AnalysedText &cut, TokenRange block, std::span<const Amount> amounts,
                  const FigureLexicon &lexicon, std::vector<Measure> &measures);

} // namespace pullquote
