// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartsview.h"

#include "tests/support/samplearticle.h"
#include "widgets/charts/chartwidget.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

class ChartsViewTest : public testing::Test
{
protected:
    ChartsViewTest()
        : view(document, nullptr)
    {
        document.setArticle(article);
        view.resize(700, 260);
        view.show();
        view.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&view));
    }

    QPoint middleOf(int bar) { return view.chart().areaOf(bar).center().toPoint(); }
    void clickBar(int bar) { QTest::mouseClick(view.chart().viewport(), Qt::LeftButton, {}, middleOf(bar)); }
    FigureId figure(int bar) const { return std::get<FigureId>(article->charts()[0].bars[size_t(bar)].target); }

    ArticlePtr article = test::sampleArticle();
    ArticleDocument document;
    ChartsView view;
};

TEST_F(ChartsViewTest, articleWithCharts_listsThemAndShowsTheFirst)
{
    const auto *list = view.findChild<QListWidget *>();
    ASSERT_EQ(list->count(), 2);
    EXPECT_EQ(list->item(0)->text(), u"Moves made by machine pilots"_s);
    EXPECT_TRUE(list->isVisible());
    EXPECT_EQ(view.currentChart(), 0);
    EXPECT_EQ(view.chart().points().size(), 2U);
}

TEST_F(ChartsViewTest, narrow_hasABoxInsteadOfTheList)
{
    view.resize(420, 260);
    EXPECT_FALSE(view.findChild<QListWidget *>()->isVisible());
    EXPECT_TRUE(view.findChild<QComboBox *>()->isVisible());
    view.findChild<QComboBox *>()->setCurrentIndex(1);
    EXPECT_EQ(view.currentChart(), 1);
}

TEST_F(ChartsViewTest, clickOnABar_selectsItsFigure)
{
    const QSignalSpy spy(&document.selection(), &Selection::changed);
    clickBar(1);
    EXPECT_EQ(spy.count(), 1);
    EXPECT_EQ(document.selection().current(), Item(figure(1)));
}

TEST_F(ChartsViewTest, clickOnABarOfASource_selectsTheSource)
{
    view.findChild<QListWidget *>()->setCurrentRow(1);
    clickBar(0);
    EXPECT_TRUE(std::holds_alternative<SourceId>(document.selection().current()));
}

TEST_F(ChartsViewTest, figureSelectedElsewhere_isMarkedByMoreThanColour)
{
    const QImage before = view.chart().viewport()->grab().toImage();
    document.selection().set(figure(0), nullptr);
    const QImage after = view.chart().viewport()->grab().toImage();
    EXPECT_NE(before, after);
    // The stroke at the row's edge: a shape that was not there.
    const QRectF area = view.chart().areaOf(0);
    EXPECT_EQ(after.pixelColor(int(area.left()) + 4, int(area.center().y())), Theme::light().accent);
    EXPECT_NE(before.pixelColor(int(area.left()) + 4, int(area.center().y())), Theme::light().accent);
}

TEST_F(ChartsViewTest, figureOfAnotherChart_turnsToThatChart)
{
    view.setCurrentChart(1);
    document.selection().set(figure(0), nullptr);
    EXPECT_EQ(view.currentChart(), 0);
}

TEST_F(ChartsViewTest, keys_moveTheFocusAndSelect)
{
    view.chart().setFocus(Qt::TabFocusReason);
    EXPECT_EQ(view.chart().currentPoint(), 0);
    QTest::keyClick(&view.chart(), Qt::Key_Down);
    EXPECT_EQ(view.chart().currentPoint(), 1);
    QTest::keyClick(&view.chart(), Qt::Key_Down);
    EXPECT_EQ(view.chart().currentPoint(), 1);
    QTest::keyClick(&view.chart(), Qt::Key_Return);
    EXPECT_EQ(document.selection().current(), Item(figure(1)));
    QTest::keyClick(&view.chart(), Qt::Key_Home);
    EXPECT_EQ(view.chart().currentPoint(), 0);
}

TEST_F(ChartsViewTest, hover_isToldToTheDocumentAndShowsACard)
{
    QTest::mouseMove(view.chart().viewport(), middleOf(1));
    ASSERT_TRUE(QTest::qWaitFor([&] { return document.selection().hovered() == Item(figure(1)); }));
    const auto labels = view.findChildren<QLabel *>(); // The card lies over the whole window.
    const auto tells = [&](const QString &words) {
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    EXPECT_TRUE(tells(u"90\u00A0%"_s));
    EXPECT_TRUE(tells(u"Harbour board"_s));
    EXPECT_TRUE(tells(u"90% of the moves at night"_s));
}

TEST_F(ChartsViewTest, filteredOut_isDimmed)
{
    const QImage before = view.chart().viewport()->grab().toImage();
    FilterState filters;
    filters.source = SourceId(0);
    document.filters().set(filters);
    const QImage after = view.chart().viewport()->grab().toImage();
    const QPoint insideBar(int(view.chart().areaOf(1).right()) - 200, middleOf(1).y());
    EXPECT_EQ(before.pixelColor(insideBar), Theme::light().tone(article->charts()[0].bars[1].source));
    EXPECT_NE(after.pixelColor(insideBar), before.pixelColor(insideBar));
}

TEST_F(ChartsViewTest, leftOut_isSaidInPlainSightWithTheReason)
{
    const auto labels = view.findChildren<QLabel *>();
    const auto note = std::ranges::find_if(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"1 figure left out"_s);
    });
    ASSERT_NE(note, labels.end());
    EXPECT_TRUE((*note)->text().contains(u"90 metres is a length, no share."_s));
}

TEST_F(ChartsViewTest, copyData_givesATableToPaste)
{
    QTest::mouseClick(view.findChild<QToolButton *>(u"copyData"_s), Qt::LeftButton);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 3);
    EXPECT_TRUE(lines[1].startsWith(u"Moves made by machine pilots, whole port\tHarbour board\t\t60\t75"_s))
        << qPrintable(lines[1]);
}

TEST_F(ChartsViewTest, copyPicture_givesPixelsAndSvg)
{
    QTest::mouseClick(view.findChild<QToolButton *>(u"copyPicture"_s), Qt::LeftButton);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    EXPECT_EQ(qvariant_cast<QImage>(copied->imageData()).size(), QSize(1600, 900));
    EXPECT_TRUE(copied->data(u"image/svg+xml"_s).contains("<svg"));
}

TEST_F(ChartsViewTest, noCharts_saysSoAndDisablesTheButtons)
{
    document.setArticle(std::make_shared<const Article>(Reading{}, Findings{}));
    EXPECT_EQ(view.currentChart(), -1);
    EXPECT_TRUE(view.chart().points().empty());
    for (const QToolButton *button : view.findChildren<QToolButton *>()) {
        EXPECT_FALSE(button->isEnabled()) << qPrintable(button->text());
    }
    EXPECT_FALSE(view.grab().isNull());
}

TEST_F(ChartsViewTest, updatedArticle_keepsTheChartInView)
{
    view.setCurrentChart(1);
    document.updateArticle(test::sampleArticle());
    EXPECT_EQ(view.currentChart(), 1);
}

TEST_F(ChartsViewTest, assistiveTechnology_seesAChartWithAChildForEachBar)
{
    QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(&view.chart());
    ASSERT_NE(chart, nullptr);
    EXPECT_EQ(chart->role(), QAccessible::Chart);
    EXPECT_EQ(chart->text(QAccessible::Name), u"Chart: Moves made by machine pilots"_s);
    ASSERT_EQ(chart->childCount(), 2);
    QAccessibleInterface *bar = chart->child(1);
    EXPECT_EQ(bar->text(QAccessible::Name), u"Moves made by machine pilots, at night: 90\u00A0%. Harbour board."_s);
    EXPECT_EQ(bar->parent(), chart);
    EXPECT_EQ(chart->indexOfChild(bar), 1);
    EXPECT_FALSE(bar->rect().isEmpty());
    EXPECT_EQ(chart->childAt(bar->rect().center().x(), bar->rect().center().y()), bar);
    bar->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(document.selection().current(), Item(figure(1)));
}

TEST_F(ChartsViewTest, everyControl_hasAName)
{
    for (const QWidget *widget : view.findChildren<QWidget *>()) {
        const bool isControl = widget->focusPolicy() != Qt::NoFocus && widget->isVisible();
        if (isControl) {
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            ASSERT_NE(accessible, nullptr);
            EXPECT_FALSE(accessible->text(QAccessible::Name).isEmpty()) << widget->metaObject()->className();
        }
    }
}

} // namespace
} // namespace pullquote
