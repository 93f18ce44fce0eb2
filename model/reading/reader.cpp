// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/reader.h"

#include "model/reading/epub.h"
#include "model/reading/html.h"
#include "model/reading/markdown.h"
#include "model/reading/mhtml.h"
#include "model/reading/pdf.h"
#include "model/reading/plaintext.h"
#include "model/reading/plaintext/lines.h"
#include "model/reading/plaintext/mailhead.h"
#include "model/reading/plaintext/structure.h"
#include "model/reading/sniffing.h"
#include "model/text/decoding.h"

#include <QRegularExpression>

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(const QString &path)
{
    return path == "-"_L1 ? u"Standard input"_s : path;
}

QByteArray charsetIn(const QString &mediaType)
{
    static const QRegularExpression charset(u"charset\\s*=\\s*[\"']?([^\\s;\"']+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return charset.match(mediaType).captured(1).toLatin1();
}

/// Whether so many characters mean nothing that the bytes were no text.
bool isNoise(QStringView text)
{
    constexpr qsizetype Reach = qsizetype(64) * 1024;
    const QStringView sample = text.first(std::min(text.size(), Reach));
    const auto odd = std::ranges::count_if(sample, [](QChar c) {
        const auto category = c.category();
        return category == QChar::Other_NotAssigned || category == QChar::Other_PrivateUse ||
               c == QChar::ReplacementCharacter;
    });
    return odd * 8 > sample.size() && sample.size() > 16;
}

Result<Reading> readDecoded(DecodedText decoded, FileFormat format, const QString &path, const std::stop_token &stop)
{
    if (std::ranges::all_of(decoded.text, [](QChar c) { return c.isSpace() || c.isNull(); })) {
        return Error{u"%1 holds no text."_s.arg(nameOf(path)), path};
    }
    if (format != FileFormat::Html && isNoise(decoded.text)) {
        return Error{u"%1 is a binary file; there is no article to read in it."_s.arg(nameOf(path)), path};
    }
    auto reading = [&]() -> Result<Reading> {
        switch (format) {
        case FileFormat::Html: {
            auto page = readHtml(std::move(decoded.text), path, stop);
            if (page) {
                judgeSurroundings(*page);
            }
            return page;
        }
        case FileFormat::Markdown:
            return readMarkdown(withUnixLineEnds(std::move(decoded.text)), path, stop);
        default:
            return readPlainText(withUnixLineEnds(std::move(decoded.text)), path, stop);
        }
    }();
    if (reading) {
        reading->warnings = decoded.warnings + reading->warnings;
    }
    return reading;
}

/// A mail whose text is a page of its own, or encoded. Who wrote it, when and about what stands in its headers.
Result<Reading> readMail(const QByteArray &bytes, const QString &path, const std::stop_token &stop)
{
    const MailText mail = textInMail(bytes);
    if (mail.body.trimmed().isEmpty()) {
        return Error{u"%1 is a mail without a text in it."_s.arg(nameOf(path)), path};
    }
    if (!mail.isHtml) {
        return readDecoded(decodeText(mail.headers + '\n' + mail.body, TextKind::Plain, mail.charset),
                           FileFormat::PlainText, path, stop);
    }
    auto page = readDecoded(decodeText(mail.body, TextKind::Markup, mail.charset), FileFormat::Html, path, stop);
    if (page) {
        // Headers are told by what follows them.
        const QString headers = withUnixLineEnds(decodeText(mail.headers, TextKind::Plain).text) + u"\n-\n"_s;
        Metadata said;
        plaintext::mailHeadOf(headers, plaintext::cutLines(headers), said);
        page->metadata.title = said.title.isEmpty() ? page->metadata.title : said.title;
        page->metadata.byline = said.byline.isEmpty() ? page->metadata.byline : said.byline;
        page->metadata.published = said.published.isValid() ? said.published : page->metadata.published;
    }
    return page;
}

} // namespace

Result<Reading> read(QByteArray bytes, const QString &path, const QString &mediaTypeHint, std::stop_token stop)
{
    if (bytes.isEmpty()) {
        return Error{u"%1 is empty."_s.arg(nameOf(path)), path};
    }
    const Sniffed sniffed = sniff(bytes, path, mediaTypeHint);
    switch (sniffed.format) {
    case FileFormat::Unreadable:
        return Error{u"%1 is %2; there is no article to read in it."_s.arg(nameOf(path), sniffed.what), path};
    case FileFormat::Pdf:
        return readPdf(bytes, path, std::move(stop));
    case FileFormat::Zip:
        return readEpub(bytes, path, ReadLimits(), std::move(stop));
    case FileFormat::Mhtml: {
        const MhtmlPage page = pageInMhtml(bytes);
        bytes = QByteArray();
        if (page.html.trimmed().isEmpty()) {
            return Error{u"%1 is a web archive without a page in it, or a broken one."_s.arg(nameOf(path)), path};
        }
        return readDecoded(decodeText(page.html, TextKind::Markup, page.charset), FileFormat::Html, path, stop);
    }
    case FileFormat::Mail:
        return readMail(bytes, path, stop);
    case FileFormat::Html:
    case FileFormat::Markdown:
    case FileFormat::PlainText:
        break;
    }
    const TextKind kind = sniffed.format == FileFormat::Html ? TextKind::Markup : TextKind::Plain;
    DecodedText decoded = decodeText(bytes, kind, charsetIn(mediaTypeHint));
    bytes = QByteArray(); // From here on the text stands for them.
    return readDecoded(std::move(decoded), sniffed.format, path, stop);
}

Result<Reading> readFile(const QString &path, const ReadLimits &limits, std::stop_token stop)
{
    auto bytes = loadBytes(path, limits, stop);
    if (!bytes) {
        return bytes.error();
    }
    return read(std::move(*bytes), path, {}, std::move(stop));
}

} // namespace pullquote
