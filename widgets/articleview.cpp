// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articleview.h"

#include "widgets/articleaccessible.h"
#include "widgets/articlecopy.h"
#include "widgets/articlemarks.h"
#include "widgets/hovercard.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace pullquote {

namespace {

constexpr int FlashMilliseconds = 1300;
constexpr int FlashHold = 350; ///< How long the flash stays at its full strength.

} // namespace

ArticleView::ArticleView(ArticleDocument &document, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_document(document)
    , m_article(document.article())
    , m_theme(Theme::light())
    , m_screen(m_layout)
{
    installArticleAccessibility();
    setObjectName(QStringLiteral("articleView"));
    setAccessibleName(tr("Article"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setCursor(Qt::ArrowCursor);
    setMinimumWidth(240);
    m_hoverTimer.setSingleShot(true);
    m_hoverTimer.setInterval(350);
    connect(&m_hoverTimer, &QTimer::timeout, this, &ArticleView::showHoverCard);

    connect(&document, &ArticleDocument::articleChanged, this, &ArticleView::loadArticle);
    connect(&document, &ArticleDocument::positionRequested, this, [this](qsizetype position) { goTo(position); });
    connect(&document.selection(), &Selection::changed, this, [this](const Item &item, QObject *origin) {
        if (origin != this) {
            showItem(item);
        }
        viewport()->update();
    });
    connect(&document.selection(), &Selection::requested, this, [this](const Item &item, QObject *origin) {
        if (origin != this) {
            showItem(item);
        }
    });
    connect(&document.selection(), &Selection::hoverChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&document.filters(), &Filters::changed, viewport(), qOverload<>(&QWidget::update));
    setType();
    loadArticle();
}

ArticleView::~ArticleView() = default;

void ArticleView::setTheme(const Theme &theme)
{
    m_theme = theme;
    if (m_hoverCard) {
        m_hoverCard->setTheme(theme);
    }
    keepPlaceDuring([this] { setType(); });
}

void ArticleView::setZoom(int percent)
{
    percent = std::clamp(percent, 50, 300);
    if (percent == m_zoom) {
        return;
    }
    m_zoom = percent;
    keepPlaceDuring([this] { setType(); });
    Q_EMIT zoomChanged(percent);
}

void ArticleView::setType()
{
    m_layout.setTypography(Typography(m_theme, m_zoom, m_article->metadata().language));
}

void ArticleView::loadArticle()
{
    const bool languageChanged = m_article->metadata().language != m_document.article()->metadata().language;
    const bool isSameText = m_article->text() == m_document.article()->text();
    const std::vector<Fold> folds = m_layout.rows().folds;
    m_article = m_document.article();
    if (languageChanged) {
        setType();
    }
    m_layout.setArticle(m_article);
    if (isSameText && folds.size() == m_layout.rows().folds.size()) {
        for (size_t i = 0; i < folds.size(); ++i) {
            m_layout.setFoldOpen(int(i), folds[i].open);
        }
    } else {
        m_selection = {};
    }
    m_hits.clear();
    m_currentHit = {};
    m_flash = {};
    m_flashTimer.stop();
    hideHoverCard();
    m_screen.reset();
    setAccessibleName(m_article->displayTitle().isEmpty() ? tr("Article")
                                                          : tr("Article: %1").arg(m_article->displayTitle()));
    arrange();
}

void ArticleView::goTo(qsizetype position)
{
    const bool isBeginning = m_layout.rowCount() == 0 || position <= m_layout.rowInfo(0).span.begin;
    if (isBeginning) {
        m_screen.reset();
    } else {
        m_screen.showAt(position, 0);
    }
    arrange();
}

void ArticleView::keepPlaceDuring(const std::function<void()> &change)
{
    const bool atTop = m_screen.top() == 0;
    const qsizetype position = m_screen.firstPosition();
    change();
    goTo(atTop ? 0 : position);
}

void ArticleView::arrange()
{
    m_screen.arrange();
    m_syncing = true;
    QScrollBar *bar = verticalScrollBar();
    bar->setRange(0, int(std::min<qint64>(m_screen.maximum(), std::numeric_limits<int>::max())));
    bar->setPageStep(std::max(m_screen.height() - int(3 * m_layout.typography().em()), 1));
    bar->setSingleStep(int(1.6 * m_layout.typography().em()));
    bar->setValue(int(m_screen.top()));
    m_syncing = false;
    m_document.setPosition(m_screen.firstPosition());
    viewport()->update();
}

void ArticleView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    hideHoverCard();
    keepPlaceDuring([this] {
        m_layout.setWidth(viewport()->width());
        m_screen.setHeight(viewport()->height());
    });
}

void ArticleView::scrollContentsBy(int, int dy)
{
    if (m_syncing) {
        return;
    }
    hideHoverCard();
    const int value = verticalScrollBar()->value();
    if (value > 0 && value < verticalScrollBar()->maximum() && std::abs(dy) <= 3 * m_screen.height()) {
        m_screen.scrollBy(-dy);
    } else {
        m_screen.scrollTo(value);
    }
    arrange();
}

void ArticleView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        if (const int turn = event->angleDelta().y(); turn != 0) {
            setZoom(m_zoom + (turn > 0 ? 10 : -10));
        }
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ArticleView::unfold(qsizetype position)
{
    for (size_t i = 0; i < m_layout.rows().folds.size(); ++i) {
        const Fold &fold = m_layout.rows().folds[i];
        if (!fold.open && fold.span.contains(position)) {
            m_layout.setFoldOpen(int(i), true);
            Q_EMIT furnitureShownChanged();
        }
    }
}

void ArticleView::reveal(Span span)
{
    unfold(span.begin);
    m_screen.arrange();
    const auto begin = m_screen.caretOnScreen(span.begin);
    const auto end = m_screen.caretOnScreen(std::max(span.end - 1, span.begin));
    const qreal margin = std::min(2 * m_layout.typography().em(), m_screen.height() / 6.0);
    const bool beginsOnScreen = begin && begin->top() >= margin / 2 && begin->bottom() <= m_screen.height() - margin;
    const bool endsOnScreen = end && end->bottom() <= m_screen.height();
    if (!beginsOnScreen || !endsOnScreen) {
        m_screen.showAt(span.begin, m_screen.height() / 4);
    }
    arrange();
}

void ArticleView::showItem(const Item &item)
{
    const Span span = m_article->spanOf(item);
    if (span.isEmpty()) {
        return;
    }
    hideHoverCard();
    if (std::holds_alternative<SectionId>(item)) {
        // A section begins at the top, so that the reader is in it and not at the end of the one before.
        unfold(span.begin);
        m_screen.showAt(span.begin, int(m_layout.typography().em()));
        arrange();
    } else {
        reveal(span);
    }
    // The lead has no heading: nothing to flash but its whole text.
    const bool isWholeSection = span.length() > 4000;
    startFlash(isWholeSection ? Span() : span);
}

void ArticleView::startFlash(Span span)
{
    m_flash = span;
    m_flashClock.start();
    m_flashTimer.start(16, Qt::PreciseTimer, this);
    viewport()->update();
}

double ArticleView::flashStrength() const
{
    if (!m_flashTimer.isActive()) {
        return 0;
    }
    const auto elapsed = double(m_flashClock.elapsed());
    const double fade = 1.0 - (elapsed - FlashHold) / (FlashMilliseconds - FlashHold);
    // Where animations are unwanted the flash stays and goes.
    return style()->styleHint(QStyle::SH_Widget_Animate) ? std::clamp(fade, 0.0, 1.0) : 1.0;
}

void ArticleView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_flashTimer.timerId()) {
        if (m_flashClock.elapsed() >= FlashMilliseconds) {
            m_flashTimer.stop();
            m_flash = {};
        }
        viewport()->update();
    } else if (event->timerId() == m_dragTimer.timerId()) {
        const int beyond = m_pointer.y() < 0 ? m_pointer.y() : std::max(m_pointer.y() - viewport()->height(), 0);
        verticalScrollBar()->setValue(verticalScrollBar()->value() + std::clamp(beyond, -60, 60));
        dragTo(m_pointer);
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

void ArticleView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.paper);
    MarkState state;
    state.theme = &m_theme;
    state.current = m_document.selection().current();
    state.hovered = m_document.selection().hovered();
    state.flash = m_flash;
    state.flashStrength = flashStrength();
    state.selection = m_selection.span();
    state.hits = m_hits;
    state.currentHit = m_currentHit;
    if (!m_document.filters().state().isEmpty()) {
        state.accepts = [this](const Item &item) { return m_document.accepts(item); };
    }
    for (const ArticleViewport::VisibleRow &visible : m_screen.visible()) {
        if (visible.y < event->rect().bottom() + 1 &&
            visible.y + m_layout.laidOut(visible.row).height > event->rect().top()) {
            paintRow(painter, visible, state);
        }
    }
    paintCaret(painter);
}

void ArticleView::paintRow(QPainter &painter, const ArticleViewport::VisibleRow &visible, const MarkState &state)
{
    const LaidOutRow &row = m_layout.laidOut(visible.row);
    const QPointF origin(m_layout.columnLeft(), visible.y);
    const BlockType &type = *row.type;
    if (type.rule) {
        const qreal gap = m_layout.rowInfo(visible.row).first ? row.above : 0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.line);
        painter.drawRect(QRectF(origin.x() + type.indent - 0.9 * m_layout.typography().em(), origin.y() + gap, 2,
                                type.lineHeight * row.layout.lineCount()));
    }
    paintMarks(painter, row, origin, *m_article, state);
    painter.setPen(type.color);
    if (!row.bullet.isEmpty() && row.layout.lineCount() > 0) {
        painter.setFont(type.font);
        painter.drawText(QPointF(origin.x() + type.indent - 0.95 * m_layout.typography().em(),
                                 origin.y() + row.baselineOf(row.layout.lineAt(0))),
                         row.bullet);
    }
    row.layout.draw(&painter, origin);
}

void ArticleView::paintCaret(QPainter &painter)
{
    if (!m_caretShown || !hasFocus()) {
        return;
    }
    if (const auto caret = m_screen.caretOnScreen(m_selection.caret())) {
        painter.fillRect(*caret, m_theme.accent);
    }
}

bool ArticleView::isFurnitureShown() const
{
    const auto &folds = m_layout.rows().folds;
    return std::ranges::any_of(folds, &Fold::open);
}

void ArticleView::setFurnitureShown(bool shown)
{
    keepPlaceDuring([&] {
        for (size_t i = 0; i < m_layout.rows().folds.size(); ++i) {
            m_layout.setFoldOpen(int(i), shown);
        }
    });
    Q_EMIT furnitureShownChanged();
}

void ArticleView::selectSpan(Span span)
{
    m_selection.set(span);
    announceCaret();
    viewport()->update();
}

void ArticleView::selectAll()
{
    selectSpan({0, m_article->text().size()});
}

QString ArticleView::selectedText() const
{
    return copiedText(*m_article, m_layout.rows(), m_selection.span());
}

QString ArticleView::selectedHtml() const
{
    return copiedHtml(*m_article, m_layout.rows(), m_selection.span());
}

void ArticleView::copy() const
{
    if (m_selection.isEmpty()) {
        return;
    }
    auto content = std::make_unique<QMimeData>();
    content->setText(selectedText());
    content->setHtml(selectedHtml());
    QApplication::clipboard()->setMimeData(content.release());
}

void ArticleView::setHits(std::vector<Span> hits)
{
    m_hits = std::move(hits);
    m_currentHit = {};
    viewport()->update();
}

void ArticleView::setCurrentHit(Span hit)
{
    m_currentHit = hit;
    if (!hit.isEmpty()) {
        reveal(hit);
    }
    viewport()->update();
}

std::optional<qsizetype> ArticleView::characterAt(QPoint point)
{
    QPointF inRow;
    const LaidOutRow *row = rowAtPoint(point, inRow);
    return row ? row->characterAt(inRow) : std::nullopt;
}

Span ArticleView::lineAt(qsizetype position)
{
    const qsizetype row = m_layout.rows().rowOf(position);
    if (row < 0) {
        return {};
    }
    const LaidOutRow &laidOut = m_layout.laidOut(row);
    const QTextLine line =
        laidOut.layout.lineForTextPosition(int(std::clamp<qsizetype>(position - laidOut.begin, 0, laidOut.length)));
    if (!line.isValid() || laidOut.isFoldLine) {
        return {position, position + 1};
    }
    return {laidOut.begin + line.textStart(), laidOut.begin + line.textStart() + line.textLength()};
}

QRect ArticleView::rectOf(Span span)
{
    QRectF all;
    for (const ArticleViewport::VisibleRow &visible : m_screen.visible()) {
        for (const LineFragment &fragment : m_layout.laidOut(visible.row).fragments(span)) {
            all |= fragment.rect.translated(m_layout.columnLeft(), visible.y);
        }
    }
    return all.toAlignedRect();
}

} // namespace pullquote
