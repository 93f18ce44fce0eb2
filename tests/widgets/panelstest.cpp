// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplearticle.h"
#include "widgets/findingrow.h"
#include "widgets/linecounter.h"
#include "widgets/provenancestep.h"
#include "widgets/quotesview.h"
#include "widgets/sectionsview.h"
#include "widgets/sourceview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QTest>
#include <QTextLayout>
#include <QToolButton>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

template <typename View>
class PanelTest : public testing::Test
{
protected:
    explicit PanelTest(int width = 300)
        : article(test::sampleArticle())
        , view(document)
    {
        document.setArticle(article);
        view.resize(width, 700);
        view.show();
        view.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&view));
    }

    const Item &current() { return document.selection().current(); }

    ArticleDocument document;
    ArticlePtr article;
    View view;
};

using SectionsViewTest = PanelTest<SectionsView>;

TEST_F(SectionsViewTest, click_onASection_selectsIt)
{
    const QModelIndex index = view.model()->index(1, 0);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
    EXPECT_EQ(current(), Item(SectionId(1)));
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(current(), Item(SectionId(2)));
}

TEST_F(SectionsViewTest, positionOfTheReader_movesTheMark)
{
    EXPECT_EQ(view.here(), SectionId(0));
    document.setPosition(article->quotes()[4].span.begin);
    EXPECT_EQ(view.here(), SectionId(2));
    EXPECT_EQ(current(), Item()) << "reading on selects nothing";
}

TEST_F(SectionsViewTest, selectionElsewhere_leavesNoSectionSelected)
{
    document.selection().set(SectionId(1), nullptr);
    EXPECT_TRUE(view.selectionModel()->isSelected(view.model()->index(1, 0)));
    document.selection().set(QuoteId(1), nullptr);
    EXPECT_FALSE(view.selectionModel()->hasSelection());
    EXPECT_EQ(current(), Item(QuoteId(1)));
}

TEST_F(SectionsViewTest, narrowPanel_showsHeadingsWithoutCounts)
{
    view.resize(300, 400);
    ASSERT_FALSE(view.isColumnHidden(SectionModel::QuoteCount));
    view.resize(120, 400);
    EXPECT_TRUE(view.isColumnHidden(SectionModel::QuoteCount));
    EXPECT_GE(view.columnWidth(SectionModel::Heading), 100);
    view.resize(300, 400);
    EXPECT_FALSE(view.isColumnHidden(SectionModel::EventCount));
}

TEST_F(SectionsViewTest, narrowPanel_wrapsLongHeadings)
{
    view.resize(180, 400);
    QTest::qWait(20);
    const int narrow = view.visualRect(view.model()->index(1, 0)).height();
    view.resize(600, 400);
    QTest::qWait(20);
    EXPECT_GT(narrow, view.visualRect(view.model()->index(1, 0)).height());
}

using QuotesViewTest = PanelTest<QuotesView>;

TEST_F(QuotesViewTest, model_inEveryOrder_keepsItsPromises)
{
    QAbstractItemModelTester tester(view.list()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (const QuoteOrder order : {QuoteOrder::Source, QuoteOrder::Length, QuoteOrder::Kind, QuoteOrder::Text}) {
        view.setOrder(order);
    }
    FilterState filter;
    filter.kind = QuoteKind::Heading;
    document.filters().set(filter);
    document.setArticle(test::largeArticle(20));
    EXPECT_EQ(view.list()->model()->rowCount(), 20);
}

TEST_F(QuotesViewTest, click_onACard_selectsItsQuote)
{
    const QModelIndex index = view.list()->model()->index(1, 0);
    QTest::mouseClick(view.list()->viewport(), Qt::LeftButton, {}, view.list()->visualRect(index).center());
    EXPECT_EQ(current(), Item(QuoteId(1)));
}

TEST_F(QuotesViewTest, click_onTheCurrentCard_asksForItAgain)
{
    const QPoint point = view.list()->visualRect(view.list()->model()->index(1, 0)).center();
    QTest::mouseClick(view.list()->viewport(), Qt::LeftButton, {}, point);
    int requests = 0;
    QObject::connect(&document.selection(), &Selection::requested, &view, [&] { ++requests; });
    QTest::mouseClick(view.list()->viewport(), Qt::LeftButton, {}, point);
    EXPECT_EQ(requests, 1);
}

TEST_F(QuotesViewTest, setOrder_bySource_groupsAndKeepsTheSelection)
{
    document.selection().set(QuoteId(4), nullptr);
    view.setOrder(QuoteOrder::Source);
    std::vector<int> sources;
    for (int row = 0; row < view.list()->model()->rowCount(); ++row) {
        sources.push_back(view.list()->model()->index(row, 0).data(QuoteModel::SourceRole).toInt());
    }
    EXPECT_TRUE(std::ranges::is_sorted(sources));
    EXPECT_EQ(current(), Item(QuoteId(4)));
    EXPECT_EQ(view.list()->currentIndex().data(ItemRole).value<Item>(), Item(QuoteId(4)));
    view.setOrder(QuoteOrder::Length);
    EXPECT_EQ(view.list()->currentIndex().row(), 0);
}

TEST_F(QuotesViewTest, filterThatHidesTheSelected_doesNotSelectItsNeighbour)
{
    document.selection().set(QuoteId(1), nullptr);
    FilterState filter;
    filter.kind = QuoteKind::Heading;
    document.filters().set(filter);
    EXPECT_EQ(current(), Item(QuoteId(1)));
    EXPECT_FALSE(view.list()->currentIndex().isValid());
    document.filters().clear();
    EXPECT_EQ(view.list()->currentIndex().data(ItemRole).value<Item>(), Item(QuoteId(1)));
}

TEST_F(QuotesViewTest, typing_goesToTheCardThatHoldsIt)
{
    view.list()->setFocus();
    QTest::keyClicks(view.list(), u"waves"_s);
    EXPECT_EQ(current(), Item(QuoteId(2)));
}

TEST_F(QuotesViewTest, everyCard_hasANameForAssistiveTechnology)
{
    EXPECT_FALSE(view.list()->accessibleName().isEmpty());
    const QString name = view.list()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(name.contains(u"Tomas Okoro"_s) && name.contains(u"We watch screens"_s));
}

TEST(QuotesView, tenThousandQuotes_areLaidOutInAMoment)
{
    ArticleDocument document;
    QuotesView view(document);
    view.resize(320, 700);
    view.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
    document.setArticle(test::largeArticle(10000));
    QElapsedTimer clock;
    clock.start();
    view.resize(360, 700);
    QApplication::processEvents();
    view.grab();
    RecordProperty("milliseconds", int(clock.elapsed()));
    EXPECT_LT(clock.elapsed(), 3000) << "a guard against laying out every card, not a measurement";
    document.selection().set(QuoteId(9000), nullptr);
    EXPECT_TRUE(view.list()->viewport()->rect().intersects(view.list()->visualRect(view.list()->currentIndex())));
}

TEST(QuotedWords, everyKind_hasItsMarks)
{
    EXPECT_EQ(quotedWords(QuoteKind::Direct, u"so"_s), u"“so”"_s);
    EXPECT_EQ(quotedWords(QuoteKind::Indirect, u"so"_s), u"so"_s);
    EXPECT_EQ(quotedWords(QuoteKind::Scare, u"so"_s), u"‘so’"_s);
    EXPECT_EQ(quotedWords(QuoteKind::Direct, u"潮水不會等待"_s), u"「潮水不會等待」"_s);
    EXPECT_EQ(quotedWords(QuoteKind::Direct, u"潮水不会等待"_s, u"“"_s), u"“潮水不会等待”"_s);
    EXPECT_EQ(quotedWords(QuoteKind::Heading, u"so"_s, u"‘"_s), u"“so”"_s);
    EXPECT_EQ(quotedWords(QuoteKind::Heading, u"to close the port"_s, u" "_s), u"to close the port"_s);
}

TEST(LineCounter, lines_ofMixedTexts_agreeWithTheLayout)
{
    const QFont font = Theme::readingFont();
    const LineCounter counter(font);
    const QStringList texts{u"Short."_s,
                            u"The tide will not wait for any of us, and I cannot tell you how long we have, "
                            u"said the head of the guild to the board on a grey morning in the old hall."_s,
                            u"潮水不會等待我們任何一個人，我也無法告訴你我們還有多久，她在老碼頭的會議廳裡這樣說。"_s,
                            u"Averylongwordwithoutanyspaceatallthatcannotpossiblyfitintoalineofthiswidth here"_s};
    for (const QString &text : texts) {
        for (const qreal width : {180.0, 260.0, 400.0}) {
            QTextLayout layout(text, font);
            QTextOption option;
            option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
            layout.setTextOption(option);
            layout.beginLayout();
            int lines = 0;
            for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
                line.setLineWidth(width);
                ++lines;
            }
            layout.endLayout();
            EXPECT_EQ(counter.lines(text, width, 100), lines) << qPrintable(text) << width;
        }
    }
    EXPECT_EQ(counter.lines(QString(5000, u'x'), 200, 6), 6);
    EXPECT_EQ(counter.lines(QString(), 200, 6), 1);
}

class SourceViewTest : public PanelTest<SourceView>
{
protected:
    QStringList labels()
    {
        QStringList texts;
        for (const QLabel *label : view.widget()->findChildren<QLabel *>()) {
            texts.push_back(label->text());
        }
        return texts;
    }
    FindingRow *rowWith(const QString &words)
    {
        for (FindingRow *row : view.widget()->findChildren<FindingRow *>()) {
            if (row->accessibleName().startsWith(words)) {
                return row;
            }
        }
        return nullptr;
    }
};

TEST_F(SourceViewTest, nothingSelected_saysWhatToDo)
{
    EXPECT_TRUE(labels().join(u' ').contains(u"Select a quote"_s));
}

TEST_F(SourceViewTest, selectedQuote_showsSpeakerAndChain)
{
    document.selection().set(QuoteId(4), nullptr);
    EXPECT_TRUE(labels().contains(u"Mara Lindqvist"_s));
    EXPECT_TRUE(labels().contains(u"head · pilots’ guild"_s));
    QStringList steps;
    for (const auto *step : view.widget()->findChildren<ProvenanceStepButton *>()) {
        steps.push_back(step->accessibleName());
    }
    ASSERT_EQ(steps.size(), 4);
    EXPECT_TRUE(steps[0].contains(u"Mara Lindqvist"_s));
    EXPECT_TRUE(steps[1].contains(u"Slack Water podcast"_s));
    EXPECT_TRUE(steps[3].contains(u"The Quay Courier"_s));
}

TEST_F(SourceViewTest, click_onAStep_goesToTheWordsThatSaySo)
{
    document.selection().set(QuoteId(4), nullptr);
    QTest::mouseClick(view.widget()->findChildren<ProvenanceStepButton *>()[1], Qt::LeftButton);
    EXPECT_EQ(current(), Item(test::spanOf(article->text(), u"Slack Water podcast"_s)));
    EXPECT_EQ(view.subject(), Item(QuoteId(4))) << "what one reads about stays";
}

TEST_F(SourceViewTest, click_onAnotherWording_selectsIt)
{
    document.selection().set(QuoteId(4), nullptr);
    FindingRow *row = rowWith(u"“The tide does not wait”"_s);
    ASSERT_TRUE(row);
    QTest::mouseClick(row, Qt::LeftButton);
    EXPECT_EQ(current(), Item(QuoteId(3)));
    EXPECT_EQ(view.subject(), Item(QuoteId(3)));
}

TEST_F(SourceViewTest, otherWording_showsWhatItLeavesOutAndPutsIn)
{
    document.selection().set(QuoteId(4), nullptr);
    FindingRow *row = rowWith(u"“The tide does not wait”"_s);
    ASSERT_TRUE(row);
    EXPECT_EQ(row->text(), u"The tide will does not wait for any of us, and I cannot tell you how long we have."_s);
}

TEST_F(SourceViewTest, why_opened_givesTheRule)
{
    document.selection().set(QuoteId(1), nullptr);
    auto *why = view.widget()->findChild<QToolButton *>(u"why"_s);
    ASSERT_TRUE(why);
    QLabel *rule = nullptr;
    for (QLabel *label : view.widget()->findChildren<QLabel *>()) {
        rule = label->text().contains(u"It was made by hand for a test."_s) ? label : rule;
    }
    ASSERT_TRUE(rule);
    EXPECT_FALSE(rule->isVisible());
    QTest::mouseClick(why, Qt::LeftButton);
    EXPECT_TRUE(rule->isVisible());
}

TEST_F(SourceViewTest, onlyThisSource_setsAndClearsTheFilter)
{
    document.selection().set(QuoteId(1), nullptr);
    QTest::mouseClick(view.widget()->findChild<QToolButton *>(u"onlyThisSource"_s), Qt::LeftButton);
    EXPECT_EQ(document.filters().state().source, SourceId(1));
    QTest::mouseClick(view.widget()->findChild<QToolButton *>(u"onlyThisSource"_s), Qt::LeftButton);
    EXPECT_FALSE(document.filters().state().source.isValid());
}

TEST_F(SourceViewTest, selectedFigureWithoutSource_saysTheArticleStatesIt)
{
    document.selection().set(FigureId(3), nullptr);
    EXPECT_TRUE(labels().join(u' ').contains(u"The article itself"_s));
    EXPECT_TRUE(labels().join(u' ').contains(u"€40"_s));
}

TEST_F(SourceViewTest, markupInNames_isShownAsItIs)
{
    Reading reading;
    reading.text = u"<b>Bold</b> says so."_s;
    Findings findings;
    Source source;
    source.id = SourceId(0);
    source.name = u"<b>Bold</b> & <img src=x>"_s;
    source.mentions = {{{0, 11}, MentionKind::Name}};
    findings.sources.push_back(source);
    document.setArticle(std::make_shared<const Article>(std::move(reading), std::move(findings)));
    document.selection().set(SourceId(0), nullptr);
    for (const QLabel *label : view.widget()->findChildren<QLabel *>()) {
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
    }
    EXPECT_TRUE(labels().contains(u"<b>Bold</b> & <img src=x>"_s));
}

} // namespace
} // namespace pullquote
