// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"
#include "widgets/theme.h"

#include <QObject>

namespace pullquote {

/// Whether text in `palette` is lighter than its ground. Qt 6.4 has no other way to ask the desktop.
bool isDark(const QPalette &palette);

/// Light or dark, as the person chose or as the desktop is, for the whole application.
class Appearance final : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(Settings &settings);

    const Theme &theme() const { return m_theme; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void themeChanged(const pullquote::Theme &theme);

private:
    void update();
    bool wantsDark() const;

    Settings &m_settings;
    Theme m_theme;
    bool m_updating = false;
};

} // namespace pullquote
