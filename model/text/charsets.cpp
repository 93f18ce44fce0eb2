// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/charsets.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <memory>
#include <uchardet.h>
#include <unicode/ucsdet.h>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

struct LabelMeaning
{
    const char *label;
    const char *meaning; ///< Empty: refused.
};

/// Labels whose meaning on the web differs from their name, or that ICU does not know.
constexpr auto Meanings = std::to_array<LabelMeaning>({
    {"ansi_x3.4-1968", "windows-1252"},
    {"ascii", "windows-1252"},
    {"big5", "Big5-HKSCS"},
    {"big5-hkscs", "Big5-HKSCS"},
    {"chinese", "GB18030"},
    {"cn-big5", "Big5-HKSCS"},
    {"cp1250", "windows-1250"},
    {"cp1251", "windows-1251"},
    {"cp1252", "windows-1252"},
    {"cp1253", "windows-1253"},
    {"cp1254", "windows-1254"},
    {"cp1255", "windows-1255"},
    {"cp1256", "windows-1256"},
    {"cp1257", "windows-1257"},
    {"cp1258", "windows-1258"},
    {"cp819", "windows-1252"},
    {"cp949", "windows-949"},
    {"dos-874", "windows-874"},
    {"euc-kr", "windows-949"},
    {"gb2312", "GB18030"},
    {"gb_2312-80", "GB18030"},
    {"gbk", "GB18030"},
    {"greek", "ISO-8859-7"},
    {"hebrew", "windows-1255"},
    {"iso-8859-1", "windows-1252"},
    {"iso-8859-11", "windows-874"},
    {"iso-8859-8", "windows-1255"},
    {"iso-8859-8-i", "windows-1255"},
    {"iso-8859-9", "windows-1254"},
    {"iso8859-1", "windows-1252"},
    {"iso8859-9", "windows-1254"},
    {"iso_8859-1", "windows-1252"},
    {"koi", "KOI8-U"},
    {"koi8", "KOI8-U"},
    {"koi8-r", "KOI8-U"},
    {"korean", "windows-949"},
    {"ks_c_5601-1987", "windows-949"},
    {"ksc5601", "windows-949"},
    {"l1", "windows-1252"},
    {"l5", "windows-1254"},
    {"latin1", "windows-1252"},
    {"latin5", "windows-1254"},
    {"ms932", "windows-31j"},
    {"ms_kanji", "windows-31j"},
    {"replacement", ""},
    {"shift-jis", "windows-31j"},
    {"shift_jis", "windows-31j"},
    {"sjis", "windows-31j"},
    {"tis-620", "windows-874"},
    {"uhc", "windows-949"},
    {"us-ascii", "windows-1252"},
    {"utf-7", ""},
    {"utf8", "UTF-8"},
    {"x-cp1250", "windows-1250"},
    {"x-cp1251", "windows-1251"},
    {"x-cp1252", "windows-1252"},
    {"x-euc-jp", "EUC-JP"},
    {"x-gbk", "GB18030"},
    {"x-sjis", "windows-31j"},
    {"x-user-defined", ""},
    {"x-x-big5", "Big5-HKSCS"},
});

QByteArray detectedByUchardet(QByteArrayView bytes)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    if (uchardet_handle_data(detector.get(), bytes.data(), size_t(bytes.size())) != 0) {
        return {};
    }
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

QByteArray detectedByIcu(QByteArrayView bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
    ucsdet_setText(detector.get(), bytes.data(), int32_t(bytes.size()), &status);
    const UCharsetMatch *match = ucsdet_detect(detector.get(), &status);
    const char *name = match != nullptr ? ucsdet_getName(match, &status) : nullptr;
    return U_SUCCESS(status) && name != nullptr ? QByteArray(name) : QByteArray();
}

} // namespace

std::optional<QByteArray> charsetForLabel(QByteArrayView label)
{
    const QByteArray name = label.trimmed().toByteArray().toLower();
    const auto found =
        std::ranges::find_if(Meanings, [&](const LabelMeaning &meaning) { return name == meaning.label; });
    const QByteArray decoder = found == Meanings.end() ? name : QByteArray(found->meaning);
    if (decoder.isEmpty() || !QStringDecoder(decoder.constData()).isValid()) {
        return std::nullopt;
    }
    return decoder;
}

std::optional<QByteArray> detectedCharset(QByteArrayView bytes)
{
    constexpr qsizetype SampleLength = qsizetype(512) * 1024;
    bytes = bytes.first(std::min(bytes.size(), SampleLength));
    const QByteArray first = detectedByUchardet(bytes);
    // It takes Western text for old Macintosh text now and then; nobody saves pages in that any more.
    const bool isDoubtful = first.isEmpty() || first == "ASCII" || first.startsWith("MAC");
    const QByteArray name = isDoubtful ? detectedByIcu(bytes) : first;
    return name.isEmpty() ? std::nullopt : charsetForLabel(name);
}

QByteArray declaredInMarkup(QByteArrayView bytes)
{
    constexpr qsizetype Reach = qsizetype(64) * 1024;
    static const QRegularExpression declaration(
        uR"re((?:<meta\b[^>]*?\bcharset\s*=\s*["']?\s*|<\?xml\b[^>]*?\bencoding\s*=\s*["'])([A-Za-z0-9._:-]+))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString head = QString::fromLatin1(bytes.first(std::min(bytes.size(), Reach)));
    return declaration.match(head).captured(1).toLatin1();
}

QByteArray withoutTags(QByteArrayView bytes)
{
    QByteArray text;
    text.reserve(bytes.size());
    bool inside = false;
    for (const char c : bytes) {
        if (c == '<') {
            inside = true;
        } else if (c == '>' && inside) {
            inside = false;
            text += ' ';
        } else if (!inside) {
            text += c;
        }
    }
    return text;
}

} // namespace pullquote
