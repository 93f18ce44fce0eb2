// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartplot.h"

#include "widgets/charts/rowpainting.h"

// QCustomPlot's header uses the keyword macros and is costly: this file and none other includes it.
#include <qcustomplot.h>

#include <cmath>

namespace pullquote {

PlotPainter::PlotPainter(QPaintDevice *device)
    : m_painter(std::make_unique<QCPPainter>())
{
    // QCPPainter's constructor for a device switches antialiasing for some devices only.
    m_painter->begin(device);
    m_painter->setRenderHint(QPainter::Antialiasing);
    m_painter->setRenderHint(QPainter::TextAntialiasing);
}

PlotPainter::~PlotPainter() = default;

bool PlotPainter::isActive() const
{
    return m_painter->isActive();
}

bool PlotPainter::end()
{
    return m_painter->end();
}

QPainter &PlotPainter::painter()
{
    return *m_painter;
}

namespace {

/// The rows of a chart as one plottable: words, bars and values where the layout has put them.
class RowsPlottable final : public QCPAbstractPlottable
{
public:
    RowsPlottable(QCPAxis *keyAxis, QCPAxis *valueAxis, const RowPainting &painting)
        : QCPAbstractPlottable(keyAxis, valueAxis)
        , m_painting(painting)
    {
        removeFromLegend();
    }

    double selectTest(const QPointF &, bool, QVariant * = nullptr) const override { return -1; }
    QCPRange getKeyRange(bool &found, QCP::SignDomain) const override
    {
        found = false;
        return {};
    }
    QCPRange getValueRange(bool &found, QCP::SignDomain, const QCPRange &) const override
    {
        found = false;
        return {};
    }

protected:
    void draw(QCPPainter *painter) override { paintRows(*painter, m_painting); }
    void drawLegendIcon(QCPPainter *, const QRectF &) const override {}
    /// The words stand outside of the axes.
    QRect clipRect() const override { return mParentPlot->viewport(); }

private:
    const RowPainting &m_painting;
};

void styleAxis(QCPAxis &axis, const ChartFonts &fonts, const Theme &theme)
{
    axis.setVisible(true);
    axis.setBasePen(Qt::NoPen);
    // A pen that is none leaves dots in SVG.
    axis.setTickPen(QColor(0, 0, 0, 0));
    axis.setTickLengthOut(0);
    axis.setTickLengthIn(0);
    axis.setSubTicks(false);
    axis.setTickLabelFont(fonts.detail);
    axis.setTickLabelColor(theme.mutedText);
    axis.setTickLabelPadding(4);
}

void setTicks(QCPAxis &axis, const ValueAxis &values)
{
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (const ValueTick &tick : values.ticks) {
        ticker->addTick(tick.value, tick.label);
    }
    axis.setTicker(ticker);
    axis.setRange(values.low, values.high);
}

/// The axis; slopes have a line at either end instead, for their ends carry their values. The rows paint the grid,
/// which has to leave their words free.
void setUpAxes(QCustomPlot &plot, const ChartLayout &layout, const ChartFonts &fonts, const Theme &theme)
{
    for (QCPAxis *axis : {plot.xAxis, plot.xAxis2, plot.yAxis, plot.yAxis2}) {
        axis->setVisible(false);
        axis->grid()->setVisible(false);
    }
    if (layout.isSlope) {
        plot.yAxis->setRange(layout.axis.low, layout.axis.high);
        return;
    }
    styleAxis(*plot.xAxis2, fonts, theme);
    setTicks(*plot.xAxis2, layout.axis);
}

} // namespace

void paintChart(PlotPainter &painter, const Chart &chart, const ChartLayout &layout, const ChartFonts &fonts,
                const Theme &theme, const std::vector<RowState> &states)
{
    const int width = int(std::ceil(layout.size.width()));
    const int height = int(std::ceil(layout.size.height()));
    QCustomPlot plot;
    plot.setBackground(QBrush(Qt::NoBrush));
    plot.setViewport(QRect(0, 0, width, height));
    QCPAxisRect &axes = *plot.axisRect();
    axes.setAutoMargins(QCP::msNone);
    const QRect inside = layout.plot.toRect();
    axes.setMargins(QMargins(inside.left(), inside.top(), width - inside.left() - inside.width(),
                             height - inside.top() - inside.height()));
    axes.setMinimumMargins(QMargins());
    plot.plotLayout()->setMargins(QMargins());
    setUpAxes(plot, layout, fonts, theme);
    const RowPainting painting{chart, layout, fonts, theme, states};
    new RowsPlottable(plot.yAxis, plot.xAxis2, painting); // the plot owns it
    plot.toPainter(&painter.plotPainter(), width, height);
}

} // namespace pullquote
