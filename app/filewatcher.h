// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace pullquote {

/// Watches the open file. Only a content that differs from the known one counts, whatever the file system reports;
/// a file that is replaced as a whole, or that is gone for a moment, is not lost.
class FileWatcher final : public QObject
{
    Q_OBJECT

public:
    explicit FileWatcher(QObject *parent = nullptr);
    ~FileWatcher() override;

    /// Watches `path`, whose content is known by its fingerprint, instead of what was watched before.
    void watch(const QString &path, quint64 fingerprint);
    void stop();

    /// How long the file must be quiet before it is compared, in milliseconds.
    static constexpr int Quiet = 200;

Q_SIGNALS:
    /// The file holds something else. Said once for each new content.
    void changed();
    /// The file has been gone for some time. Said once until it is back.
    void vanished();

private:
    void addPaths();
    void compare();
    void compared(int round, std::optional<quint64> fingerprint);

    QFileSystemWatcher m_watcher;
    QTimer m_quiet;
    QThreadPool m_worker; ///< Reads the file: the window's thread does not.
    QString m_path;
    quint64 m_known = 0;
    int m_round = 0;  ///< Counts watch() and stop(): an answer of an older one is dropped.
    int m_missed = 0; ///< How often the file was not there in a row.
};

} // namespace pullquote
