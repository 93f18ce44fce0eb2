// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace pullquote {

enum class TextKind : std::uint8_t { Plain, Markup };

/// Text made of bytes.
struct DecodedText
{
    QString text;         ///< Without a byte-order mark; what was no character is U+FFFD.
    QString charset;      ///< What it was decoded from, for the person.
    QStringList warnings; ///< A declaration that does not fit; how many bytes were no characters.
};

/// Decodes `bytes`, believing them before what is said of them: a byte-order mark; zero bytes on one side of each pair
/// (UTF-16); the escapes of ISO-2022-JP; strict UTF-8; the set that `declared` (or, in markup, the page) names if it
/// decodes without errors; UTF-8 with few errors; what detectors make of it; windows-1252.
/// Any bytes give a text. Linear; line ends are kept.
DecodedText decodeText(QByteArrayView bytes, TextKind kind, QByteArrayView declared = {});

/// `text` with every CR LF and CR made LF.
QString withUnixLineEnds(QString text);

} // namespace pullquote
