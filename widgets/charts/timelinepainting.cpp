// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/timelinepainting.h"

#include "widgets/charts/fading.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace pullquote {

namespace {

constexpr double DimmedOpacity = 0.3;
constexpr double ArrowHead = 7;
constexpr double OpenFade = 0.55; ///< Of a bar that is open at one end: the part that fades there.

void paintContexts(QPainter &painter, const TimelineLayout &layout, const ChartFonts &fonts, const Theme &theme)
{
    QFont strong = fonts.detail;
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    const QFontMetricsF metrics(strong);
    for (const TimeContext &context : layout.axis.contexts) {
        const double words = metrics.horizontalAdvance(context.label);
        if (context.left > 0) {
            painter.setPen(QPen(theme.line, 1));
            painter.drawLine(QPointF(context.left, 3), QPointF(context.left, layout.axisArea.bottom()));
        }
        if (words + 8 <= context.right - context.left) { // else it would run into the next one
            painter.setPen(theme.text);
            painter.drawText(QRectF(context.left + 4, 3, words + 1, metrics.height()),
                             int(Qt::AlignLeft) | Qt::TextDontClip, context.label);
        }
    }
}

class TimelinePainter final
{
public:
    TimelinePainter(QPainter &painter, const TimelineData &data, const TimelineWords &words,
                    const TimelineLayout &layout, const Theme &theme, const std::vector<RowState> &states)
        : m_painter(painter)
        , m_data(data)
        , m_words(words)
        , m_layout(layout)
        , m_fonts(words.fonts)
        , m_theme(theme)
        , m_states(states)
        , m_labels(labelsOf(layout))
    {
    }

    void paint()
    {
        m_painter.save();
        m_painter.setClipRect(QRectF(QPointF(), m_layout.size), Qt::IntersectClip);
        paintGrid();
        paintWriting();
        if (!m_layout.undated.isEmpty()) {
            paintUndatedGround();
        }
        const QRectF clip = m_painter.clipBoundingRect();
        const QRectF seen = clip.isEmpty() ? QRectF(QPointF(), m_layout.size) : clip;
        for (size_t i = 0; i < m_layout.marks.size(); ++i) {
            if (m_layout.marks[i].area.intersects(seen)) {
                paintMark(m_layout.marks[i], i < m_states.size() ? m_states[i] : RowState());
            }
        }
        m_painter.restore();
    }

private:
    /// A brush of one colour that fades in at the left of `bar` and out at its right.
    QBrush fadingBrush(const QColor &colour, const QRectF &bar, double fadeLeft, double fadeRight) const
    {
        if (fadeLeft <= 0 && fadeRight <= 0) {
            return colour;
        }
        QLinearGradient gradient(bar.topLeft(), bar.topRight());
        const double width = std::max(bar.width(), 1.0);
        gradient.setColorAt(0, fadeLeft > 0 ? faded(m_painter, colour, 0, m_theme.paper) : colour);
        gradient.setColorAt(std::min(fadeLeft / width, 0.6), colour);
        gradient.setColorAt(std::max(1 - fadeRight / width, 0.4), colour);
        gradient.setColorAt(1, fadeRight > 0 ? faded(m_painter, colour, 0, m_theme.paper) : colour);
        return gradient;
    }

    void paintGrid()
    {
        m_painter.setPen(QPen(m_theme.line, 1));
        for (const TimeTick &tick : m_layout.axis.ticks) {
            drawUpright(std::round(tick.x) + 0.5, m_layout.axisArea.bottom(), m_layout.lanes.bottom());
        }
        paintTimelineAxis(m_painter, m_layout, m_fonts, m_theme);
    }

    void drawUpright(double x, double top, double bottom)
    {
        for (const QLineF &line : uprightAround(x, top, bottom, m_labels)) {
            m_painter.drawLine(line);
        }
    }

    void paintWriting()
    {
        if (!m_layout.writing) {
            return;
        }
        const QRectF &band = *m_layout.writing;
        if (band.width() > 2) {
            m_painter.fillRect(band, faded(m_painter, m_theme.accent, 0.10, m_theme.paper));
        }
        m_painter.setPen(QPen(m_theme.accent, 1.5, Qt::DashLine));
        drawUpright(band.left(), band.top(), band.bottom());
        if (band.width() > 2) {
            drawUpright(band.right(), band.top(), band.bottom());
        }
        m_painter.setFont(m_fonts.detail);
        m_painter.setPen(m_theme.accent);
        m_painter.drawText(m_layout.writingLabel, int(Qt::AlignCenter) | Qt::TextDontClip, m_data.writing->label);
    }

    void paintUndatedGround()
    {
        const QRectF &area = m_layout.undated;
        m_painter.setPen(QPen(m_theme.line, 1));
        m_painter.drawLine(area.topLeft(), area.topRight());
        m_painter.setFont(m_fonts.detail);
        m_painter.setPen(m_theme.mutedText);
        m_painter.drawText(m_layout.undatedHeading, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextDontClip,
                           undatedHeading());
    }

    void paintMark(const TimelineMark &mark, const RowState &state)
    {
        m_painter.save();
        if (state.selected || state.hovered || state.focused) {
            paintGround(mark, state);
        }
        if (state.dimmed) {
            m_painter.setOpacity(m_painter.opacity() * DimmedOpacity);
        }
        const QColor tone = m_theme.tone(m_data.entries[mark.entry].source);
        if (mark.lane < 0) {
            paintChip(mark, tone);
        } else if (mark.isPoint) {
            paintPoint(mark, tone);
        } else {
            paintBar(mark, tone);
        }
        paintLabel(mark, state);
        m_painter.restore();
    }

    void paintGround(const TimelineMark &mark, const RowState &state)
    {
        const QRectF ground = mark.area.adjusted(-4, -2, 4, 3);
        m_painter.setPen(state.focused ? QPen(m_theme.accent, 1.5) : QPen(Qt::NoPen));
        m_painter.setBrush(state.selected  ? QBrush(m_theme.selectionGround)
                           : state.hovered ? QBrush(m_theme.raised)
                                           : QBrush(Qt::NoBrush));
        m_painter.drawRoundedRect(ground, 4, 4);
        if (state.selected) {
            m_painter.fillRect(QRectF(ground.left(), ground.top() + 2, 3, ground.height() - 4), m_theme.accent);
        }
    }

    /// What is said of the future is an outline, what is said of the past is filled.
    void paintBar(const TimelineMark &mark, const QColor &tone)
    {
        const TimelineEntry &entry = m_data.entries[mark.entry];
        paintTether(mark, tone);
        QRectF bar = mark.bar;
        const double middle = bar.center().y();
        if (mark.opensLeft) {
            bar.setLeft(bar.left() + ArrowHead);
        }
        if (mark.opensRight) {
            bar.setRight(bar.right() - ArrowHead);
        }
        const double fadeLeft = mark.opensLeft ? bar.width() * OpenFade : mark.fade;
        const double fadeRight = mark.opensRight ? bar.width() * OpenFade : mark.fade;
        if (entry.isFuture) {
            const QRectF inner = bar.adjusted(0.75, 0.75, -0.75, -0.75);
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(fadingBrush(faded(m_painter, tone, 0.22, m_theme.paper), inner, fadeLeft, fadeRight));
            m_painter.drawRoundedRect(inner, 2, 2);
            // SVG knows no pens of a gradient: the outline is filled.
            QPainterPath path;
            path.addRoundedRect(inner, 2, 2);
            QPainterPathStroker outline;
            outline.setWidth(1.5);
            m_painter.fillPath(outline.createStroke(path), fadingBrush(tone, inner, fadeLeft, fadeRight));
        } else {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(fadingBrush(tone, bar, fadeLeft, fadeRight));
            m_painter.drawRoundedRect(bar, 2, 2);
        }
        if (mark.opensLeft) {
            paintArrow({mark.bar.left(), middle}, ArrowHead, bar.left() + bar.width() * OpenFade, tone);
        }
        if (mark.opensRight) {
            paintArrow({mark.bar.right(), middle}, -ArrowHead, bar.right() - bar.width() * OpenFade, tone);
        }
    }

    /// The shaft comes out of the bar as the bar fades.
    void paintArrow(QPointF tip, double head, double shaftEnd, const QColor &tone)
    {
        const QPointF foot(shaftEnd, tip.y());
        QLinearGradient gradient(foot, tip);
        gradient.setColorAt(0, faded(m_painter, tone, 0, m_theme.paper));
        gradient.setColorAt(0.6, tone);
        m_painter.fillRect(QRectF(tip + QPointF(head, -0.75), foot + QPointF(0, 0.75)).normalized(), gradient);
        QPainterPath path(tip);
        path.lineTo(tip + QPointF(head, -5));
        path.lineTo(tip + QPointF(head, 5));
        path.closeSubpath();
        m_painter.fillPath(path, tone);
    }

    void paintTether(const TimelineMark &mark, const QColor &tone)
    {
        if (!mark.tether) {
            return;
        }
        const double from = *mark.tether;
        const double to = from < mark.bar.left() ? mark.bar.left() : mark.bar.right();
        const double y = mark.bar.center().y();
        m_painter.setPen(QPen(tone, 1.2, Qt::DotLine));
        m_painter.drawLine(QPointF(from, y), QPointF(to, y));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(tone);
        m_painter.drawEllipse(QPointF(from, y), 2.5, 2.5);
    }

    void paintPoint(const TimelineMark &mark, const QColor &tone)
    {
        paintTether(mark, tone);
        const QPointF middle = mark.bar.center();
        const double reach = mark.bar.width() / 2 - 0.5;
        QPainterPath diamond(middle + QPointF(0, -reach));
        diamond.lineTo(middle + QPointF(reach, 0));
        diamond.lineTo(middle + QPointF(0, reach));
        diamond.lineTo(middle + QPointF(-reach, 0));
        diamond.closeSubpath();
        const TimelineEntry &entry = m_data.entries[mark.entry];
        m_painter.setBrush(entry.isFuture ? m_theme.paper : tone);
        m_painter.setPen(QPen(tone, 1.5, entry.isFuzzy ? Qt::DotLine : Qt::SolidLine));
        m_painter.drawPath(diamond);
    }

    void paintChip(const TimelineMark &mark, const QColor &tone)
    {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(tone, 1, m_data.entries[mark.entry].isFuture ? Qt::DashLine : Qt::SolidLine));
        m_painter.drawRoundedRect(mark.bar.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }

    void paintLabel(const TimelineMark &mark, const RowState &state)
    {
        m_painter.setFont(m_fonts.label);
        m_painter.setPen(m_theme.text);
        const int flags = int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip;
        const TimelineWords::Label &words = m_words.labels[mark.entry];
        m_painter.drawText(mark.label, flags, words.what);
        if (!words.when.isEmpty()) {
            m_painter.setFont(m_fonts.detail);
            m_painter.setPen(state.selected ? m_theme.text : m_theme.mutedText);
            const double width = QFontMetricsF(m_fonts.detail).horizontalAdvance(words.when);
            m_painter.drawText(QRectF(mark.label.right() - width - 1, mark.label.top(), width + 1, mark.label.height()),
                               flags, words.when);
        }
    }

    QPainter &m_painter;
    const TimelineData &m_data;
    const TimelineWords &m_words;
    const TimelineLayout &m_layout;
    const ChartFonts &m_fonts;
    const Theme &m_theme;
    const std::vector<RowState> &m_states;
    std::vector<QRectF> m_labels;
};

} // namespace

void paintTimelineAxis(QPainter &painter, const TimelineLayout &layout, const ChartFonts &fonts, const Theme &theme)
{
    const double height = QFontMetricsF(fonts.detail).height();
    const double top = layout.axisArea.bottom() - height - 4;
    painter.setFont(fonts.detail);
    for (const TimeTick &tick : layout.axis.ticks) {
        const double x = std::round(tick.x) + 0.5;
        painter.setPen(QPen(theme.line, 1));
        painter.drawLine(QPointF(x, top + 2), QPointF(x, layout.axisArea.bottom()));
        painter.setPen(theme.mutedText);
        const double words = QFontMetricsF(fonts.detail).horizontalAdvance(tick.label);
        if (x + 4 + words <= layout.size.width()) {
            painter.drawText(QRectF(x + 4, top, words + 1, height), int(Qt::AlignLeft) | Qt::TextDontClip, tick.label);
        }
    }
    paintContexts(painter, layout, fonts, theme);
    painter.setPen(QPen(theme.mutedText, 1));
    const double bottom = std::round(layout.axisArea.bottom()) + 0.5;
    painter.drawLine(QPointF(0, bottom), QPointF(layout.size.width(), bottom));
}

void paintTimeline(QPainter &painter, const TimelineData &data, const TimelineWords &words,
                   const TimelineLayout &layout, const Theme &theme, const std::vector<RowState> &states)
{
    TimelinePainter(painter, data, words, layout, theme, states).paint();
}

} // namespace pullquote
