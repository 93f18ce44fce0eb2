// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exporting/chartdata.h"

#include "tests/support/samplearticle.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

class ChartData : public testing::Test
{
protected:
    ArticlePtr article = test::sampleArticle();
    const Chart &shares = article->charts()[0];
    const Chart &perSource = article->charts()[1];
};

TEST_F(ChartData, table_hasARowForEachBarWithItsSentence)
{
    const Table table = tableOf(*article, shares);
    ASSERT_EQ(table.rows.size(), 2U);
    for (const auto &row : table.rows) {
        EXPECT_EQ(row.size(), size_t(table.header.size()));
    }
    const auto at = [&](const QString &column) { return table.rows[0][size_t(table.header.indexOf(column))]; };
    EXPECT_EQ(at(u"low"_s), Cell(60.0));
    EXPECT_EQ(at(u"high"_s), Cell(75.0));
    EXPECT_EQ(at(u"unit"_s), Cell(u"percent"_s));
    EXPECT_EQ(at(u"source"_s), Cell(u"Harbour board"_s));
    EXPECT_EQ(at(u"section"_s), Cell(u"What the pilots do now"_s));
    EXPECT_TRUE(std::get<QString>(at(u"sentence"_s)).startsWith(u"Machine pilots make between 60% and 75%"_s));
}

TEST_F(ChartData, countsOfFindings_haveNoSentenceAndNoUnit)
{
    const Table table = tableOf(*article, perSource);
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0][size_t(table.header.indexOf(u"high"_s))], Cell(4.0));
    EXPECT_EQ(table.rows[0][size_t(table.header.indexOf(u"sentence"_s))], Cell());
    EXPECT_TRUE(sentencesOf(*article, perSource).isEmpty());
}

TEST_F(ChartData, alternativeText_tellsKindBarsOmissionsAndSource)
{
    const QString text = alternativeText(*article, shares);
    EXPECT_TRUE(text.startsWith(u"Bar chart of shares, from 0 to 100 %: Moves made by machine pilots."_s));
    EXPECT_TRUE(text.contains(u"Moves made by machine pilots, whole port: 60–75\u00A0%. Harbour board."_s));
    EXPECT_TRUE(text.contains(u"Left out: 90 metres is a length, no share."_s));
    EXPECT_TRUE(text.contains(u"The Quay Courier"_s));
}

TEST_F(ChartData, sentences_standOnceEach)
{
    // Both figures stand in one sentence.
    EXPECT_EQ(sentencesOf(*article, shares).size(), 1);
    EXPECT_EQ(timelineSentences(*article).size(), 2);
}

TEST_F(ChartData, valueBeforeAndAfter_standTogether)
{
    Chart chart;
    chart.kind = ChartKind::Slope;
    chart.unit = u"percent"_s;
    ChartBar bar;
    bar.label = u"Women on boards"_s;
    bar.from = 12;
    bar.low = bar.high = 30;
    EXPECT_EQ(barValue(chart, bar), u"12\u00A0% → 30\u00A0%"_s);
    EXPECT_EQ(barSentence(chart, bar), u"Women on boards: 12\u00A0% → 30\u00A0%."_s);
}

TEST_F(ChartData, timeline_namesEveryEvent)
{
    const QString text = timelineAlternativeText(*article);
    EXPECT_TRUE(text.contains(u"from 2026: No ship below 90 metres needs a person on board."_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"10\u00A0years: Quarrel over machine pilots."_s));
}

} // namespace
} // namespace pullquote
