// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace pullquote {

/// The decoder's name for a character set that a page names: the web's labels mean more than they say (latin1 is
/// windows-1252, gb2312 is GB18030, …: WHATWG Encoding Standard, "names and labels"). Nothing for labels that the
/// standard refuses and for those that nobody knows.
std::optional<QByteArray> charsetForLabel(QByteArrayView label);

/// The character set that most likely made `bytes`, judged by what the bytes spell in each; nothing if they tell
/// nothing. For markup hand in the text without tags.
std::optional<QByteArray> detectedCharset(QByteArrayView bytes);

/// The charset that a page declares in a <meta> or an XML declaration within its first 64 KiB; empty without one.
QByteArray declaredInMarkup(QByteArrayView bytes);

/// `bytes` without what stands between < and >.
QByteArray withoutTags(QByteArrayView bytes);

} // namespace pullquote
