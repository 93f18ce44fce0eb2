// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace pullquote {

/// The page in a single-file web archive.
struct MhtmlPage
{
    QByteArray html;    ///< Its transfer encoding undone; empty if the archive holds no page.
    QByteArray charset; ///< What its part declares; may be empty.
};

/// The first text/html part of an MHTML archive (RFC 2557). Other parts, pictures and styles, are not looked at.
MhtmlPage pageInMhtml(const QByteArray &archive);

} // namespace pullquote
