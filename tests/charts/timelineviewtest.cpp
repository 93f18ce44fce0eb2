// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/timelineview.h"

#include "tests/support/samplearticle.h"
#include "widgets/charts/timelinewidget.h"

#include <QAccessible>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

class TimelineViewTest : public testing::Test
{
protected:
    TimelineViewTest()
        : view(document, nullptr)
        , timeline(view.timeline())
    {
        document.setArticle(article);
        view.resize(700, 260);
        view.show();
        view.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&view));
    }

    double pixelsPerDay() const { return timeline.timelineLayout().scale.pixelsPerDay; }
    double firstDay() const { return timeline.timelineLayout().scale.firstDay; }

    void turnWheel(int angle, Qt::KeyboardModifiers modifiers)
    {
        const QPointF place(300, 100);
        QWheelEvent event(place, timeline.viewport()->mapToGlobal(place), {}, {0, angle}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(timeline.viewport(), &event);
    }

    ArticlePtr article = test::sampleArticle();
    ArticleDocument document;
    TimelineView view;
    TimelineWidget &timeline;
};

TEST_F(TimelineViewTest, clickOnAnEvent_selectsIt)
{
    QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {}, timeline.areaOf(0).center().toPoint());
    EXPECT_EQ(document.selection().current(), Item(EventId(0)));
    QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {}, timeline.areaOf(2).center().toPoint());
    EXPECT_EQ(document.selection().current(), Item(EventId(2)));
}

TEST_F(TimelineViewTest, everything_isInSightAtFirst)
{
    for (int i = 0; i < 3; ++i) {
        EXPECT_TRUE(QRectF(timeline.viewport()->rect()).contains(timeline.areaOf(i).center())) << i;
    }
    EXPECT_FALSE(timeline.chosenDays().has_value());
}

TEST_F(TimelineViewTest, wheelWithCtrl_zoomsAroundThePointer)
{
    const double before = pixelsPerDay();
    const double day = timeline.timelineLayout().scale.day(300);
    turnWheel(120, Qt::ControlModifier);
    EXPECT_GT(pixelsPerDay(), before);
    EXPECT_NEAR(timeline.timelineLayout().scale.day(300), day, 1e-6);
    EXPECT_TRUE(timeline.chosenDays().has_value());
    QTest::keyClick(&timeline, Qt::Key_0);
    EXPECT_NEAR(pixelsPerDay(), before, before * 1e-6);
}

TEST_F(TimelineViewTest, wheelWithShift_movesTheTime)
{
    const double before = firstDay();
    turnWheel(-120, Qt::ShiftModifier);
    EXPECT_GT(firstDay(), before);
}

TEST_F(TimelineViewTest, drag_movesTheTimeAndIsNoClick)
{
    const double before = firstDay();
    const QPoint start = timeline.areaOf(0).center().toPoint();
    QTest::mousePress(timeline.viewport(), Qt::LeftButton, {}, start);
    for (int step = 1; step <= 5; ++step) {
        QMouseEvent move(QEvent::MouseMove, start + QPoint(-20 * step, 0),
                         timeline.viewport()->mapToGlobal(start + QPoint(-20 * step, 0)), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(timeline.viewport(), &move);
    }
    QTest::mouseRelease(timeline.viewport(), Qt::LeftButton, {}, start + QPoint(-100, 0));
    EXPECT_NEAR(firstDay(), before + 100 / pixelsPerDay(), 1e-6);
    EXPECT_FALSE(isSomething(document.selection().current()));
}

TEST_F(TimelineViewTest, keys_goFromEventToEventAndSelect)
{
    timeline.clearFocus();
    timeline.setFocus(Qt::TabFocusReason);
    EXPECT_EQ(timeline.currentPoint(), 0);
    QTest::keyClick(&timeline, Qt::Key_Right);
    EXPECT_EQ(timeline.currentPoint(), 1);
    QTest::keyClick(&timeline, Qt::Key_End);
    EXPECT_EQ(timeline.currentPoint(), 2);
    QTest::keyClick(&timeline, Qt::Key_Space);
    EXPECT_EQ(document.selection().current(), Item(EventId(2)));
}

TEST_F(TimelineViewTest, keysPlusAndMinus_zoom)
{
    const double before = pixelsPerDay();
    QTest::keyClick(&timeline, Qt::Key_Plus);
    EXPECT_GT(pixelsPerDay(), before);
    QTest::keyClick(&timeline, Qt::Key_Minus);
    EXPECT_NEAR(pixelsPerDay(), before, before * 1e-6);
}

TEST_F(TimelineViewTest, eventSelectedElsewhere_comesIntoSight)
{
    for (int i = 0; i < 12; ++i) {
        timeline.zoomIn();
    }
    document.selection().set(EventId(1), nullptr);
    const QRectF area = timeline.areaOf(1);
    EXPECT_TRUE(QRectF(timeline.viewport()->rect()).intersects(area));
    document.selection().set(EventId(0), nullptr);
    EXPECT_TRUE(QRectF(timeline.viewport()->rect()).intersects(timeline.areaOf(0)));
}

TEST_F(TimelineViewTest, assistiveTechnology_seesEveryEvent)
{
    QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(&timeline);
    ASSERT_NE(chart, nullptr);
    EXPECT_EQ(chart->role(), QAccessible::Chart);
    ASSERT_EQ(chart->childCount(), 3);
    EXPECT_EQ(chart->child(1)->text(QAccessible::Name),
              u"until April 2028: The change is finished. about the future"_s);
    EXPECT_EQ(chart->child(2)->text(QAccessible::Value), u"10\u00A0years"_s);
}

TEST_F(TimelineViewTest, noDates_saysSo)
{
    document.setArticle(std::make_shared<const Article>(Reading{}, Findings{}));
    EXPECT_TRUE(timeline.points().empty());
    EXPECT_FALSE(view.findChild<QToolButton *>(u"saveChart"_s)->isEnabled());
    EXPECT_FALSE(view.grab().isNull());
}

TEST_F(TimelineViewTest, darkTheme_paintsOnItsPaper)
{
    view.setTheme(Theme::dark());
    const QImage image = timeline.viewport()->grab().toImage();
    EXPECT_EQ(image.pixelColor(image.width() - 2, 2), Theme::dark().paper);
}

} // namespace
} // namespace pullquote
