// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/mhtml.h"

#include "model/reading/quotedprintable.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>

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

/// The value of a header in lower case, continued lines and all; empty if there is none.
QByteArray headerNamed(const QByteArray &headers, const QByteArray &name)
{
    const QByteArray lower = '\n' + headers.toLower();
    const qsizetype at = lower.indexOf('\n' + name + ':');
    if (at < 0) {
        return {};
    }
    const qsizetype begin = at + name.size() + 2;
    qsizetype end = lower.indexOf('\n', begin);
    while (end >= 0 && end + 1 < lower.size() && (lower[end + 1] == ' ' || lower[end + 1] == '\t')) {
        end = lower.indexOf('\n', end + 1);
    }
    return lower.mid(begin, end < 0 ? -1 : end - begin).trimmed();
}

QByteArray unpacked(const QByteArray &body, const QByteArray &headers)
{
    const QByteArray encoding = headerNamed(headers, "content-transfer-encoding");
    if (encoding.startsWith("quoted-printable")) {
        return fromQuotedPrintable(body);
    }
    return encoding.startsWith("base64") ? QByteArray::fromBase64(body) : body;
}

constexpr int DeepestPart = 8;
constexpr qsizetype LongestHeaders = qsizetype(64) * 1024;

/// Looks for the text in a part whose headers and body are given, and in the parts of it.
void lookForText(MailText &found, const QByteArray &headers, const QByteArray &body, int depth)
{
    const QByteArray type = headerNamed(headers, "content-type");
    if (type.startsWith("multipart/")) {
        const QByteArray line = "--" + parameter(headers, u"boundary"_s);
        if (line.size() <= 2 || depth >= DeepestPart) {
            return;
        }
        for (qsizetype part = body.indexOf(line); part >= 0 && !found.isHtml;) {
            const qsizetype begin = bodyBegin(body, part);
            if (begin < 0) {
                break;
            }
            const qsizetype next = body.indexOf(line, begin);
            lookForText(found, body.mid(part, begin - part), body.mid(begin, next < 0 ? -1 : next - begin), depth + 1);
            part = next;
        }
        return;
    }
    const bool isHtml = type.startsWith("text/html");
    const bool isPlain = type.isEmpty() || type.startsWith("text/plain");
    const bool isAttachment = headerNamed(headers, "content-disposition").startsWith("attachment");
    if (!isAttachment && (isHtml || (isPlain && found.body.isEmpty()))) {
        found.body = unpacked(body, headers);
        found.charset = parameter(headers, u"charset"_s);
        found.isHtml = isHtml;
    }
}

} // namespace

bool isEncodedMail(QByteArrayView bytes)
{
    const QByteArray begin = bytes.first(std::min(bytes.size(), LongestHeaders)).toByteArray();
    const qsizetype end = bodyBegin(begin, 0);
    if (end < 0) {
        return false;
    }
    static const QRegularExpression header(u"^(?:[!-9;-~]+:.*\\R(?:[ \\t].*\\R)*){2,}\\R"_s);
    const QByteArray headers = begin.first(end);
    if (headerNamed(headers, "mime-version").isEmpty() || !header.match(QString::fromLatin1(headers)).hasMatch()) {
        return false;
    }
    const QByteArray type = headerNamed(headers, "content-type");
    const QByteArray encoding = headerNamed(headers, "content-transfer-encoding");
    const bool isPlain = type.isEmpty() || type.startsWith("text/plain");
    return type.startsWith("multipart/") || type.startsWith("text/html") ||
           (isPlain && (encoding.startsWith("base64") || encoding.startsWith("quoted-printable")));
}

MailText textInMail(const QByteArray &mail)
{
    MailText found;
    const qsizetype end = bodyBegin(mail, 0);
    if (end >= 0) {
        found.headers = mail.first(end);
        lookForText(found, found.headers, mail.mid(end), 0);
        found.headers = found.headers.trimmed() + '\n';
    }
    return found;
}

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
