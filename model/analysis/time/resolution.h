// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/event.h"
#include "model/analysis/time/timelexicon.h"
#include "model/analysis/time/timevalue.h"

namespace pullquote {

/// What an underspecified value is placed by.
struct TimeReference
{
    QDate day; ///< The day of writing; null if nobody knows it.
    Tense tense = Tense::Past;
    Stretch previous; ///< The last stretch that the text itself placed; null if there was none.
    Stretch frame;    ///< That of the same sentence: "In 2010 …, and in May …" means a May of 2010. Null if none.
};

/// A value on the calendar.
struct PlacedTime
{
    Stretch stretch; ///< Null ends are open or unknown.
    QString timex;
    EventKind kind = EventKind::Date;
    Precision precision = Precision::Day;
    bool approximate = false;
    bool relative = false;      ///< Needs the day of writing or another date.
    bool usedReference = false; ///< The day of writing decided something.
};

/// Places `value`: the second of the two stages (pattern, then value in context; Strötgen and Gertz, HeidelTime, 2013).
/// Without a year the tense decides between the past and the coming one, and without tense it is the nearest that has
/// begun, for news looks back. What cannot be placed keeps null ends and a relative TIMEX.
PlacedTime placeTime(const TimeValue &value, const TimeReference &reference, const TimeLexicon &lexicon);

} // namespace pullquote
