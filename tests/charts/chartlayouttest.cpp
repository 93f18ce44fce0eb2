// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartlayout.h"

#include <QFontMetricsF>
#include <QGuiApplication>

#include <gtest/gtest.h>
#include <random>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

ChartFonts fonts()
{
    return ChartFonts::forPictures(QGuiApplication::font());
}

ChartBar bar(const QString &label, std::optional<double> low, std::optional<double> high,
             std::optional<double> from = {})
{
    ChartBar made;
    made.label = label;
    made.detail = u"Harbour board"_s;
    made.low = low;
    made.high = high;
    made.from = from;
    return made;
}

Chart shares(std::vector<ChartBar> bars)
{
    Chart chart;
    chart.kind = ChartKind::ShareBars;
    chart.unit = u"percent"_s;
    chart.bars = std::move(bars);
    return chart;
}

Chart randomChart(std::mt19937 &random)
{
    std::uniform_int_distribution<int> count(1, 14);
    std::uniform_int_distribution<int> words(1, 18);
    std::uniform_real_distribution<double> value(0, 100);
    Chart chart = shares({});
    const int bars = count(random);
    for (int i = 0; i < bars; ++i) {
        const double one = value(random);
        const double other = value(random);
        QStringList label;
        for (int w = words(random); w > 0; --w) {
            label.push_back(u"harbour"_s.first(1 + w % 7));
        }
        chart.bars.push_back(bar(label.join(u' '), std::min(one, other), std::max(one, other), value(random)));
        if (i % 4 == 1) {
            chart.bars.back().low.reset();
        } else if (i % 4 == 2) {
            chart.bars.back().high.reset();
        }
    }
    return chart;
}

TEST(ChartLayout, randomBars_nothingOverlapsAndNothingIsOutside)
{
    std::mt19937 random(11);
    for (int round = 0; round < 200; ++round) {
        const Chart chart = randomChart(random);
        for (const QSizeF size : {QSizeF(470, 190), QSizeF(800, 450), QSizeF(330, 200)}) {
            const ChartLayout layout = layoutChart(chart, fonts(), size);
            ASSERT_EQ(layout.rows.size(), chart.bars.size());
            EXPECT_EQ(layout.size.width(), size.width());
            EXPECT_GE(layout.size.height(), size.height());
            const QRectF all(QPointF(), layout.size);
            for (size_t i = 0; i < layout.rows.size(); ++i) {
                const ChartRow &row = layout.rows[i];
                EXPECT_TRUE(all.contains(row.area));
                EXPECT_TRUE(row.area.contains(row.label)) << round;
                EXPECT_TRUE(row.area.contains(row.mark)) << round;
                EXPECT_LE(row.label.right(), layout.plot.left());
                EXPECT_GE(row.valueAt.left(), row.mark.right());
                EXPECT_LE(row.valueAt.right(), size.width() + 1) << qPrintable(row.value);
                if (i > 0) {
                    EXPECT_GE(row.area.top(), layout.rows[i - 1].area.bottom() - 1e-6);
                }
            }
        }
    }
}

TEST(ChartLayout, randomSlopes_wordsDoNotOverlap)
{
    std::mt19937 random(12);
    for (int round = 0; round < 200; ++round) {
        Chart chart = randomChart(random);
        chart.kind = ChartKind::Slope;
        const ChartLayout layout = layoutChart(chart, fonts(), {700, 300});
        ASSERT_TRUE(layout.isSlope);
        for (size_t i = 0; i < layout.rows.size(); ++i) {
            const ChartRow &row = layout.rows[i];
            EXPECT_TRUE(QRectF(QPointF(), layout.size).adjusted(-1, -1, 1, 1).contains(row.area)) << round;
            EXPECT_TRUE(row.area.adjusted(-1, -1, 1, 1).contains(row.label));
            for (size_t j = 0; j < i; ++j) {
                EXPECT_FALSE(row.label.intersects(layout.rows[j].label)) << round;
                EXPECT_FALSE(row.fromAt.adjusted(0, 0.01, 0, -0.01).intersects(layout.rows[j].fromAt)) << round;
                EXPECT_FALSE(row.area.adjusted(0, 0.01, 0, -0.01).intersects(layout.rows[j].area)) << round;
            }
        }
    }
}

TEST(ChartLayout, lengths_areProportionalToValues)
{
    const ChartLayout layout = layoutChart(shares({bar(u"a"_s, 25, 25), bar(u"b"_s, 100, 100)}), fonts(), {600, 200});
    EXPECT_NEAR(layout.rows[0].mark.width() * 4, layout.rows[1].mark.width(), 1e-6);
    EXPECT_NEAR(layout.rows[1].mark.right(), layout.plot.right(), 1e-6);
}

TEST(ChartLayout, rangeAndBounds_areToldApart)
{
    const ChartLayout layout = layoutChart(
        shares({bar(u"range"_s, 60, 75), bar(u"at least"_s, 70, {}), bar(u"up to"_s, {}, 90)}), fonts(), {600, 200});
    EXPECT_TRUE(layout.rows[0].isRange);
    EXPECT_GT(layout.rows[0].mark.left(), layout.plot.left());
    EXPECT_EQ(layout.rows[0].value, u"60–75\u00A0%"_s);
    EXPECT_TRUE(layout.rows[1].opensHigh);
    EXPECT_FALSE(layout.rows[1].isRange);
    EXPECT_TRUE(layout.rows[2].opensLow);
    EXPECT_NEAR(layout.rows[2].mark.left(), layout.plot.left(), 1e-6);
}

TEST(ChartLayout, longLabels_wrapAndLeaveTheBarsRoom)
{
    const QString label = u"Ships of the inner harbour that left in the first hour after the tide had turned, pilots "
                          "of both watches counted together"_s;
    const ChartLayout layout = layoutChart(shares({bar(label, 40, 40)}), fonts(), {480, 200});
    EXPECT_GT(layout.rows[0].labelLines.size(), 1);
    EXPECT_GT(layout.plot.width(), 480 / 4);
}

TEST(ChartLayout, tickNames_keepClearOfEachOther)
{
    Chart chart = shares({bar(u"Some label of a middling length"_s, -12, -12), bar(u"b"_s, 7, 7)});
    chart.kind = ChartKind::ValueBars;
    chart.unit = u"percentage point"_s;
    const QFontMetricsF metrics(fonts().detail);
    for (const double width : {400.0, 480.0, 640.0, 900.0}) {
        const ChartLayout layout = layoutChart(chart, fonts(), {width, 200});
        for (size_t i = 1; i < layout.axis.ticks.size(); ++i) {
            const auto &[a, b] = std::pair(layout.axis.ticks[i - 1], layout.axis.ticks[i]);
            const double apart = (layout.axis.fraction(b.value) - layout.axis.fraction(a.value)) * layout.plot.width();
            EXPECT_GE(apart, (metrics.horizontalAdvance(a.label) + metrics.horizontalAdvance(b.label)) / 2) << width;
        }
    }
}

} // namespace
} // namespace pullquote
