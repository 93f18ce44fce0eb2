// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/figures.h"

#include "model/analysis/analyser.h"
#include "model/exporting/names.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>
#include <random>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Texts of one block a line, and their figures.
class Figures : public ::testing::Test
{
protected:
    const std::vector<Figure> &figuresOf(const QString &text, const std::function<void(Findings &)> &prepare = {})
    {
        m_text = text;
        m_blocks.clear();
        for (qsizetype begin = 0; begin < m_text.size();) {
            const qsizetype end = m_text.indexOf(u'\n', begin) < 0 ? m_text.size() : m_text.indexOf(u'\n', begin);
            Block block;
            block.span = {begin, end};
            if (end > begin) {
                m_blocks.push_back(block);
            }
            begin = end + 1;
        }
        return again(prepare);
    }

    const std::vector<Figure> &again(const std::function<void(Findings &)> &prepare = {})
    {
        m_cut = cutUp(m_text, m_blocks, m_vocabulary, [](const Token &) { return Abbreviation::None; });
        Findings found;
        if (prepare) {
            prepare(found);
        }
        m_figures = findFigures(m_cut, findNumerals(m_cut, m_numbers), found, m_numbers, m_lexicon, m_grammar);
        return m_figures;
    }

    /// The only figure of the text; a default one and a failure if there are none or more.
    Figure only(const QString &text)
    {
        const auto &figures = figuresOf(text);
        EXPECT_EQ(figures.size(), 1U) << text.toStdString();
        return figures.empty() ? Figure() : figures.front();
    }

    QString words(const Figure &figure) const { return figure.span.of(m_text).toString(); }

    Span spanOf(const QString &phrase) const
    {
        const qsizetype begin = m_text.indexOf(phrase);
        return {begin, begin + phrase.size()};
    }

    static QString number(std::optional<double> value) { return value ? QString::number(*value, 'g', 6) : u"-"_s; }

    QString line(const Figure &figure) const
    {
        return QStringList{nameOf(figure.kind), words(figure), number(figure.low), number(figure.high), figure.unit}
            .join(u" | "_s);
    }

    Vocabulary m_vocabulary;
    NumberLexicon m_numbers{m_vocabulary};
    FigureLexicon m_lexicon{m_vocabulary};
    english::Grammar m_grammar{m_vocabulary};
    QString m_text;
    std::vector<Block> m_blocks;
    AnalysedText m_cut;
    std::vector<Figure> m_figures;
};

QString normalised(const QString &expected)
{
    QStringList fields = expected.split(u" | "_s);
    for (const int i : {2, 3}) {
        if (fields.value(i) != u"-"_s) {
            fields[i] = QString::number(fields.value(i).toDouble(), 'g', 6);
        }
    }
    return fields.join(u" | "_s);
}

TEST_F(Figures, find_everyCaseOfTheData_givesExactlyItsFigures)
{
    const QDir folder(QStringLiteral(PULLQUOTE_TEST_DATA "/figures"));
    const QStringList cases = folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    ASSERT_GE(cases.size(), 10);
    for (const QString &name : cases) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        QStringList text;
        QStringList expected;
        for (const QString &row : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (row.startsWith(u"= ")) {
                expected.push_back(normalised(row.mid(2)));
            } else if (expected.isEmpty()) {
                text.push_back(row);
            }
        }
        QStringList found;
        for (const Figure &figure : figuresOf(text.join(u'\n'))) {
            found.push_back(line(figure));
        }
        EXPECT_EQ(found.join(u'\n').toStdString(), expected.join(u'\n').toStdString()) << name.toStdString();
    }
}

// The same thing said in other words --------------------------------------------------------------------------------

TEST_F(Figures, find_sameValueInOtherWords_isTheSameFigure)
{
    const std::vector<QStringList> groups{
        {u"It is 70% now."_s, u"It is 70 % now."_s, u"It is seventy percent now."_s, u"It is 70 per cent now."_s,
         u"It is seventy per cent now."_s, u"It is 70pc now."_s, u"現在是七成。"_s, u"現在是百分之七十。"_s,
         u"現在是70％。"_s},
        {u"They paid $1.5 million."_s, u"They paid $1.5m."_s, u"They paid $1,500,000."_s,
         u"They paid 1.5 million dollars."_s, u"They paid USD 1.5 million."_s, u"They paid US$1.5mn."_s,
         u"They paid one and a half million dollars."_s, u"他們付了150萬美元。"_s},
        {u"Wait 6 to 12 months."_s, u"Wait six to twelve months."_s, u"Wait 6-12 months."_s,
         u"Wait from 6 to 12 months."_s, u"Wait between 6 and 12 months."_s, u"Wait 6–12 months."_s,
         u"要等六到十二個月。"_s, u"要等6至12個月。"_s},
        {u"At least 40 kg is needed."_s, u"No less than 40 kilograms is needed."_s, u"40 kilos or more is needed."_s,
         u"Forty kilograms or more is needed."_s, u"至少40公斤。"_s},
        {u"Two-thirds of them agree."_s, u"Two thirds of them agree."_s, u"2/3 of them agree."_s,
         u"三分之二的人同意。"_s},
    };
    for (const QStringList &group : groups) {
        const Figure first = only(group.front());
        for (const QString &text : group) {
            const Figure figure = only(text);
            EXPECT_EQ(figure.kind, first.kind) << text.toStdString();
            EXPECT_EQ(figure.unit.toStdString(), first.unit.toStdString()) << text.toStdString();
            EXPECT_EQ(number(figure.low).toStdString(), number(first.low).toStdString()) << text.toStdString();
            EXPECT_EQ(number(figure.high).toStdString(), number(first.high).toStdString()) << text.toStdString();
        }
    }
}

TEST_F(Figures, find_textBeforeAndAfter_changesNoValue)
{
    const QString core = u"The mill employs 340 people and uses 12% of the water."_s;
    figuresOf(core);
    ASSERT_EQ(m_figures.size(), 2U);
    const auto alone = m_figures;
    figuresOf(u"The town lies by the river.\n"_s + core + u"\nNobody minds."_s);
    ASSERT_EQ(m_figures.size(), alone.size());
    for (size_t i = 0; i < alone.size(); ++i) {
        EXPECT_EQ(m_figures[i].low, alone[i].low);
        EXPECT_EQ(m_figures[i].label, alone[i].label);
        EXPECT_EQ(m_figures[i].span.begin, alone[i].span.begin + 28);
    }
}

// Modifiers ---------------------------------------------------------------------------------------------------------

TEST_F(Figures, find_approximation_isMarked)
{
    EXPECT_TRUE(only(u"About 300 boats sailed."_s).approximate);
    EXPECT_TRUE(only(u"Nearly 5% sank."_s).approximate);
    EXPECT_TRUE(only(u"約三百人參加。"_s).approximate);
    EXPECT_FALSE(only(u"Exactly 300 boats sailed."_s).approximate);
}

TEST_F(Figures, find_change_keepsItsBase)
{
    EXPECT_EQ(only(u"The rate rose from 12% to 30%."_s).from, 12.0);
    EXPECT_EQ(only(u"The rate fell from 30% to 12%."_s).from, 30.0);
    EXPECT_FALSE(only(u"Fees range from 12% to 30%."_s).from.has_value());
    const auto &figures = figuresOf(u"The share is 71%, up from 54% a year earlier."_s);
    ASSERT_GE(figures.size(), 2U);
    EXPECT_EQ(figures[0].from, 54.0);
    EXPECT_EQ(only(u"經費由180億元增加到230億元。"_s).from, 1.8e10);
}

TEST_F(Figures, find_rate_keepsWhatItIsPer)
{
    EXPECT_EQ(only(u"It costs $20 a month."_s).per, u"month"_s);
    EXPECT_EQ(only(u"It burns 90 tonnes per day."_s).per, u"day"_s);
}

TEST_F(Figures, value_ofAScale_isTheDecimalOne)
{
    EXPECT_EQ(only(u"Revenue was $4.1bn."_s).low.value_or(0), 4.1e9);
    EXPECT_EQ(only(u"It has 0.07 million members."_s).low.value_or(0), 70'000);
}

// What it measures --------------------------------------------------------------------------------------------------

TEST_F(Figures, label_partOfAWhole_namesBoth)
{
    const auto &figures = figuresOf(u"Robots writing reports account for 60% of the whole company at Norvia, with the "
                                    u"share of night shifts put at 95%."_s);
    ASSERT_EQ(figures.size(), 2U);
    EXPECT_EQ(figures[0].label.toStdString(), "reports written by Robots, Norvia as a whole");
    EXPECT_EQ(figures[1].measure.toStdString(), figures[0].measure.toStdString());
    EXPECT_EQ(figures[1].subject.toStdString(), "night shifts");
}

TEST_F(Figures, label_subjectOfTheVerb_isMeasured)
{
    EXPECT_EQ(only(u"The unemployment rate stands at 4.1%."_s).label.toStdString(), "unemployment rate");
    EXPECT_EQ(only(u"81% of the growers lost fruit."_s).label.toStdString(), "growers that lost fruit");
    EXPECT_EQ(only(u"The bakery employs 40 people in Harrow."_s).label.toStdString(),
              "people employed in Harrow, bakery");
}

TEST_F(Figures, label_changedByAShare_isWhatTheVerbChanges)
{
    const Figure fall = only(u"A filter that is worn only at night cut sudden drops of pressure in harness by half."_s);
    EXPECT_EQ(fall.label.toStdString(), "sudden drops of pressure in harness");
    EXPECT_EQ(fall.kind, FigureKind::Change);
    EXPECT_EQ(fall.direction, Direction::Down);
    EXPECT_EQ(only(u"The mill raised its forecast by 12%."_s).direction, Direction::Up);
    EXPECT_EQ(only(u"The plan was raised by 40% of the owners."_s).kind, FigureKind::Share);
}

TEST_F(Figures, label_doerBeforeTheVerb_becomesTheAgent)
{
    const auto &figures =
        figuresOf(u"Robots write between 55% and 65% of the reports across the whole company at Norvia, "
                  u"and among the night guards the share is 90%."_s);
    ASSERT_EQ(figures.size(), 2U);
    EXPECT_EQ(figures[0].label.toStdString(), "reports written by Robots, Norvia as a whole");
    EXPECT_EQ(figures[1].label.toStdString(), "reports written by Robots, night guards");
}

TEST_F(Figures, label_resultAndBase_measureWhatChanged)
{
    const auto &figures = figuresOf(u"Profit for the quarter fell 18% to $640 million."_s);
    ASSERT_EQ(figures.size(), 2U);
    EXPECT_EQ(figures[0].label.toStdString(), "Profit for the quarter fell");
    EXPECT_EQ(figures[1].label.toStdString(), "Profit for the quarter");
}

TEST_F(Figures, label_timeWindow_tellsWhatHappensInIt)
{
    EXPECT_EQ(only(u"The board says that robots will be able to replace the guards within 6 to 12 months."_s)
                  .label.toStdString(),
              "able to replace the guards, robots");
}

TEST_F(Figures, label_predicateOfThePart_followsItsNoun)
{
    EXPECT_EQ(only(u"One in five of the loans is worth less than the house."_s).label.toStdString(),
              "loans that are worth less than the house");
    EXPECT_EQ(only(u"Some 90 million litres of water broke through the dam."_s).label.toStdString(),
              "water that broke through the dam");
}

TEST_F(Figures, label_objectOfTheVerb_isToldAsDone)
{
    EXPECT_EQ(only(u"The bank would cut at least 1,500 jobs."_s).label.toStdString(), "jobs cut, bank");
    EXPECT_EQ(only(u"The pump cut the loss of sleep by half."_s).label.toStdString(), "loss of sleep, pump");
    EXPECT_EQ(only(u"The pump cut dangerous drops of pressure by half."_s).label.toStdString(),
              "dangerous drops of pressure, pump");
}

TEST_F(Figures, label_subjectBehindAnInsertion_isItsOwn)
{
    EXPECT_EQ(only(u"Radar shows that the lake has been filling again, by up to two metres."_s).label.toStdString(),
              "lake has been filling");
}

TEST_F(Figures, label_change_keepsItsVerb)
{
    EXPECT_EQ(only(u"Corvus Shipping tumbled 6.9%."_s).label.toStdString(), "Corvus Shipping tumbled");
}

TEST_F(Figures, label_changeBetweenTwoValues_isOfWhatChanged)
{
    EXPECT_EQ(only(u"Revenue rose from $4.1bn to $4.4bn."_s).label.toStdString(), "Revenue");
}

TEST_F(Figures, change_directionBesideIt_isKnown)
{
    EXPECT_EQ(only(u"Profit fell 18%."_s).direction, Direction::Down);
    EXPECT_EQ(only(u"Prices rose by 4% in May."_s).direction, Direction::Up);
    EXPECT_EQ(only(u"The shares closed 6.3% lower."_s).direction, Direction::Down);
    EXPECT_EQ(only(u"They took a 5% pay cut."_s).direction, Direction::Down);
    EXPECT_EQ(only(u"經費增加近三成。"_s).direction, Direction::Up);
    EXPECT_EQ(only(u"營收下跌7%。"_s).direction, Direction::Down);
    EXPECT_EQ(only(u"Revenue rose from $4.1bn to $4.4bn."_s).direction, Direction::Unknown) << "its values tell";
    EXPECT_EQ(only(u"The rate stands at 4.1%."_s).direction, Direction::Unknown);
}

TEST_F(Figures, label_dimension_isNamed)
{
    EXPECT_EQ(only(u"The water broke through ice that was about 85 metres thick."_s).label.toStdString(),
              "thickness, ice");
    EXPECT_EQ(only(u"The study followed children aged 6 to 13."_s).label.toStdString(), "age, children");
    EXPECT_EQ(only(u"The tunnel is 12 kilometres long."_s).label.toStdString(), "length, tunnel");
}

TEST_F(Figures, label_anyFigure_isThereAndShort)
{
    for (const QString &text :
         {u"There it was: 14%."_s,
          u"Then, after the long and winding meeting of all of the committees of the old town and of the new "
          u"town, which nobody had expected to end before the morning, they had spent $4 million."_s}) {
        const Figure figure = only(text);
        EXPECT_FALSE(figure.label.isEmpty()) << text.toStdString();
        EXPECT_LE(figure.label.size(), 66) << figure.label.toStdString();
    }
}

// Who states it -----------------------------------------------------------------------------------------------------

Source named(const QString &name, std::vector<Span> mentions)
{
    Source source;
    source.id = SourceId(0);
    source.name = name;
    for (const Span span : mentions) {
        source.mentions.push_back({span, MentionKind::Name});
    }
    return source;
}

TEST_F(Figures, source_reportingClause_isFound)
{
    for (const QString &text : {u"A report from Corvus put the loss at 12%."_s, u"According to Corvus, 12% is lost."_s,
                                u"Corvus said that 12% is lost."_s, u"Corvus's figures suggest 12%."_s,
                                u"Some 12% is lost, Corvus said."_s}) {
        figuresOf(text);
        again([&](Findings &found) { found.sources = {named(u"Corvus"_s, {spanOf(u"Corvus"_s)})}; });
        ASSERT_EQ(m_figures.size(), 1U);
        EXPECT_TRUE(m_figures[0].source.isValid()) << text.toStdString();
    }
}

TEST_F(Figures, source_nextFigureOfTheSentence_hasTheSame)
{
    figuresOf(u"A report from Corvus put the loss at 12%, and at 30% among the young."_s);
    again([&](Findings &found) { found.sources = {named(u"Corvus"_s, {spanOf(u"Corvus"_s)})}; });
    ASSERT_EQ(m_figures.size(), 2U);
    EXPECT_EQ(m_figures[1].source, SourceId(0));
}

TEST_F(Figures, source_nameWithoutStatement_isNone)
{
    for (const QString &text : {u"Corvus lost 12% of its staff."_s, u"Corvus says it will rain, and 12% is lost."_s}) {
        figuresOf(text);
        again([&](Findings &found) { found.sources = {named(u"Corvus"_s, {spanOf(u"Corvus"_s)})}; });
        ASSERT_EQ(m_figures.size(), 1U);
        EXPECT_FALSE(m_figures[0].source.isValid()) << text.toStdString();
    }
}

TEST_F(Figures, source_insideAQuote_isTheSpeaker)
{
    figuresOf(u"“We lost 12% of it,” said Mara Lind."_s);
    again([&](Findings &found) {
        found.sources = {named(u"Mara Lind"_s, {spanOf(u"Mara Lind"_s)})};
        Quote quote;
        quote.id = QuoteId(0);
        quote.span = spanOf(u"We lost 12% of it,"_s);
        quote.source = SourceId(0);
        quote.sourceSpan = spanOf(u"Mara Lind"_s);
        found.quotes = {quote};
    });
    ASSERT_EQ(m_figures.size(), 1U);
    EXPECT_EQ(m_figures[0].source, SourceId(0));
    EXPECT_EQ(m_figures[0].why.back().rule->id, "figure.source-quote");
}

// One figure, several places ----------------------------------------------------------------------------------------

TEST_F(Figures, find_toldTwice_isOneFigureWithTwoPlaces)
{
    const auto &figures =
        figuresOf(u"Robots pack 55% to 65% of the parcels at Norvia.\nNobody minds.\nAnd Norvia's figures "
                  u"suggest 55% to 65%."_s);
    ASSERT_EQ(figures.size(), 1U);
    ASSERT_EQ(figures[0].places.size(), 2U);
    EXPECT_EQ(figures[0].places[1].span.of(m_text).toString().toStdString(), "55% to 65%");
}

TEST_F(Figures, find_sameValueOfOtherThings_staysApart)
{
    EXPECT_EQ(figuresOf(u"Milk costs $4 a litre.\nThe museum charges $4 for a map."_s).size(), 2U);
}

// Places that have none ---------------------------------------------------------------------------------------------

TEST_F(Figures, find_boilerplate_hasNone)
{
    figuresOf(u"About 300 boats sailed."_s);
    m_blocks.front().kind = BlockKind::Boilerplate;
    EXPECT_TRUE(again().empty());
}

TEST_F(Figures, find_numberOfADate_isClaimedByTheEvent)
{
    figuresOf(u"They met on the 14 and left."_s);
    ASSERT_EQ(m_figures.size(), 1U);
    again([&](Findings &found) {
        Event event;
        event.kind = EventKind::Date;
        event.span = spanOf(u"the 14"_s);
        found.events = {event};
    });
    EXPECT_TRUE(m_figures.empty());
}

TEST_F(Figures, find_durationInsideADate_staysAFigure)
{
    figuresOf(u"It ends within 6 to 12 months."_s);
    again([&](Findings &found) {
        Event event;
        event.kind = EventKind::Interval;
        event.span = spanOf(u"within 6 to 12 months"_s);
        found.events = {event};
    });
    EXPECT_EQ(m_figures.size(), 1U);
}

TEST_F(Figures, find_anySoupOfWordsAndMarks_staysInsideTheTextAndOrdered)
{
    const QStringList pieces{
        u"70"_s,      u"%"_s,       u"-"_s,     u"–"_s,     u" "_s,         u"to"_s,      u"between"_s, u"and"_s,
        u"$"_s,       u"million"_s, u"k"_s,     u"half"_s,  u"a"_s,         u"of"_s,      u"year"_s,    u"old"_s,
        u"1,000"_s,   u"3.5"_s,     u"/"_s,     u":"_s,     u"."_s,         u","_s,       u"("_s,       u")"_s,
        u"七"_s,      u"成"_s,      u"分之"_s,  u"億"_s,    u"多"_s,        u"元"_s,      u"RM42"_s,    u"USD1.5"_s,
        u"one"_s,     u"in"_s,      u"five"_s,  u"third"_s, u"more than"_s, u"or more"_s, u"people"_s,  u"rose"_s,
        u"from"_s,    u"share"_s,   u"which"_s, u"“"_s,     u"”"_s,         u"’s"_s,      u"\n"_s,      u"minus"_s,
        u"hundred"_s, u"dozens"_s,  u"½"_s,     u"×10"_s,   u"aged"_s,      u"km"_s,      u"per"_s,     u"零下"_s};
    std::mt19937 random(20261123);
    for (int round = 0; round < 4000; ++round) {
        QString text;
        const auto length = 1 + random() % 24;
        for (unsigned i = 0; i < length; ++i) {
            text += pieces[qsizetype(random() % size_t(pieces.size()))];
            text += random() % 3 == 0 ? u""_s : u" "_s;
        }
        Span last;
        for (const Figure &figure : figuresOf(text)) {
            ASSERT_GE(figure.span.begin, last.end) << text.toStdString();
            ASSERT_LE(figure.span.end, text.size()) << text.toStdString();
            ASSERT_FALSE(figure.span.isEmpty()) << text.toStdString();
            ASSERT_TRUE(figure.low || figure.high) << text.toStdString();
            if (figure.low && figure.high) {
                ASSERT_LE(*figure.low, *figure.high) << text.toStdString();
            }
            last = figure.span;
        }
    }
}

TEST_F(Figures, find_anyFigure_saysWhy)
{
    for (const Figure &figure : figuresOf(u"At least 40% of 300 boats cost $2 million and lasted three years."_s)) {
        ASSERT_FALSE(figure.why.empty());
        for (const Evidence &evidence : figure.why) {
            ASSERT_NE(evidence.rule, nullptr);
            EXPECT_FALSE(evidence.rule->sentence.empty());
        }
    }
}

/// The units of the figures of a page in that language.
QStringList unitsIn(const QString &language, const QString &text)
{
    static const Analyser analyser;
    Reading reading;
    reading.text = text;
    reading.metadata.language = language;
    reading.blocks.resize(1);
    reading.blocks.front().span = {0, text.size()};
    const auto findings = analyser.analyse(reading, {}, {});
    QStringList units;
    for (const Figure &figure : findings->figures) {
        units.push_back(figure.unit);
    }
    return units;
}

TEST(LocalCurrency, bareYuan_isThatOfThePlaceThatThePageIsFrom)
{
    const QString text = u"這座燈塔今年的修繕費達到3億元，門票50元。"_s;
    EXPECT_EQ(unitsIn(u"zh-TW"_s, text), QStringList({u"TWD"_s, u"TWD"_s}));
    EXPECT_EQ(unitsIn(u"zh-Hant"_s, u"高雄"_s + text), QStringList({u"TWD"_s, u"TWD"_s}));
    EXPECT_EQ(unitsIn(u"zh-Hant"_s, text), QStringList({u"CNY"_s, u"CNY"_s}));
    EXPECT_EQ(unitsIn(u"zh-Hant-HK"_s, text), QStringList({u"HKD"_s, u"HKD"_s}));
    EXPECT_EQ(unitsIn(u"zh-Hans"_s, text), QStringList({u"CNY"_s, u"CNY"_s}));
    EXPECT_EQ(unitsIn({}, text), QStringList({u"CNY"_s, u"CNY"_s}));
}

TEST(LocalCurrency, textThatNamesItsCurrency_meansWhatItSays)
{
    EXPECT_EQ(unitsIn(u"zh-TW"_s, u"燈塔的修繕費達到人民幣3億元，門票50元。"_s), QStringList({u"CNY"_s, u"CNY"_s}));
    EXPECT_EQ(unitsIn(u"zh-TW"_s, u"燈塔的修繕費達到3億美元。"_s), QStringList({u"USD"_s}));
}

} // namespace
} // namespace pullquote
