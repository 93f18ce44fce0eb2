// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/findings.h"

#include <QStringView>

namespace pullquote {

/// The charts that the findings allow, chosen by what the figures are: what different sources say of one thing, shares
/// on a whole axis, before and after, then each unit with two figures or more, then quotes per source and per section.
/// Figures of one family that a chart does not show stand in its `leftOut` with the reason. `text` is the article's,
/// for the headings. Ids are made of kind and unit, so they are the same for the same article.
std::vector<Chart> chooseCharts(QStringView text, const Findings &findings);

/// Figures of different sources that tell different values of the same thing: one unit and kind, and measure and
/// subject of the same words. Groups of two or more, each in the order of `figures`.
std::vector<std::vector<FigureId>> disagreements(const std::vector<Figure> &figures);

} // namespace pullquote
