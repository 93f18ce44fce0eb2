// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowstate.h"

#include <QFileInfo>
#include <QMainWindow>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString geometryKey = u"window/geometry"_s;
const QString layoutKey = u"window/layout"_s;
const QString recentKey = u"recent/files"_s;

} // namespace

WindowState::WindowState(const QString &file)
    : m_file(file, QSettings::IniFormat)
{
}

bool WindowState::restore(QMainWindow &window) const
{
    const QByteArray layout = m_file.value(layoutKey).toByteArray();
    if (layout.isEmpty()) {
        return false;
    }
    window.restoreGeometry(m_file.value(geometryKey).toByteArray());
    return window.restoreState(layout, LayoutVersion);
}

void WindowState::save(const QMainWindow &window)
{
    m_file.setValue(geometryKey, window.saveGeometry());
    m_file.setValue(layoutKey, window.saveState(LayoutVersion));
}

QStringList WindowState::recentFiles() const
{
    return m_file.value(recentKey).toStringList();
}

void WindowState::addRecentFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_file.setValue(recentKey, QStringList(files.first(RecentLimit < files.size() ? RecentLimit : files.size())));
}

void WindowState::clearRecentFiles()
{
    m_file.remove(recentKey);
}

} // namespace pullquote
