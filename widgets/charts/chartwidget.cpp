// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartwidget.h"

#include "model/document/display.h"
#include "model/exporting/chartdata.h"
#include "widgets/charts/chartitems.h"

#include <QEvent>
#include <QScrollBar>

namespace pullquote {

ChartWidget::ChartWidget(ArticleDocument &document, QWidget *parent)
    : PointView(document, parent)
    , m_fonts(ChartFonts::forScreen(font()))
{
    setAccessibleName(tr("Chart"));
}

void ChartWidget::setChart(int index)
{
    m_article = document().article();
    const auto &charts = m_article->charts();
    m_chart = index >= 0 && size_t(index) < charts.size() ? &charts[size_t(index)] : nullptr;
    setAccessibleName(m_chart ? tr("Chart: %1").arg(m_chart->title) : tr("Chart"));
    setPoints({}); // nothing of the chart before stays focused or hovered
    verticalScrollBar()->setValue(0);
    layOut();
}

void ChartWidget::layOut()
{
    if (!m_chart) {
        setPoints({});
        return;
    }
    const QSizeF room = viewport()->size();
    m_layout = layoutChart(*m_chart, m_fonts, room);
    verticalScrollBar()->setRange(0, int(m_layout.size.height() - room.height()));
    verticalScrollBar()->setPageStep(int(room.height()));
    verticalScrollBar()->setSingleStep(20);
    std::vector<DataPoint> points;
    points.reserve(m_chart->bars.size());
    for (size_t i = 0; i < m_chart->bars.size(); ++i) {
        const ChartBar &bar = m_chart->bars[i];
        DataPoint point;
        point.area = m_layout.rows[i].area;
        point.value = barValue(*m_chart, bar);
        point.what = bar.label;
        point.who = bar.detail;
        point.name = barSentence(*m_chart, bar);
        point.item = itemOf(bar.target);
        points.push_back(std::move(point));
    }
    setPoints(std::move(points));
}

void ChartWidget::paintPicture(PlotPainter &painter)
{
    paintChart(painter, *m_chart, m_layout, m_fonts, theme(), states());
}

QString ChartWidget::emptyText() const
{
    if (m_chart) {
        return tr("This chart has nothing to show.");
    }
    return displayNone(document(), tr("This article gives no figures that a chart could show."));
}

void ChartWidget::resizeEvent(QResizeEvent *event)
{
    PointView::resizeEvent(event);
    layOut();
}

void ChartWidget::changeEvent(QEvent *event)
{
    PointView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_fonts = ChartFonts::forScreen(font());
        layOut();
    }
}

} // namespace pullquote
