// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/sniffing.h"

#include "model/reading/mhtml.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <optional>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Signature
{
    qsizetype offset;
    QByteArrayView bytes;
    QStringView what;
    bool isText = false; ///< The whole file is in readable characters.
};

/// Files that people take for articles, and what to call them.
const auto &signatures()
{
    static const auto list = std::to_array<Signature>({
        {0, QByteArrayView("\x89PNG\r\n\x1a\n", 8), u"a picture (PNG)"},
        {0, QByteArrayView("\xff\xd8\xff", 3), u"a picture (JPEG)"},
        {0, QByteArrayView("GIF8", 4), u"a picture (GIF)"},
        {0, QByteArrayView("II*\0", 4), u"a picture (TIFF)"},
        {0, QByteArrayView("MM\0*", 4), u"a picture (TIFF)"},
        {0, QByteArrayView("\0\0\1\0", 4), u"a picture (ICO)"},
        {8, QByteArrayView("WEBP", 4), u"a picture (WebP)"},
        {4, QByteArrayView("ftypavif", 8), u"a picture (AVIF)"},
        {4, QByteArrayView("ftypheic", 8), u"a picture (HEIC)"},
        {4, QByteArrayView("ftyp", 4), u"a film"},
        {0, QByteArrayView("\x1a\x45\xdf\xa3", 4), u"a film"},
        {8, QByteArrayView("AVI ", 4), u"a film"},
        {8, QByteArrayView("WAVE", 4), u"a sound"},
        {0, QByteArrayView("ID3", 3), u"a sound"},
        {0, QByteArrayView("OggS", 4), u"a sound"},
        {0, QByteArrayView("fLaC", 4), u"a sound"},
        {0,
         QByteArrayView("\x7f"
                        "ELF",
                        4),
         u"a program"},
        {0, QByteArrayView("\x1f\x8b", 2), u"a compressed file (gzip); unpack it first"},
        {0, QByteArrayView("BZh", 3), u"a compressed file (bzip2); unpack it first"},
        {0,
         QByteArrayView("\xfd"
                        "7zXZ\0",
                        6),
         u"a compressed file (xz); unpack it first"},
        {0, QByteArrayView("\x28\xb5\x2f\xfd", 4), u"a compressed file (zstd); unpack it first"},
        {0, QByteArrayView("7z\xbc\xaf\x27\x1c", 6), u"an archive (7z); unpack it first"},
        {0, QByteArrayView("Rar!\x1a\x07", 6), u"an archive (RAR); unpack it first"},
        {257, QByteArrayView("ustar", 5), u"an archive (tar); unpack it first"},
        {0, QByteArrayView("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8), u"an old Office document; save it as PDF or text"},
        {0, QByteArrayView("{\\rtf", 5), u"a rich-text document; save it as PDF or text", true},
        {0, QByteArrayView("%!PS", 4), u"a PostScript document; save it as PDF", true},
        {0, QByteArrayView("SQLite format 3\0", 16), u"a database"},
        {0, QByteArrayView("wOFF", 4), u"a font"},
        {0, QByteArrayView("wOF2", 4), u"a font"},
    });
    return list;
}

bool isControl(char c)
{
    const bool isWhite = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v' || c == '\x1b';
    return static_cast<unsigned char>(c) < 0x20 && !isWhite;
}

std::optional<QString> knownBinary(QByteArrayView bytes)
{
    constexpr qsizetype HeaderLength = 512;
    const QByteArrayView header = bytes.first(std::min(bytes.size(), HeaderLength));
    const bool isReadable = std::ranges::none_of(header, isControl);
    for (const Signature &known : signatures()) {
        if (header.size() < known.offset + known.bytes.size() ||
            header.sliced(known.offset, known.bytes.size()) != known.bytes) {
            continue;
        }
        // A text may spell most of them: "Pacific WAVE project grows".
        const bool isSpelt =
            std::ranges::all_of(known.bytes, [](char c) { return c >= ' ' && static_cast<unsigned char>(c) < 0x7f; });
        if (known.isText || !isReadable || !isSpelt) {
            return known.what.toString();
        }
    }
    return std::nullopt;
}

/// The first characters in lower case, without byte-order mark, white space and the zero bytes of UTF-16.
QByteArray opening(QByteArrayView bytes)
{
    constexpr qsizetype Reach = 2048;
    QByteArray text;
    for (const char c : bytes.first(std::min(bytes.size(), Reach))) {
        const bool isMark = c == '\xef' || c == '\xbb' || c == '\xbf' || c == '\xff' || c == '\xfe';
        const bool isBlank = c == '\0' || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        if (!text.isEmpty() ? c != '\0' : !isMark && !isBlank) {
            text += c;
        }
    }
    return text.toLower();
}

bool opensAsHtml(const QByteArray &opening)
{
    if (opening.startsWith("<!doctype html") || opening.startsWith("<html")) {
        return true;
    }
    const bool isMarkup = opening.startsWith("<?xml") || opening.startsWith("<!--") || opening.startsWith("<head") ||
                          opening.startsWith("<body") || opening.startsWith("<!doctype");
    return isMarkup && (opening.contains("<html") || opening.contains("<head") || opening.contains("<body"));
}

/// Whether so much of it is no character that it is no text in any encoding.
bool isBinary(QByteArrayView bytes)
{
    constexpr qsizetype Reach = qsizetype(64) * 1024;
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), Reach));
    std::array<qsizetype, 2> zeros{};
    qsizetype controls = 0;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        const char c = sample[i];
        zeros[size_t(i % 2)] += c == 0;
        controls += c != 0 && isControl(c);
    }
    // Zero bytes on one side only, or its mark, are UTF-16, whose other bytes may be anything; what it spells is judged
    // when it is decoded.
    const bool oneSided = std::max(zeros[0], zeros[1]) * 200 >= sample.size() &&
                          std::min(zeros[0], zeros[1]) * 20 <= std::max(zeros[0], zeros[1]);
    const bool marked = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    return !oneSided && !marked && (controls + zeros[0] + zeros[1]) * 20 > sample.size();
}

FileFormat byMediaType(const QString &hint)
{
    const QString type = hint.section(u';', 0, 0).trimmed().toLower();
    if (type == "text/html"_L1 || type == "application/xhtml+xml"_L1) {
        return FileFormat::Html;
    }
    if (type == "text/markdown"_L1 || type == "text/x-markdown"_L1) {
        return FileFormat::Markdown;
    }
    return FileFormat::PlainText;
}

FileFormat byEnding(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (QStringList{u"html"_s, u"htm"_s, u"xhtml"_s, u"xht"_s}.contains(ending)) {
        return FileFormat::Html;
    }
    if (QStringList{u"md"_s, u"markdown"_s, u"mkd"_s, u"mdown"_s}.contains(ending)) {
        return FileFormat::Markdown;
    }
    return FileFormat::PlainText;
}

} // namespace

Sniffed sniff(QByteArrayView bytes, const QString &path, const QString &mediaTypeHint)
{
    if (bytes.first(std::min<qsizetype>(bytes.size(), 1024)).contains(QByteArrayView("%PDF-"))) {
        return {FileFormat::Pdf, {}};
    }
    if (bytes.startsWith(QByteArrayView("PK\x03\x04", 4)) || bytes.startsWith(QByteArrayView("PK\x05\x06", 4))) {
        return {FileFormat::Zip, {}};
    }
    if (const auto what = knownBinary(bytes)) {
        return {FileFormat::Unreadable, *what};
    }
    const QByteArray first = opening(bytes);
    if (opensAsHtml(first)) {
        return {FileFormat::Html, {}};
    }
    if (first.contains("mime-version:") && first.contains("multipart/related")) {
        return {FileFormat::Mhtml, {}};
    }
    if (isEncodedMail(bytes)) {
        return {FileFormat::Mail, {}};
    }
    if (isBinary(bytes)) {
        return {FileFormat::Unreadable, u"a binary file"_s};
    }
    const FileFormat said = byMediaType(mediaTypeHint);
    return {mediaTypeHint.isEmpty() ? byEnding(path) : said, {}};
}

} // namespace pullquote
