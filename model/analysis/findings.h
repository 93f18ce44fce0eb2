// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/chart.h"
#include "model/analysis/event.h"
#include "model/analysis/figure.h"
#include "model/analysis/quote.h"
#include "model/analysis/section.h"
#include "model/analysis/source.h"

#include <QDate>
#include <QStringList>

#include <vector>

namespace pullquote {

/// The day against which relative expressions are resolved, and how it is known.
struct WritingDate
{
    enum class Basis { Unknown, Given, Metadata, Inferred };
    Basis basis = Basis::Unknown;
    QDate earliest; ///< Equal to `latest` when a day is known.
    QDate latest;
    Why why; ///< For Inferred: the expressions that tie it.
};

/// The most quotes and the most events that are kept of a text: nobody looks through more, and they take memory. Texts
/// with more say so in their warnings.
inline constexpr size_t MostFindings = 250'000;

/// Everything that the analysis found. Each list is in order of the text, and a thing's id is its index in its list.
struct Findings
{
    std::vector<Section> sections;
    std::vector<Source> sources;
    std::vector<Quote> quotes;
    std::vector<Event> events;
    std::vector<Figure> figures;
    std::vector<Chart> charts;
    WritingDate writingDate;
    QStringList warnings = {}; ///< Whole sentences: what was left out, and why.
};

} // namespace pullquote
