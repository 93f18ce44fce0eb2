// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/epub/archive.h"

#include <algorithm>
#include <zip.h>

namespace pullquote {

ZipArchive::ZipArchive(const QByteArray &bytes, qint64 limit)
    : m_left(limit)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    m_archive = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (m_archive == nullptr && source != nullptr) {
        zip_source_free(source);
    }
    zip_error_fini(&error);
}

ZipArchive::~ZipArchive()
{
    if (m_archive != nullptr) {
        zip_discard(m_archive);
    }
}

bool ZipArchive::has(const QString &name) const
{
    return zip_name_locate(m_archive, name.toUtf8().constData(), 0) >= 0;
}

std::optional<QByteArray> ZipArchive::content(const QString &name)
{
    const zip_int64_t index = zip_name_locate(m_archive, name.toUtf8().constData(), 0);
    zip_file_t *file = index >= 0 ? zip_fopen_index(m_archive, zip_uint64_t(index), 0) : nullptr;
    if (file == nullptr) {
        return std::nullopt;
    }
    constexpr qsizetype Chunk = qsizetype(64) * 1024;
    QByteArray bytes;
    zip_int64_t count = 0;
    // The sizes that an archive declares can lie: what counts is what comes out.
    do {
        const qsizetype begin = bytes.size();
        bytes.resize(begin + Chunk);
        count = zip_fread(file, bytes.data() + begin, zip_uint64_t(Chunk));
        bytes.resize(begin + qsizetype(std::max<zip_int64_t>(count, 0)));
        m_left -= std::max<zip_int64_t>(count, 0);
    } while (count > 0 && m_left >= 0);
    zip_fclose(file);
    m_hitLimit = m_hitLimit || m_left < 0;
    return count < 0 || m_left < 0 ? std::nullopt : std::optional(bytes);
}

} // namespace pullquote
