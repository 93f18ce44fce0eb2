// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/focusline.h"

#include <QEvent>
#include <QPainter>

namespace pullquote {

namespace {

constexpr int Thickness = 2;

} // namespace

FocusLine::FocusLine(QWidget &window)
    : QWidget(&window)
    , m_color(Theme::light().accent)
{
    setObjectName(QStringLiteral("focusLine"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void FocusLine::setTheme(const Theme &theme)
{
    m_color = theme.accent;
    update();
}

void FocusLine::mark(QWidget *pane)
{
    if (m_pane) {
        m_pane->removeEventFilter(this);
    }
    m_pane = pane;
    if (pane) {
        pane->installEventFilter(this);
    }
    place();
}

void FocusLine::place()
{
    const bool isSeen = m_pane && m_pane->isVisible() && m_pane->window() == window();
    if (isSeen) {
        setGeometry({m_pane->mapTo(window(), QPoint()), QSize(m_pane->width(), Thickness)});
        raise();
    }
    setVisible(isSeen);
}

void FocusLine::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_color);
}

bool FocusLine::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ParentChange:
        place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace pullquote
