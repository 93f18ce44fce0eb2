// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glyphs.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace pullquote {

namespace {

/// Paths are drawn in a square of 16 by 16.
class Drawing final
{
public:
    Drawing(QPainter &painter, const QColor &color)
        : m_painter(painter)
        , m_color(color)
    {
        m_painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
    }

    void draw(Glyph glyph)
    {
        switch (glyph) {
        case Glyph::Quote:
            return quote();
        case Glyph::Figure:
            return lines({{3, 13, 3, 9}, {8, 13, 8, 3}, {13, 13, 13, 6}});
        case Glyph::Date:
            return date();
        case Glyph::Person:
            m_painter.drawEllipse(QPointF(8, 5.2), 2.7, 2.7);
            m_painter.drawArc(QRectF(2.8, 9.6, 10.4, 9), 20 * 16, 140 * 16);
            return;
        case Glyph::Search:
            m_painter.drawEllipse(QPointF(7, 7), 4.2, 4.2);
            return lines({{10.2, 10.2, 13.6, 13.6}});
        case Glyph::Close:
            return lines({{4, 4, 12, 12}, {12, 4, 4, 12}});
        case Glyph::Up:
            return lines({{3.5, 10, 8, 5.5}, {8, 5.5, 12.5, 10}});
        case Glyph::Down:
            return lines({{3.5, 6, 8, 10.5}, {8, 10.5, 12.5, 6}});
        case Glyph::List:
            return lines(
                {{3, 4, 3.01, 4}, {6, 4, 13, 4}, {3, 8, 3.01, 8}, {6, 8, 13, 8}, {3, 12, 3.01, 12}, {6, 12, 13, 12}});
        case Glyph::Filter:
            return lines({{2.5, 4.5, 13.5, 4.5}, {4.8, 8, 11.2, 8}, {7, 11.5, 9, 11.5}});
        case Glyph::Here:
            m_painter.setBrush(m_color);
            m_painter.setPen(Qt::NoPen);
            m_painter.drawPolygon(QPolygonF({{5, 3.5}, {12, 8}, {5, 12.5}}));
            return;
        case Glyph::Folder:
            m_painter.drawPolygon(QPolygonF({{2, 13}, {2, 3.5}, {6, 3.5}, {7.5, 5.3}, {14, 5.3}, {14, 13}}));
            return;
        case Glyph::Back:
            return lines({{2.8, 8, 13.2, 8}, {2.8, 8, 7, 3.8}, {2.8, 8, 7, 12.2}});
        case Glyph::Forward:
            return lines({{2.8, 8, 13.2, 8}, {13.2, 8, 9, 3.8}, {13.2, 8, 9, 12.2}});
        case Glyph::ZoomIn:
            return lines({{3, 8, 13, 8}, {8, 3, 8, 13}});
        case Glyph::ZoomOut:
            return lines({{3, 8, 13, 8}});
        case Glyph::Theme:
            m_painter.drawEllipse(QPointF(8, 8), 5.5, 5.5);
            m_painter.setBrush(m_color);
            m_painter.drawChord(QRectF(2.5, 2.5, 11, 11), -90 * 16, 180 * 16);
            return;
        case Glyph::Export:
            return lines({{8, 2.5, 8, 10},
                          {8, 2.5, 5, 5.5},
                          {8, 2.5, 11, 5.5},
                          {2.8, 9.5, 2.8, 13.2},
                          {2.8, 13.2, 13.2, 13.2},
                          {13.2, 13.2, 13.2, 9.5}});
        case Glyph::Float:
            m_painter.drawRect(QRectF(3, 5.5, 7.5, 7.5));
            return lines({{6, 3, 13, 3}, {13, 3, 13, 10}});
        case Glyph::More:
            return lines({{3, 4, 7, 8}, {7, 8, 3, 12}, {9, 4, 13, 8}, {13, 8, 9, 12}});
        }
    }

private:
    void lines(const QList<QLineF> &all) { m_painter.drawLines(all); }

    void quote()
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_color);
        for (const qreal x : {2.2, 8.6}) {
            QPainterPath comma;
            comma.moveTo(x + 4.2, 3.6);
            comma.cubicTo(x + 1.4, 4.4, x, 6.6, x, 9.4);
            comma.cubicTo(x, 11.4, x + 1.2, 12.6, x + 2.7, 12.6);
            comma.cubicTo(x + 4.2, 12.6, x + 5.2, 11.5, x + 5.2, 10.1);
            comma.cubicTo(x + 5.2, 8.7, x + 4.2, 7.7, x + 2.9, 7.7);
            comma.cubicTo(x + 2.6, 7.7, x + 2.3, 7.7, x + 2.1, 7.8);
            comma.cubicTo(x + 2.4, 6.5, x + 3.4, 5.4, x + 4.9, 4.9);
            comma.closeSubpath();
            m_painter.drawPath(comma);
        }
    }

    void date()
    {
        m_painter.drawRoundedRect(QRectF(2.5, 3.5, 11, 10), 1.8, 1.8);
        lines({{2.5, 6.8, 13.5, 6.8}, {5.5, 2, 5.5, 4.6}, {10.5, 2, 10.5, 4.6}});
    }

    QPainter &m_painter;
    QColor m_color;
};

QPixmap painted(QIconEngine &engine, const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    engine.paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
}

class GlyphEngine final : public QIconEngine
{
public:
    GlyphEngine(Glyph glyph, const QColor &color, const QColor &disabled)
        : m_glyph(glyph)
        , m_color(color)
        , m_disabled(disabled)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        drawGlyph(*painter, m_glyph, rect, mode == QIcon::Disabled ? m_disabled : m_color);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return painted(*this, size, mode, state);
    }
    QIconEngine *clone() const override { return new GlyphEngine(m_glyph, m_color, m_disabled); }

private:
    Glyph m_glyph;
    QColor m_color;
    QColor m_disabled;
};

/// Asks for the colour when it paints.
class PaletteGlyphEngine final : public QIconEngine
{
public:
    PaletteGlyphEngine(Glyph glyph, QPalette::ColorRole role)
        : m_glyph(glyph)
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        drawGlyph(*painter, m_glyph, rect, QGuiApplication::palette().color(group, m_role));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return painted(*this, size, mode, state);
    }
    QIconEngine *clone() const override { return new PaletteGlyphEngine(m_glyph, m_role); }

private:
    Glyph m_glyph;
    QPalette::ColorRole m_role;
};

} // namespace

void drawGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &color)
{
    const qreal side = std::min(box.width(), box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center() - QPointF(side, side) / 2);
    painter.scale(side / 16, side / 16);
    Drawing(painter, color).draw(glyph);
    painter.restore();
}

QIcon glyphIcon(Glyph glyph, const QColor &color, const QColor &disabled)
{
    return QIcon(new GlyphEngine(glyph, color, disabled));
}

QIcon paletteGlyphIcon(Glyph glyph, QPalette::ColorRole role)
{
    return QIcon(new PaletteGlyphEngine(glyph, role));
}

} // namespace pullquote
