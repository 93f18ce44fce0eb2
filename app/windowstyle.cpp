// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowstyle.h"

#include "widgets/appstyle.h"
#include "widgets/glyphs.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int TitlePadding = 7; ///< Above and below the words of a dock's title.
constexpr int TitleInset = 14;  ///< Left of the words of a dock's title, as the rows below it have it.
constexpr int TabPadding = 12;  ///< Left and right of the words of a tab.

QFont titleFont()
{
    QFont font;
    font.setPointSizeF(font.pointSizeF() * 0.92);
    font.setWeight(QFont::DemiBold);
    return font;
}

/// Whether it is the tab bar of docks that lie on each other.
bool isDockTabBar(const QWidget *widget)
{
    return qobject_cast<const QTabBar *>(widget) && qobject_cast<const QMainWindow *>(widget->parentWidget());
}

/// Whether the keyboard is in the dock.
bool holdsFocus(const QWidget *dock)
{
    const QWidget *focus = dock ? dock->window()->focusWidget() : nullptr;
    return focus && dock->isAncestorOf(focus);
}

} // namespace

WindowStyle::WindowStyle()
    : QProxyStyle(new AppStyle)
{
}

int WindowStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_DockWidgetTitleMargin:
        return TitlePadding;
    case PM_DockWidgetFrameWidth:
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_ToolBarItemSpacing:
        return 2;
    case PM_ToolBarItemMargin:
        return 5;
    case PM_ToolBarIconSize:
        return 18;
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_DockWidget_ButtonsHaveFrame:
        return 0;
    case SH_TabBar_ElideMode:
        return Qt::ElideNone;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void WindowStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case CE_DockWidgetTitle:
        return drawDockTitle(*option, *painter, widget);
    case CE_ToolBar:
        painter->fillRect(option->rect, m_theme.window);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_theme.line);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_theme.window);
        return;
    case CE_TabBarTabShape:
        if (isDockTabBar(widget)) {
            return drawTabShape(*option, *painter);
        }
        break;
    case CE_TabBarTabLabel:
        if (isDockTabBar(widget)) {
            return drawTabLabel(*option, *painter);
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void WindowStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control == CC_ToolButton && button && !(button->features & QStyleOptionToolButton::MenuButtonPopup)) {
        // The words and the sign of the button say enough; the arrow in its corner is noise.
        QStyleOptionToolButton plain = *button;
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorDockWidgetResizeHandle:
        return drawSeparator(*option, *painter);
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, m_theme.window);
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), m_theme.line);
        return;
    case PE_FrameStatusBarItem:
        return;
    case PE_FrameTabBarBase:
        if (isDockTabBar(widget)) {
            return;
        }
        break;
    case PE_PanelButtonTool:
        return drawToolButtonPanel(*option, *painter);
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

QSize WindowStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                    const QWidget *widget) const
{
    if (type == CT_TabBarTab && isDockTabBar(widget)) {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        const QFontMetrics metrics(titleFont());
        return {metrics.horizontalAdvance(tab ? tab->text : QString()) + 2 * TabPadding,
                metrics.height() + 2 * TitlePadding};
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect WindowStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_TabBarTabText && isDockTabBar(widget)) {
        return option->rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QIcon WindowStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    if (qobject_cast<const QDockWidget *>(widget)) {
        if (icon == SP_TitleBarCloseButton) {
            return glyphIcon(Glyph::Close, m_theme.mutedText, m_theme.line);
        }
        if (icon == SP_TitleBarNormalButton) {
            return glyphIcon(Glyph::Float, m_theme.mutedText, m_theme.line);
        }
    }
    return QProxyStyle::standardIcon(icon, option, widget);
}

void WindowStyle::drawDockTitle(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const auto *title = qstyleoption_cast<const QStyleOptionDockWidget *>(&option);
    if (!title) {
        return;
    }
    painter.fillRect(title->rect, m_theme.window);
    painter.fillRect(QRect(title->rect.left(), title->rect.bottom(), title->rect.width(), 1), m_theme.line);
    const QRect words =
        subElementRect(SE_DockWidgetTitleBarText, title, widget).adjusted(TitleInset - TitlePadding, 0, 0, 0);
    painter.setFont(titleFont());
    painter.setPen(holdsFocus(widget) ? m_theme.accent : m_theme.mutedText);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(title->title, Qt::ElideRight, words.width()));
}

void WindowStyle::drawTabShape(const QStyleOption &option, QPainter &painter) const
{
    painter.fillRect(option.rect, m_theme.window);
    if (option.state & State_Selected) {
        painter.fillRect(
            QRect(option.rect.left() + TabPadding, option.rect.bottom() - 1, option.rect.width() - 2 * TabPadding, 2),
            m_theme.accent);
    }
    if (option.state & State_HasFocus) {
        painter.setPen(m_theme.accent);
        painter.drawRoundedRect(option.rect.adjusted(3, 3, -4, -5), 3, 3);
    }
}

void WindowStyle::drawTabLabel(const QStyleOption &option, QPainter &painter) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(&option);
    if (!tab) {
        return;
    }
    const bool stands = tab->state & (State_Selected | State_MouseOver);
    painter.setFont(titleFont());
    painter.setPen(stands ? m_theme.text : m_theme.mutedText);
    painter.drawText(tab->rect, Qt::AlignCenter | Qt::TextShowMnemonic, tab->text);
}

void WindowStyle::drawToolButtonPanel(const QStyleOption &option, QPainter &painter) const
{
    const bool isPressed = option.state & (State_Sunken | State_On);
    const bool isHovered = (option.state & State_MouseOver) && (option.state & State_Enabled);
    const bool isRaised = !(option.state & State_AutoRaise);
    if (!isPressed && !isHovered && !isRaised) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isRaised || isPressed ? QPen(m_theme.line) : QPen(Qt::NoPen));
    painter.setBrush(isPressed || isHovered ? m_theme.raised : m_theme.paper);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), Theme::Radius - 1, Theme::Radius - 1);
    painter.restore();
}

void WindowStyle::drawSeparator(const QStyleOption &option, QPainter &painter) const
{
    painter.fillRect(option.rect, m_theme.window);
    const bool isUpright = option.rect.width() < option.rect.height();
    const bool isHovered = option.state & State_MouseOver;
    QRect line = option.rect;
    if (isUpright) {
        line.setLeft(option.rect.center().x());
        line.setWidth(isHovered ? 2 : 1);
    } else {
        line.setTop(option.rect.center().y());
        line.setHeight(isHovered ? 2 : 1);
    }
    painter.fillRect(line, isHovered ? m_theme.accent : m_theme.line);
}

} // namespace pullquote
