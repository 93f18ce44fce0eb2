// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace pullquote {

/// What some bytes are, as far as it decides who reads them.
enum class FileFormat : std::uint8_t { PlainText, Markdown, Html, Mhtml, Mail, Pdf, Zip, Unreadable };

struct Sniffed
{
    FileFormat format = FileFormat::PlainText;
    QString what; ///< Unreadable: what it is, as "a picture (PNG)".
};

/// Tells what `bytes` are: by themselves first, then by `mediaTypeHint` ("text/html; charset=…"), then by the ending of
/// `path`.
Sniffed sniff(QByteArrayView bytes, const QString &path, const QString &mediaTypeHint);

} // namespace pullquote
