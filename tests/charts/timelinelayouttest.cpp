// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/timelinelayout.h"

#include "tests/support/samplearticle.h"

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

TimelineLayout laidOut(const TimelineData &data, const TimeScale &scale, double width)
{
    return layoutTimeline(data, timelineWords(data, fonts(), width), scale, 200);
}

TimelineData randomData(std::mt19937 &random)
{
    std::uniform_int_distribution<int> count(0, 40);
    std::uniform_real_distribution<double> day(2450000, 2462000);
    std::exponential_distribution<double> length(1.0 / 200);
    std::uniform_int_distribution<int> words(1, 9);
    TimelineData data;
    const int entries = count(random);
    for (int i = 0; i < entries; ++i) {
        TimelineEntry entry;
        entry.id = EventId(i);
        const double begin = day(random);
        if (i % 7 != 0) {
            entry.begin = begin;
        }
        if (i % 5 != 0 || !entry.begin) {
            entry.end = begin + length(random);
        }
        if (i % 6 == 4) {
            entry.begin.reset();
            entry.end.reset();
        }
        entry.isFuzzy = i % 3 == 0;
        entry.isRelative = i % 4 == 0;
        for (int w = words(random); w > 0; --w) {
            entry.what += u"event "_s;
        }
        entry.when = u"some day"_s;
        data.entries.push_back(entry);
    }
    if (entries % 2 == 0) {
        data.writing = {2455000, 2455031, u"Written about then (inferred)"_s};
    }
    return data;
}

TEST(TimelineLayout, randomEvents_neverOverlapAtAnyZoom)
{
    std::mt19937 random(5);
    for (int round = 0; round < 120; ++round) {
        const TimelineData data = randomData(random);
        for (const double pixels : {0.01, 0.1, 1.0, 20.0}) {
            const TimelineLayout layout = laidOut(data, {2452000, pixels}, 700);
            ASSERT_EQ(layout.marks.size(), data.entries.size());
            for (size_t i = 0; i < layout.marks.size(); ++i) {
                const TimelineMark &mark = layout.marks[i];
                EXPECT_TRUE(mark.area.adjusted(-1, -1, 1, 1).contains(mark.label)) << round;
                EXPECT_TRUE(mark.area.adjusted(-1, -1, 1, 1).contains(mark.bar)) << round;
                EXPECT_LE(mark.area.bottom(), layout.size.height());
                EXPECT_EQ(mark.lane < 0, !data.entries[mark.entry].isDated());
                for (size_t j = 0; j < i; ++j) {
                    EXPECT_FALSE(mark.area.intersects(layout.marks[j].area)) << round << ": " << i << ", " << j;
                }
            }
        }
    }
}

TEST(TimelineLayout, movedInTime_keepsItsLanes)
{
    std::mt19937 random(6);
    for (int round = 0; round < 60; ++round) {
        const TimelineData data = randomData(random);
        const TimeScale scale{2452000, 0.3};
        const TimelineLayout one = laidOut(data, scale, 700);
        const TimelineLayout other = laidOut(data, scale.panned(137), 700);
        for (size_t i = 0; i < one.marks.size(); ++i) {
            EXPECT_EQ(one.marks[i].lane, other.marks[i].lane);
        }
    }
}

TEST(TimelineLayout, fitting_showsEveryDatedEventWithItsLabel)
{
    std::mt19937 random(8);
    for (int round = 0; round < 60; ++round) {
        const TimelineData data = randomData(random);
        for (const double width : {320.0, 640.0, 1200.0}) {
            const TimeScale scale = timelineWords(data, fonts(), width).fitting;
            const TimelineLayout layout = laidOut(data, scale, width);
            for (const TimelineMark &mark : layout.marks) {
                EXPECT_GE(mark.area.left(), -1) << round;
                EXPECT_LE(mark.area.right(), width + 1) << round;
            }
        }
    }
}

TEST(TimelineLayout, label_atOneEndOfTheTime_fillsMoreThanHalf)
{
    TimelineData data;
    for (const double day : {2455000.0, 2456000.0}) {
        TimelineEntry entry;
        entry.id = EventId(qsizetype(data.entries.size()));
        entry.begin = day;
        entry.end = day + 1;
        entry.what = u"something that takes as many words as no half of a picture has room for"_s;
        data.entries.push_back(entry);
    }
    constexpr double Width = 480;
    const TimelineWords words = timelineWords(data, fonts(), Width);
    const TimelineLayout layout = laidOut(data, words.fitting, Width);
    for (const TimelineMark &mark : layout.marks) {
        EXPECT_GT(mark.label.width(), Width * 0.6);
        EXPECT_GE(mark.label.left(), 0);
        EXPECT_LE(mark.label.right(), Width);
    }
}

TEST(TimelineLayout, sampleArticle_openEndsUndatedAndWriting)
{
    const ArticlePtr article = test::sampleArticle();
    const TimelineData data = timelineData(*article);
    ASSERT_EQ(data.entries.size(), 3U);
    ASSERT_TRUE(data.writing.has_value());
    EXPECT_EQ(data.writing->label, u"Written 1 June 2025 (given)"_s);
    const TimelineLayout layout = laidOut(data, timelineWords(data, fonts(), 800).fitting, 800);
    EXPECT_TRUE(layout.marks[0].opensRight);
    EXPECT_FALSE(layout.marks[0].opensLeft);
    EXPECT_TRUE(layout.marks[1].opensLeft);
    EXPECT_EQ(layout.marks[2].lane, -1);
    EXPECT_TRUE(layout.undated.contains(layout.marks[2].area));
    EXPECT_FALSE(layout.lanes.intersects(layout.undated));
    ASSERT_TRUE(layout.writing.has_value());
    EXPECT_LT(layout.writing->left(), layout.marks[0].bar.left());
}

TEST(TimelineLayout, inferredWriting_saysSo)
{
    Findings findings;
    findings.writingDate = {WritingDate::Basis::Inferred, QDate(2025, 11, 1), QDate(2026, 1, 31), {}};
    const Article article(Reading{}, findings);
    EXPECT_EQ(timelineData(article).writing->label, u"Written 1 November 2025 – 31 January 2026 (inferred)"_s);
}

TEST(TimelineLayout, fuzzyEnds_fade)
{
    TimelineData data;
    data.entries.resize(2);
    for (TimelineEntry &entry : data.entries) {
        entry.begin = 2460000;
        entry.end = 2460200;
        entry.what = u"x"_s;
    }
    data.entries[1].isFuzzy = true;
    const TimelineLayout layout = laidOut(data, {2459900, 1}, 600);
    EXPECT_EQ(layout.marks[0].fade, 0);
    EXPECT_GT(layout.marks[1].fade, 10);
}

TEST(TimelineLayout, relativeWindow_isTiedToTheDayOfWriting)
{
    TimelineData data;
    data.writing = {2460000, 2460001, u"Written"_s};
    TimelineEntry entry;
    entry.begin = 2460180;
    entry.end = 2460360;
    entry.isRelative = true;
    entry.what = u"within 6 to 12 months"_s;
    data.entries.push_back(entry);
    const TimelineLayout layout = laidOut(data, {2459950, 1}, 600);
    ASSERT_TRUE(layout.marks[0].tether.has_value());
    EXPECT_NEAR(*layout.marks[0].tether, 50.5, 1e-6);
}

TEST(TimelineLayout, longBarScrolledOut_keepsItsLabelInSight)
{
    TimelineData data;
    TimelineEntry entry;
    entry.begin = 2460000;
    entry.end = 2461000;
    entry.what = u"A long time"_s;
    data.entries.push_back(entry);
    const TimelineLayout layout = laidOut(data, {2460400, 1}, 500);
    EXPECT_LT(layout.marks[0].bar.left(), 0);
    EXPECT_GE(layout.marks[0].label.left(), 0);
}

TEST(TimelineLayout, lines_neverCrossALabel)
{
    std::mt19937 random(9);
    for (int round = 0; round < 40; ++round) {
        const TimelineData data = randomData(random);
        const TimelineLayout layout = laidOut(data, {2452000, 0.2}, 700);
        for (double x = 0; x < 700; x += 13) {
            double drawn = 0;
            for (const QLineF &line : uprightAround(x, layout.lanes.top(), layout.lanes.bottom(), labelsOf(layout))) {
                drawn += line.length();
                for (const TimelineMark &mark : layout.marks) {
                    const bool crosses = mark.label.left() < x && x < mark.label.right() &&
                                         line.y1() < mark.label.bottom() - 0.01 && line.y2() > mark.label.top() + 0.01;
                    EXPECT_FALSE(crosses) << round;
                }
            }
            EXPECT_LE(drawn, layout.lanes.height() + 0.01);
        }
    }
}

TEST(TimelineLayout, noEvents_isEmptyAndHasAnAxis)
{
    const TimelineLayout layout = laidOut({}, timelineWords({}, fonts(), 600).fitting, 600);
    EXPECT_TRUE(layout.marks.empty());
    EXPECT_FALSE(layout.axis.ticks.empty());
    EXPECT_TRUE(layout.undated.isEmpty());
}

} // namespace
} // namespace pullquote
