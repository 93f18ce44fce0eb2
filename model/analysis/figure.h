// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/evidence.h"
#include "model/analysis/findingids.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace pullquote {

enum class FigureKind : std::uint8_t { Share, Change, Count, Money, Duration, Ratio, Quantity, Ordinal };

/// Which way a change goes, as far as the words beside it tell.
enum class Direction : std::uint8_t { Unknown, Up, Down };

/// One place where a figure is told.
struct FigurePlace
{
    Span span;
    SourceId source; ///< Who states it there; invalid: the article itself.
};

/// A measured value of the text. Conventions of units and bounds: docs of inspect-format.
struct Figure
{
    FigureId id;
    FigureKind kind = FigureKind::Count;
    Span span;
    std::optional<double> low;  ///< Null: open downwards ("up to 90%").
    std::optional<double> high; ///< Null: open upwards ("more than 70%"). Equal to `low` for a single number.
    bool approximate = false;   ///< "about", "nearly".
    QString unit;               ///< "percent", ISO 4217, a singular English name, or the counted noun.
    QString per;                ///< Of a rate: "year" in "per year"; else empty.
    bool age = false;           ///< Of a duration: how old somebody or something is.
    std::optional<double> from; ///< Of a change: its base ("rose from 12% to 30%": 12).
    Direction direction = Direction::Unknown; ///< Of a change without a base.
    QString measure;                          ///< What is measured: "code written by AI".
    QString subject;                          ///< Of whom or what: "Anthropic, whole company", "top engineers".
    QString label;                            ///< Both, as a person would write them under a bar.
    Span labelSpan;                           ///< The words that the label rests on.
    std::vector<FigurePlace> places;          ///< Every place where the text tells this same figure, `span` among them.
    SectionId section;
    SourceId source; ///< Who states it, by the first place that says so; invalid: the article itself.
    Why why;
};

} // namespace pullquote
