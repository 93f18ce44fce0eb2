// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QLineF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace pullquote {

/// The type of a chart: everything in it is one of these.
struct ChartFonts
{
    QFont label;
    QFont detail; ///< Who says so; the axis.
    QFont value;
    QFont title;

    /// For the window: as `base` is.
    static ChartFonts forScreen(const QFont &base);
    /// For pictures: in pixels of 1/96 inch and without hinting, so that the same layout holds at every resolution.
    static ChartFonts forPictures(const QFont &base);
};

/// `text` in lines of at most `width` pixels, broken where its language allows it (within a word only if that alone is
/// too wide); what does not fit into `maxLines` is cut with an ellipsis. Empty text has no lines.
QStringList wrapped(const QString &text, const QFont &font, double width, int maxLines);

/// The width of the widest line.
double widthOf(const QStringList &lines, const QFont &font);

/// A label that wants to be centred at `centre` and is `size` high (or wide).
struct LabelWish
{
    double centre = 0;
    double size = 0;
};

/// Centres near the wishes so that no two labels overlap, in the same order, within [low, high] as far as they fit
/// there: otherwise they go beyond `high`. `wishes` must be in ascending order of centre. Least squares by pooling
/// adjacent violators (Ayer et al. 1955).
std::vector<double> spread(const std::vector<LabelWish> &wishes, double low, double high);

/// A line from `top` to `bottom` at `x`, broken where it would run through one of the words: words are never crossed.
std::vector<QLineF> uprightAround(double x, double top, double bottom, std::span<const QRectF> words);

} // namespace pullquote
