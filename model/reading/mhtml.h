// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace pullquote {

/// The page in a single-file web archive.
struct MhtmlPage
{
    QByteArray html;    ///< Its transfer encoding undone; empty if the archive holds no page.
    QByteArray charset; ///< What its part declares; may be empty.
};

/// The first text/html part of an MHTML archive (RFC 2557). Other parts, pictures and styles, are not looked at.
MhtmlPage pageInMhtml(const QByteArray &archive);

/// The text of a mail (RFC 5322 with the bodies of RFC 2045 and 2046).
struct MailText
{
    QByteArray headers; ///< Of the mail, with the line end of the last.
    QByteArray body;    ///< Its transfer encoding undone; empty if the mail holds no text.
    QByteArray charset; ///< What its part declares; may be empty.
    bool isHtml = false;
};

/// Whether `bytes` begin with the headers of a mail whose body is not plain to read: in parts, encoded, or a page.
bool isEncodedMail(QByteArrayView bytes);

/// The first text/html part of a mail, however deep in parts of parts, else its first text/plain part. Attachments are
/// not looked at.
MailText textInMail(const QByteArray &mail);

} // namespace pullquote
