// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/rowpainting.h"

#include "widgets/charts/fading.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainterPath>

#include <cmath>

namespace pullquote {

namespace {

constexpr double DimmedOpacity = 0.3;
constexpr double ArrowReach = 26;  ///< How far an arrow goes beyond the end that it opens.
constexpr double FadeShare = 0.45; ///< Of a mark that is open below: the part that fades.

QString tr(const char *text)
{
    return QCoreApplication::translate("ChartPlot", text);
}

void drawLines(QPainter &painter, const QStringList &lines, QRectF area, Qt::Alignment alignment)
{
    const double height = QFontMetricsF(painter.font()).height();
    for (const QString &line : lines) {
        painter.drawText(QRectF(area.left(), area.top(), area.width(), height),
                         int(alignment) | Qt::TextSingleLine | Qt::TextDontClip, line);
        area.setTop(area.top() + height);
    }
}

void drawArrow(QPainter &painter, QPointF from, QPointF to, const QColor &colour)
{
    const double head = to.x() > from.x() ? -6 : 6;
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(from, to + QPointF(head / 2, 0));
    QPainterPath path(to);
    path.lineTo(to + QPointF(head, -5));
    path.lineTo(to + QPointF(head, 5));
    path.closeSubpath();
    painter.fillPath(path, colour);
}

class RowPainter final
{
public:
    RowPainter(QPainter &painter, const RowPainting &painting, size_t index)
        : m_painter(painter)
        , m_painting(painting)
        , m_theme(painting.theme)
        , m_row(painting.layout.rows[index])
        , m_state(index < painting.states.size() ? painting.states[index] : RowState())
        , m_tone(painting.theme.tone(painting.chart.bars[index].source))
    {
    }

    void paint()
    {
        m_painter.save();
        paintGround();
        if (m_state.dimmed) {
            m_painter.setOpacity(m_painter.opacity() * DimmedOpacity);
        }
        if (m_painting.layout.isSlope) {
            paintSlope();
        } else {
            paintBar();
        }
        paintWords();
        m_painter.restore();
    }

private:
    void paintGround()
    {
        const QRectF area = m_row.area.adjusted(2, 1, -2, -1);
        if (m_state.selected || m_state.hovered) {
            m_painter.setPen(Qt::NoPen);
            // The grid shines through.
            m_painter.setBrush(
                faded(m_painter, m_state.selected ? m_theme.selectionGround : m_theme.raised, 0.6, m_theme.paper));
            m_painter.drawRoundedRect(area, Theme::SmallGap, Theme::SmallGap);
        }
        if (m_state.selected || m_state.related) {
            // The mark of the selection is a shape, too: a stroke at the row's edge, whole or dotted.
            QPen pen(m_theme.accent, 3, m_state.selected ? Qt::SolidLine : Qt::DotLine, Qt::FlatCap);
            m_painter.setPen(pen);
            m_painter.drawLine(area.topLeft() + QPointF(2, 3), area.bottomLeft() + QPointF(2, -3));
        }
        if (m_state.focused) {
            m_painter.setPen(QPen(m_theme.accent, 1.5));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRoundedRect(area, Theme::SmallGap, Theme::SmallGap);
        }
    }

    QBrush markBrush() const
    {
        const QRectF &mark = m_row.mark;
        QLinearGradient gradient(mark.topLeft(), mark.topRight());
        if (m_row.opensLow) {
            gradient.setColorAt(0, faded(m_painter, m_tone, 0.08, m_theme.paper));
            gradient.setColorAt(FadeShare, m_tone);
            gradient.setColorAt(1, m_tone);
            return gradient;
        }
        if (m_row.approximate && mark.width() > 4) {
            // Fuzzy where the value is: the last pixels fade out.
            const double soft = std::min(24.0, mark.width() / 3) / mark.width();
            gradient.setColorAt(0, m_row.isRange ? faded(m_painter, m_tone, 0.25, m_theme.paper) : m_tone);
            gradient.setColorAt(soft, m_tone);
            gradient.setColorAt(1 - soft, m_tone);
            gradient.setColorAt(1, faded(m_painter, m_tone, 0.25, m_theme.paper));
            return gradient;
        }
        return m_tone;
    }

    void paintBar()
    {
        const QRectF &mark = m_row.mark;
        const double middle = mark.center().y();
        if (m_row.isRange && mark.left() - m_row.origin > 1) {
            m_painter.setPen(QPen(m_tone, 1, Qt::DotLine));
            m_painter.drawLine(QPointF(m_row.origin, middle), QPointF(mark.left(), middle));
        }
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(markBrush());
        m_painter.drawRoundedRect(mark, 2, 2);
        if (m_row.isRange && !m_row.approximate) {
            // Caps at both ends say that the bar stands between two values.
            m_painter.setPen(QPen(m_tone, 2, Qt::SolidLine, Qt::FlatCap));
            for (const double x : {mark.left() + 1, mark.right() - 1}) {
                m_painter.drawLine(QPointF(x, mark.top() - 3), QPointF(x, mark.bottom() + 3));
            }
        }
        if (m_row.opensHigh) {
            drawArrow(m_painter, {mark.right(), middle}, {mark.right() + ArrowReach, middle}, m_tone);
        }
        if (m_row.opensLow && mark.width() > ArrowReach + 14) { // else the fading bar and the value say it
            drawArrow(m_painter, {mark.right() - 7, middle}, {mark.right() - 7 - ArrowReach, middle}, m_theme.paper);
        }
    }

    void paintSlope()
    {
        m_painter.setPen(QPen(m_tone, m_state.selected ? 3.5 : 2.2, Qt::SolidLine, Qt::RoundCap));
        m_painter.drawLine(m_row.slope);
        m_painter.setBrush(m_tone);
        m_painter.setPen(QPen(m_theme.paper, 1.5));
        for (const QPointF &end : {m_row.slope.p1(), m_row.slope.p2()}) {
            m_painter.drawEllipse(end, 4.5, 4.5);
        }
        // Where words had to make room for others, a thin line leads to them.
        m_painter.setPen(QPen(m_tone, 1));
        m_painter.drawLine(m_row.slope.p1() - QPointF(4, 0),
                           QPointF(m_row.fromAt.right() + 1, m_row.fromAt.center().y()));
        m_painter.drawLine(m_row.slope.p2() + QPointF(4, 0),
                           QPointF(m_row.valueAt.left() - 2, m_row.valueAt.center().y()));
        m_painter.setPen(m_theme.text);
        m_painter.setFont(m_painting.fonts.value);
        drawLines(m_painter, {m_row.from}, m_row.fromAt, Qt::AlignRight);
    }

    void paintWords()
    {
        const Qt::Alignment side = m_painting.layout.isSlope ? Qt::AlignLeft : Qt::AlignRight;

        m_painter.setFont(m_painting.fonts.label);
        m_painter.setPen(m_theme.text);
        drawLines(m_painter, m_row.labelLines, m_row.label, side);
        const double labels = double(m_row.labelLines.size()) * QFontMetricsF(m_painting.fonts.label).height();
        m_painter.setFont(m_painting.fonts.detail);
        m_painter.setPen(m_theme.mutedText);
        drawLines(m_painter, m_row.detailLines, m_row.label.adjusted(0, labels, 0, 0), side);
        m_painter.setFont(m_painting.fonts.value);
        m_painter.setPen(m_theme.text);
        drawLines(m_painter, {m_row.value}, m_row.valueAt, Qt::AlignLeft);
    }

    QPainter &m_painter;
    const RowPainting &m_painting;
    const Theme &m_theme;
    const ChartRow &m_row;
    RowState m_state;
    QColor m_tone;
};

/// The two uprights of a slope chart: before and after.
void paintUprights(QPainter &painter, const RowPainting &painting)
{
    const QRectF &plot = painting.layout.plot;
    painter.setPen(QPen(painting.theme.line, 1));
    painter.drawLine(plot.topLeft(), plot.bottomLeft());
    painter.drawLine(plot.topRight(), plot.bottomRight());
    painter.setFont(painting.fonts.detail);
    painter.setPen(painting.theme.mutedText);
    const QSizeF box(200, QFontMetricsF(painting.fonts.detail).height());
    for (const auto &[x, words] : {std::pair(plot.left(), tr("before")), std::pair(plot.right(), tr("after"))}) {
        painter.drawText(QRectF(QPointF(x - box.width() / 2, 4), box), int(Qt::AlignCenter) | Qt::TextDontClip, words);
    }
}

/// The lines of the axis, which leave the values free.
void paintGrid(QPainter &painter, const RowPainting &painting)
{
    const ChartLayout &layout = painting.layout;
    std::vector<QRectF> words;
    for (const ChartRow &row : layout.rows) {
        words.push_back(row.valueAt);
    }
    for (const ValueTick &tick : layout.axis.ticks) {
        // QCustomPlot moves an antialiasing painter by half a pixel: whole numbers give sharp lines.
        const double x = std::round(layout.plot.left() + layout.axis.fraction(tick.value) * layout.plot.width());
        painter.setPen(QPen(tick.value == 0 ? painting.theme.mutedText : painting.theme.line, 1));
        for (const QLineF &line : uprightAround(x, layout.plot.top(), layout.plot.bottom(), words)) {
            painter.drawLine(line);
        }
    }
}

} // namespace

void paintRows(QPainter &painter, const RowPainting &painting)
{
    if (painting.layout.isSlope) {
        paintUprights(painter, painting);
    } else {
        paintGrid(painter, painting);
    }
    const QRectF seen = painter.clipBoundingRect();
    for (size_t i = 0; i < painting.layout.rows.size(); ++i) {
        const ChartRow &row = painting.layout.rows[i];
        if (seen.isEmpty() || seen.intersects(row.area.united(row.mark))) {
            RowPainter(painter, painting, i).paint();
        }
    }
}

} // namespace pullquote
