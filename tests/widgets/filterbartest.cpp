// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filterbar.h"

#include "tests/support/samplearticle.h"
#include "widgets/eventtable.h"
#include "widgets/figuretable.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

class FilterBarTest : public testing::Test
{
protected:
    FilterBarTest()
        : bar(document)
    {
        document.setArticle(test::sampleArticle());
        bar.resize(900, 40);
        bar.show();
        bar.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&bar));
        boxes = bar.findChildren<QComboBox *>();
        clear = bar.findChild<QToolButton *>(u"clearFilters"_s);
    }

    const FilterState &state() { return document.filters().state(); }

    ArticleDocument document;
    FilterBar bar;
    QList<QComboBox *> boxes;
    QToolButton *clear = nullptr;
};

TEST_F(FilterBarTest, choosingASource_filtersByIt)
{
    ASSERT_EQ(boxes.size(), 3);
    EXPECT_FALSE(clear->isEnabled());
    boxes[0]->setFocus();
    QTest::keyClick(boxes[0], Qt::Key_Down);
    EXPECT_EQ(state().source, SourceId(0));
    EXPECT_TRUE(clear->isEnabled());
    QTest::mouseClick(clear, Qt::LeftButton);
    EXPECT_TRUE(state().isEmpty());
    EXPECT_EQ(boxes[0]->currentIndex(), 0);
}

TEST_F(FilterBarTest, typing_filtersByText)
{
    auto *text = bar.findChild<QLineEdit *>();
    QTest::keyClicks(text, u"tide"_s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return state().text == u"tide"_s; }, 2000));
    document.filters().clear();
    EXPECT_TRUE(text->text().isEmpty());
}

TEST_F(FilterBarTest, filtersSetElsewhere_areShown)
{
    FilterState wanted;
    wanted.kind = QuoteKind::Heading;
    wanted.section = SectionId(2);
    document.filters().set(wanted);
    EXPECT_EQ(boxes[1]->currentText(), u"Heading"_s);
    EXPECT_TRUE(boxes[2]->currentText().contains(u"The tide does not wait"_s));
    EXPECT_EQ(state(), wanted) << "showing them changes nothing";
}

TEST_F(FilterBarTest, sourcesWithoutStatements_areNotOffered)
{
    for (int i = 0; i < boxes[0]->count(); ++i) {
        EXPECT_FALSE(boxes[0]->itemText(i).contains(u"Delta Wire"_s));
    }
}

template <typename Table>
class TableTest : public testing::Test
{
protected:
    TableTest()
        : table(document)
    {
        document.setArticle(test::sampleArticle());
        table.resize(800, 300);
        table.show();
        table.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&table));
    }

    ArticleDocument document;
    Table table;
};

using FigureTableTest = TableTest<FigureTable>;
using EventTableTest = TableTest<EventTable>;

TEST_F(FigureTableTest, click_onARow_selectsItsFigure)
{
    EXPECT_EQ(document.selection().current(), Item()) << "focus alone selects nothing";
    const QModelIndex index = table.model()->index(1, 0);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(index).center());
    EXPECT_EQ(document.selection().current(), Item(FigureId(1)));
    QTest::keyClick(&table, Qt::Key_Down);
    EXPECT_EQ(document.selection().current(), Item(FigureId(2)));
}

TEST_F(FigureTableTest, sortedByAHeader_followsTheSelection)
{
    const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    document.selection().set(FigureId(3), nullptr);
    EXPECT_EQ(table.currentIndex().row(), 3);
    const int y = table.horizontalHeader()->height() / 2;
    QTest::mouseClick(table.horizontalHeader()->viewport(), Qt::LeftButton, {},
                      QPoint(table.columnViewportPosition(1) + 20, y));
    EXPECT_EQ(document.selection().current(), Item(FigureId(3)));
    EXPECT_EQ(table.currentIndex().row(), 0) << "“Cost of the quarrel” sorts first";
    document.selection().set(FigureId(0), nullptr);
    EXPECT_TRUE(table.selectionModel()->isRowSelected(table.currentIndex().row()));
}

TEST_F(FigureTableTest, whatIsTold_getsTheRoomThatTheOthersLeave)
{
    constexpr int What = 1;
    for (const int width : {420, 640, 1400}) {
        table.resize(width, 300);
        const int room = table.viewport()->width();
        int taken = 0;
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            taken += table.columnWidth(column);
            EXPECT_GE(table.columnWidth(What), table.columnWidth(column)) << width << ", column " << column;
        }
        EXPECT_TRUE(taken == room || width == 420) << taken << " of " << room;
    }
}

TEST_F(FigureTableTest, draggedColumn_keepsItsWidth)
{
    QHeaderView *header = table.horizontalHeader();
    const int edge = table.columnViewportPosition(1) - 1;
    const QPoint grip(edge, header->height() / 2);
    const int before = table.columnWidth(0);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, grip);
    QTest::mouseMove(header->viewport(), grip + QPoint(30, 0));
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, grip + QPoint(30, 0));
    EXPECT_EQ(table.columnWidth(0), before + 30);
    table.resize(1400, 300);
    EXPECT_EQ(table.columnWidth(0), before + 30);
}

TEST_F(EventTableTest, filterThatHidesTheSelected_keepsTheSelection)
{
    document.selection().set(EventId(1), nullptr);
    FilterState filter;
    filter.text = u"quarrel"_s;
    document.filters().set(filter);
    EXPECT_EQ(table.model()->rowCount(), 1);
    EXPECT_EQ(document.selection().current(), Item(EventId(1)));
}

} // namespace
} // namespace pullquote
