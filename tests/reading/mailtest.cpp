// SPDX-License-Identifier: GPL-3.0-or-later
// Mails as programs save them: in parts, and encoded.
#include "model/reading/reader.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

const QByteArray Head = "From: Ines Varga <ines@rock.example>\r\nSubject: The last lamp\r\n"
                        "Date: Fri, 15 Mar 2024 09:00:00 +0100\r\nMIME-Version: 1.0\r\n";
const QByteArray Words = "The lamp on Sorrel Rock will burn until May, and caf\xC3\xA9 and post come by boat.";

Reading readMail(const QByteArray &mail)
{
    auto reading = read(mail, u"lamp.eml"_s, {}, {});
    EXPECT_TRUE(reading) << (reading ? "" : reading.error().sentence.toStdString());
    return reading ? std::move(reading).value() : Reading();
}

TEST(Mail, inBase64_isReadAsItsWords)
{
    const Reading reading = readMail(Head +
                                     "Content-Type: text/plain; charset=utf-8\r\n"
                                     "Content-Transfer-Encoding: base64\r\n\r\n" +
                                     Words.toBase64() + "\r\n");
    EXPECT_EQ(reading.mediaType, u"text/plain"_s);
    EXPECT_TRUE(reading.text.contains(QString::fromUtf8(Words)));
    EXPECT_EQ(reading.metadata.title, u"The last lamp"_s);
}

TEST(Mail, inPartsOfParts_isItsPage)
{
    const Reading reading = readMail(
        Head +
        "Content-Type: multipart/mixed;\r\n boundary=\"out\"\r\n\r\nNobody sees this.\r\n--out\r\n"
        "Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nPlain.\r\n"
        "--in\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<title>Untitled</title><p>The lamp on Sorrel Rock will burn until May, and caf=C3=A9 and po=\r\nst come by "
        "boat.</p>\r\n--in--\r\n--out\r\nContent-Type: text/html\r\nContent-Disposition: attachment\r\n\r\n"
        "<p>Not this.</p>\r\n--out--\r\n");
    EXPECT_EQ(reading.mediaType, u"text/html"_s);
    EXPECT_TRUE(reading.text.contains(QString::fromUtf8(Words))) << reading.text.toStdString();
    EXPECT_FALSE(reading.text.contains(u"Not this"_s));
    EXPECT_EQ(reading.metadata.title, u"The last lamp"_s);
    EXPECT_EQ(reading.metadata.byline, u"Ines Varga"_s);
    EXPECT_EQ(reading.metadata.published, QDate(2024, 3, 15));
}

TEST(Mail, withoutEncoding_staysTheFileAsItIs)
{
    const QByteArray mail = Head + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + Words + "\r\n";
    EXPECT_TRUE(readMail(mail).text.startsWith(u"From: Ines"_s));
}

TEST(Mail, ofAttachmentsOnly_isSaid)
{
    const auto reading = read(
        Head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n",
        u"lamp.eml"_s, {}, {});
    ASSERT_FALSE(reading);
    EXPECT_EQ(reading.error().sentence, u"lamp.eml is a mail without a text in it."_s);
}

} // namespace
} // namespace pullquote
