// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"
#include "model/exporting/table.h"
#include "widgets/charts/labels.h"
#include "widgets/charts/plotpainter.h"
#include "widgets/theme.h"

#include <QSizeF>

#include <functional>
#include <utility>
#include <vector>

namespace pullquote {

/// The look of a picture.
struct PictureStyle
{
    Theme theme;
    ChartFonts fonts;
};

/// A chart or the timeline of an article as something that can be saved or copied, with what it says of itself. Holds
/// its article, so it outlives a change of the document.
struct Picture
{
    QString id; ///< Stable: "shares", "timeline".
    QString title;
    QString alternative;   ///< For those who cannot see it.
    QStringList sentences; ///< Of the article, on which it rests.
    QString sourceLine;
    QString citation;
    Table data;
    /// How large it becomes at a size: higher where its rows need it.
    std::function<QSizeF(const PictureStyle &, QSizeF)> sizeFor;
    /// Paints it at the painter's origin.
    std::function<void(PlotPainter &, const PictureStyle &, QSizeF)> paint;
};

/// `chart` is one of the article's.
Picture chartPicture(const ArticlePtr &article, const Chart &chart);

/// The timeline. `days` (first and last, Julian) is the stretch to be shown; empty shows everything.
Picture timelinePicture(const ArticlePtr &article, std::optional<std::pair<double, double>> days = {});

/// All pictures of an article: its charts, and the timeline if it dates anything.
std::vector<Picture> picturesOf(const ArticlePtr &article);

/// The id of the timeline among them.
QString timelineId();

} // namespace pullquote
