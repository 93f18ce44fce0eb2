// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartlayout.h"

#include "model/document/display.h"

#include <QFontMetricsF>

#include <algorithm>
#include <numeric>

namespace pullquote {

namespace {

constexpr double Margin = 8;
constexpr double Gap = 8;
constexpr double RowPadding = 5;
constexpr double MaxLabelShare = 0.42; ///< Of the width.
constexpr double MaxLabelWidth = 420;  ///< Beyond it lines are no pleasure to read.
constexpr double BarHeight = 18;       ///< At least; thicker where there is room.
constexpr double MaxBarHeight = 30;
constexpr double ArrowLength = 34; ///< What a bound adds beyond its end.
constexpr double MaxExtra = 56;    ///< What a row gets at most beyond what its words need.
constexpr int MaxLabelLines = 4;

double lineHeight(const QFont &font)
{
    return QFontMetricsF(font).height();
}

/// The words of each row, without their places.
std::vector<ChartRow> rowsWithWords(const Chart &chart, const ChartFonts &fonts, double labelWidth)
{
    std::vector<ChartRow> rows;
    rows.reserve(chart.bars.size());
    for (const ChartBar &bar : chart.bars) {
        ChartRow row;
        row.labelLines = wrapped(bar.label, fonts.label, labelWidth, MaxLabelLines);
        row.detailLines = wrapped(bar.detail, fonts.detail, labelWidth, 2);
        row.value = displayValue(bar.low, bar.high, bar.approximate,
                                 chart.kind == ChartKind::CountBars ? QString() : chart.unit);
        row.isRange = bar.low && bar.high && *bar.low != *bar.high;
        row.opensLow = !bar.low && bar.high;
        row.opensHigh = bar.low && !bar.high;
        row.approximate = bar.approximate;
        if (bar.from) {
            row.from = displayValue(*bar.from, *bar.from, false, chart.unit);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

QSizeF wordsSize(const ChartRow &row, const ChartFonts &fonts)
{
    return {std::max(widthOf(row.labelLines, fonts.label), widthOf(row.detailLines, fonts.detail)),
            double(row.labelLines.size()) * lineHeight(fonts.label) +
                double(row.detailLines.size()) * lineHeight(fonts.detail)};
}

double widestWords(const std::vector<ChartRow> &rows, const ChartFonts &fonts)
{
    double width = 0;
    for (const ChartRow &row : rows) {
        width = std::max(width, wordsSize(row, fonts).width());
    }
    return width;
}

/// The plot's width for which every value still fits behind its bar, within `room`.
double plotWidth(const Chart &chart, const std::vector<ChartRow> &rows, const ValueAxis &axis, const ChartFonts &fonts,
                 double room)
{
    const QFontMetricsF values(fonts.value);
    const QFontMetricsF ticks(fonts.detail);
    double width = room - ticks.horizontalAdvance(axis.ticks.back().label) / 2 - Margin;
    for (size_t i = 0; i < rows.size(); ++i) {
        const ChartBar &bar = chart.bars[i];
        const double end = std::max({axis.fraction(bar.high.value_or(bar.low.value_or(0))), axis.fraction(0), 0.001});
        const double behind =
            values.horizontalAdvance(rows[i].value) + Gap + Margin + (rows[i].opensHigh ? ArrowLength : 0);
        width = std::min(width, (room - behind) / end);
    }
    return std::max(width, room / 4);
}

void placeBar(ChartRow &row, const ChartBar &bar, const ChartLayout &layout, const ChartFonts &fonts, double barHeight)
{
    const auto x = [&](double value) { return layout.plot.left() + layout.axis.fraction(value) * layout.plot.width(); };
    const double zero = x(0);
    const double low = bar.low && row.isRange ? x(*bar.low) : zero;
    const double high = x(bar.high.value_or(bar.low.value_or(0)));
    const double left = std::min(low, high);
    const double right = std::max(low, high);
    const double middle = row.area.center().y();
    row.origin = zero;
    row.mark = QRectF(left, middle - barHeight / 2, std::max(right - left, 2.0), barHeight);
    const double valueHeight = lineHeight(fonts.value);
    const double valueX = row.mark.right() + Gap + (row.opensHigh ? ArrowLength : 0);
    row.valueAt = QRectF(valueX, middle - valueHeight / 2, QFontMetricsF(fonts.value).horizontalAdvance(row.value) + 1,
                         valueHeight);
}

/// Whether the names of neighbouring ticks keep clear of each other on a plot of that width.
bool ticksAreClear(const ValueAxis &axis, double plot, const QFontMetricsF &metrics)
{
    for (size_t i = 1; i < axis.ticks.size(); ++i) {
        const double apart = (axis.fraction(axis.ticks[i].value) - axis.fraction(axis.ticks[i - 1].value)) * plot;
        const double words =
            (metrics.horizontalAdvance(axis.ticks[i].label) + metrics.horizontalAdvance(axis.ticks[i - 1].label)) / 2;
        if (apart < words + Gap) {
            return false;
        }
    }
    return true;
}

ChartLayout layoutBars(const Chart &chart, const ChartFonts &fonts, QSizeF size)
{
    ChartLayout layout;
    layout.rows = rowsWithWords(chart, fonts, std::min(size.width() * MaxLabelShare, MaxLabelWidth));
    const double labelWidth = widestWords(layout.rows, fonts);
    const double plotLeft = Margin + Gap + labelWidth + Gap;
    const double top = Margin / 2 + lineHeight(fonts.detail) + 6;

    double needed = 0;
    std::vector<double> heights;
    for (const ChartRow &row : layout.rows) {
        heights.push_back(std::max(wordsSize(row, fonts).height(), BarHeight) + 2 * RowPadding);
        needed += heights.back();
    }
    const double room = size.height() - top - Margin;
    const double extra = std::clamp((room - needed) / std::max<double>(double(heights.size()), 1.0), 0.0, MaxExtra);
    const double rows = needed + extra * double(heights.size());
    layout.size = QSizeF(size.width(), std::max(size.height(), top + needed + Margin));
    double plot = 0;
    for (int ticks = 6; ticks >= 2; --ticks) {
        layout.axis = valueAxis(chart, ticks);
        plot = plotWidth(chart, layout.rows, layout.axis, fonts, size.width() - plotLeft);
        if (ticksAreClear(layout.axis, plot, QFontMetricsF(fonts.detail))) {
            break;
        }
    }
    layout.plot = QRectF(plotLeft, top, plot, rows);

    const double barHeight = std::min(BarHeight + extra * 0.5, MaxBarHeight);
    double y = top;
    for (size_t i = 0; i < layout.rows.size(); ++i) {
        ChartRow &row = layout.rows[i];
        const double height = heights[i] + extra;
        row.area = QRectF(0, y, size.width(), height);
        const double words = wordsSize(row, fonts).height();
        row.label = QRectF(Margin + Gap, y + (height - words) / 2, labelWidth, words);
        placeBar(row, chart.bars[i], layout, fonts, barHeight);
        y += height;
    }
    return layout;
}

/// The rows' indices by the value that `of` gives, the highest first: from the top of the picture downwards.
template <typename ValueOf>
std::vector<size_t> fromTop(size_t count, ValueOf of)
{
    std::vector<size_t> order(count);
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, [&](size_t a, size_t b) { return of(a) > of(b); });
    return order;
}

double valueAfter(const ChartBar &bar)
{
    return bar.high.value_or(bar.low.value_or(0));
}

ChartLayout layoutSlopes(const Chart &chart, const ChartFonts &fonts, QSizeF size)
{
    ChartLayout layout;
    layout.isSlope = true;
    layout.axis = valueAxis(chart, 5);
    layout.rows = rowsWithWords(chart, fonts, std::min(size.width() * MaxLabelShare, MaxLabelWidth));
    const QFontMetricsF values(fonts.value);
    double fromWidth = 0;
    double toWidth = 0;
    double needed = 0;
    for (const ChartRow &row : layout.rows) {
        fromWidth = std::max(fromWidth, values.horizontalAdvance(row.from));
        toWidth = std::max(toWidth, values.horizontalAdvance(row.value));
        needed += std::max(wordsSize(row, fonts).height(), lineHeight(fonts.value)) + 2 * RowPadding;
    }
    const double top = Margin + lineHeight(fonts.detail);
    layout.size = QSizeF(size.width(), std::max(size.height(), needed + top + Margin));
    const double left = Margin + fromWidth + 3 * Gap;
    const double right = size.width() - Margin - widestWords(layout.rows, fonts) - toWidth - 5.5 * Gap;
    layout.plot = QRectF(left, top + lineHeight(fonts.value) / 2, std::max(right - left, 20.0),
                         layout.size.height() - top - Margin - lineHeight(fonts.value));
    const auto y = [&](double value) {
        return layout.plot.bottom() - layout.axis.fraction(value) * layout.plot.height();
    };

    const auto before = fromTop(layout.rows.size(), [&](size_t i) { return chart.bars[i].from.value_or(0); });
    const auto after = fromTop(layout.rows.size(), [&](size_t i) { return valueAfter(chart.bars[i]); });
    std::vector<LabelWish> fromWishes;
    std::vector<LabelWish> toWishes;
    for (const size_t i : before) {
        fromWishes.push_back({y(chart.bars[i].from.value_or(0)), lineHeight(fonts.value)});
    }
    for (const size_t i : after) {
        const double words = std::max(wordsSize(layout.rows[i], fonts).height(), lineHeight(fonts.value));
        toWishes.push_back({y(valueAfter(chart.bars[i])), words + 2 * RowPadding});
    }
    const std::vector<double> fromCentres = spread(fromWishes, top, layout.size.height());
    const std::vector<double> toCentres = spread(toWishes, top, layout.size.height());
    for (size_t n = 0; n < before.size(); ++n) {
        ChartRow &row = layout.rows[before[n]];
        row.fromAt = QRectF(left - 2 * Gap - fromWidth, fromCentres[n] - lineHeight(fonts.value) / 2, fromWidth,
                            lineHeight(fonts.value));
    }
    for (size_t n = 0; n < after.size(); ++n) {
        ChartRow &row = layout.rows[after[n]];
        const ChartBar &bar = chart.bars[after[n]];
        const double x = layout.plot.right() + 2.5 * Gap;
        const QSizeF words = wordsSize(row, fonts);
        row.slope = QLineF(layout.plot.left(), y(bar.from.value_or(0)), layout.plot.right(), y(valueAfter(bar)));
        row.mark = QRectF(row.slope.p1(), row.slope.p2()).normalized();
        row.valueAt = QRectF(x, toCentres[n] - lineHeight(fonts.value) / 2, toWidth, lineHeight(fonts.value));
        row.label = QRectF(x + toWidth + 2 * Gap, toCentres[n] - words.height() / 2, words.width(), words.height());
        row.area = QRectF(layout.plot.right(), toCentres[n] - toWishes[n].size / 2, size.width() - layout.plot.right(),
                          toWishes[n].size);
    }
    return layout;
}

} // namespace

ChartLayout layoutChart(const Chart &chart, const ChartFonts &fonts, QSizeF size)
{
    return chart.kind == ChartKind::Slope ? layoutSlopes(chart, fonts, size) : layoutBars(chart, fonts, size);
}

} // namespace pullquote
