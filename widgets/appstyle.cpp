// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/appstyle.h"

#include "widgets/glyphs.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace pullquote {

namespace {

constexpr int ScrollBarWidth = 12;
constexpr int ShortestHandle = 28;

} // namespace

AppStyle::AppStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
    setObjectName(QStringLiteral("pullquote"));
}

QIcon AppStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    // Besides its look: an icon of the desktop's theme loads every plug-in for pictures, which takes longer than all
    // widgets of the window together.
    switch (icon) {
    case SP_LineEditClearButton:
        return paletteGlyphIcon(Glyph::Close, QPalette::PlaceholderText);
    case SP_ToolBarHorizontalExtensionButton:
        return paletteGlyphIcon(Glyph::More, QPalette::ButtonText);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return ScrollBarWidth;
    case PM_ScrollBarSliderMin:
        return ShortestHandle;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_FocusFrameHMargin: // Beside the text of table cells and list rows.
        return 6;
    case PM_HeaderMargin:
        return 6;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_DockWidgetTitleMargin:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

/// Without arrows the groove is the whole bar.
QRect AppStyle::scrollBarPart(const QStyleOptionSlider &option, SubControl part) const
{
    const bool isUpright = option.orientation == Qt::Vertical;
    const int length = isUpright ? option.rect.height() : option.rect.width();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int handle = length;
    if (range > 0) {
        handle = int(qint64(length) * option.pageStep / (range + option.pageStep));
        handle = std::clamp(handle, std::min(ShortestHandle, length), length);
    }
    const int begin = sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, length - handle,
                                              option.upsideDown);
    const auto stretch = [&](int from, int to) {
        const QRect rect = isUpright
                               ? QRect(option.rect.left(), option.rect.top() + from, option.rect.width(), to - from)
                               : QRect(option.rect.left() + from, option.rect.top(), to - from, option.rect.height());
        return visualRect(option.direction, option.rect, rect);
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return option.rect;
    case SC_ScrollBarSlider:
        return stretch(begin, begin + handle);
    case SC_ScrollBarSubPage:
        return stretch(0, begin);
    case SC_ScrollBarAddPage:
        return stretch(begin + handle, length);
    default:
        return {};
    }
}

QRect AppStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                               const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    return control == CC_ScrollBar && slider ? scrollBarPart(*slider, part)
                                             : QProxyStyle::subControlRect(control, option, part, widget);
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                  const QWidget *widget) const
{
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); control == CC_ScrollBar && slider) {
        drawScrollBar(*slider, *painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void AppStyle::drawScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget) const
{
    // The groove is the ground of what is scrolled, so that a pane ends at its own edge.
    const QWidget *holder = widget ? widget->parentWidget() : nullptr;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(holder ? holder->parentWidget() : nullptr);
    const QPalette::ColorRole ground = area ? area->viewport()->backgroundRole() : QPalette::Window;
    painter.fillRect(option.rect, (area ? area->palette() : option.palette).color(ground));
    if (option.maximum <= option.minimum) {
        return;
    }
    const bool isActive = (option.state & State_MouseOver) || (option.activeSubControls & SC_ScrollBarSlider);
    QColor color = option.palette.color(QPalette::PlaceholderText);
    color.setAlphaF(isActive ? 0.85F : 0.45F);
    const QRectF slider = QRectF(scrollBarPart(option, SC_ScrollBarSlider)).adjusted(3, 3, -3, -3);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const qreal radius = std::min(slider.width(), slider.height()) / 2;
    painter.drawRoundedRect(slider, radius, radius);
    painter.restore();
}

void AppStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection: {
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        painter->setPen(option->palette.color(QPalette::Mid));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    }
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        painter->setPen(option->palette.color(QPalette::Mid));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_Splitter: {
        const QPoint middle = option->rect.center();
        painter->setPen(option->palette.color(QPalette::Mid));
        if (option->state & State_Horizontal) {
            painter->drawLine(middle.x(), option->rect.top(), middle.x(), option->rect.bottom());
        } else {
            painter->drawLine(option->rect.left(), middle.y(), option->rect.right(), middle.y());
        }
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == PE_IndicatorDockWidgetResizeHandle) {
        const QPoint middle = option->rect.center();
        painter->setPen(option->palette.color(QPalette::Mid));
        // As everywhere in Qt: the state tells the direction of the handle's line, not that of the dragging.
        if (option->state & State_Horizontal) {
            painter->drawLine(option->rect.left(), middle.y(), option->rect.right(), middle.y());
        } else {
            painter->drawLine(middle.x(), option->rect.top(), middle.x(), option->rect.bottom());
        }
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace pullquote
