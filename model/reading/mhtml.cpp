// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/mhtml.h"

#include "model/reading/quotedprintable.h"

#include <QRegularExpression>
#include <QString>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The value of a parameter of a header: boundary="…", charset=….
QByteArray parameter(const QByteArray &headers, const QString &name)
{
    const QRegularExpression pattern(u"\\b%1\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))"_s.arg(name),
                                     QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(QString::fromLatin1(headers));
    return (match.captured(1) + match.captured(2)).toLatin1();
}

/// Where the empty line behind the headers ends, from `begin` on; looks no further than there.
qsizetype bodyBegin(const QByteArray &archive, qsizetype begin)
{
    for (qsizetype at = archive.indexOf('\n', begin); at >= 0; at = archive.indexOf('\n', at + 1)) {
        const QByteArrayView rest = QByteArrayView(archive).sliced(at + 1);
        if (rest.startsWith('\n')) {
            return at + 2;
        }
        if (rest.startsWith("\r\n")) {
            return at + 3;
        }
    }
    return -1;
}

QByteArray unpacked(const QByteArray &body, const QByteArray &headers)
{
    const QByteArray lower = headers.toLower();
    const qsizetype at = lower.indexOf("content-transfer-encoding:");
    const QByteArray encoding = at < 0 ? QByteArray() : lower.mid(at + 26, 40).trimmed();
    if (encoding.startsWith("quoted-printable")) {
        return fromQuotedPrintable(body);
    }
    return encoding.startsWith("base64") ? QByteArray::fromBase64(body) : body;
}

} // namespace

MhtmlPage pageInMhtml(const QByteArray &archive)
{
    const qsizetype begin = bodyBegin(archive, 0);
    const QByteArray boundary = begin < 0 ? QByteArray() : parameter(archive.first(begin), u"boundary"_s);
    if (boundary.isEmpty()) {
        return {};
    }
    const QByteArray line = "--" + boundary;
    for (qsizetype part = archive.indexOf(line, begin); part >= 0;) {
        const qsizetype body = bodyBegin(archive, part);
        if (body < 0) {
            break;
        }
        const qsizetype next = archive.indexOf(line, body);
        const QByteArray headers = archive.mid(part, body - part);
        if (headers.toLower().contains("text/html")) {
            const qsizetype end = next < 0 ? archive.size() : next;
            return {unpacked(archive.mid(body, end - body), headers), parameter(headers, u"charset"_s)};
        }
        part = next;
    }
    return {};
}

} // namespace pullquote
