// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/findingids.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace pullquote {

enum class ChartKind : std::uint8_t {
    ShareBars, ///< 0 to 100 %, never truncated; ranges as bars, bounds as arrows.
    ValueBars, ///< Values of one unit from zero.
    Slope,     ///< Before and after.
    CountBars  ///< How many findings: quotes per source, per section.
};

/// What a bar stands for: a click goes there.
using ChartTarget = std::variant<std::monostate, FigureId, SourceId, SectionId>;

struct ChartBar
{
    QString label;              ///< A whole label; the view wraps it.
    QString detail;             ///< Who says so, for the second line and the alternative text.
    std::optional<double> low;  ///< Null: open downwards.
    std::optional<double> high; ///< Null: open upwards.
    std::optional<double> from; ///< Slope: the value before.
    bool approximate = false;
    SourceId source; ///< Whose tone the bar has; invalid: neutral.
    ChartTarget target;
};

struct ChartOmission
{
    FigureId figure;
    QString reason; ///< A whole sentence.
};

/// A chart as data: what is drawn, by whatever draws it.
struct Chart
{
    QString id; ///< Stable, for the command line: "shares", "money-usd", "quotes-per-source".
    ChartKind kind = ChartKind::ValueBars;
    QString title;
    QString unit; ///< As Figure::unit; empty for counts of findings.
    std::vector<ChartBar> bars;
    std::vector<ChartOmission> leftOut;
};

} // namespace pullquote
