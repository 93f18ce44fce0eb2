// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/articledocument.h"
#include "widgets/articleviewport.h"
#include "widgets/textselection.h"
#include "widgets/theme.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

class QMenu;

namespace pullquote {

class HoverCard;

/// The article to read: its blocks in one column, with every finding marked. Lays out only what is on screen and paints
/// the marks straight from the article, so that its size does not matter.
class ArticleView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ArticleView(ArticleDocument &document, QWidget *parent = nullptr);
    ~ArticleView() override;

    void setTheme(const Theme &theme);

    int zoom() const { return m_zoom; }
    /// In percent of the reading size; kept between 50 and 300.
    void setZoom(int percent);
    void zoomIn() { setZoom(m_zoom + 10); }
    void zoomOut() { setZoom(m_zoom - 10); }

    /// Whether the furniture of the page (navigation, disclaimers …) is shown; folds can also be opened one by one.
    bool isFurnitureShown() const;
    void setFurnitureShown(bool shown);

    Span selectedSpan() const { return m_selection.span(); }
    void selectSpan(Span span);
    void selectAll();
    QString selectedText() const;
    QString selectedHtml() const;
    /// Puts the selected text on the clipboard, plain and as HTML; nothing if nothing is selected.
    void copy() const;

    /// Selects the finding after (before) the one that is selected, else after the top of the screen.
    void selectNextFinding();
    void selectPreviousFinding();

    /// What a search found, in order; all are marked.
    void setHits(std::vector<Span> hits);
    /// Marks one hit as the current one and brings it on screen; an empty span: none.
    void setCurrentHit(Span hit);

    /// Brings `span` on screen if it is not there, unfolding what hides it.
    void reveal(Span span);

    const ArticleLayout &articleLayout() const { return m_layout; }
    const ArticleViewport &articleViewport() const { return m_screen; }
    /// The character that is really under a point of the viewport; nothing beside the text.
    std::optional<qsizetype> characterAt(QPoint point);
    /// Where the characters of `span` that are on screen stand in the viewport.
    QRect rectOf(Span span);
    /// Where a caret before `position` stands in the viewport; nothing if it is off screen.
    std::optional<QRectF> caretRect(qsizetype position) { return m_screen.caretOnScreen(position); }
    /// The characters of the line that `position` is set in; lays it out if need be.
    Span lineAt(qsizetype position);
    qsizetype caret() const { return m_selection.caret(); }
    void setCaret(qsizetype position);

Q_SIGNALS:
    void zoomChanged(int percent);
    /// The person clicked a link; nothing is opened by the view.
    void linkActivated(const QString &address);
    void furnitureShownChanged();
    /// From the context menu: the person wants to put a finding right, or to mark the selected words, which are
    /// none yet, as a quote or a figure.
    void correctionRequested(const pullquote::Item &item);
    /// The words selected, or else the finding, are wanted with who said them and where.
    void citationRequested(const pullquote::Item &item);
    void markRequested(bool asFigure);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    // The screen (articleview.cpp).
    void loadArticle();
    void setType();
    void arrange();
    void goTo(qsizetype position);
    void keepPlaceDuring(const std::function<void()> &change);
    void unfold(qsizetype position);
    void showItem(const Item &item);
    void startFlash(Span span);
    double flashStrength() const;
    void paintRow(QPainter &painter, const ArticleViewport::VisibleRow &visible, const struct MarkState &state);
    void paintCaret(QPainter &painter);

    // The hand (articleviewinput.cpp).
    const LaidOutRow *rowAtPoint(QPoint point, QPointF &inRow);
    qsizetype nearestPosition(QPoint point);
    void clickAt(QPoint point, Qt::KeyboardModifiers modifiers);
    void hoverAt(QPoint point);
    void showHoverCard();
    void hideHoverCard();
    void dragTo(QPoint point);
    const Link *linkAt(qsizetype position) const;
    int foldLineAt(QPoint point);
    void toggleFold(int fold);
    bool moveCaret(QKeyEvent *event);
    bool scrollByKey(QKeyEvent *event);
    void moveCaretTo(qsizetype position, bool extends);
    qsizetype positionBeside(qsizetype position, int lines);
    void selectFinding(int direction);
    void announceCaret();

    ArticleDocument &m_document;
    ArticlePtr m_article;
    Theme m_theme;
    int m_zoom = 100;
    ArticleLayout m_layout;
    ArticleViewport m_screen;
    bool m_syncing = false; ///< The scroll bar follows the screen, not the other way round.

    TextSelection m_selection;
    bool m_caretShown = false;
    std::vector<Span> m_hits;
    Span m_currentHit;

    Span m_flash;
    QElapsedTimer m_flashClock;
    QBasicTimer m_flashTimer;

    QPoint m_pressed;
    QPoint m_pointer;
    bool m_isPressed = false;
    bool m_isDragging = false;
    QElapsedTimer m_sinceDoubleClick;
    QBasicTimer m_dragTimer;
    std::optional<qreal> m_caretX; ///< The column that moves over lines keep to.

    QPointer<HoverCard> m_hoverCard; ///< Made when it is first needed.
    QTimer m_hoverTimer;
};

} // namespace pullquote
