// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/calendar.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

const QDate Day(2024, 2, 29);

TEST(Calendar, UnitAround_aDay_isTheWholeUnit)
{
    EXPECT_EQ(unitAround(Day, TimeUnit::Week), (Stretch{{2024, 2, 26}, {2024, 3, 3}}));
    EXPECT_EQ(unitAround(Day, TimeUnit::Month), (Stretch{{2024, 2, 1}, {2024, 2, 29}}));
    EXPECT_EQ(unitAround(Day, TimeUnit::Quarter), (Stretch{{2024, 1, 1}, {2024, 3, 31}}));
    EXPECT_EQ(unitAround(Day, TimeUnit::Season), (Stretch{{2023, 12, 1}, {2024, 2, 29}}));
    EXPECT_EQ(unitAround(Day, TimeUnit::Decade), (Stretch{{2020, 1, 1}, {2029, 12, 31}}));
    EXPECT_EQ(unitAround(Day, TimeUnit::Century), (Stretch{{2000, 1, 1}, {2099, 12, 31}}));
    EXPECT_TRUE(unitAround({}, TimeUnit::Year).isNull());
}

TEST(Calendar, Shifted_intoAShorterMonth_keepsItsLastDay)
{
    EXPECT_EQ(shifted(Day, TimeUnit::Year, 1), QDate(2025, 2, 28));
    EXPECT_EQ(shifted({2023, 1, 31}, TimeUnit::Month, 1), QDate(2023, 2, 28));
}

TEST(Calendar, Shifted_outOfAllReason_isNull)
{
    EXPECT_FALSE(shifted(Day, TimeUnit::Century, 1e12).isValid());
    EXPECT_FALSE(shifted({}, TimeUnit::Day, 1).isValid());
}

TEST(Calendar, PartOf_everyUnit_tilesItWithoutGaps)
{
    for (const TimeUnit unit : {TimeUnit::Week, TimeUnit::Month, TimeUnit::Quarter, TimeUnit::Half, TimeUnit::Year,
                                TimeUnit::Decade, TimeUnit::Century}) {
        const Stretch whole = unitAround(Day, unit);
        const Stretch early = partOf(whole, unit, TimePart::Early);
        const Stretch mid = partOf(whole, unit, TimePart::Mid);
        const Stretch late = partOf(whole, unit, TimePart::Late);
        EXPECT_EQ(early.begin, whole.begin);
        EXPECT_EQ(mid.begin, early.end.addDays(1)) << int(unit);
        EXPECT_EQ(late.begin, mid.end.addDays(1)) << int(unit);
        EXPECT_EQ(late.end, whole.end);
        const Stretch first = partOf(whole, unit, TimePart::FirstHalf);
        const Stretch second = partOf(whole, unit, TimePart::SecondHalf);
        EXPECT_EQ(first.begin, whole.begin);
        EXPECT_EQ(second.begin, first.end.addDays(1)) << int(unit);
        EXPECT_EQ(second.end, whole.end);
    }
}

TEST(Calendar, NthIn_weeks_belongToWhereTheirThursdayIs)
{
    const Stretch year = unitAround({2021, 1, 1}, TimeUnit::Year);
    EXPECT_EQ(nthIn(year, TimeUnit::Week, 1, 2), (Stretch{{2021, 1, 4}, {2021, 1, 17}}));
    EXPECT_EQ(nthIn(year, TimeUnit::Month, -1, 4), (Stretch{{2021, 9, 1}, {2021, 12, 31}}));
    EXPECT_TRUE(nthIn(year, TimeUnit::Month, 0, 1).isNull());
    EXPECT_TRUE(nthIn({{2021, 1, 1}, {}}, TimeUnit::Month, 1, 1).isNull());
}

TEST(Calendar, NthWeekdayIn_aMonth_countsFromBothEnds)
{
    const Stretch month = unitAround({2024, 5, 1}, TimeUnit::Month);
    EXPECT_EQ(nthWeekdayIn(month, 1, 1), QDate(2024, 5, 6));
    EXPECT_EQ(nthWeekdayIn(month, 1, -1), QDate(2024, 5, 27));
    EXPECT_FALSE(nthWeekdayIn(month, 1, 5).isValid());
}

TEST(Calendar, EasterSunday_ofKnownYears_isRight)
{
    EXPECT_EQ(easterSunday(1961), QDate(1961, 4, 2));
    EXPECT_EQ(easterSunday(2000), QDate(2000, 4, 23));
    EXPECT_EQ(easterSunday(2024), QDate(2024, 3, 31));
}

} // namespace
} // namespace pullquote
