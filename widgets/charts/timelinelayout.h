// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"
#include "widgets/charts/labels.h"
#include "widgets/charts/timeaxis.h"

#include <QRectF>

#include <optional>
#include <vector>

namespace pullquote {

/// An event as the timeline needs it.
struct TimelineEntry
{
    EventId id;
    std::optional<double> begin; ///< Julian day; null: open or unknown.
    std::optional<double> end;   ///< The day after the last one; null: open or unknown.
    bool isFuzzy = false;        ///< Its ends are not meant to the day.
    bool isFuture = false;       ///< A statement about the future.
    bool isRelative = false;     ///< Said from the day of writing.
    bool isInferred = false;     ///< Resolved against a day of writing that was inferred.
    SourceId source;
    QString what;
    QString when;

    bool isDated() const { return begin || end; }
};

/// When the article was written, if it is known.
struct TimelineWriting
{
    double begin = 0; ///< Julian day.
    double end = 0;   ///< The day after the last one that it may be.
    QString label;    ///< "Written 1 June 2025 (given)".
};

struct TimelineData
{
    std::vector<TimelineEntry> entries; ///< In order of time; those without a date follow, in order of the text.
    std::optional<TimelineWriting> writing;

    bool isEmpty() const { return entries.empty(); }
};

TimelineData timelineData(const Article &article);

/// The words of the entries, cut to what a width allows and measured: done once, not at every step of a zoom.
struct TimelineWords
{
    struct Label
    {
        QString what; ///< Cut to fit.
        QString when; ///< Empty if there is no room for it.
        double width = 0;
    };
    ChartFonts fonts;
    double pictureWidth = 0;
    std::vector<Label> labels; ///< By entry.
    TimeScale fitting;         ///< All dated entries are in sight with their labels; today's year if there are none.
};

TimelineWords timelineWords(const TimelineData &data, const ChartFonts &fonts, double width);

/// Where one entry is, in pixels from the timeline's top left at a given scale. What lies left of 0 or right of the
/// width is out of sight.
struct TimelineMark
{
    size_t entry = 0;
    int lane = 0;                 ///< From the top; -1 in the lane of undated ones.
    QRectF area;                  ///< All of it: no two areas overlap.
    QRectF bar;                   ///< From its first to its last day; in the lane of undated ones the frame.
    double fade = 0;              ///< Pixels at either end over which the bar fades in and out.
    bool opensLeft = false;       ///< Nobody says when it begins: an arrow instead of an end.
    bool opensRight = false;      ///< Nobody says when it ends.
    bool isPoint = false;         ///< Too short to be seen as a bar: a diamond at its middle.
    std::optional<double> tether; ///< Relative ones: x of the day of writing, from which they are counted.
    QRectF label;                 ///< Of the entry's TimelineWords::Label.
};

struct TimelineLayout
{
    QSizeF size; ///< As high as lanes and undated ones need.
    TimeScale scale;
    TimeAxis axis;
    QRectF axisArea;
    QRectF lanes;                    ///< Where bars are.
    std::vector<TimelineMark> marks; ///< One an entry, in their order.
    QRectF undated;                  ///< Empty if there are none.
    QRectF undatedHeading;           ///< At its top left.
    std::optional<QRectF> writing;   ///< The band (or line) of the day of writing, from the axis down.
    QRectF writingLabel;
};

/// Lays the timeline out at the width of `words`, at least `height` high. Lanes depend on the zoom only, so that
/// nothing jumps while the time is moved.
TimelineLayout layoutTimeline(const TimelineData &data, const TimelineWords &words, const TimeScale &scale,
                              double height);

/// Where words stand, for lines that must not cross them.
std::vector<QRectF> labelsOf(const TimelineLayout &layout);

/// What stands before the undated ones.
QString undatedHeading();

} // namespace pullquote
