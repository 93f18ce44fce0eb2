// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/timeaxis.h"

#include <QGuiApplication>
#include <QStringList>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

QFontMetricsF metrics()
{
    return QFontMetricsF(QGuiApplication::font());
}

TimeScale from(QDate day, double pixelsPerDay)
{
    return {double(day.toJulianDay()), pixelsPerDay};
}

QStringList labels(const TimeAxis &axis)
{
    QStringList names;
    for (const TimeTick &tick : axis.ticks) {
        names.push_back(tick.label);
    }
    return names;
}

TEST(TimeAxis, everyZoom_labelsKeepClearAndThereAreSome)
{
    for (double pixels = TimeScale::MinPixelsPerDay; pixels < TimeScale::MaxPixelsPerDay; pixels *= 1.17) {
        for (const QDate day : {QDate(2024, 2, 27), QDate(1999, 12, 30), QDate(1, 1, 1), QDate(-40, 5, 3)}) {
            const TimeAxis axis = timeAxis(from(day, pixels), 800, metrics());
            EXPECT_GE(axis.ticks.size(), 2U) << pixels;
            for (size_t i = 1; i < axis.ticks.size(); ++i) {
                EXPECT_GE(axis.ticks[i].x - axis.ticks[i - 1].x,
                          metrics().horizontalAdvance(axis.ticks[i - 1].label) + 4)
                    << pixels << ' ' << qPrintable(axis.ticks[i - 1].label);
            }
            for (size_t i = 1; i < axis.contexts.size(); ++i) {
                EXPECT_NEAR(axis.contexts[i - 1].right, axis.contexts[i].left, 1e-6);
            }
        }
    }
}

TEST(TimeAxis, fewDays_areNamedByDayWithinTheirMonth)
{
    const TimeAxis axis = timeAxis(from(QDate(2026, 1, 30), 100), 450, metrics());
    EXPECT_EQ(labels(axis), (QStringList{u"30"_s, u"31"_s, u"1"_s, u"2"_s, u"3"_s}));
    ASSERT_EQ(axis.contexts.size(), 2U);
    EXPECT_EQ(axis.contexts[0].label, u"January 2026"_s);
    EXPECT_EQ(axis.contexts[1].label, u"February 2026"_s);
}

TEST(TimeAxis, someMonths_areNamedWithinTheirYear)
{
    const TimeAxis axis = timeAxis(from(QDate(2025, 11, 1), 2), 300, metrics());
    EXPECT_EQ(labels(axis), (QStringList{u"Nov"_s, u"Dec"_s, u"Jan"_s, u"Feb"_s, u"Mar"_s}));
    ASSERT_EQ(axis.contexts.size(), 2U);
    EXPECT_EQ(axis.contexts[1].label, u"2026"_s);
}

TEST(TimeAxis, centuries_haveEvenYears)
{
    const TimeAxis axis = timeAxis(from(QDate(1480, 1, 1), 800.0 / (600 * 365.25)), 800, metrics());
    ASSERT_GE(axis.ticks.size(), 4U);
    for (const QString &label : labels(axis)) {
        EXPECT_EQ(label.toInt() % 50, 0) << qPrintable(label);
    }
    EXPECT_TRUE(axis.contexts.empty());
}

TEST(TimeAxis, yearsBeforeChrist_countBackwards)
{
    const TimeAxis axis = timeAxis(from(QDate(-3, 1, 1), 0.2), 800, metrics());
    EXPECT_EQ(labels(axis).mid(0, 5), (QStringList{u"3 BC"_s, u"2 BC"_s, u"1 BC"_s, u"1"_s, u"2"_s}));
}

TEST(TimeScale, zoom_keepsThePlaceUnderThePointer)
{
    const TimeScale scale = from(QDate(2026, 1, 1), 2);
    const TimeScale closer = scale.zoomed(3, 250);
    EXPECT_DOUBLE_EQ(closer.pixelsPerDay, 6);
    EXPECT_NEAR(closer.day(250), scale.day(250), 1e-9);
}

TEST(TimeScale, zoom_endsAtDaysAndCenturies)
{
    TimeScale scale = from(QDate(2026, 1, 1), 2);
    for (int i = 0; i < 100; ++i) {
        scale = scale.zoomed(2, 100);
    }
    EXPECT_EQ(scale.pixelsPerDay, TimeScale::MaxPixelsPerDay);
    for (int i = 0; i < 100; ++i) {
        scale = scale.zoomed(0.5, 100);
    }
    EXPECT_EQ(scale.pixelsPerDay, TimeScale::MinPixelsPerDay);
}

} // namespace
} // namespace pullquote
