// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/decoding.h"

#include <QStringEncoder>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

QByteArray encoded(const QString &text, const char *charset)
{
    QStringEncoder encoder(charset, QStringConverter::Flag::Stateless);
    EXPECT_TRUE(encoder.isValid()) << charset;
    return encoder.encode(text);
}

const QString Russian = u"Паром больше не ходит, и на пристани никто не знает, когда он вернётся."_s;
const QString Chinese = u"渡船不再來了，碼頭上沒有人知道它什麼時候會回來，大家都在等。"_s;

TEST(Decoding, bytesWithAMark_areReadByIt)
{
    EXPECT_EQ(decodeText("\xef\xbb\xbfhö", TextKind::Plain).text, u"hö"_s);
    EXPECT_EQ(decodeText(QByteArrayView("\xff\xfeh\0i\0", 6), TextKind::Plain).text, u"hi"_s);
    EXPECT_EQ(decodeText(QByteArrayView("\xfe\xff\0h\0i", 6), TextKind::Plain).text, u"hi"_s);
}

TEST(Decoding, utf16WithoutAMark_isFoundByItsZeros)
{
    EXPECT_EQ(decodeText(encoded(Russian, "UTF-16LE"), TextKind::Plain).text, Russian);
    EXPECT_EQ(decodeText(encoded(Russian, "UTF-16BE"), TextKind::Plain).text, Russian);
}

TEST(Decoding, undeclaredBytes_areDetected)
{
    EXPECT_EQ(decodeText(encoded(Russian, "windows-1251"), TextKind::Plain).text, Russian);
    EXPECT_EQ(decodeText(encoded(Russian, "KOI8-R"), TextKind::Plain).text, Russian);
    EXPECT_EQ(decodeText(encoded(Chinese, "Big5"), TextKind::Plain).text, Chinese);
}

TEST(Decoding, webLabels_meanMoreThanTheySay)
{
    const DecodedText decoded = decodeText("<meta charset=latin1><p>\x93quoted\x94", TextKind::Markup);
    EXPECT_TRUE(decoded.text.endsWith(u"“quoted”"_s)) << decoded.text.toStdString();
    EXPECT_TRUE(decoded.warnings.isEmpty());
}

TEST(Decoding, wrongDeclaration_isNotBelievedAndSaid)
{
    const DecodedText decoded = decodeText("<meta charset=iso-8859-2><p>na\xc3\xafve", TextKind::Markup);
    EXPECT_TRUE(decoded.text.endsWith(u"naïve"_s));
    ASSERT_EQ(decoded.warnings.size(), 1);
    EXPECT_TRUE(decoded.warnings[0].contains("iso-8859-2"_L1));
    EXPECT_TRUE(decoded.warnings[0].contains("UTF-8"_L1));
}

TEST(Decoding, brokenBytesInUtf8_areCounted)
{
    QByteArray bytes = Russian.toUtf8() + Russian.toUtf8();
    bytes.insert(bytes.indexOf(' '), "\xff\xfe");
    const DecodedText decoded = decodeText(bytes, TextKind::Plain);
    EXPECT_EQ(decoded.charset, u"UTF-8"_s);
    EXPECT_EQ(decoded.text.count(QChar::ReplacementCharacter), 2);
    ASSERT_EQ(decoded.warnings.size(), 1);
    EXPECT_TRUE(decoded.warnings[0].startsWith("2 "_L1));
}

TEST(Decoding, asciiWithAnyDeclaration_isNotDoubted)
{
    EXPECT_TRUE(decodeText("<meta charset=koi8-r>plain", TextKind::Markup).warnings.isEmpty());
}

TEST(Decoding, lineEnds_areMadeOne)
{
    EXPECT_EQ(withUnixLineEnds(u"a\r\nb\rc\n"_s), u"a\nb\nc\n"_s);
}

TEST(Decoding, utf16_halvesOfPairs_becomeReplacementCharactersWithACount)
{
    const char16_t units[] = {0xFEFF, u'a', 0xD83D, u'b', 0xDE00, u'c', 0xD83D, 0xDE00, u'd', 0xD83D};
    const auto decoded =
        decodeText(QByteArrayView(reinterpret_cast<const char *>(units), sizeof units), TextKind::Plain);
    EXPECT_EQ(decoded.text, u"a\uFFFDb\uFFFDc\U0001F600d\uFFFD"_s);
    ASSERT_EQ(decoded.warnings.size(), 1);
    EXPECT_TRUE(decoded.warnings[0].startsWith("3 places"_L1)) << decoded.warnings[0].toStdString();
}

} // namespace
} // namespace pullquote
