// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/charts.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Makes findings of figures without a text.
class Charts : public ::testing::Test
{
protected:
    Figure &add(FigureKind kind, std::optional<double> low, std::optional<double> high, const QString &unit,
                const QString &measure, const QString &subject = {})
    {
        Figure figure;
        figure.id = FigureId(qsizetype(m_findings.figures.size()));
        figure.kind = kind;
        figure.low = low;
        figure.high = high;
        figure.unit = unit;
        figure.measure = measure;
        figure.subject = subject;
        figure.label = subject.isEmpty() ? measure : measure + u", "_s + subject;
        m_findings.figures.push_back(figure);
        return m_findings.figures.back();
    }
    Figure &share(double value, const QString &measure, const QString &subject = {})
    {
        return add(FigureKind::Share, value, value, u"percent"_s, measure, subject);
    }
    Figure &money(double value, const QString &currency, const QString &measure)
    {
        return add(FigureKind::Money, value, value, currency, measure);
    }
    SourceId source(const QString &name)
    {
        Source made;
        made.id = SourceId(qsizetype(m_findings.sources.size()));
        made.name = name;
        m_findings.sources.push_back(made);
        return made.id;
    }

    std::vector<Chart> choose() { return chooseCharts(m_text, m_findings); }
    QStringList ids()
    {
        QStringList list;
        for (const Chart &chart : choose()) {
            list.push_back(chart.id);
        }
        return list;
    }
    Chart chart(const QString &id)
    {
        const auto charts = choose();
        const auto found = std::ranges::find(charts, id, &Chart::id);
        EXPECT_NE(found, charts.end()) << id.toStdString() << " of " << ids().join(u' ').toStdString();
        return found == charts.end() ? Chart() : *found;
    }

    QString m_text;
    Findings m_findings;
};

// Twelve sets of figures, and the charts that they get
// ------------------------------------------------------------------

TEST_F(Charts, choose_nothing_makesNone)
{
    EXPECT_TRUE(choose().empty());
}

TEST_F(Charts, choose_sharesOfOneThing_makeOneChartNamedAfterIt)
{
    add(FigureKind::Share, 70, 90, u"percent"_s, u"reports written by robots"_s, u"Norvia as a whole"_s);
    share(100, u"reports written by robots"_s, u"night shift"_s);
    EXPECT_EQ(ids(), QStringList{u"shares"_s});
    const Chart shares = chart(u"shares"_s);
    EXPECT_EQ(shares.kind, ChartKind::ShareBars);
    EXPECT_EQ(shares.title.toStdString(), "Reports written by robots");
    ASSERT_EQ(shares.bars.size(), 2U);
    EXPECT_EQ(shares.bars[0].label.toStdString(), "Norvia as a whole");
    EXPECT_EQ(shares.bars[0].low, 70.0);
    EXPECT_EQ(shares.bars[0].high, 90.0);
    EXPECT_EQ(std::get<FigureId>(shares.bars[1].target), FigureId(1));
}

TEST_F(Charts, choose_shareAndWhatItWasBefore_areToldApart)
{
    share(71, u"night in the safe range"_s).from = 54;
    share(54, u"night in the safe range"_s);
    share(8, u"night in the safe range"_s);
    const Chart made = chart(u"shares"_s);
    ASSERT_EQ(made.bars.size(), 3U);
    EXPECT_EQ(made.bars[0].label, u"night in the safe range"_s);
    EXPECT_EQ(made.bars[1].label, u"night in the safe range, before"_s);
    EXPECT_EQ(made.bars[2].label, u"night in the safe range"_s);
}

TEST_F(Charts, choose_shareWithAnOpenEnd_keepsItOpen)
{
    add(FigureKind::Share, 70, std::nullopt, u"percent"_s, u"growers who lost fruit"_s);
    add(FigureKind::Share, std::nullopt, 9, u"percent"_s, u"growers who lost all"_s);
    const Chart shares = chart(u"shares"_s);
    EXPECT_FALSE(shares.bars[0].high.has_value());
    EXPECT_FALSE(shares.bars[1].low.has_value());
}

TEST_F(Charts, choose_percentageOverAHundred_staysOffTheShareAxisAndIsTold)
{
    share(40, u"growers who lost fruit"_s);
    share(240, u"growth of sales"_s);
    const Chart shares = chart(u"shares"_s);
    EXPECT_EQ(shares.bars.size(), 1U);
    ASSERT_EQ(shares.leftOut.size(), 1U);
    EXPECT_EQ(shares.leftOut[0].figure, FigureId(1));
    EXPECT_FALSE(shares.leftOut[0].reason.isEmpty());
}

TEST_F(Charts, choose_slopesOfTwoUnits_sayTheirUnits)
{
    for (const QString &unit : {u"CHF"_s, u"percent"_s}) {
        for (const double base : {12.0, 30.0}) {
            add(FigureKind::Change, base + 5, base + 5, unit, u"sales of year %1"_s.arg(base)).from = base;
        }
    }
    EXPECT_EQ(chart(u"before-after-chf"_s).title, u"Before and after in CHF"_s);
    EXPECT_EQ(chart(u"before-after-percent"_s).title, u"Before and after in percent"_s);
}

TEST_F(Charts, choose_changeWithABase_isASlope)
{
    add(FigureKind::Change, 12, 30, u"percent"_s, u"unemployment"_s).from = 12;
    add(FigureKind::Change, 12, 30, u"percent"_s, u"turnout"_s).from = 30;
    const Chart slope = chart(u"before-after-percent"_s);
    EXPECT_EQ(slope.kind, ChartKind::Slope);
    ASSERT_EQ(slope.bars.size(), 2U);
    EXPECT_EQ(slope.bars[0].from, 12.0);
    EXPECT_EQ(slope.bars[0].high, 30.0);
    EXPECT_EQ(slope.bars[1].from, 30.0);
    EXPECT_EQ(slope.bars[1].low, 12.0);
    EXPECT_EQ(slope.bars[1].high, 12.0);
}

TEST_F(Charts, choose_changesInPercent_areNoShares)
{
    const auto change = [this](double by, Direction direction) {
        add(FigureKind::Change, by, by, u"percent"_s, u"Corvus"_s).direction = direction;
    };
    change(8, Direction::Up);
    change(3, Direction::Down);
    EXPECT_TRUE(ids().isEmpty()) << "a rise beside a fall would look like two rises";
    change(5, Direction::Down);
    change(2, Direction::Unknown);
    EXPECT_EQ(ids(), QStringList{u"falls-percent"_s});
    const Chart falls = chart(u"falls-percent"_s);
    EXPECT_EQ(falls.kind, ChartKind::ValueBars);
    EXPECT_EQ(falls.bars.size(), 2U);
    ASSERT_EQ(falls.leftOut.size(), 1U);
    EXPECT_EQ(falls.leftOut[0].figure, FigureId(3));
}

TEST_F(Charts, choose_moneyOfTwoCurrencies_isNeverMixed)
{
    money(4e6, u"USD"_s, u"grant"_s);
    money(9e6, u"USD"_s, u"fine"_s);
    money(5e6, u"EUR"_s, u"loan"_s);
    EXPECT_EQ(ids(), QStringList{u"money-usd"_s});
    const Chart dollars = chart(u"money-usd"_s);
    EXPECT_EQ(dollars.bars.size(), 2U);
    ASSERT_EQ(dollars.leftOut.size(), 1U);
    EXPECT_EQ(dollars.leftOut[0].figure, FigureId(2));
}

TEST_F(Charts, choose_rates_standApartFromTotals)
{
    money(4e6, u"USD"_s, u"grant"_s);
    money(9e6, u"USD"_s, u"fine"_s);
    money(20, u"USD"_s, u"fee"_s).per = u"month"_s;
    money(30, u"USD"_s, u"pass"_s).per = u"month"_s;
    EXPECT_EQ(ids(), (QStringList{u"money-usd"_s, u"money-usd-per-month"_s}));
}

TEST_F(Charts, choose_countsOfOneNoun_makeAChartOfIt)
{
    add(FigureKind::Count, 2300, std::nullopt, u"nurse"_s, u"nurses who walked out"_s);
    add(FigureKind::Count, 900, 900, u"nurse"_s, u"nurses hired"_s);
    add(FigureKind::Count, 40, 40, u"clinic"_s, u"clinics closed"_s);
    const Chart nurses = chart(u"count-nurse"_s);
    EXPECT_EQ(nurses.title.toStdString(), "Nurses");
    EXPECT_EQ(nurses.bars.size(), 2U);
    ASSERT_EQ(nurses.leftOut.size(), 1U);
    EXPECT_EQ(ids().size(), 1);
}

TEST_F(Charts, choose_valueTooSmallToSee_isLeftOutWithTheReason)
{
    money(4e9, u"USD"_s, u"rescue"_s);
    money(2e9, u"USD"_s, u"loss"_s);
    money(12, u"USD"_s, u"ticket"_s);
    const Chart dollars = chart(u"money-usd"_s);
    EXPECT_EQ(dollars.bars.size(), 2U);
    ASSERT_EQ(dollars.leftOut.size(), 1U);
    EXPECT_EQ(dollars.leftOut[0].figure, FigureId(2));
}

TEST_F(Charts, choose_durationsOfOneUnit_makeAChart)
{
    add(FigureKind::Duration, 6, 12, u"month"_s, u"time until replacement"_s);
    add(FigureKind::Duration, 18, 18, u"month"_s, u"building time"_s);
    add(FigureKind::Duration, 10, 10, u"year"_s, u"feud"_s);
    EXPECT_EQ(ids(), QStringList{u"duration-month"_s});
    EXPECT_EQ(chart(u"duration-month"_s).leftOut.size(), 1U);
}

TEST_F(Charts, choose_ages_areNoDurations)
{
    add(FigureKind::Duration, 3, 3, u"year"_s, u"sentence"_s);
    add(FigureKind::Duration, 5, 5, u"year"_s, u"term"_s);
    add(FigureKind::Duration, 74, 74, u"year"_s, u"age"_s, u"painter"_s).age = true;
    add(FigureKind::Duration, 18, 18, u"year"_s, u"age"_s, u"hacker"_s).age = true;
    EXPECT_EQ(chart(u"duration-year"_s).bars.size(), 2U);
    ASSERT_EQ(chart(u"age-year"_s).bars.size(), 2U);
    EXPECT_EQ(chart(u"age-year"_s).bars[1].label.toStdString(), "Hacker");
}

TEST_F(Charts, choose_durationThatIsPartOfADate_isLeftToTheTimeline)
{
    add(FigureKind::Duration, 3, 3, u"year"_s, u"sentence"_s).span = {0, 7};
    add(FigureKind::Duration, 5, 5, u"year"_s, u"term"_s).span = {10, 17};
    const FigureId ago = add(FigureKind::Duration, 2, 2, u"year"_s, u"he left"_s).id;
    m_findings.figures.back().span = {20, 29};
    Event event;
    event.kind = EventKind::Date;
    event.span = {20, 33}; // two years ago
    m_findings.events = {event};
    const Chart durations = chart(u"duration-year"_s);
    EXPECT_EQ(durations.bars.size(), 2U);
    ASSERT_EQ(durations.leftOut.size(), 1U);
    EXPECT_EQ(durations.leftOut[0].figure, ago);
    m_findings.events.front().kind = EventKind::Duration; // "for two years"
    EXPECT_EQ(chart(u"duration-year"_s).bars.size(), 3U);
}

TEST_F(Charts, choose_sourcesThatDisagree_areCompared)
{
    const SourceId police = source(u"the police"_s);
    const SourceId union_ = source(u"the union"_s);
    add(FigureKind::Count, 8000, 8000, u"person"_s, u"marchers in the capital"_s).source = police;
    add(FigureKind::Count, 30000, 30000, u"person"_s, u"marchers in the capital"_s).source = union_;
    const auto groups = disagreements(m_findings.figures);
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups[0], (std::vector{m_findings.figures[0].id, m_findings.figures[1].id}));
    const Chart compared = choose().front();
    EXPECT_TRUE(compared.id.startsWith(u"compare-"_s));
    ASSERT_EQ(compared.bars.size(), 2U);
    EXPECT_EQ(compared.bars[0].label.toStdString(), "the police");
    EXPECT_EQ(compared.bars[1].source, union_);
}

TEST_F(Charts, choose_oneVoiceOrOtherThings_isNoDisagreement)
{
    const SourceId police = source(u"the police"_s);
    add(FigureKind::Count, 8000, 8000, u"person"_s, u"marchers in the capital"_s).source = police;
    add(FigureKind::Count, 9000, 9000, u"person"_s, u"marchers in the capital"_s).source = police;
    add(FigureKind::Count, 50, 50, u"person"_s, u"officers hurt"_s).source = source(u"the union"_s);
    EXPECT_TRUE(disagreements(m_findings.figures).empty());
    for (const QString &id : ids()) {
        EXPECT_FALSE(id.startsWith(u"compare-"_s));
    }
}

TEST_F(Charts, choose_labelOfOneWord_saysTooLittleToCompare)
{
    money(21, u"USD"_s, u"it raised"_s).source = source(u"Ada"_s);
    money(15, u"USD"_s, u"it raised"_s).source = source(u"Ben"_s);
    for (const Chart &chart : choose()) {
        EXPECT_FALSE(chart.id.startsWith("compare"_L1)) << chart.id.toStdString();
    }
}

TEST_F(Charts, choose_quotes_areCountedPerSourceAndSection)
{
    m_text = u"Lead. Heading. Body."_s;
    const SourceId mara = source(u"Mara"_s);
    const SourceId tom = source(u"Tom"_s);
    m_findings.sections = {Section{SectionId(0), 1, {}, {0, 6}, {}}, Section{SectionId(1), 1, {6, 13}, {6, 20}, {}}};
    for (const auto &[who, where] : std::initializer_list<std::pair<SourceId, int>>{{tom, 0}, {mara, 1}, {mara, 1}}) {
        Quote quote;
        quote.source = who;
        quote.section = SectionId(where);
        m_findings.quotes.push_back(quote);
    }
    const Chart perSource = chart(u"quotes-per-source"_s);
    EXPECT_EQ(perSource.kind, ChartKind::CountBars);
    ASSERT_EQ(perSource.bars.size(), 2U);
    EXPECT_EQ(perSource.bars[0].label.toStdString(), "Mara");
    EXPECT_EQ(perSource.bars[0].high, 2.0);
    const Chart perSection = chart(u"quotes-per-section"_s);
    ASSERT_EQ(perSection.bars.size(), 2U);
    EXPECT_EQ(perSection.bars[1].label.toStdString(), "Heading");
    EXPECT_EQ(perSection.bars[1].high, 2.0);
}

// What holds for every chart ------------------------------------------------------------------------------------------

TEST_F(Charts, choose_manyFigures_neverLosesOneOfAShownFamily)
{
    for (int i = 0; i < 40; ++i) {
        share(i * 2.5, u"measure %1"_s.arg(i));
        money(1e6 + i, u"USD"_s, u"sum %1"_s.arg(i));
    }
    std::map<int, int> seen;
    for (const Chart &chart : choose()) {
        EXPECT_LE(chart.bars.size(), 16U);
        for (const ChartBar &bar : chart.bars) {
            ++seen[std::get<FigureId>(bar.target).index];
        }
        for (const ChartOmission &omission : chart.leftOut) {
            ++seen[omission.figure.index];
        }
    }
    EXPECT_EQ(seen.size(), 80U);
    for (const auto &[index, times] : seen) {
        EXPECT_EQ(times, 1) << index;
    }
}

TEST_F(Charts, choose_sameFindings_givesTheSameIds)
{
    share(40, u"growers"_s);
    money(4e6, u"USD"_s, u"grant"_s);
    money(9e6, u"USD"_s, u"fine"_s);
    const QStringList first = ids();
    EXPECT_EQ(first, ids());
    QStringList unique = first;
    unique.removeDuplicates();
    EXPECT_EQ(unique, first);
}

TEST_F(Charts, choose_oneUnitOfEachChart_isNeverMixed)
{
    money(4e6, u"USD"_s, u"grant"_s);
    money(5e6, u"USD"_s, u"loan"_s);
    money(6e6, u"EUR"_s, u"aid"_s);
    money(7e6, u"EUR"_s, u"gift"_s);
    add(FigureKind::Quantity, 5, 5, u"kilometer"_s, u"road"_s);
    add(FigureKind::Quantity, 8, 8, u"kilometer"_s, u"rail"_s);
    add(FigureKind::Quantity, 8, 8, u"tonne"_s, u"steel"_s);
    for (const Chart &chart : choose()) {
        for (const ChartBar &bar : chart.bars) {
            const Figure &figure = m_findings.figures[size_t(std::get<FigureId>(bar.target).index)];
            EXPECT_EQ(figure.unit, chart.unit) << chart.id.toStdString();
        }
    }
    EXPECT_EQ(choose().size(), 3U);
}

} // namespace
} // namespace pullquote
