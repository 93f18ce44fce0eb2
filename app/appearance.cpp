// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appearance.h"

#include "app/windowstyle.h"

#include <QApplication>
#include <QEvent>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

Appearance::Appearance(Settings &settings)
    : m_settings(settings)
{
    if (!qobject_cast<WindowStyle *>(QApplication::style())) {
        QApplication::setStyle(new WindowStyle);
    }
    update();
    connect(&settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::Theme) {
            update();
        }
    });
    qApp->installEventFilter(this);
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && !m_updating) {
        update();
    }
    return QObject::eventFilter(watched, event);
}

bool Appearance::wantsDark() const
{
    const QString choice = m_settings.value(Setting::Theme).toString();
    if (choice != "system"_L1) {
        return choice == "dark"_L1;
    }
    // Without a palette of ours the application has the desktop's.
    QApplication::setPalette(QPalette());
    return isDark(QApplication::palette());
}

void Appearance::update()
{
    m_updating = true;
    m_theme = wantsDark() ? Theme::dark() : Theme::light();
    QApplication::setPalette(m_theme.palette());
    if (auto *style = qobject_cast<WindowStyle *>(QApplication::style())) {
        style->setTheme(m_theme);
    }
    m_updating = false;
    Q_EMIT themeChanged(m_theme);
}

} // namespace pullquote
