// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/timelinewidget.h"

#include "model/document/display.h"
#include "widgets/charts/timelinepainting.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double ZoomStep = 1.5;

} // namespace

TimelineWidget::TimelineWidget(ArticleDocument &document, QWidget *parent)
    : PointView(document, parent)
    , m_fonts(ChartFonts::forScreen(font()))
{
    setAccessibleName(tr("Timeline"));
    connect(&document, &ArticleDocument::articleChanged, this, &TimelineWidget::load);
    load();
}

void TimelineWidget::load()
{
    m_article = document().article();
    m_data = timelineData(*m_article);
    std::vector<DataPoint> points;
    points.reserve(m_data.entries.size());
    for (const TimelineEntry &entry : m_data.entries) {
        points.push_back(pointOf(entry));
    }
    setPoints({}); // nothing of the article before stays focused or hovered
    setPoints(std::move(points));
    measure();
    fit();
}

DataPoint TimelineWidget::pointOf(const TimelineEntry &entry) const
{
    DataPoint point;
    point.value = entry.when;
    point.what = entry.what == entry.when ? QString() : entry.what;
    QStringList who;
    if (entry.source.isValid()) {
        who.push_back(displaySource(*m_article, entry.source));
    }
    if (entry.isFuture) {
        who.push_back(tr("about the future"));
    }
    if (entry.isInferred) {
        who.push_back(tr("counted from an inferred day of writing"));
    }
    point.who = who.join(u" · "_s);
    point.name = entry.when + u": "_s + entry.what + (who.isEmpty() ? QString() : u". "_s + point.who);
    point.item = entry.id;
    return point;
}

void TimelineWidget::measure()
{
    m_words = timelineWords(m_data, m_fonts, viewport()->width());
}

void TimelineWidget::fit()
{
    m_isFitted = true;
    m_scale = m_words.fitting;
    layOut();
}

std::optional<std::pair<double, double>> TimelineWidget::chosenDays() const
{
    if (m_isFitted) {
        return std::nullopt;
    }
    return std::pair(m_scale.firstDay, m_scale.day(viewport()->width()));
}

void TimelineWidget::setScale(const TimeScale &scale)
{
    m_scale = scale;
    m_isFitted = false;
    layOut();
}

void TimelineWidget::zoom(double factor, double aroundX)
{
    setScale(m_scale.zoomed(factor, aroundX));
}

void TimelineWidget::zoomIn()
{
    zoom(ZoomStep, viewport()->width() / 2.0);
}

void TimelineWidget::zoomOut()
{
    zoom(1 / ZoomStep, viewport()->width() / 2.0);
}

void TimelineWidget::layOut()
{
    const QSizeF room = viewport()->size();
    m_layout = layoutTimeline(m_data, m_words, m_scale, room.height());
    verticalScrollBar()->setRange(0, int(std::ceil(m_layout.size.height() - room.height())));
    verticalScrollBar()->setPageStep(int(room.height()));
    verticalScrollBar()->setSingleStep(20);
    std::vector<QRectF> areas;
    areas.reserve(m_layout.marks.size());
    for (const TimelineMark &mark : m_layout.marks) {
        areas.push_back(mark.area.adjusted(-3, -3, 3, 3));
    }
    setAreas(areas);
}

void TimelineWidget::paintPicture(PlotPainter &painter)
{
    paintTimeline(painter.painter(), m_data, m_words, m_layout, theme(), states());
    if (offset().y() > 0) {
        // The axis stays in sight while lanes are scrolled under it.
        painter->translate(offset());
        painter->fillRect(m_layout.axisArea, theme().paper);
        paintTimelineAxis(painter.painter(), m_layout, m_fonts, theme());
    }
}

QString TimelineWidget::emptyText() const
{
    return displayNone(document(), tr("This article gives no dates."));
}

void TimelineWidget::showPoint(int index)
{
    const TimelineMark &mark = m_layout.marks[size_t(index)];
    const QRectF area = mark.bar.united(mark.label);
    const double width = viewport()->width();
    if (mark.lane >= 0 && (area.left() < 0 || area.right() > width)) {
        const double left = area.width() < width ? (width - area.width()) / 2 : 24;
        setScale(m_scale.panned(area.left() - left));
    }
    PointView::showPoint(index);
}

void TimelineWidget::resizeEvent(QResizeEvent *event)
{
    PointView::resizeEvent(event);
    measure();
    if (m_isFitted) {
        fit();
    } else {
        layOut();
    }
}

void TimelineWidget::changeEvent(QEvent *event)
{
    PointView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_fonts = ChartFonts::forScreen(font());
        measure();
        fit();
    }
}

void TimelineWidget::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoom(std::pow(ZoomStep, turned.y() / 120.0), event->position().x());
    } else if (event->modifiers().testFlag(Qt::ShiftModifier) || turned.x() != 0) {
        setScale(m_scale.panned(-0.6 * (turned.x() != 0 ? turned.x() : turned.y())));
    } else {
        PointView::wheelEvent(event);
        return;
    }
    event->accept();
}

void TimelineWidget::mousePressEvent(QMouseEvent *event)
{
    PointView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton) {
        m_draggedFrom = event->position().x();
    }
}

void TimelineWidget::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_draggedFrom || !event->buttons().testFlag(Qt::LeftButton)) {
        PointView::mouseMoveEvent(event);
        return;
    }
    const double x = event->position().x();
    if (!m_isDragging && std::abs(x - *m_draggedFrom) < QApplication::startDragDistance()) {
        return;
    }
    m_isDragging = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    setScale(m_scale.panned(*m_draggedFrom - x));
    m_draggedFrom = x;
}

void TimelineWidget::mouseReleaseEvent(QMouseEvent *event)
{
    m_draggedFrom.reset();
    if (m_isDragging) {
        m_isDragging = false;
        viewport()->setCursor(Qt::ArrowCursor);
        return; // a drag is no click
    }
    PointView::mouseReleaseEvent(event);
}

void TimelineWidget::keyPressEvent(QKeyEvent *event)
{
    const bool moves = event->modifiers().testFlag(Qt::ControlModifier);
    const double step = viewport()->width() / 8.0;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return;
    case Qt::Key_Minus:
        zoomOut();
        return;
    case Qt::Key_0:
        fit();
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (moves) {
            setScale(m_scale.panned(event->key() == Qt::Key_Left ? -step : step));
            return;
        }
        break;
    default:
        break;
    }
    PointView::keyPressEvent(event);
}

} // namespace pullquote
