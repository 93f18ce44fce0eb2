// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/mhtml.h"

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

/// Where the empty line behind the headers ends, from `begin` on.
qsizetype bodyBegin(const QByteArray &archive, qsizetype begin)
{
    const qsizetype crlf = archive.indexOf("\r\n\r\n", begin);
    const qsizetype lf = archive.indexOf("\n\n", begin);
    if (crlf >= 0 && (lf < 0 || crlf < lf)) {
        return crlf + 4;
    }
    return lf >= 0 ? lf + 2 : -1;
}

int hexDigit(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

/// RFC 2045, 6.7; what is no escape stays as it is.
QByteArray fromQuotedPrintable(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            bytes += text[i];
            continue;
        }
        if (text.sliced(i).startsWith("=\r\n")) {
            i += 2;
        } else if (text.sliced(i).startsWith("=\n")) {
            i += 1;
        } else if (i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
            bytes += char(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            bytes += text[i];
        }
    }
    return bytes;
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
