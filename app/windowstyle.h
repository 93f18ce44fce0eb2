// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QProxyStyle>

namespace pullquote {

/// The look of the window's frame: quiet dock titles, hairlines between panes, flat tabs and tool buttons. The
/// controls in the panes are AppStyle's.
class WindowStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    WindowStyle();

    /// Widgets that are shown must be repainted by the caller.
    void setTheme(const Theme &theme) { m_theme = theme; }

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;

private:
    void drawDockTitle(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawTabShape(const QStyleOption &option, QPainter &painter) const;
    void drawTabLabel(const QStyleOption &option, QPainter &painter) const;
    void drawToolButtonPanel(const QStyleOption &option, QPainter &painter) const;
    void drawSeparator(const QStyleOption &option, QPainter &painter) const;

    Theme m_theme;
};

} // namespace pullquote
