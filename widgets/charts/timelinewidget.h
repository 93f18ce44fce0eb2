// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/pointview.h"
#include "widgets/charts/timelinelayout.h"

namespace pullquote {

/// The timeline of the document's article: wheel with Ctrl, + and − zoom, dragging and Ctrl+arrows move the time, a
/// click selects the event.
class TimelineWidget final : public PointView
{
    Q_OBJECT

public:
    TimelineWidget(ArticleDocument &document, QWidget *parent);

    const TimelineLayout &timelineLayout() const { return m_layout; }
    /// First and last day in sight (Julian) if the person zoomed or moved; nothing while everything is shown.
    std::optional<std::pair<double, double>> chosenDays() const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    /// Shows everything.
    void fit();

protected:
    void paintPicture(PlotPainter &painter) override;
    QString emptyText() const override;
    void showPoint(int index) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void load();
    DataPoint pointOf(const TimelineEntry &entry) const;
    void measure();
    void setScale(const TimeScale &scale);
    void zoom(double factor, double aroundX);
    void layOut();

    ArticlePtr m_article;
    TimelineData m_data;
    ChartFonts m_fonts;
    TimelineWords m_words;
    TimeScale m_scale;
    bool m_isFitted = true; ///< Until the person zooms or moves, a resize fits anew.
    TimelineLayout m_layout;
    std::optional<double> m_draggedFrom; ///< x of the pointer when the time was last moved.
    bool m_isDragging = false;
};

} // namespace pullquote
