// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articleview.h"

#include "tests/support/samplearticle.h"
#include "widgets/hovercard.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

class ArticleViewTest : public testing::Test
{
protected:
    ArticleViewTest()
        : article(test::sampleArticle())
        , view(document)
    {
        document.setArticle(article);
        view.resize(760, 640);
        view.show();
        view.activateWindow();
        view.setFocus();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&view));
    }

    /// A point in the middle of a character that is on screen.
    QPoint pointOf(qsizetype position)
    {
        view.reveal({position, position + 1});
        return view.rectOf({position, position + 1}).center();
    }
    Span find(const QString &words, int occurrence = 0) const
    {
        return test::spanOf(article->text(), words, occurrence);
    }
    void click(qsizetype position, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, pointOf(position));
    }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view.viewport(), (from + to) / 2);
        QTest::mouseMove(view.viewport(), to);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
    }

    ArticleDocument document;
    ArticlePtr article;
    ArticleView view;
};

TEST_F(ArticleViewTest, click_onAQuote_selectsIt)
{
    click(article->quotes()[1].span.begin + 5);
    EXPECT_EQ(document.selection().current(), Item(QuoteId(1)));
    click(article->figures()[0].span.begin + 2);
    EXPECT_EQ(document.selection().current(), Item(FigureId(0)));
    click(article->events()[0].span.begin + 2);
    EXPECT_EQ(document.selection().current(), Item(EventId(0)));
    click(find(u"Tomas Okoro"_s).begin + 2);
    EXPECT_EQ(document.selection().current(), Item(SourceId(1)));
}

TEST_F(ArticleViewTest, click_besideTheText_selectsNothing)
{
    const QRect words = view.rectOf(find(u"wait for us"_s));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(words.right() + 90, words.center().y()));
    EXPECT_EQ(document.selection().current(), Item());
}

TEST_F(ArticleViewTest, click_onWhatIsFilteredOut_selectsNothing)
{
    FilterState filter;
    filter.kind = QuoteKind::Partial;
    document.filters().set(filter);
    click(article->quotes()[1].span.begin + 5);
    EXPECT_EQ(document.selection().current(), Item());
}

TEST_F(ArticleViewTest, selection_fromElsewhere_scrollsAndFlashes)
{
    view.resize(500, 220);
    const Span span = article->quotes()[4].span;
    EXPECT_FALSE(view.caretRect(span.begin));
    document.selection().set(QuoteId(4), nullptr);
    EXPECT_TRUE(view.caretRect(span.begin));
    const QImage flashing = view.viewport()->grab().toImage();
    QTest::qWait(1500);
    EXPECT_NE(view.viewport()->grab().toImage(), flashing);
}

TEST_F(ArticleViewTest, pronounOfASource_isMarkedOnlyWhenItsSourceIsSelected)
{
    view.resize(760, 1000);
    const Span she{find(u"she said"_s).begin, find(u"she said"_s).begin + 3};
    const QRect pronoun = view.rectOf(she);
    const QRect name = view.rectOf(find(u"Mara Lindqvist"_s, 1));
    const auto tones = [this](const QRect &rect) {
        const QImage image = view.viewport()->grab(rect).toImage();
        int toned = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                toned += image.pixelColor(x, y).hsvSaturation() > 40 ? 1 : 0;
            }
        }
        return toned;
    };
    // The marks of neighbouring words reach a pixel into the rectangle.
    const int before = tones(pronoun);
    EXPECT_GT(tones(name), 4 * before);
    document.selection().set(SourceId(0), &view);
    EXPECT_GT(tones(pronoun), before + 15);
}

TEST_F(ArticleViewTest, selectedSection_beginsAtTheTop)
{
    view.resize(500, 220);
    document.selection().set(SectionId(1), nullptr);
    const Span heading = article->sections()[1].headingSpan;
    ASSERT_TRUE(view.caretRect(heading.begin));
    EXPECT_LT(view.caretRect(heading.begin)->top(), 40);
    EXPECT_EQ(article->sectionOf(Span{document.position(), document.position() + 1}), SectionId(1));
}

TEST_F(ArticleViewTest, selection_insideFurniture_unfoldsIt)
{
    EXPECT_FALSE(view.isFurnitureShown());
    document.selection().set(find(u"views are those"_s), nullptr);
    EXPECT_TRUE(view.isFurnitureShown());
    EXPECT_TRUE(view.caretRect(find(u"views are those"_s).begin));
}

TEST_F(ArticleViewTest, click_onTheLineOfAFold_opensAndClosesIt)
{
    const QRect note = view.rectOf(find(u"translated by"_s));
    QPoint line;
    for (int y = note.bottom(); y < note.bottom() + 90 && line.isNull(); ++y) {
        QTest::mouseMove(view.viewport(), QPoint(note.left(), y));
        if (view.viewport()->cursor().shape() == Qt::PointingHandCursor) {
            line = QPoint(note.left(), y + 4);
        }
    }
    ASSERT_FALSE(line.isNull());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, line);
    EXPECT_TRUE(view.isFurnitureShown());
    EXPECT_TRUE(view.caretRect(find(u"Contents"_s).begin));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, line);
    EXPECT_FALSE(view.isFurnitureShown());
}

TEST_F(ArticleViewTest, drag_overWords_selectsThem)
{
    const Span words = find(u"bookkeeping"_s);
    const QRect rect = view.rectOf(words);
    drag({rect.left() + 1, rect.center().y()}, {rect.right() + 1, rect.center().y()});
    EXPECT_EQ(view.selectedSpan(), words);
    EXPECT_EQ(document.selection().current(), Item()) << "a drag is no click";
}

TEST_F(ArticleViewTest, doubleAndTripleClick_selectWordAndBlock)
{
    const QPoint point = pointOf(find(u"screens"_s).begin + 2);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, point);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, point);
    EXPECT_EQ(view.selectedText(), u"screens"_s);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, point);
    EXPECT_TRUE(view.selectedText().startsWith(u"Machine pilots make"_s));
    EXPECT_TRUE(view.selectedText().endsWith(u"with waves.”"_s));
}

TEST_F(ArticleViewTest, shiftClick_extendsTheSelection)
{
    click(find(u"Two thirds"_s).begin);
    click(find(u"machine pilots"_s).end, Qt::ShiftModifier);
    EXPECT_TRUE(view.selectedText().startsWith(u"Two thirds"_s));
    EXPECT_TRUE(view.selectedText().contains(u"moves are now made"_s));
}

TEST_F(ArticleViewTest, keys_withShift_extendTheSelection)
{
    view.setCaret(find(u"Two thirds"_s).begin);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(view.selectedText().trimmed(), u"Two thirds"_s);
    QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_LE(view.selectedText().size(), 10);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_GT(view.selectedText().size(), 30);
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(view.selectedText().endsWith(u"€40 million."_s)) << "what is folded away is not copied";
}

TEST_F(ArticleViewTest, keys_withoutShift_scroll)
{
    view.resize(500, 260);
    QTest::keyClick(&view, Qt::Key_PageDown);
    const int afterPage = view.verticalScrollBar()->value();
    EXPECT_GT(afterPage, 100);
    EXPECT_GT(document.position(), 0);
    QTest::keyClick(&view, Qt::Key_End);
    EXPECT_EQ(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    QTest::keyClick(&view, Qt::Key_Home);
    EXPECT_EQ(view.verticalScrollBar()->value(), 0);
    EXPECT_EQ(document.position(), 0);
}

TEST_F(ArticleViewTest, nAndP_walkThroughTheFindings)
{
    QTest::keyClick(&view, Qt::Key_N);
    EXPECT_EQ(document.selection().current(), Item(QuoteId(0)));
    QTest::keyClick(&view, Qt::Key_N);
    EXPECT_EQ(document.selection().current(), Item(FigureId(0)));
    QTest::keyClick(&view, Qt::Key_P);
    EXPECT_EQ(document.selection().current(), Item(QuoteId(0)));
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_EQ(document.selection().current(), Item());
}

TEST_F(ArticleViewTest, copy_ofAll_givesTextAndEscapedHtml)
{
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    const QMimeData *data = QApplication::clipboard()->mimeData();
    EXPECT_TRUE(data->text().startsWith(u"Harbour pilots say “the tide will not wait for us”\n\nThe Quay Courier"_s));
    EXPECT_FALSE(data->text().contains(u"Disclaimer"_s));
    EXPECT_TRUE(data->html().contains(u"<h2>What the pilots do now</h2>"_s));
}

TEST_F(ArticleViewTest, hover_overAQuote_showsWhoSaysIt)
{
    QTest::mouseMove(view.viewport(), pointOf(article->quotes()[1].span.begin + 9));
    EXPECT_EQ(document.selection().hovered(), Item(QuoteId(1)));
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.findChild<HoverCard *>() != nullptr; }, 2000));
    const auto *card = view.findChild<HoverCard *>();
    EXPECT_TRUE(card->isVisible());
    EXPECT_FALSE(card->geometry().intersects(view.rectOf(article->quotes()[1].span)));
    QTest::mouseMove(view.viewport(), QPoint(4, 4));
    EXPECT_EQ(document.selection().hovered(), Item());
    EXPECT_FALSE(card->isVisible());
}

TEST_F(ArticleViewTest, zoom_keepsTheTopLine)
{
    view.resize(500, 240);
    document.selection().set(QuoteId(4), nullptr);
    const qsizetype position = document.position();
    view.zoomIn();
    view.zoomIn();
    EXPECT_EQ(view.zoom(), 120);
    EXPECT_NEAR(double(document.position()), double(position), 60);
    view.setZoom(10000);
    EXPECT_EQ(view.zoom(), 300);
}

TEST_F(ArticleViewTest, hits_ofASearch_areShown)
{
    const QImage before = view.viewport()->grab().toImage();
    view.setHits({find(u"port"_s), find(u"pilots"_s, 1)});
    EXPECT_NE(view.viewport()->grab().toImage(), before);
    view.resize(500, 200);
    view.setCurrentHit(find(u"million"_s));
    EXPECT_TRUE(view.caretRect(find(u"million"_s).begin));
}

TEST(ArticleView, emptyArticle_takesEveryKeyAndClick)
{
    ArticleDocument document;
    ArticleView view(document);
    view.resize(300, 200);
    view.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, {50, 50});
    for (const Qt::Key key : {Qt::Key_N, Qt::Key_P, Qt::Key_Right, Qt::Key_Left, Qt::Key_Down, Qt::Key_PageDown}) {
        QTest::keyClick(&view, key);
        QTest::keyClick(&view, key, Qt::ShiftModifier);
        QTest::keyClick(&view, key, Qt::ShiftModifier | Qt::ControlModifier);
    }
    view.selectAll();
    view.copy();
    EXPECT_TRUE(view.selectedText().isEmpty());
}

} // namespace
} // namespace pullquote
