// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/appstyle.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOptionSlider>
#include <QTest>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

class AppStyleTest : public testing::Test
{
protected:
    AppStyleTest()
        : bar(Qt::Vertical)
    {
        bar.setStyle(&style);
        bar.resize(12, 300);
        bar.setRange(0, 900);
        bar.setPageStep(100);
        bar.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&bar));
    }

    QRect part(QStyle::SubControl control)
    {
        QStyleOptionSlider option;
        option.initFrom(&bar);
        option.orientation = Qt::Vertical;
        option.minimum = bar.minimum();
        option.maximum = bar.maximum();
        option.pageStep = bar.pageStep();
        option.sliderPosition = bar.value();
        return style.subControlRect(QStyle::CC_ScrollBar, &option, control, &bar);
    }

    AppStyle style;
    QScrollBar bar;
};

TEST_F(AppStyleTest, scrollBar_parts_fillItWithoutArrows)
{
    for (const int value : {0, 300, 900}) {
        bar.setValue(value);
        EXPECT_TRUE(part(QStyle::SC_ScrollBarAddLine).isEmpty());
        EXPECT_EQ(part(QStyle::SC_ScrollBarSubPage).height() + part(QStyle::SC_ScrollBarSlider).height() +
                      part(QStyle::SC_ScrollBarAddPage).height(),
                  300);
    }
    EXPECT_EQ(part(QStyle::SC_ScrollBarSlider).bottom(), 299);
    bar.setRange(0, 10'000'000);
    EXPECT_GE(part(QStyle::SC_ScrollBarSlider).height(), 20);
}

TEST_F(AppStyleTest, scrollBar_draggedHandle_scrolls)
{
    const QPoint handle = part(QStyle::SC_ScrollBarSlider).center();
    QTest::mousePress(&bar, Qt::LeftButton, {}, handle);
    QTest::mouseMove(&bar, handle + QPoint(0, 90));
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, handle + QPoint(0, 90));
    EXPECT_NEAR(bar.value(), 300, 10);
}

} // namespace
} // namespace pullquote
