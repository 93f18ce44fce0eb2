// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/evidence.h"
#include "model/analysis/findingids.h"

#include <QDate>
#include <QString>

#include <cstdint>

namespace pullquote {

enum class EventKind : std::uint8_t { Date, Interval, Duration, Set };
enum class Precision : std::uint8_t { Day, Week, Month, Quarter, Season, Year, Decade, Century, Fuzzy };
enum class Tense : std::uint8_t { Past, Present, Future };

/// A temporal expression of the text and the interval that it stands for.
struct Event
{
    EventId id;
    EventKind kind = EventKind::Date;
    Precision precision = Precision::Day;
    Tense tense = Tense::Past; ///< Of the statement, by its verb or against the day of writing.
    bool approximate = false;  ///< "around 2015", "mid-2026": drawn with fuzzy ends.
    bool relative = false;     ///< Said relative to the day of writing or to another date ("within 6 months").
    bool inferred = false;     ///< Resolved against a day of writing that was inferred, not given.
    Span span;
    QDate begin;    ///< Inclusive; null is open or unresolved.
    QDate end;      ///< Inclusive; null is open or unresolved.
    QString timex;  ///< TIMEX3-style value: "2026-MID/2027-EARLY", "P10Y".
    Span labelSpan; ///< The clause that says what happens then.
    QString label;  ///< That, as a person would write it in a timeline.
    SectionId section;
    SourceId source; ///< Who says so; invalid: the article itself.
    Why why;
};

} // namespace pullquote
