// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/valueaxis.h"

#include <QStringList>

#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

Chart chartOf(ChartKind kind, const QString &unit, const std::vector<std::pair<double, double>> &ranges)
{
    Chart chart;
    chart.kind = kind;
    chart.unit = unit;
    for (const auto &[low, high] : ranges) {
        ChartBar bar;
        bar.low = low;
        bar.high = high;
        chart.bars.push_back(bar);
    }
    return chart;
}

QStringList labels(const ValueAxis &axis)
{
    QStringList names;
    for (const ValueTick &tick : axis.ticks) {
        names.push_back(tick.label);
    }
    return names;
}

TEST(ValueAxis, shares_alwaysStandOnNoughtToHundred)
{
    for (const auto &range : {std::pair(70.0, 90.0), std::pair(0.5, 0.5), std::pair(99.0, 100.0)}) {
        for (int ticks = 2; ticks < 12; ++ticks) {
            const ValueAxis axis = valueAxis(chartOf(ChartKind::ShareBars, u"percent"_s, {range}), ticks);
            EXPECT_EQ(axis.low, 0);
            EXPECT_EQ(axis.high, 100);
            EXPECT_EQ(axis.ticks.front().value, 0);
            EXPECT_LE(axis.ticks.back().value, 100);
        }
    }
}

TEST(ValueAxis, anyValues_holdZeroAndEveryValue)
{
    std::mt19937 random(3);
    for (int round = 0; round < 500; ++round) {
        std::uniform_real_distribution<double> exponent(-4, 12);
        std::uniform_real_distribution<double> sign(-1, 3);
        std::vector<std::pair<double, double>> ranges;
        for (int i = 0; i < 1 + round % 5; ++i) {
            const double value = std::pow(10.0, exponent(random)) * (sign(random) < 0 ? -1 : 1);
            ranges.emplace_back(value, value);
        }
        const ValueAxis axis = valueAxis(chartOf(ChartKind::ValueBars, u"meter"_s, ranges), 5);
        EXPECT_LE(axis.low, 0);
        EXPECT_GE(axis.high, 0);
        EXPECT_GE(axis.ticks.size(), 2U);
        EXPECT_LE(axis.ticks.size(), 12U);
        for (const auto &[value, same] : ranges) {
            EXPECT_LE(axis.low, value);
            EXPECT_GE(axis.high, value * (value > 0 ? 1 - 1e-12 : 1));
        }
        const double step = axis.ticks[1].value - axis.ticks[0].value;
        for (size_t i = 1; i < axis.ticks.size(); ++i) {
            EXPECT_NEAR(axis.ticks[i].value - axis.ticks[i - 1].value, step, step * 1e-6);
        }
    }
}

TEST(ValueAxis, counts_haveWholeTicks)
{
    const ValueAxis axis = valueAxis(chartOf(ChartKind::CountBars, {}, {{1, 1}, {2, 2}}), 6);
    EXPECT_EQ(labels(axis), (QStringList{u"0"_s, u"1"_s, u"2"_s}));
}

TEST(ValueAxis, money_isInTheShortScaleWithItsSign)
{
    EXPECT_EQ(labels(valueAxis(chartOf(ChartKind::ValueBars, u"USD"_s, {{1.2e9, 1.2e9}}), 4)),
              (QStringList{u"$0"_s, u"$500M"_s, u"$1B"_s, u"$1.5B"_s}));
    EXPECT_EQ(labels(valueAxis(chartOf(ChartKind::ValueBars, u"EUR"_s, {{40000, 40000}}), 3)),
              (QStringList{u"€0"_s, u"€20k"_s, u"€40k"_s}));
}

TEST(ValueAxis, unit_standsAtTheLastTickOnly)
{
    EXPECT_EQ(labels(valueAxis(chartOf(ChartKind::ValueBars, u"month"_s, {{6, 12}}), 4)),
              (QStringList{u"0"_s, u"5"_s, u"10"_s, u"15\u00A0months"_s}));
}

TEST(ValueAxis, noValues_isNoughtToOne)
{
    const ValueAxis axis = valueAxis(chartOf(ChartKind::ValueBars, {}, {}), 4);
    EXPECT_EQ(axis.low, 0);
    EXPECT_GT(axis.high, 0);
    EXPECT_GE(axis.ticks.size(), 2U);
}

TEST(ValueAxis, openEnds_count)
{
    Chart chart = chartOf(ChartKind::ValueBars, u"month"_s, {{1, 1}});
    chart.bars[0].high.reset();
    chart.bars[0].low = 40;
    EXPECT_GE(valueAxis(chart, 4).high, 40);
}

TEST(ValueAxis, fraction_isHeldWithinTheAxis)
{
    const ValueAxis axis = valueAxis(chartOf(ChartKind::ShareBars, u"percent"_s, {{10, 20}}), 5);
    EXPECT_DOUBLE_EQ(axis.fraction(50), 0.5);
    EXPECT_DOUBLE_EQ(axis.fraction(-5), 0);
    EXPECT_DOUBLE_EQ(axis.fraction(500), 1);
}

} // namespace
} // namespace pullquote
