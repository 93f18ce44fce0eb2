// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filewatcher.h"

#include "app/fingerprint.h"
#include "model/reading/reader.h"

#include <QFileInfo>

namespace pullquote {

namespace {

/// Looks before a missing file counts as gone, `Quiet` apart: a replacement takes less.
constexpr int PatientLooks = 5;

} // namespace

FileWatcher::FileWatcher(QObject *parent)
    : QObject(parent)
{
    m_worker.setMaxThreadCount(1);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(Quiet);
    const auto wait = [this] { m_quiet.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_quiet, wait);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_quiet, wait);
    connect(&m_quiet, &QTimer::timeout, this, &FileWatcher::compare);
}

FileWatcher::~FileWatcher()
{
    m_worker.waitForDone();
}

void FileWatcher::watch(const QString &path, quint64 fingerprint)
{
    stop();
    m_path = QFileInfo(path).absoluteFilePath();
    m_known = fingerprint;
    addPaths();
    m_quiet.start(); // the file may have changed since it was read
}

void FileWatcher::stop()
{
    ++m_round;
    m_missed = 0;
    m_path.clear();
    m_quiet.stop();
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty()) {
        m_watcher.removePaths(watched);
    }
}

void FileWatcher::addPaths()
{
    // The folder tells of a file that comes back; the file tells of writing into it.
    const QFileInfo file(m_path);
    for (const QString &path : {m_path, file.absolutePath()}) {
        const bool isWatched = m_watcher.files().contains(path) || m_watcher.directories().contains(path);
        if (!isWatched && QFileInfo::exists(path)) {
            m_watcher.addPath(path);
        }
    }
}

void FileWatcher::compare()
{
    if (m_path.isEmpty()) {
        return;
    }
    addPaths();
    m_worker.start([this, path = m_path, round = m_round] {
        std::optional<quint64> fingerprint;
        // What is read from a pipe is gone from it, and a pipe may keep its reader waiting.
        const bool isRegular = QFileInfo(path).isFile();
        if (const auto bytes = isRegular ? loadBytes(path, ReadLimits(), {}) : Result<QByteArray>(Error())) {
            fingerprint = fingerprintOf(*bytes);
        }
        QMetaObject::invokeMethod(
            this, [this, round, fingerprint] { compared(round, fingerprint); }, Qt::QueuedConnection);
    });
}

void FileWatcher::compared(int round, std::optional<quint64> fingerprint)
{
    if (round != m_round) {
        return;
    }
    if (fingerprint) {
        m_missed = 0;
        if (*fingerprint != m_known) {
            m_known = *fingerprint;
            Q_EMIT changed();
        }
        return;
    }
    // Being empty for a moment, or gone, is how many programs write a file.
    ++m_missed;
    if (m_missed < PatientLooks) {
        m_quiet.start();
    } else if (m_missed == PatientLooks && !QFileInfo::exists(m_path)) {
        Q_EMIT vanished();
    }
}

} // namespace pullquote
