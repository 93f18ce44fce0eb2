// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/pointview.h"

#include "widgets/charts/pointaccessible.h"
#include "widgets/hovercard.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QScrollBar>

namespace pullquote {

PointView::PointView(ArticleDocument &document, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_document(document)
    , m_theme(Theme::light())
{
    installPointAccessibility();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    followDocument();
}

PointView::~PointView() = default;

void PointView::followDocument()
{
    connect(&m_document, &ArticleDocument::analysisChanged, viewport(), qOverload<>(&QWidget::update));
    const auto update = [this] { updateStates(); };
    connect(&m_document.selection(), &Selection::changed, this, update);
    connect(&m_document.selection(), &Selection::hoverChanged, this, update);
    connect(&m_document.filters(), &Filters::changed, this, [this] {
        updateDimmed();
        updateStates();
    });
    const auto bringIntoSight = [this](const Item &item, QObject *origin) {
        if (origin == this) {
            return;
        }
        for (size_t i = 0; i < m_points.size(); ++i) {
            if (isSomething(item) && m_points[i].item == item) {
                showPoint(int(i));
                break;
            }
        }
    };
    connect(&m_document.selection(), &Selection::changed, this, bringIntoSight);
    connect(&m_document.selection(), &Selection::requested, this, bringIntoSight);
}

void PointView::setTheme(const Theme &theme)
{
    m_theme = theme;
    if (m_card) {
        m_card->setTheme(theme);
    }
    viewport()->update();
}

void PointView::setPoints(std::vector<DataPoint> points)
{
    const bool sameNumber = points.size() == m_points.size();
    m_points = std::move(points);
    if (!sameNumber || m_current >= int(m_points.size())) {
        m_current = -1;
        m_hovered = -1;
        m_pressed = -1;
        hideCard();
    }
    updateDimmed();
    updateStates();
}

void PointView::setAreas(std::span<const QRectF> areas)
{
    for (size_t i = 0; i < m_points.size(); ++i) {
        m_points[i].area = areas[i];
    }
    hideCard();
    viewport()->update();
}

void PointView::updateDimmed()
{
    m_dimmed.assign(m_points.size(), false);
    for (size_t i = 0; i < m_points.size(); ++i) {
        m_dimmed[i] = isSomething(m_points[i].item) && !m_document.accepts(m_points[i].item);
    }
}

bool PointView::isRelated(const Item &selected, const Item &item) const
{
    const Article &article = *m_document.article();
    if (const auto *source = std::get_if<SourceId>(&item)) {
        return article.sourceOf(selected) == *source;
    }
    if (const auto *section = std::get_if<SectionId>(&item)) {
        return article.sectionOf(selected) == *section;
    }
    const auto *chosen = std::get_if<SourceId>(&selected);
    return chosen && article.sourceOf(item) == *chosen;
}

void PointView::updateStates()
{
    const Item &selected = m_document.selection().current();
    const Item &hovered = m_document.selection().hovered();
    m_states.assign(m_points.size(), {});
    for (size_t i = 0; i < m_points.size(); ++i) {
        const Item &item = m_points[i].item;
        RowState &state = m_states[i];
        state.hovered = int(i) == m_hovered || (isSomething(item) && item == hovered);
        state.focused = hasFocus() && int(i) == m_current;
        if (isSomething(item)) {
            state.selected = item == selected;
            state.related = !state.selected && isSomething(selected) && isRelated(selected, item);
            state.dimmed = m_dimmed[i];
        }
    }
    viewport()->update();
}

QPointF PointView::offset() const
{
    return {0, double(verticalScrollBar()->value())};
}

int PointView::pointAt(QPointF position) const
{
    const QPointF place = position + offset();
    for (size_t i = 0; i < m_points.size(); ++i) {
        if (m_points[i].area.contains(place)) {
            return int(i);
        }
    }
    return -1;
}

QRectF PointView::areaOf(int index) const
{
    return m_points[size_t(index)].area.translated(-offset());
}

void PointView::showPoint(int index)
{
    const QRectF area = areaOf(index);
    QScrollBar &bar = *verticalScrollBar();
    if (area.top() < 0) {
        bar.setValue(bar.value() + int(area.top()));
    } else if (area.bottom() > viewport()->height()) {
        bar.setValue(bar.value() + int(area.bottom()) - viewport()->height() + 1);
    }
}

void PointView::setCurrentPoint(int index)
{
    if (index < 0 || index >= int(m_points.size())) {
        return;
    }
    m_current = index;
    showPoint(index);
    updateStates();
    showCard(index);
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(index);
    QAccessible::updateAccessibility(&event);
}

void PointView::activatePoint(int index)
{
    if (index < 0 || index >= int(m_points.size()) || !isSomething(m_points[size_t(index)].item)) {
        return;
    }
    m_current = index;
    m_document.selection().set(m_points[size_t(index)].item, this);
    updateStates();
}

void PointView::setHovered(int index)
{
    if (index == m_hovered) {
        return;
    }
    m_hovered = index;
    const bool selectable = index >= 0 && isSomething(m_points[size_t(index)].item);
    viewport()->setCursor(selectable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_document.selection().hover(index < 0 ? Item() : m_points[size_t(index)].item, this);
    updateStates();
    if (index < 0) {
        hideCard();
    } else {
        showCard(index);
    }
}

void PointView::showCard(int index)
{
    if (!isVisible()) {
        return;
    }
    if (!m_card) {
        m_card = new HoverCard(viewport());
        m_card->setTheme(m_theme);
    }
    const DataPoint &point = m_points[size_t(index)];
    const Article &article = *m_document.article();
    const Span span = article.spanOf(point.item);
    const bool hasSentence = !span.isEmpty() && !std::holds_alternative<SourceId>(point.item) &&
                             !std::holds_alternative<SectionId>(point.item);
    const QString sentence =
        hasSentence ? article.textOf(article.sentenceAround(span)).toString().simplified() : QString();
    const QString note = m_states[size_t(index)].dimmed ? tr("Left out by the filters") : QString();
    const QRect area = areaOf(index).toAlignedRect().intersected(viewport()->rect());
    m_card->showBeside(area, area.left() + std::min(area.width() / 3, 120),
                       {{}, point.value, point.what, point.who, sentence, note},
                       m_theme.tone(article.sourceOf(point.item)));
}

void PointView::hideCard()
{
    if (m_card) {
        m_card->hide();
    }
}

bool PointView::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate) {
        hideCard();
    }
    return QAbstractScrollArea::event(event);
}

bool PointView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        setHovered(-1);
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void PointView::paintEvent(QPaintEvent *)
{
    PlotPainter painter(viewport());
    painter->fillRect(viewport()->rect(), m_theme.paper);
    if (m_points.empty()) {
        painter->setPen(m_theme.mutedText);
        painter->setFont(font());
        painter->drawText(viewport()->rect().adjusted(24, 8, -24, -8), Qt::AlignCenter | Qt::TextWordWrap, emptyText());
        return;
    }
    painter->setClipRect(viewport()->rect());
    painter->translate(-offset());
    paintPicture(painter);
}

void PointView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(pointAt(event->position()));
}

void PointView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? pointAt(event->position()) : -1;
}

void PointView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_pressed >= 0 && m_pressed == pointAt(event->position())) {
        hideCard();
        activatePoint(m_pressed);
    }
    m_pressed = -1;
}

void PointView::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_points.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        setCurrentPoint(std::min(m_current + 1, last));
        return;
    case Qt::Key_Up:
    case Qt::Key_Left:
        setCurrentPoint(std::max(m_current - 1, 0));
        return;
    case Qt::Key_Home:
        setCurrentPoint(0);
        return;
    case Qt::Key_End:
        setCurrentPoint(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        activatePoint(m_current);
        return;
    case Qt::Key_Escape:
        if (m_card && m_card->isVisible()) {
            hideCard();
            return;
        }
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void PointView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    const bool byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (m_current < 0 && byKeyboard && !m_points.empty()) {
        setCurrentPoint(0);
    }
    updateStates();
}

void PointView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    hideCard();
    updateStates();
}

void PointView::hideEvent(QHideEvent *event)
{
    hideCard();
    QAbstractScrollArea::hideEvent(event);
}

void PointView::scrollContentsBy(int, int)
{
    hideCard();
    viewport()->update();
}

} // namespace pullquote
