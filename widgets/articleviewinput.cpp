// SPDX-License-Identifier: GPL-3.0-or-later
// What the hand does in the article view: mouse and keyboard.
#include "widgets/articleview.h"
#include "widgets/hovercard.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>

#include <algorithm>

namespace pullquote {

const LaidOutRow *ArticleView::rowAtPoint(QPoint point, QPointF &inRow)
{
    for (const ArticleViewport::VisibleRow &visible : m_screen.visible()) {
        const LaidOutRow &row = m_layout.laidOut(visible.row);
        if (point.y() >= visible.y && point.y() < visible.y + row.height) {
            inRow = QPointF(point.x() - m_layout.columnLeft(), point.y() - visible.y);
            return &row;
        }
    }
    return nullptr;
}

qsizetype ArticleView::nearestPosition(QPoint point)
{
    const auto &rows = m_screen.visible();
    if (rows.empty()) {
        return 0;
    }
    QPointF inRow;
    if (const LaidOutRow *row = rowAtPoint(point, inRow)) {
        return row->nearestPosition(inRow);
    }
    const bool isAbove = point.y() < rows.front().y;
    const LaidOutRow &row = m_layout.laidOut(isAbove ? rows.front().row : rows.back().row);
    return isAbove ? row.begin : row.begin + row.length;
}

const Link *ArticleView::linkAt(qsizetype position) const
{
    const auto &links = m_article->reading().links;
    const auto link = std::ranges::upper_bound(links, position, {}, [](const Link &l) { return l.span.end; });
    return link != links.end() && link->span.contains(position) ? &*link : nullptr;
}

int ArticleView::foldLineAt(QPoint point)
{
    for (const ArticleViewport::VisibleRow &visible : m_screen.visible()) {
        const LaidOutRow &row = m_layout.laidOut(visible.row);
        if (row.isFoldLine && point.y() >= visible.y + row.above && point.y() < visible.y + row.height &&
            point.x() >= m_layout.columnLeft() && point.x() < m_layout.columnLeft() + m_layout.columnWidth()) {
            return m_layout.rowInfo(visible.row).fold;
        }
    }
    return -1;
}

void ArticleView::toggleFold(int fold)
{
    keepPlaceDuring([&] { m_layout.setFoldOpen(fold, !m_layout.rows().folds[size_t(fold)].open); });
    Q_EMIT furnitureShownChanged();
}

void ArticleView::mousePressEvent(QMouseEvent *event)
{
    m_hoverTimer.stop();
    hideHoverCard();
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const QPoint point = event->position().toPoint();
    m_isPressed = true;
    m_isDragging = false;
    m_pressed = point;
    m_pointer = point;
    m_caretShown = false;
    m_caretX.reset();
    const qsizetype position = nearestPosition(point);
    const bool isTriple = m_sinceDoubleClick.isValid() &&
                          m_sinceDoubleClick.elapsed() < QGuiApplication::styleHints()->mouseDoubleClickInterval();
    if (isTriple) {
        m_sinceDoubleClick.invalidate();
        m_selection.begin(*m_article, position, TextSelection::Unit::Block);
        m_isDragging = true;
    } else if (event->modifiers() & Qt::ShiftModifier) {
        m_selection.extendTo(*m_article, position);
        m_isDragging = true;
    } else {
        m_selection.begin(*m_article, position, TextSelection::Unit::Character);
    }
    viewport()->update();
}

void ArticleView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const QPoint point = event->position().toPoint();
    const auto character = characterAt(point);
    m_selection.begin(*m_article, character ? *character : nearestPosition(point), TextSelection::Unit::Word);
    m_isPressed = true;
    m_isDragging = true;
    m_pressed = point;
    m_pointer = point;
    m_sinceDoubleClick.start();
    viewport()->update();
}

void ArticleView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position().toPoint();
    if (!m_isPressed) {
        hoverAt(m_pointer);
        return;
    }
    if (!m_isDragging && (m_pointer - m_pressed).manhattanLength() < QApplication::startDragDistance() / 2) {
        return;
    }
    m_isDragging = true;
    dragTo(m_pointer);
    const bool isOutside = m_pointer.y() < 0 || m_pointer.y() >= viewport()->height();
    if (isOutside && !m_dragTimer.isActive()) {
        m_dragTimer.start(30, this);
    } else if (!isOutside) {
        m_dragTimer.stop();
    }
}

void ArticleView::dragTo(QPoint point)
{
    m_selection.extendTo(*m_article, nearestPosition(point));
    viewport()->update();
}

void ArticleView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_isPressed) {
        return;
    }
    m_isPressed = false;
    m_dragTimer.stop();
    announceCaret();
    if (m_isDragging) {
        if (QClipboard *clipboard = QApplication::clipboard();
            clipboard->supportsSelection() && !m_selection.isEmpty()) {
            clipboard->setText(selectedText(), QClipboard::Selection);
        }
        return;
    }
    clickAt(event->position().toPoint(), event->modifiers());
}

void ArticleView::clickAt(QPoint point, Qt::KeyboardModifiers modifiers)
{
    if (const int fold = foldLineAt(point); fold >= 0) {
        toggleFold(fold);
        return;
    }
    const auto position = characterAt(point);
    if (!position) {
        return;
    }
    const Item item = m_article->itemAt(*position);
    const bool isFinding = isSomething(item) && m_document.accepts(item);
    // A linked name is a link to most people; a quote or figure in a link can still be selected.
    const bool prefersLink = !isFinding || std::holds_alternative<SourceId>(item) || (modifiers & Qt::ControlModifier);
    if (const Link *link = linkAt(*position); link && prefersLink) {
        Q_EMIT linkActivated(link->address);
    } else if (isFinding) {
        m_document.selection().set(item, this);
    }
}

void ArticleView::hoverAt(QPoint point)
{
    const auto position = characterAt(point);
    Item item = position ? m_article->itemAt(*position) : Item();
    if (!m_document.accepts(item)) {
        item = {};
    }
    const bool isActive = isSomething(item) || foldLineAt(point) >= 0 || (position && linkAt(*position));
    viewport()->setCursor(isActive ? Qt::PointingHandCursor : position ? Qt::IBeamCursor : Qt::ArrowCursor);
    if (item == m_document.selection().hovered()) {
        return;
    }
    m_document.selection().hover(item, this);
    hideHoverCard();
    m_hoverTimer.stop();
    if (isSomething(item)) {
        m_hoverTimer.start();
    }
}

void ArticleView::showHoverCard()
{
    const Item item = m_document.selection().hovered();
    const auto position = characterAt(m_pointer);
    if (!isSomething(item) || !position || m_isPressed) {
        return;
    }
    Span place = m_article->spanOf(item);
    m_article->annotations().overlapping({*position, *position + 1}, [&](const auto &entry) {
        if (entry.value == item) {
            place = entry.span;
        }
    });
    if (!m_hoverCard) {
        m_hoverCard = new HoverCard(viewport());
        m_hoverCard->setTheme(m_theme);
    }
    m_hoverCard->showBeside(rectOf(place), m_pointer.x(), hoverText(*m_article, item),
                            m_theme.tone(m_article->sourceOf(item)));
}

void ArticleView::hideHoverCard()
{
    if (m_hoverCard) {
        m_hoverCard->hide();
    }
}

bool ArticleView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        m_hoverTimer.stop();
        hideHoverCard();
        m_document.selection().hover({}, this);
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    const auto position = characterAt(event->pos());
    const Link *link = position ? linkAt(*position) : nullptr;
    QMenu menu(this);
    QAction *copySelection = menu.addAction(tr("&Copy"), this, &ArticleView::copy);
    copySelection->setEnabled(!m_selection.isEmpty());
    if (link) {
        const QString address = link->address;
        menu.addAction(tr("Copy &link address"), this, [address] { QApplication::clipboard()->setText(address); });
        menu.addAction(tr("&Open link…"), this, [this, address] { Q_EMIT linkActivated(address); });
    }
    const Item item = position ? m_article->itemAt(*position) : Item();
    const bool isFinding = isSomething(item) && !std::holds_alternative<SourceId>(item) && m_document.accepts(item);
    if (isFinding || !m_selection.isEmpty()) {
        menu.addAction(tr("Copy &with source"), this, [this, item] { Q_EMIT citationRequested(item); });
    }
    menu.addAction(tr("Select &all"), this, &ArticleView::selectAll);
    if (isFinding || !m_selection.isEmpty()) {
        menu.addSeparator();
    }
    if (isFinding) {
        menu.addAction(tr("Co&rrect this finding…"), this, [this, item] { Q_EMIT correctionRequested(item); });
    }
    if (!m_selection.isEmpty()) {
        menu.addAction(tr("Mark as &quote…"), this, [this] { Q_EMIT markRequested(false); });
        menu.addAction(tr("Mark as &figure…"), this, [this] { Q_EMIT markRequested(true); });
    }
    if (!m_layout.rows().folds.empty()) {
        menu.addSeparator();
        QAction *furniture = menu.addAction(tr("Show pa&ge furniture"), this, &ArticleView::setFurnitureShown);
        furniture->setCheckable(true);
        furniture->setChecked(isFurnitureShown());
    }
    // What the entries speak of goes with its article.
    connect(&m_document, &ArticleDocument::articleChanged, &menu, &QMenu::close);
    menu.exec(event->globalPos());
}

void ArticleView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->key() == Qt::Key_N && event->modifiers() == Qt::NoModifier) {
        selectNextFinding();
    } else if (event->key() == Qt::Key_P && event->modifiers() == Qt::NoModifier) {
        selectPreviousFinding();
    } else if (event->key() == Qt::Key_Escape &&
               (!m_selection.isEmpty() || isSomething(m_document.selection().current()))) {
        if (!m_selection.isEmpty()) {
            m_selection.collapse();
        } else {
            m_document.selection().clear(this);
        }
        viewport()->update();
    } else if (!moveCaret(event) && !scrollByKey(event)) {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool ArticleView::moveCaret(QKeyEvent *event)
{
    const auto is = [event](QKeySequence::StandardKey key) { return event->matches(key); };
    const qsizetype caret = m_selection.caret();
    const int page = std::max(int(m_screen.height() / m_layout.typography().of(Block()).lineHeight) - 2, 1);
    qsizetype target = caret;
    bool keepsColumn = false;
    if (is(QKeySequence::MoveToNextChar) || is(QKeySequence::SelectNextChar)) {
        target = nextCharacter(*m_article, caret);
    } else if (is(QKeySequence::MoveToPreviousChar) || is(QKeySequence::SelectPreviousChar)) {
        target = previousCharacter(*m_article, caret);
    } else if (is(QKeySequence::MoveToNextWord) || is(QKeySequence::SelectNextWord)) {
        target = nextWord(*m_article, caret);
    } else if (is(QKeySequence::MoveToPreviousWord) || is(QKeySequence::SelectPreviousWord)) {
        target = previousWord(*m_article, caret);
    } else if (is(QKeySequence::SelectNextLine) || is(QKeySequence::SelectPreviousLine)) {
        target = positionBeside(caret, is(QKeySequence::SelectNextLine) ? 1 : -1);
        keepsColumn = true;
    } else if (is(QKeySequence::SelectNextPage) || is(QKeySequence::SelectPreviousPage)) {
        target = positionBeside(caret, is(QKeySequence::SelectNextPage) ? page : -page);
        keepsColumn = true;
    } else if (is(QKeySequence::SelectStartOfLine) || is(QKeySequence::SelectStartOfBlock)) {
        target = blockAt(*m_article, caret).begin;
    } else if (is(QKeySequence::SelectEndOfLine) || is(QKeySequence::SelectEndOfBlock)) {
        target = blockAt(*m_article, caret).end;
    } else if (is(QKeySequence::SelectStartOfDocument)) {
        target = 0;
    } else if (is(QKeySequence::SelectEndOfDocument)) {
        target = m_article->text().size();
    } else {
        return false;
    }
    if (!keepsColumn) {
        m_caretX.reset();
    }
    moveCaretTo(target, event->modifiers() & Qt::ShiftModifier);
    return true;
}

void ArticleView::moveCaretTo(qsizetype position, bool extends)
{
    position = std::clamp<qsizetype>(position, 0, m_article->text().size());
    if (extends) {
        m_selection.extendTo(*m_article, position);
    } else {
        m_selection.begin(*m_article, position, TextSelection::Unit::Character);
    }
    m_caretShown = true;
    reveal({position, position});
    announceCaret();
}

void ArticleView::setCaret(qsizetype position)
{
    moveCaretTo(position, false);
}

qsizetype ArticleView::positionBeside(qsizetype position, int lines)
{
    qsizetype row = m_layout.rows().rowOf(position);
    if (row < 0) {
        return position;
    }
    const LaidOutRow *laidOut = &m_layout.laidOut(row);
    const qreal x = m_caretX.value_or(laidOut->caretRect(position).center().x());
    m_caretX = x;
    const int at = int(std::clamp<qsizetype>(position - laidOut->begin, 0, laidOut->length));
    int line = laidOut->layout.lineForTextPosition(at).lineNumber();
    const int direction = lines > 0 ? 1 : -1;
    for (int left = std::abs(lines); left > 0; --left) {
        line += direction;
        while (line < 0 || line >= laidOut->textLineCount()) {
            if (row + direction < 0 || row + direction >= m_layout.rowCount()) {
                return direction < 0 ? laidOut->begin : laidOut->begin + laidOut->length;
            }
            row += direction;
            laidOut = &m_layout.laidOut(row);
            line = direction > 0 ? 0 : laidOut->textLineCount() - 1;
        }
    }
    return laidOut->begin + laidOut->layout.lineAt(line).xToCursor(x);
}

bool ArticleView::scrollByKey(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (event->modifiers() & (Qt::AltModifier | Qt::MetaModifier)) {
        return false;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        return true;
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return true;
    case Qt::Key_Space:
        bar->triggerAction(shift ? QAbstractSlider::SliderPageStepSub : QAbstractSlider::SliderPageStepAdd);
        return true;
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        return true;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        return true;
    default:
        return false;
    }
}

void ArticleView::selectNextFinding()
{
    selectFinding(1);
}

void ArticleView::selectPreviousFinding()
{
    selectFinding(-1);
}

void ArticleView::selectFinding(int direction)
{
    const auto &entries = m_article->annotations().entries();
    const auto isStop = [this](const IntervalIndex<Item>::Entry &entry) {
        return !std::holds_alternative<SourceId>(entry.value) && m_document.accepts(entry.value);
    };
    const Item current = m_document.selection().current();
    const Span place = m_article->spanOf(current);
    const auto at = std::ranges::find_if(entries, [&](const auto &e) { return e.value == current && e.span == place; });
    auto index = std::distance(entries.begin(), at);
    if (at == entries.end()) {
        const auto after =
            std::ranges::lower_bound(entries, m_screen.firstPosition(), {}, [](const auto &e) { return e.span.begin; });
        index = std::distance(entries.begin(), after) - (direction > 0 ? 1 : 0);
    }
    for (index += direction; index >= 0 && index < std::ssize(entries); index += direction) {
        const auto &entry = entries[size_t(index)];
        if (isStop(entry)) {
            m_document.selection().set(entry.value, this);
            showItem(entry.value);
            return;
        }
    }
}

void ArticleView::announceCaret()
{
    if (QAccessible::isActive()) {
        QAccessibleTextCursorEvent event(this, int(m_selection.caret()));
        QAccessible::updateAccessibility(&event);
    }
}

void ArticleView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ArticleView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_caretShown = false;
    viewport()->update();
}

} // namespace pullquote
