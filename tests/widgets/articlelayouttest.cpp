// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplearticle.h"
#include "widgets/articleviewport.h"

#include <QFontMetricsF>

#include <gtest/gtest.h>
#include <random>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

TEST(HeightIndex, rowAt_randomHeights_agreesWithSums)
{
    std::mt19937 random(11);
    for (int round = 0; round < 40; ++round) {
        std::vector<int> heights(1 + random() % 70);
        for (int &height : heights) {
            height = int(1 + random() % 90);
        }
        HeightIndex index;
        index.assign(heights);
        for (int change = 0; change < 10; ++change) {
            const auto row = size_t(random() % heights.size());
            heights[row] = int(1 + random() % 90);
            index.setHeight(qsizetype(row), heights[row]);
        }
        qint64 top = 0;
        for (size_t row = 0; row < heights.size(); ++row) {
            EXPECT_EQ(index.top(qsizetype(row)), top);
            EXPECT_EQ(index.rowAt(top), qsizetype(row));
            top += heights[row];
            EXPECT_EQ(index.rowAt(top - 1), qsizetype(row));
        }
        EXPECT_EQ(index.total(), top);
        EXPECT_EQ(index.rowAt(top + 1000), qsizetype(heights.size()) - 1);
        EXPECT_EQ(index.rowAt(-5), 0);
    }
}

TEST(HeightIndex, rowAt_foldedRows_givesARowThatIsSeen)
{
    HeightIndex index;
    index.assign({10, 0, 0, 10, 0});
    EXPECT_EQ(index.rowAt(9), 0);
    EXPECT_EQ(index.rowAt(10), 3);
    EXPECT_EQ(index.rowAt(25), 3);
    EXPECT_EQ(HeightIndex().rowAt(0), -1);
}

TEST(ArticleRows, furnitureInTheMiddle_isFoldedBehindOneLine)
{
    const ArticlePtr article = test::sampleArticle();
    const ArticleRows rows = articleRows(article->text(), article->blocks());
    ASSERT_EQ(rows.folds.size(), 2U);
    EXPECT_EQ(rows.folds[0].blockCount, 1);
    EXPECT_FALSE(rows.folds[0].open);
    EXPECT_EQ(std::ranges::count_if(rows.rows, &ArticleRow::isFoldLine), 2);
    const qsizetype inFold = rows.rowOf(test::spanOf(article->text(), u"Disclaimer"_s).begin);
    EXPECT_FALSE(rows.isShown(rows.rows[size_t(inFold)]));
}

TEST(ArticleRows, everythingIsFurniture_isNotFoldedAway)
{
    Block block;
    block.kind = BlockKind::Boilerplate;
    block.span = {0, 4};
    const ArticleRows rows = articleRows(u"Menu", std::vector{block});
    EXPECT_TRUE(rows.folds.empty());
    EXPECT_EQ(rows.rows.size(), 1U);
}

TEST(ArticleRows, veryLongBlock_isCutWithoutLosingText)
{
    QString text;
    for (int i = 0; i < 20000; ++i) {
        text += u"word%1 "_s.arg(i);
    }
    Block block;
    block.span = {0, text.size()};
    const ArticleRows rows = articleRows(text, std::vector{block});
    EXPECT_GT(rows.rows.size(), 10U);
    QString together;
    for (const ArticleRow &row : rows.rows) {
        EXPECT_LE(row.span.length(), 6000);
        together += row.span.of(text).toString() + u' ';
        EXPECT_EQ(rows.rowOf(row.span.begin), &row - rows.rows.data());
    }
    EXPECT_EQ(together, text);
    EXPECT_TRUE(rows.rows.front().first && !rows.rows.front().last && rows.rows.back().last);
}

TEST(ArticleLayout, settable_wrappedLinesAndVerse_keepTheirNature)
{
    const QString wrapped = u"The old pier had stood for a hundred years and nobody\nthought that it would be gone."_s;
    EXPECT_EQ(settable(wrapped), QString(wrapped).replace(u'\n', u' '));
    const QString verse = u"Grey is the sea\nand grey the sky"_s;
    EXPECT_EQ(settable(verse), QString(verse).replace(u'\n', QChar(QChar::LineSeparator)));
}

TEST(ArticleLayout, listMarker_variousForms_isMeasured)
{
    EXPECT_EQ(listMarkerLength(u"• One"), 2);
    EXPECT_EQ(listMarkerLength(u"12. Twelve"), 4);
    EXPECT_EQ(listMarkerLength(u"(b)  Bee"), 5);
    EXPECT_EQ(listMarkerLength(u"2026 was good"), 0);
    EXPECT_EQ(listMarkerLength(u"Plain words"), 0);
    EXPECT_EQ(listMarkerLength(u"-"), 0);
}

TEST(ArticleLayout, measure_atAnyZoom_holdsAReadableLine)
{
    for (const int zoom : {80, 100, 150}) {
        ArticleLayout layout;
        layout.setTypography(Typography(Theme::light(), zoom, {}));
        layout.setArticle(test::largeArticle(3));
        layout.setWidth(1800);
        const LaidOutRow &row = layout.laidOut(1);
        ASSERT_GT(row.layout.lineCount(), 1);
        const int characters = row.layout.lineAt(0).textLength();
        EXPECT_GE(characters, 55);
        EXPECT_LE(characters, 80);
        EXPECT_EQ(layout.columnLeft(), (1800 - layout.columnWidth()) / 2);
    }
}

TEST(ArticleLayout, characterAt_besideTheText_isNothing)
{
    ArticleLayout layout;
    layout.setArticle(test::sampleArticle());
    layout.setWidth(900);
    const LaidOutRow &title = layout.laidOut(0);
    const QTextLine line = title.layout.lineAt(title.layout.lineCount() - 1);
    const qreal y = title.baselineOf(line) - 3;
    EXPECT_TRUE(title.characterAt({line.naturalTextRect().left() + 4, y}));
    EXPECT_FALSE(title.characterAt({line.naturalTextRect().right() + 4, y}));
    EXPECT_FALSE(title.characterAt({line.naturalTextRect().left() + 4, 1}));
    EXPECT_EQ(title.nearestPosition({line.naturalTextRect().right() + 400, y}), title.begin + title.length);
}

TEST(ArticleLayout, fragments_ofASpanOverLines_coverItOnce)
{
    const ArticlePtr article = test::sampleArticle();
    ArticleLayout layout;
    layout.setArticle(article);
    layout.setWidth(420);
    const Span span = article->quotes()[4].span;
    const auto fragments = layout.laidOut(layout.rows().rowOf(span.begin)).fragments(span);
    ASSERT_GT(fragments.size(), 1U);
    EXPECT_EQ(fragments.front().span.begin, span.begin);
    EXPECT_EQ(fragments.back().span.end, span.end);
    for (size_t i = 1; i < fragments.size(); ++i) {
        EXPECT_GT(fragments[i].baseline, fragments[i - 1].baseline);
        EXPECT_TRUE(QStringView(article->text())
                        .sliced(fragments[i - 1].span.end, fragments[i].span.begin - fragments[i - 1].span.end)
                        .trimmed()
                        .isEmpty());
    }
}

TEST(ArticleLayout, textFromRightToLeft_standsAtTheRightWithItsMarksOnTheWords)
{
    Reading reading;
    reading.text = u"قال الطيار إن 70% من الحركات تتم ليلا"_s;
    Block block;
    block.span = {0, reading.text.size()};
    reading.blocks = {block};
    const Span figure = test::spanOf(reading.text, u"70%"_s);
    ArticleLayout layout;
    layout.setArticle(std::make_shared<const Article>(reading, Findings()));
    layout.setWidth(900);
    const LaidOutRow &row = layout.laidOut(0);
    EXPECT_NEAR(row.layout.lineAt(0).naturalTextRect().right(), layout.columnWidth(), 3);
    const auto all = row.fragments({0, reading.text.size()});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_NEAR(all[0].rect.width(), row.layout.lineAt(0).naturalTextWidth(), 8);
    const auto fragments = row.fragments(figure);
    ASSERT_EQ(fragments.size(), 1U);
    const qreal width = QFontMetricsF(row.type->font).horizontalAdvance(u"70%"_s);
    EXPECT_NEAR(fragments[0].rect.width(), width, 4);
    // Eleven characters stand to its right, more to its left.
    EXPECT_GT(fragments[0].rect.left(), row.layout.lineAt(0).naturalTextRect().center().x());
}

class LargeScreen : public testing::Test
{
protected:
    LargeScreen()
        : screen(layout)
    {
        layout.setArticle(test::largeArticle(4000));
        layout.setWidth(800);
        screen.setHeight(700);
        screen.arrange();
    }

    ArticleLayout layout;
    ArticleViewport screen;
};

TEST_F(LargeScreen, arrange_longText_laysOutOnlyWhatIsSeen)
{
    EXPECT_LT(layout.laidOutCount(), 40U);
    for (qint64 top = 0; top < screen.maximum(); top += screen.maximum() / 60) {
        screen.scrollTo(top);
        screen.arrange();
        EXPECT_LT(layout.laidOutCount(), 400U);
    }
}

TEST_F(LargeScreen, scrollBy_downAndUpAgain_comesBackToThePixel)
{
    screen.scrollTo(screen.maximum() / 2);
    screen.arrange();
    const auto before = screen.visible().front();
    for (const int step : {120, 700, -35, 1200, -1985}) {
        screen.scrollBy(step);
        screen.arrange();
    }
    EXPECT_EQ(screen.visible().front().row, before.row);
    EXPECT_EQ(screen.visible().front().y, before.y);
}

TEST_F(LargeScreen, scrollTo_end_showsTheLastLineAtTheBottom)
{
    screen.scrollTo(screen.maximum());
    screen.arrange();
    const auto last = screen.visible().back();
    EXPECT_EQ(last.row, layout.rowCount() - 1);
    EXPECT_EQ(last.y + layout.laidOut(last.row).height, 700);
    EXPECT_EQ(screen.top(), screen.maximum());
}

TEST_F(LargeScreen, showAt_anyPosition_putsItsLineThere)
{
    const ArticlePtr article = test::largeArticle(4000);
    for (const int quote : {3, 1200, 2500, 3700}) {
        const Span span = article->quotes()[size_t(quote)].span;
        screen.showAt(span.begin, 150);
        screen.arrange();
        const auto caret = screen.caretOnScreen(span.begin);
        ASSERT_TRUE(caret);
        EXPECT_NEAR(caret->top(), 150, 1.5);
    }
}

TEST_F(LargeScreen, guessedHeights_ofProse_areAboutRight)
{
    const qint64 guessed = layout.totalHeight();
    for (qsizetype row = 0; row < layout.rowCount(); ++row) {
        layout.laidOut(row);
    }
    EXPECT_NEAR(double(guessed) / double(layout.totalHeight()), 1.0, 0.15);
}

} // namespace
} // namespace pullquote
