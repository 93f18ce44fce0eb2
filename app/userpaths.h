// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pullquote {

/// Where the program keeps what is the person's.
struct UserPaths
{
    QString settings;    ///< The file of settings.
    QString windowState; ///< The file of the window's own state.
    QString corrections; ///< The folder of corrections.

    /// As the desktop's conventions have it (XDG Base Directory); needs the application's name.
    static UserPaths standard();
    /// All in one folder.
    static UserPaths in(const QString &folder);
};

} // namespace pullquote
