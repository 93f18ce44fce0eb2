// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/pdf.h"

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include <functional>
#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

QByteArray drawn(const std::function<void(QPdfWriter &, QPainter &)> &draw)
{
    QBuffer buffer;
    EXPECT_TRUE(buffer.open(QIODevice::WriteOnly));
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(72); // so that a unit is a point
        QPainter painter(&writer);
        painter.setFont(QFont(u"sans"_s, 11));
        draw(writer, painter);
    }
    return buffer.data();
}

Reading readingOf(const QByteArray &pdf)
{
    auto reading = readPdf(pdf, u"a.pdf"_s, {});
    EXPECT_TRUE(reading);
    return reading ? std::move(*reading) : Reading();
}

const QString Story = u"The harbour board met for six hours before it agreed on anything, and when it did agree, the "
                      "agreement was shorter than the agenda. Nobody had expected the ferry to come up at all, least "
                      "of all the captain, who had been waiting since noon."_s;

TEST(Pdf, read_twoColumns_areReadOneAfterTheOther)
{
    const Reading reading = readingOf(drawn([](QPdfWriter &, QPainter &painter) {
        painter.drawText(QRectF(50, 100, 220, 600), Qt::TextWordWrap, u"Left begins. "_s + Story + u" Left ends."_s);
        painter.drawText(QRectF(320, 100, 220, 600), Qt::TextWordWrap, u"Right begins. "_s + Story + u" Right ends."_s);
    }));
    EXPECT_LT(reading.text.indexOf("Left ends."_L1), reading.text.indexOf("Right begins."_L1))
        << reading.text.toStdString();
    EXPECT_TRUE(reading.text.contains(Story));
}

/// A column of lines from `y` on, `step` apart.
void drawColumn(QPainter &painter, double x, double y, const QStringList &lines, double step = 14)
{
    for (const QString &line : lines) {
        painter.drawText(QPointF(x, y), line);
        y += step;
    }
}

const QStringList LeftColumn{u"The board met on Monday evening and"_s,  u"heard the captain first. He spoke for"_s,
                             u"an hour, without a note in his hand,"_s, u"and nobody in the room looked away."_s,
                             u"Then the accounts were read aloud."_s,   u"They showed a loss for the third year,"_s,
                             u"which the treasurer explained by the"_s};
const QStringList RightColumn{u"price of oil and the long winter. The"_s,   u"members were not convinced, and said"_s,
                              u"so one after the other until midnight."_s,  u"A vote was put off until the summer,"_s,
                              u"when the ferry will be paid for at last"_s, u"and the harbour can be dredged again."_s};

TEST(Pdf, read_columnsWhoseLinesStandCloser_areReadOneAfterTheOther)
{
    const Reading reading = readingOf(drawn([](QPdfWriter &, QPainter &painter) {
        painter.setFont(QFont(u"sans"_s, 20));
        painter.drawText(170, 60, u"A long night at the harbour board"_s);
        painter.setFont(QFont(u"sans"_s, 11));
        drawColumn(painter, 60, 100, LeftColumn.mid(0, 4));
        drawColumn(painter, 60, 164, LeftColumn.mid(4));
        drawColumn(painter, 290, 100, RightColumn, 15.5); // The gutter is narrow, the lines are not beside each other.
    }));
    const QString whole = LeftColumn.join(u' ') + u' ' + RightColumn.join(u' ');
    QString read = reading.text;
    EXPECT_TRUE(read.replace(u'\n', u' ').simplified().endsWith(whole)) << reading.text.toStdString();
    ASSERT_FALSE(reading.blocks.empty());
    EXPECT_EQ(reading.blocks.front().role, BlockRole::Title);
}

TEST(Pdf, read_footnotes_standBehindTheText)
{
    const Reading reading = readingOf(drawn([](QPdfWriter &, QPainter &painter) {
        drawColumn(painter, 60, 100, LeftColumn);
        painter.setFont(QFont(u"sans"_s, 8));
        drawColumn(painter, 60, 220, {u"1 Minutes of the board, page 4."_s, u"2 See also the accounts of the year."_s},
                   10);
        painter.setFont(QFont(u"sans"_s, 11));
        drawColumn(painter, 290, 100, RightColumn);
    }));
    EXPECT_TRUE(reading.text.contains("explained by the price of oil"_L1)) << reading.text.toStdString();
    ASSERT_GE(reading.blocks.size(), 3U);
    const auto last = [&](size_t i) {
        return reading.blocks[reading.blocks.size() - i].span.of(reading.text).toString();
    };
    EXPECT_EQ(last(2), "1 Minutes of the board, page 4."_L1);
    EXPECT_EQ(last(1), "2 See also the accounts of the year."_L1);
}

TEST(Pdf, read_tableOfShortCells_isReadByRows)
{
    const Reading reading = readingOf(drawn([](QPdfWriter &, QPainter &painter) {
        drawColumn(painter, 60, 100, {u"Year"_s, u"2019"_s, u"2020"_s, u"2021"_s, u"2022"_s, u"2023"_s});
        drawColumn(painter, 320, 100, {u"Boats"_s, u"412"_s, u"380"_s, u"455"_s, u"470"_s, u"491"_s});
    }));
    EXPECT_LT(reading.text.indexOf("412"_L1), reading.text.indexOf("2020"_L1)) << reading.text.toStdString();
}

TEST(Pdf, read_numberedItemsOutsideTheLinesAbove_areParagraphsOfTheirOwn)
{
    const Reading reading = readingOf(drawn([](QPdfWriter &, QPainter &painter) {
        drawColumn(painter, 60, 100, {u"1. The first thing that was decided"_s});
        drawColumn(painter, 80, 114, {u"took the board until midnight"_s});
        drawColumn(painter, 60, 128, {u"2. The second thing"_s});
    }));
    EXPECT_EQ(reading.blocks.size(), 2U) << reading.text.toStdString();
}

TEST(Pdf, read_numberAtTheFootOfTheOnlyPage_isLeftOut)
{
    const Reading reading = readingOf(drawn([](QPdfWriter &, QPainter &painter) {
        drawColumn(painter, 60, 100, LeftColumn);
        painter.drawText(290, 810, u"1"_s);
    }));
    EXPECT_TRUE(reading.text.endsWith("by the"_L1)) << reading.text.toStdString();
}

TEST(Pdf, read_headInTwoPartsOfTheSecondPage_isLeftOut)
{
    const Reading reading = readingOf(drawn([](QPdfWriter &writer, QPainter &painter) {
        drawColumn(painter, 60, 120, LeftColumn);
        writer.newPage();
        painter.drawText(60, 40, u"The Quayside Review"_s);
        painter.drawText(430, 40, u"Vol. 12, No. 3"_s);
        drawColumn(painter, 60, 120, RightColumn);
    }));
    EXPECT_FALSE(reading.text.contains("Review"_L1)) << reading.text.toStdString();
    EXPECT_FALSE(reading.text.contains("Vol."_L1));
    EXPECT_TRUE(reading.text.contains("explained by the price of oil"_L1));
}

TEST(Pdf, read_hyphenatedLineEnds_areJoinedAndRealHyphensKept)
{
    const Reading reading = readingOf(drawn([](QPdfWriter &, QPainter &painter) {
        painter.drawText(50, 100, u"The board postponed its agree-"_s);
        painter.drawText(50, 114, u"ment with the decision-makers, and the decision-"_s);
        painter.drawText(50, 128, u"makers went home without it."_s);
    }));
    EXPECT_EQ(reading.text, u"The board postponed its agreement with the decision-makers, and the decision-makers went "
                            "home without it."_s);
}

TEST(Pdf, read_runningHeadsAndPageNumbers_areLeftOut)
{
    const Reading reading = readingOf(drawn([](QPdfWriter &writer, QPainter &painter) {
        for (int page = 1; page <= 4; ++page) {
            if (page > 1) {
                writer.newPage();
            }
            painter.drawText(50, 40, u"The Harbour Gazette"_s);
            painter.drawText(QRectF(50, 200, 400, 300), Qt::TextWordWrap, u"Part %1 of it. "_s.arg(page) + Story);
            painter.drawText(290, 815, QString::number(page));
        }
    }));
    EXPECT_FALSE(reading.text.contains("Gazette"_L1)) << reading.text.toStdString();
    EXPECT_EQ(reading.blocks.size(), 4U);
    EXPECT_EQ(originText(reading, reading.blocks[3].origin), u"page 4"_s);
}

TEST(Pdf, read_headOfSecondPageAlone_isLeftOut)
{
    const Reading reading = readingOf(drawn([](QPdfWriter &writer, QPainter &painter) {
        painter.drawText(QRectF(50, 200, 400, 300), Qt::TextWordWrap, u"Part 1 of it. "_s + Story);
        writer.newPage();
        painter.drawText(50, 40, u"The Harbour Gazette"_s);
        painter.drawText(290, 40, u"- 2 -"_s);
        painter.drawText(450, 40, u"3 May 2024"_s);
        painter.drawText(QRectF(50, 80, 400, 300), Qt::TextWordWrap, u"Part 2 of it. "_s + Story);
    }));
    EXPECT_EQ(reading.text, u"Part 1 of it. %1\n\nPart 2 of it. %1"_s.arg(Story));
}

TEST(Pdf, read_largerType_isTitleAndHeadings)
{
    QTextDocument document;
    document.setHtml(
        u"<h1>The Ferry Returns</h1><p>%1</p><h2>Why now</h2><p>%1</p><h2>And then</h2><p>%1</p>"_s.arg(Story));
    QBuffer buffer;
    ASSERT_TRUE(buffer.open(QIODevice::WriteOnly));
    {
        QPdfWriter writer(&buffer);
        document.print(&writer);
    }
    const Reading reading = readingOf(buffer.data());
    QStringList headings;
    for (const Block &block : reading.blocks) {
        if (block.kind == BlockKind::Heading) {
            headings.push_back(QString::number(block.level) + block.span.of(reading.text).toString());
        }
    }
    EXPECT_EQ(headings, (QStringList{u"1The Ferry Returns"_s, u"2Why now"_s, u"2And then"_s}));
    EXPECT_EQ(reading.metadata.title, u"The Ferry Returns"_s);
}

TEST(Pdf, read_wordsUpTheMargin_areLeftOutAndSaid)
{
    const Reading reading = readingOf(drawn([](QPdfWriter &, QPainter &painter) {
        painter.drawText(QRectF(100, 100, 400, 300), Qt::TextWordWrap, Story);
        painter.translate(40, 700);
        painter.rotate(-90);
        painter.drawText(0, 0, u"Archive of the harbour"_s);
    }));
    EXPECT_EQ(reading.text, Story);
    ASSERT_EQ(reading.warnings.size(), 1);
    EXPECT_TRUE(reading.warnings[0].startsWith("4 words"_L1)) << reading.warnings[0].toStdString();
}

TEST(Pdf, read_pageThatIsTurned_isReadAllTheSame)
{
    for (const int degrees : {90, 180, 270}) {
        const Reading reading = readingOf(drawn([&](QPdfWriter &, QPainter &painter) {
            painter.translate(300, 420);
            painter.rotate(degrees);
            painter.drawText(QRectF(-200, -150, 400, 300), Qt::TextWordWrap, Story);
        }));
        EXPECT_EQ(reading.text, Story) << degrees;
        EXPECT_TRUE(reading.warnings.isEmpty()) << degrees;
    }
}

TEST(Pdf, read_scan_saysThatItHoldsNoText)
{
    const QByteArray pdf = drawn([](QPdfWriter &, QPainter &painter) {
        QImage picture(200, 200, QImage::Format_RGB32);
        picture.fill(Qt::gray);
        painter.drawImage(50, 50, picture);
    });
    const auto reading = readPdf(pdf, u"scan.pdf"_s, {});
    ASSERT_FALSE(reading);
    EXPECT_TRUE(reading.error().sentence.contains("scan"_L1));
}

} // namespace
} // namespace pullquote
