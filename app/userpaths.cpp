// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/userpaths.h"

#include <QDir>
#include <QStandardPaths>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

UserPaths UserPaths::standard()
{
    const QDir config(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    return {config.filePath(u"settings.ini"_s), data.filePath(u"window.ini"_s), data.filePath(u"corrections"_s)};
}

UserPaths UserPaths::in(const QString &folder)
{
    const QDir top(folder);
    return {top.filePath(u"settings.ini"_s), top.filePath(u"window.ini"_s), top.filePath(u"corrections"_s)};
}

} // namespace pullquote
