// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QStringList>

class QMainWindow;

namespace pullquote {

/// What the window remembers from run to run beside the settings: its size, its docks, the files opened last.
class WindowState final
{
public:
    explicit WindowState(const QString &file);

    /// Gives the window the size and docks of the last run. False if there are none, or if they are of another version
    /// of the layout: then nothing has changed.
    bool restore(QMainWindow &window) const;
    void save(const QMainWindow &window);

    /// Newest first; files that are gone are in it still: one may be back tomorrow.
    QStringList recentFiles() const;
    /// Moves `path`, made absolute, to the front.
    void addRecentFile(const QString &path);
    void clearRecentFiles();

    static constexpr qsizetype RecentLimit = 12;

    /// To be raised with every change of the docks that an older state does not fit.
    static constexpr int LayoutVersion = 1;

private:
    QSettings m_file;
};

} // namespace pullquote
