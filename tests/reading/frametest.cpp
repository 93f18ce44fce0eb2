// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around a plain text: the headers of a mail, the licence of an electronic book.
#include "model/reading/plaintext.h"
#include "model/reading/plaintext/mailhead.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

const QString Mail = u"Received: from mail.example.org (localhost [127.0.0.1])\n"
                     "\tby mx.example.org; Mon, 03 Jun 2024 23:30:01 -0700\n"
                     "From: \"Ada Quill\" <ada@example.org>\n"
                     "To: ferry@example.org\n"
                     "Subject: Re: The ferry comes up on Friday\n"
                     "Date: Mon, 03 Jun 2024 23:30:00 -0700\n"
                     "Message-ID: <1@example.org>\n"
                     "\n"
                     "Dear all,\n"
                     "\n"
                     "the harbour board met for six hours before it agreed on anything, and\n"
                     "when it did agree, the agreement was shorter than the agenda. Nobody\n"
                     "had expected the ferry to come up at all, least of all the captain,\n"
                     "who had been waiting since noon.\n"
                     "\n"
                     "The crane will be there at seven in the morning, and so will the band\n"
                     "that played when she went down. We ask the owners of smaller boats to\n"
                     "keep away from the northern quay until the evening.\n"_s;

Reading readingOf(const QString &text)
{
    auto reading = readPlainText(text, u"a.txt"_s, {});
    EXPECT_TRUE(reading);
    EXPECT_EQ(reading->text, text);
    return std::move(*reading);
}

QStringList textsOf(const Reading &reading, BlockKind kind)
{
    QStringList texts;
    for (const Block &block : reading.blocks) {
        if (block.kind == kind) {
            texts.push_back(block.span.of(reading.text).toString());
        }
    }
    return texts;
}

TEST(Mail, read_headers_areMetadataAndNoParagraphs)
{
    const Reading reading = readingOf(Mail);
    EXPECT_EQ(reading.metadata.title, u"The ferry comes up on Friday"_s);
    EXPECT_EQ(reading.metadata.byline, u"Ada Quill"_s);
    EXPECT_EQ(reading.metadata.published, QDate(2024, 6, 3));
    EXPECT_EQ(textsOf(reading, BlockKind::Heading), QStringList{u"The ferry comes up on Friday"_s});
    EXPECT_EQ(reading.blocks[0].kind, BlockKind::Boilerplate);
    const QStringList paragraphs = textsOf(reading, BlockKind::Paragraph);
    ASSERT_EQ(paragraphs.size(), 3);
    EXPECT_EQ(paragraphs[0], u"Dear all,"_s);
    EXPECT_TRUE(paragraphs[1].endsWith(u"since noon."_s)) << "a hard-wrapped paragraph is one";
}

TEST(Mail, read_greetingAfterEncodedSubject_isNoTitle)
{
    QString mail = Mail;
    mail.replace(u"Subject: Re: The ferry comes up on Friday"_s, u"Subject: =?utf-8?Q?The_ferry_=E2=80=93_again?="_s);
    mail.replace(u"Dear all,"_s, u"Dear Bo,"_s);
    const Reading reading = readingOf(mail);
    EXPECT_EQ(reading.metadata.title, u"The ferry – again"_s);
    EXPECT_TRUE(textsOf(reading, BlockKind::Paragraph).contains(u"Dear Bo,"_s));
}

TEST(Mail, read_linesOfAConversation_areNoHeaders)
{
    const Reading reading =
        readingOf(u"From: a reader in the north\nDear paper, the ferry is late.\n\nIt always is, and "
                  "nobody says so.\n"_s);
    EXPECT_EQ(reading.metadata.byline, QString());
    EXPECT_TRUE(textsOf(reading, BlockKind::Boilerplate).isEmpty());
}

TEST(Mail, read_headersWithNothingBehind_areText)
{
    const Reading reading = readingOf(u"From: Ada Quill\nSubject: Nothing\n"_s);
    EXPECT_TRUE(textsOf(reading, BlockKind::Boilerplate).isEmpty());
}

TEST(Mail, read_encodedSubject_isReadable)
{
    const Reading reading = readingOf(u"From: =?utf-8?q?Zo=C3=AB_Brand?= <zoe@example.org>\nSubject: "
                                      "=?iso-8859-1?Q?Die_F=E4hre?= =?utf-8?B?IGtvbW10?=\n\nShe is late again.\n"_s);
    EXPECT_EQ(reading.metadata.byline, u"Zoë Brand"_s);
    EXPECT_EQ(reading.metadata.title, u"Die Fähre kommt"_s);
}

TEST(Mail, encodedWords_brokenOnes_stayAsTheyAre)
{
    EXPECT_EQ(plaintext::withoutEncodedWords(u"=?utf-8?x?abc?= =?utf-8?q?"_s), u"=?utf-8?x?abc?= =?utf-8?q?"_s);
    EXPECT_EQ(plaintext::withoutEncodedWords(u"=?nonsense?q?plain?="_s), u"plain"_s);
}

const QString Book =
    u"The Project Gutenberg eBook of The Ferry\n\nThis ebook is for the use of anyone anywhere.\n\n"
    "Title: The Ferry,\n        and Other Boats\n\nAuthor: Ada Quill\n\nLanguage: English\n\n"
    "*** START OF THE PROJECT GUTENBERG EBOOK THE FERRY ***\n\n\n\nTHE FERRY\n\n\nCHAPTER I. The Harbour\n\n"
    "The harbour board met for six hours before it agreed on anything, and when it did\nagree, the agreement was "
    "shorter than the agenda. Nobody had expected the ferry to\ncome up at all, least of all the captain, who had been "
    "waiting since noon on the quay.\n\n"
    "*** END OF THE PROJECT GUTENBERG EBOOK THE FERRY ***\n\nUpdated editions will replace the previous one.\n\n"
    "You may copy it, give it away or re-use it under the terms of the licence.\n"_s;

TEST(ElectronicBook, read_whatStandsAroundTheText_isBoilerplate)
{
    const Reading reading = readingOf(Book);
    EXPECT_EQ(reading.metadata.title, u"The Ferry, and Other Boats"_s);
    EXPECT_EQ(reading.metadata.byline, u"Ada Quill"_s);
    const QStringList around = textsOf(reading, BlockKind::Boilerplate);
    EXPECT_TRUE(around.contains(u"This ebook is for the use of anyone anywhere."_s));
    EXPECT_TRUE(around.contains(u"Updated editions will replace the previous one."_s));
    EXPECT_EQ(around.filter(u"***"_s).size(), 2);
    const QStringList paragraphs = textsOf(reading, BlockKind::Paragraph);
    ASSERT_EQ(paragraphs.size(), 1) << paragraphs.join(u" | "_s).toStdString();
    EXPECT_TRUE(paragraphs[0].startsWith(u"The harbour board"_s));
    EXPECT_TRUE(textsOf(reading, BlockKind::Heading).contains(u"CHAPTER I. The Harbour"_s));
}

TEST(ElectronicBook, read_contentsBelowTheAuthor_isNoPublisher)
{
    QString book = Book;
    book.replace(u"THE FERRY\n\n\nCHAPTER"_s, u"THE FERRY\n\nBy Ada Quill\n\nCONTENTS\n\nThe Harbour\n\n\nCHAPTER"_s);
    const Reading reading = readingOf(book);
    EXPECT_EQ(reading.metadata.publisher, QString());
}

TEST(ElectronicBook, read_endWithoutStart_staysText)
{
    const Reading reading =
        readingOf(u"It was late.\n\nEnd of the Project Gutenberg affair, they said. It was not.\n"_s);
    EXPECT_TRUE(textsOf(reading, BlockKind::Boilerplate).isEmpty());
}

TEST(Frame, signatureOfMail_isNoText)
{
    const Reading reading = readingOf(Mail + u"\n-- \nAda Quill\nHarbour Office, Varnes\n"_s);
    const QStringList boilerplate = textsOf(reading, BlockKind::Boilerplate);
    EXPECT_THAT(boilerplate, testing::Contains(u"Ada Quill"_s));
    EXPECT_THAT(boilerplate, testing::Contains(u"Harbour Office, Varnes"_s));
    EXPECT_TRUE(textsOf(reading, BlockKind::Paragraph).last().startsWith(u"The crane will be there"_s));
}

TEST(Frame, dashesBetweenParagraphs_endNothing)
{
    const QString last =
        u"What was decided afterwards nobody wrote down, and in the autumn the quay was closed for good."_s;
    const Reading reading = readingOf(Mail + u"\n--\n\n"_s + last + u"\n"_s);
    EXPECT_EQ(textsOf(reading, BlockKind::Paragraph).last(), last);
}

} // namespace
} // namespace pullquote
