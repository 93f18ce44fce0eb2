// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplearticle.h"
#include "widgets/articlepane.h"
#include "widgets/linkprompt.h"
#include "widgets/textsearch.h"

#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

std::vector<qsizetype> places(const QString &text, const QString &words, TextSearch::Options options = {})
{
    TextSearch search;
    search.setText(text);
    std::vector<qsizetype> found;
    for (const Span hit : search.find(words, options)) {
        found.push_back(hit.begin);
    }
    return found;
}

TEST(TextSearch, find_asPeopleType_meetsTypographicText)
{
    EXPECT_EQ(places(u"It’s the guild’s"_s, u"it's"_s), (std::vector<qsizetype>{0}));
    EXPECT_EQ(places(u"a – b, a — b"_s, u"a - b"_s), (std::vector<qsizetype>{0, 7}));
    EXPECT_EQ(places(u"one\ntwo\u00A0three"_s, u"one two three"_s), (std::vector<qsizetype>{0}));
    EXPECT_EQ(places(u"ÉCOLE école"_s, u"École"_s), (std::vector<qsizetype>{0, 6}));
    EXPECT_EQ(places(u"潮水不會等待"_s, u"不會"_s), (std::vector<qsizetype>{2}));
}

TEST(TextSearch, find_withOptions_isStricter)
{
    EXPECT_EQ(places(u"Pilot pilot pilots"_s, u"pilot"_s), (std::vector<qsizetype>{0, 6, 12}));
    EXPECT_EQ(places(u"Pilot pilot pilots"_s, u"pilot"_s, {true, false}), (std::vector<qsizetype>{6, 12}));
    EXPECT_EQ(places(u"Pilot pilot pilots"_s, u"pilot"_s, {false, true}), (std::vector<qsizetype>{0, 6}));
    EXPECT_TRUE(places(u"abc"_s, QString()).empty());
    EXPECT_EQ(places(u"aaaa"_s, u"aa"_s), (std::vector<qsizetype>{0, 2}));
}

class FindTest : public testing::Test
{
protected:
    FindTest()
        : article(test::sampleArticle())
        , pane(document)
    {
        document.setArticle(article);
        pane.resize(640, 420);
        pane.show();
        pane.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&pane));
        words = pane.findChild<QLineEdit *>(u"findWords"_s);
    }

    void type(const QString &text)
    {
        pane.find();
        QTest::keyClicks(words, text);
        QTest::qWait(5);
    }

    ArticleDocument document;
    ArticlePtr article;
    ArticlePane pane;
    QLineEdit *words = nullptr;
};

TEST_F(FindTest, typing_findsAndGoesToTheFirstHit)
{
    type(u"million"_s);
    ASSERT_EQ(pane.findBar()->hits().size(), 1U);
    EXPECT_EQ(pane.findBar()->currentHit(), test::spanOf(article->text(), u"million"_s));
    EXPECT_TRUE(pane.article()->caretRect(pane.findBar()->currentHit().begin));
}

TEST_F(FindTest, enter_goesOnAndComesRound)
{
    type(u"tide"_s);
    const auto hits = pane.findBar()->hits();
    ASSERT_EQ(hits.size(), 4U);
    EXPECT_EQ(pane.findBar()->currentHit(), hits[0]);
    QTest::keyClick(words, Qt::Key_Return);
    EXPECT_EQ(pane.findBar()->currentHit(), hits[1]);
    QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(pane.findBar()->currentHit(), hits[3]);
    QTest::keyClick(words, Qt::Key_Return);
    EXPECT_EQ(pane.findBar()->currentHit(), hits[0]);
}

TEST_F(FindTest, hitInFurniture_isUnfolded)
{
    type(u"Disclaimer"_s);
    EXPECT_TRUE(pane.article()->caretRect(pane.findBar()->currentHit().begin));
}

TEST_F(FindTest, list_clickOnARow_goesToItsHit)
{
    type(u"board"_s);
    QTest::mouseClick(pane.findChild<QToolButton *>(u"findList"_s), Qt::LeftButton);
    auto *list = pane.findChild<QListView *>(u"findHits"_s);
    ASSERT_TRUE(list->isVisible());
    const QModelIndex last = list->model()->index(list->model()->rowCount() - 1, 0);
    EXPECT_TRUE(last.data().toString().contains(u"board"_s));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(last).center());
    EXPECT_EQ(pane.findBar()->currentHit(), pane.findBar()->hits().back());
}

TEST_F(FindTest, escape_closesAndTakesTheMarksAway)
{
    type(u"board"_s);
    QTest::keyClick(words, Qt::Key_Escape);
    EXPECT_FALSE(pane.findBar()->isVisible());
    EXPECT_TRUE(pane.findBar()->hits().empty());
    EXPECT_TRUE(pane.article()->hasFocus());
}

TEST_F(FindTest, missingWords_areSaidToBeMissing)
{
    type(u"zeppelin"_s);
    EXPECT_TRUE(pane.findBar()->hits().empty());
    EXPECT_TRUE(pane.findBar()->currentHit().isEmpty());
    QTest::keyClick(words, Qt::Key_Return);
    EXPECT_TRUE(pane.findBar()->isVisible());
}

TEST_F(FindTest, find_withASelection_searchesForIt)
{
    pane.article()->selectSpan(test::spanOf(article->text(), u"Okoro"_s));
    pane.find();
    EXPECT_EQ(words->text(), u"Okoro"_s);
    EXPECT_EQ(pane.findBar()->hits().size(), 1U);
}

TEST_F(FindTest, anotherArticle_isSearchedAnew)
{
    type(u"statement"_s);
    EXPECT_TRUE(pane.findBar()->hits().empty());
    document.setArticle(test::largeArticle(3));
    EXPECT_EQ(pane.findBar()->hits().size(), 3U);
}

TEST(LinkPrompt, mayBeOpened_onlyWebAndMail)
{
    EXPECT_TRUE(mayBeOpened(u"https://example.org/a?b=c"_s));
    EXPECT_TRUE(mayBeOpened(u"mailto:pilots@example.org"_s));
    for (const QString &address :
         {u"file:///etc/passwd"_s, u"javascript:alert(1)"_s, u"data:text/html,x"_s, u"https://"_s, u"/etc"_s, u""_s}) {
        EXPECT_FALSE(mayBeOpened(address)) << qPrintable(address);
    }
}

TEST(LinkPrompt, click_onALink_asksAndShowsTheAddressAsText)
{
    Reading reading;
    reading.text = u"Read the report of the board today."_s;
    Block block;
    block.span = {0, reading.text.size()};
    reading.blocks = {block};
    reading.links = {{test::spanOf(reading.text, u"report"_s), u"https://example.org/<b>report</b>"_s}};
    ArticleDocument document;
    ArticlePane pane(document);
    document.setArticle(std::make_shared<const Article>(reading, Findings()));
    pane.resize(500, 300);
    pane.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&pane));
    const QPoint point = pane.article()->rectOf(reading.links[0].span).center();
    QTest::mouseClick(pane.article()->viewport(), Qt::LeftButton, {}, point);
    auto *prompt = pane.findChild<QMessageBox *>(u"linkPrompt"_s);
    ASSERT_TRUE(prompt);
    EXPECT_EQ(prompt->textFormat(), Qt::PlainText);
    EXPECT_TRUE(prompt->informativeText().contains(u"<b>report</b>"_s));
    prompt->close();
}

} // namespace
} // namespace pullquote
