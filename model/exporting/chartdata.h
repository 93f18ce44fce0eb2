// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"
#include "model/exporting/table.h"

#include <QString>

namespace pullquote {

/// The value of a bar as it stands beside it: "70–90 %", "≈ $1.2 billion", "12 % → 30 %".
QString barValue(const Chart &chart, const ChartBar &bar);

/// A bar in one line: "Code written by AI: 70–90 %. Fortune." For alternative text and assistive technology.
QString barSentence(const Chart &chart, const ChartBar &bar);

/// The data of a chart: a row for each bar with label, who says so, before, low, high, unit, and for figures the
/// sentence, the section and the way back.
Table tableOf(const Article &article, const Chart &chart);

/// What a person who cannot see the chart is told: its kind and title, each bar, and what is left out.
QString alternativeText(const Article &article, const Chart &chart);

/// The sentences that the chart rests on, once each, in order of the bars.
QStringList sentencesOf(const Article &article, const Chart &chart);

/// The same for the timeline. Its data are tableOf(article, FindingList::Events).
QString timelineAlternativeText(const Article &article);
QStringList timelineSentences(const Article &article);

} // namespace pullquote
