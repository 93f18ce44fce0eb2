// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/decoding.h"

#include "model/text/charsets.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Attempt
{
    QString text;
    bool failed = false;
};

Attempt attempt(QByteArrayView bytes, const QByteArray &charset)
{
    QStringDecoder decoder(charset.constData(),
                           QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    if (!decoder.isValid()) {
        return {{}, true};
    }
    Attempt result;
    result.text = decoder.decode(bytes);
    result.failed = decoder.hasError() || result.text.contains(QChar::ReplacementCharacter);
    return result;
}

struct Mark
{
    QByteArray charset;
    qsizetype length = 0;
};

std::optional<Mark> byteOrderMark(QByteArrayView bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf")) {
        return Mark{"UTF-8", 3};
    }
    if (bytes.startsWith(QByteArrayView("\xff\xfe\0\0", 4))) {
        return Mark{"UTF-32LE", 4};
    }
    if (bytes.startsWith("\xff\xfe")) {
        return Mark{"UTF-16LE", 2};
    }
    if (bytes.startsWith("\xfe\xff")) {
        return Mark{"UTF-16BE", 2};
    }
    return std::nullopt;
}

/// UTF-16 without a mark: spaces, line ends and Latin letters have a zero byte, always on the same side.
std::optional<QByteArray> utf16ByZeros(QByteArrayView bytes)
{
    constexpr qsizetype SampleLength = qsizetype(64) * 1024;
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), SampleLength));
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (sample[i] == 0) {
            ++(i % 2 == 0 ? even : odd);
        }
    }
    const bool enough = (even + odd) * 200 >= sample.size() && sample.size() >= 4;
    if (!enough || bytes.size() % 2 != 0 || std::min(even, odd) * 20 > std::max(even, odd)) {
        return std::nullopt;
    }
    return even > odd ? QByteArray("UTF-16BE") : QByteArray("UTF-16LE");
}

bool isAscii(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return static_cast<signed char>(c) >= 0; });
}

bool hasJisEscapes(QByteArrayView bytes)
{
    return bytes.contains(QByteArrayView("\x1b$")) && isAscii(bytes);
}

struct Utf8Count
{
    qsizetype letters = 0; ///< Sequences of two bytes and more that are right.
    qsizetype faults = 0;  ///< Bytes that are no part of one.
    bool cutAtEnd = false; ///< The only fault is a sequence that the end cuts off.
};

/// Counts what is UTF-8 and what is not (Unicode 15, table 3-7).
Utf8Count countUtf8(QByteArrayView bytes)
{
    Utf8Count count;
    const auto at = [&](qsizetype i) { return static_cast<unsigned char>(bytes[i]); };
    for (qsizetype i = 0; i < bytes.size();) {
        const unsigned char lead = at(i);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const int length = lead >= 0xc2 && lead <= 0xdf   ? 2
                           : lead >= 0xe0 && lead <= 0xef ? 3
                           : lead >= 0xf0 && lead <= 0xf4 ? 4
                                                          : 0;
        int right = length > 0 ? 1 : 0;
        while (right > 0 && right < length && i + right < bytes.size()) {
            const unsigned char next = at(i + right);
            const unsigned char low = right > 1 ? 0x80 : lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
            const unsigned char high = right > 1 ? 0xbf : lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
            if (next < low || next > high) {
                break;
            }
            ++right;
        }
        if (length > 0 && right == length) {
            ++count.letters;
            i += length;
        } else {
            count.cutAtEnd = count.faults == 0 && right > 0 && i + right == bytes.size();
            ++count.faults;
            i += std::max(right, 1);
        }
    }
    count.cutAtEnd = count.cutAtEnd && count.faults == 1;
    return count;
}

/// Puts U+FFFD for the halves of surrogate pairs, which UTF-16 can hold and no other text can.
void replaceHalves(QString &text)
{
    if (text.isValidUtf16()) {
        return;
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair) {
            ++i;
        } else if (text[i].isSurrogate()) {
            text[i] = QChar::ReplacementCharacter;
        }
    }
}

DecodedText decodedAs(QByteArrayView bytes, const QByteArray &charset)
{
    DecodedText decoded;
    decoded.charset = QString::fromLatin1(charset);
    decoded.text = attempt(bytes, charset).text;
    replaceHalves(decoded.text);
    const auto faults = decoded.text.count(QChar::ReplacementCharacter);
    if (faults > 0) {
        decoded.warnings.push_back(
            u"%1 places could not be read as %2 and are shown as \uFFFD."_s.arg(faults).arg(decoded.charset));
    }
    return decoded;
}

/// Whether the declared set and the one that was found mean the same to the bytes at hand.
void warnOfDeclaration(DecodedText &decoded, QByteArrayView declared, QByteArrayView bytes)
{
    if (declared.isEmpty() || isAscii(bytes)) {
        return;
    }
    const auto meaning = charsetForLabel(declared);
    const QString found = decoded.charset;
    const bool agrees = meaning && QString::fromLatin1(*meaning).compare(found, Qt::CaseInsensitive) == 0;
    const bool isUtf16 = found.startsWith("UTF-16"_L1) && declared.toByteArray().toLower().startsWith("utf-16");
    if (!agrees && !isUtf16) {
        decoded.warnings.push_back(u"The text says that it is in %1, but it is in %2 and was read so."_s.arg(
            QString::fromLatin1(declared), found));
    }
}

QByteArray charsetOf(QByteArrayView bytes, TextKind kind, QByteArrayView declared)
{
    if (const auto utf16 = utf16ByZeros(bytes)) {
        return *utf16;
    }
    if (hasJisEscapes(bytes)) {
        return "ISO-2022-JP";
    }
    const Utf8Count utf8 = countUtf8(bytes);
    if (utf8.faults == 0 || (utf8.cutAtEnd && utf8.letters > 0)) {
        return "UTF-8";
    }
    // A page that is read as bytes of its own declaration cannot be in UTF-16: that was looked for above.
    const auto charset = charsetForLabel(declared);
    if (charset && !charset->toUpper().startsWith("UTF-") && !attempt(bytes, *charset).failed) {
        return *charset;
    }
    if (utf8.letters > utf8.faults * 10) {
        return "UTF-8";
    }
    const QByteArray words = kind == TextKind::Markup ? withoutTags(bytes) : bytes.toByteArray();
    return detectedCharset(words).value_or("windows-1252");
}

} // namespace

DecodedText decodeText(QByteArrayView bytes, TextKind kind, QByteArrayView declared)
{
    const QByteArray inside = kind == TextKind::Markup ? declaredInMarkup(bytes) : QByteArray();
    const QByteArrayView label = declared.isEmpty() ? QByteArrayView(inside) : declared;
    const auto mark = byteOrderMark(bytes);
    DecodedText decoded =
        mark ? decodedAs(bytes.sliced(mark->length), mark->charset) : decodedAs(bytes, charsetOf(bytes, kind, label));
    warnOfDeclaration(decoded, label, bytes);
    return decoded;
}

QString withUnixLineEnds(QString text)
{
    if (text.contains(u'\r')) {
        text.replace("\r\n"_L1, "\n"_L1);
        text.replace(u'\r', u'\n');
    }
    return text;
}

} // namespace pullquote
