// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/articledocument.h"
#include "widgets/charts/chartplot.h"

#include <QAbstractScrollArea>
#include <QPointer>

#include <span>
#include <vector>

namespace pullquote {

class HoverCard;

/// One thing of a chart or timeline that can be pointed at.
struct DataPoint
{
    QRectF area;   ///< In the picture, before scrolling.
    QString name;  ///< All of it in one line, for assistive technology.
    QString value; ///< For the card: its big line.
    QString what;  ///< For the card.
    QString who;   ///< For the card: who says so.
    Item item;     ///< What it stands for; nothing: it cannot be selected.
};

/// What charts and timeline share: things under the pointer and under the keyboard, a card that tells about them, the
/// link to the document's selection, and a child for each of them in the accessible tree (role Chart).
class PointView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    ~PointView() override;

    virtual void setTheme(const Theme &theme);

    const std::vector<DataPoint> &points() const { return m_points; }
    /// What the keyboard is at; -1 at first.
    int currentPoint() const { return m_current; }
    void setCurrentPoint(int index);
    /// As a click on it: selects what it stands for.
    void activatePoint(int index);
    /// The point at a position of the viewport, or -1.
    int pointAt(QPointF position) const;
    /// Where a point is in the viewport.
    QRectF areaOf(int index) const;

protected:
    PointView(ArticleDocument &document, QWidget *parent);

    void setPoints(std::vector<DataPoint> points);
    /// The same points at other places; as many as there are points.
    void setAreas(std::span<const QRectF> areas);
    const std::vector<RowState> &states() const { return m_states; }
    const Theme &theme() const { return m_theme; }
    ArticleDocument &document() const { return m_document; }

    /// Brings a point into sight.
    virtual void showPoint(int index);
    /// Paints the picture; the painter's origin is its top left. The ground is painted already.
    virtual void paintPicture(PlotPainter &painter) = 0;
    /// What stands in the place of a picture with no points.
    virtual QString emptyText() const = 0;
    /// How far the picture is scrolled.
    QPointF offset() const;

    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void followDocument();
    void updateStates();
    void updateDimmed();
    bool isRelated(const Item &selected, const Item &item) const;
    void setHovered(int index);
    void showCard(int index);
    void hideCard();

    ArticleDocument &m_document;
    Theme m_theme;
    std::vector<DataPoint> m_points;
    std::vector<RowState> m_states;
    std::vector<bool> m_dimmed; ///< By point: left out by the filters.
    int m_current = -1;
    int m_hovered = -1;
    int m_pressed = -1;
    QPointer<HoverCard> m_card;
};

} // namespace pullquote
