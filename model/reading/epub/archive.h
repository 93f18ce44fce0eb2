// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

struct zip;

namespace pullquote {

/// A ZIP archive in memory, read with a limit on all that is unpacked from it.
class ZipArchive final
{
public:
    /// `bytes` must outlive the archive; `limit` counts bytes unpacked, over all files.
    ZipArchive(const QByteArray &bytes, qint64 limit);
    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    bool isOpen() const { return m_archive != nullptr; }
    bool has(const QString &name) const;
    /// What the file holds; nothing if it is missing, broken, encrypted, or would go beyond the limit.
    std::optional<QByteArray> content(const QString &name);
    /// Whether the limit kept something from being unpacked.
    bool hitLimit() const { return m_hitLimit; }

private:
    zip *m_archive = nullptr;
    qint64 m_left;
    bool m_hitLimit = false;
};

} // namespace pullquote
