// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/plaintext/mailhead.h"

#include "model/reading/html/pagedate.h"
#include "model/reading/plaintext/wording.h"
#include "model/reading/quotedprintable.h"
#include "model/text/decoding.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace pullquote::plaintext {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Header
{
    QStringView name;
    Span value; ///< With the lines that it is folded into.
};

/// The length of "Subject" in "Subject: …"; 0 if the line begins with no header's name.
qsizetype nameLength(QStringView line)
{
    constexpr qsizetype LongestName = 40;
    for (qsizetype i = 0; i < std::min(line.size(), LongestName); ++i) {
        if (line[i] == u':' || line[i] == u'：') {
            return i;
        }
        if (!line[i].isLetterOrNumber() && line[i] != u'-') {
            return 0;
        }
    }
    return 0;
}

/// "From ada@example.org Mon Jun  3 …": what a mailbox file puts before each mail.
bool isMailboxLine(QStringView line)
{
    return line.startsWith("From "_L1) && line.contains(u'@');
}

/// The headers, and how many lines they take; none if a line above the first empty one is no header.
std::pair<std::vector<Header>, size_t> cutHeaders(QStringView text, const std::vector<Line> &lines)
{
    std::vector<Header> headers;
    size_t i = !lines.empty() && isMailboxLine(lines[0].span.of(text)) ? 1 : 0;
    for (; i < lines.size() && (i == 0 || !lines[i].blankBefore); ++i) {
        const Line &line = lines[i];
        const qsizetype length = nameLength(line.span.of(text));
        if (line.quoted > 0 || (length == 0 && (line.indent == 0 || headers.empty()))) {
            return {};
        }
        if (line.indent > 0 && !headers.empty()) {
            headers.back().value.end = line.span.end;
            continue;
        }
        Span value{line.span.begin + length + 1, line.span.end};
        while (!value.isEmpty() && text[value.begin].isSpace()) {
            ++value.begin;
        }
        headers.push_back({line.span.of(text).first(length), value});
    }
    return {std::move(headers), i};
}

const Header *find(const std::vector<Header> &headers, const QString &kind)
{
    const auto found =
        std::ranges::find_if(headers, [&](const Header &header) { return notices().is(kind, header.name); });
    return found == headers.end() ? nullptr : &*found;
}

/// "Ada Quill" in "Ada Quill <ada@example.org>", "ada@example.org (Ada Quill)" and "\"Ada Quill\" <…>"; an address
/// alone stays.
QString nameIn(const QString &sender)
{
    static const QRegularExpression behind(u"^\\s*\\S+@\\S+\\s+\\(([^()]+)\\)\\s*$"_s);
    if (const auto match = behind.match(sender); match.hasMatch()) {
        return match.captured(1).trimmed();
    }
    QString name = sender.section(u'<', 0, 0).trimmed();
    if (name.size() >= 2 && name.startsWith(u'"') && name.endsWith(u'"')) {
        name = name.sliced(1, name.size() - 2).trimmed();
    }
    return name.isEmpty() ? sender.section(u'<', 1).section(u'>', 0, 0).trimmed() : name;
}

/// Without the "Re:" and "Fwd:" of an answer.
Span withoutAnswerMarks(QStringView text, Span subject)
{
    static const QRegularExpression mark(u"^(?:re|fwd?|aw|wg|sv|tr|答复|转发|回复)\\s*[:：]\\s*"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    while (true) {
        const auto match = mark.match(subject.of(text).toString());
        if (!match.hasMatch()) {
            return subject;
        }
        subject.begin += match.capturedLength();
    }
}

QDate dayIn(const QString &date)
{
    const QDateTime time = QDateTime::fromString(date.section(u'(', 0, 0).trimmed(), Qt::RFC2822Date);
    return time.isValid() ? time.date() : html::dateIn(date);
}

} // namespace

QString withoutEncodedWords(const QString &header)
{
    static const QRegularExpression word(u"=\\?([^?\\s]+)\\?([QqBb])\\?([^?\\s]*)\\?=(?:\\s+(?==\\?))?"_s);
    QString text;
    qsizetype end = 0;
    for (const auto &match : word.globalMatch(header)) {
        text += QStringView(header).sliced(end, match.capturedStart() - end);
        const QByteArray raw = match.captured(3).toLatin1();
        const bool isBase64 = match.captured(2).compare("b"_L1, Qt::CaseInsensitive) == 0;
        const QByteArray bytes =
            isBase64 ? QByteArray::fromBase64(raw) : fromQuotedPrintable(QByteArray(raw).replace('_', ' '));
        text += decodeText(bytes, TextKind::Plain, match.captured(1).toLatin1()).text;
        end = match.capturedEnd();
    }
    text += QStringView(header).sliced(end);
    return text;
}

MailHead mailHeadOf(QStringView text, const std::vector<Line> &lines, Metadata &metadata)
{
    const auto [headers, count] = cutHeaders(text, lines);
    const Header *sender = find(headers, u"mail-from"_s);
    const Header *subject = find(headers, u"mail-subject"_s);
    const Header *date = find(headers, u"mail-date"_s);
    if (sender == nullptr || (subject == nullptr && date == nullptr) || count == lines.size()) {
        return {};
    }
    const auto read = [&](Span span) { return withoutEncodedWords(span.of(text).toString()).simplified(); };
    MailHead head;
    head.lines = count;
    metadata.byline = nameIn(read(sender->value));
    if (date != nullptr) {
        metadata.published = dayIn(read(date->value));
    }
    if (subject != nullptr) {
        const Span words = withoutAnswerMarks(text, subject->value);
        metadata.title = read(words);
        if (!words.isEmpty() && metadata.title == words.of(text).toString().simplified()) {
            head.subject = words;
        }
    }
    return head;
}

} // namespace pullquote::plaintext
