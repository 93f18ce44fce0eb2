// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/analyser.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

Reading pageOf(const QString &text, BlockKind kind = BlockKind::Paragraph)
{
    Reading reading;
    reading.text = text;
    Block block;
    block.kind = kind;
    block.span = {0, text.size()};
    reading.blocks = {block};
    return reading;
}

Findings analysed(const Reading &reading, QDate published)
{
    static const Analyser analyser;
    AnalysisOptions options;
    options.published = published;
    auto findings = analyser.analyse(reading, options, {});
    EXPECT_TRUE(findings);
    return findings ? std::move(findings).value() : Findings{};
}

std::vector<Event> eventsOf(const QString &text, QDate published = {})
{
    return analysed(pageOf(text), published).events;
}

QString dateText(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : u"-"_s;
}

/// One event in the fields of a case: words, begin, end, timex.
QStringList described(const Event &event, const QString &text)
{
    return {event.span.of(text).toString(), dateText(event.begin), dateText(event.end), event.timex};
}

struct Case
{
    QString text;
    QDate published;
    QList<QStringList> expected;
};

std::vector<Case> readCases(const QString &path)
{
    std::vector<Case> cases;
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    QDate published;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        if (line.startsWith(u'@')) {
            published = QDate::fromString(line.sliced(1), Qt::ISODate);
        } else if (!line.startsWith(u'>')) {
            cases.push_back({line, published, {}});
        } else if (!cases.empty()) {
            QStringList fields;
            for (const QString &field : line.sliced(1).split(u'|')) {
                fields.push_back(field.trimmed());
            }
            cases.back().expected.push_back(fields);
        }
    }
    return cases;
}

TEST(Events, EveryCaseInTheData_isFoundAndPlaced)
{
    const QDir folder(QStringLiteral(PULLQUOTE_TEST_DATA "/dates"));
    const QStringList files = folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    ASSERT_FALSE(files.isEmpty());
    size_t count = 0;
    for (const QString &name : files) {
        for (const Case &c : readCases(folder.filePath(name))) {
            SCOPED_TRACE((name + u": "_s + c.text).toStdString());
            const std::vector<Event> events = eventsOf(c.text, c.published);
            QStringList found;
            QStringList expected;
            for (size_t i = 0; i < events.size(); ++i) {
                const bool timex = i < size_t(c.expected.size()) && c.expected[qsizetype(i)].size() > 3;
                found.push_back(described(events[i], c.text).first(timex ? 4 : 3).join(u" | "_s));
            }
            for (const QStringList &fields : c.expected) {
                expected.push_back(fields.join(u" | "_s));
            }
            EXPECT_EQ(found.join(u'\n').toStdString(), expected.join(u'\n').toStdString());
            ++count;
        }
    }
    EXPECT_GT(count, 50U);
}

TEST(Events, RelativeDays_publishedAWeekLater_moveByAWeek)
{
    const QString text = u"They met yesterday, voted three days ago, and will meet next week and on 3 May 2030."_s;
    const QDate day(2024, 7, 10);
    const std::vector<Event> now = eventsOf(text, day);
    const std::vector<Event> later = eventsOf(text, day.addDays(7));
    ASSERT_EQ(now.size(), 4U);
    ASSERT_EQ(later.size(), 4U);
    for (size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(later[i].begin, now[i].begin.addDays(7));
        EXPECT_EQ(later[i].end, now[i].end.addDays(7));
        EXPECT_TRUE(now[i].relative);
    }
    EXPECT_EQ(later[3].begin, now[3].begin);
    EXPECT_FALSE(now[3].relative);
}

TEST(Events, Values_inOtherSurroundings_stayTheSame)
{
    const QDate day(2024, 7, 10);
    for (const QString &expression :
         {u"14 March 1998"_s, u"early 2027"_s, u"the past five years"_s, u"since 2011"_s, u"three weeks ago"_s}) {
        const std::vector<Event> plain = eventsOf(u"It was so "_s + expression + u"."_s, day);
        const std::vector<Event> dressed = eventsOf(u"“Nobody,” the harbour master wrote to 12 pilots, “was there "_s +
                                                        expression + u", as 3% of us know”; the $5 million is gone."_s,
                                                    day);
        ASSERT_EQ(plain.size(), 1U) << expression.toStdString();
        ASSERT_EQ(dressed.size(), 1U) << expression.toStdString();
        EXPECT_EQ(plain.front().begin, dressed.front().begin);
        EXPECT_EQ(plain.front().end, dressed.front().end);
        EXPECT_EQ(plain.front().timex, dressed.front().timex);
    }
}

TEST(Events, Boilerplate_withDates_hasNone)
{
    const QString text = u"Copyright 2024. All rights reserved since 1999."_s;
    EXPECT_TRUE(analysed(pageOf(text, BlockKind::Boilerplate), {}).events.empty());
    EXPECT_FALSE(analysed(pageOf(text), {}).events.empty());
}

TEST(Events, Spans_never_overlapAndAreInOrder)
{
    const std::vector<Event> events = eventsOf(
        u"From May 2010 to June 2012 and since 2015, in the last two weeks of 2016, 3 March 2017 was early."_s);
    ASSERT_GE(events.size(), 3U);
    for (size_t i = 1; i < events.size(); ++i) {
        EXPECT_LE(events[i - 1].span.end, events[i].span.begin);
    }
}

TEST(Events, Numbers_ofADate_areNoFigures)
{
    const Findings findings = analysed(pageOf(u"On 14 March 1998 they sold 40 boats within 6 to 12 months."_s), {});
    ASSERT_EQ(findings.events.size(), 2U);
    for (const Figure &figure : findings.figures) {
        EXPECT_FALSE(figure.span.overlaps(findings.events.front().span));
    }
    EXPECT_EQ(findings.figures.size(), 2U); // the boats and the months
}

TEST(Events, Every_says_whyItWasFound)
{
    for (const Event &event : eventsOf(u"Since 2011 he swims every Monday for two hours."_s)) {
        ASSERT_FALSE(event.why.empty());
        EXPECT_NE(event.why.front().rule, nullptr);
        EXPECT_FALSE(event.why.front().rule->sentence.empty());
    }
}

// The day of writing -------------------------------------------------------------------------------------------

TEST(WritingDate, WindowToldTwice_isInferredWithItsReasons)
{
    const QString text =
        u"Pumps may replace the old wells within 3 to 6 months. This window is from mid-2031 to late 2031."_s;
    const Findings findings = analysed(pageOf(text), {});
    EXPECT_EQ(findings.writingDate.basis, WritingDate::Basis::Inferred);
    EXPECT_EQ(findings.writingDate.earliest, QDate(2031, 3, 1));
    EXPECT_EQ(findings.writingDate.latest, QDate(2031, 5, 31));
    EXPECT_EQ(findings.writingDate.why.size(), 2U);
    ASSERT_EQ(findings.events.size(), 2U);
    EXPECT_TRUE(findings.events[0].inferred);
    EXPECT_TRUE(findings.events[0].begin.isValid());
    EXPECT_FALSE(findings.events[1].inferred);
}

TEST(WritingDate, WindowBesideUnrelatedDates_staysUnknown)
{
    const QString text = u"Pumps may replace the wells within 3 to 6 months. The dam was built from 1950 to 1960."_s;
    const Findings findings = analysed(pageOf(text), {});
    EXPECT_EQ(findings.writingDate.basis, WritingDate::Basis::Unknown);
    EXPECT_FALSE(findings.events.front().begin.isValid());
}

TEST(WritingDate, Given_isNeverInferred)
{
    const QString text = u"It may open within 3 to 6 months. This window is from mid-2031 to late 2031."_s;
    const Findings findings = analysed(pageOf(text), QDate(2031, 1, 1));
    EXPECT_EQ(findings.writingDate.basis, WritingDate::Basis::Given);
    EXPECT_FALSE(findings.events.front().inferred);
}

// Labels and tense ---------------------------------------------------------------------------------------------

QString labelOf(const QString &text)
{
    const std::vector<Event> events = eventsOf(text, QDate(2024, 7, 10));
    return events.empty() ? QString() : events.front().label;
}

TEST(EventLabel, Clause_aroundADate_isWhatHappens)
{
    EXPECT_EQ(labelOf(u"The harbour was closed in 1998."_s), u"The harbour was closed"_s);
    EXPECT_EQ(labelOf(u"In 1998, the harbour was closed."_s), u"The harbour was closed"_s);
    EXPECT_EQ(labelOf(u"Ann Lee says that the mill will reopen in 2027."_s), u"The mill will reopen"_s);
    EXPECT_EQ(labelOf(u"The mill burned in 1950, but the owner rebuilt it."_s), u"The mill burned"_s);
}

TEST(EventLabel, DateOfTheByline_isThePublicationOrGoesByItsWord)
{
    const auto labelInByline = [](const QString &text) {
        Reading reading = pageOf(text);
        reading.blocks.front().role = BlockRole::Byline;
        const Findings found = analysed(reading, {});
        return found.events.empty() ? QString() : found.events.front().label;
    };
    EXPECT_EQ(labelInByline(u"14 October 2025"_s), u"Published"_s);
    EXPECT_EQ(labelInByline(u"By Ann Lee, 14 October 2025"_s), u"Published"_s);
    EXPECT_EQ(labelInByline(u"By Ann Lee | Updated: 14 October 2025"_s), u"Updated"_s);
    EXPECT_EQ(labelInByline(u"2025年11月7日"_s), u"刊出"_s);
}

TEST(EventLabel, RelativeClause_isToldOfItsNoun)
{
    EXPECT_EQ(labelOf(u"The trial, which ran from May to July 2023, followed 40 children."_s), u"The trial ran"_s);
    EXPECT_EQ(labelOf(u"Rovers, who lost the cup, want to win the next one by 2027."_s),
              u"Rovers want to win the next one"_s);
}

TEST(EventLabel, Pronoun_givesWayToItsPersonOrToTheClauseAroundIt)
{
    EXPECT_EQ(labelOf(u"Ann Lee, the mayor, said that she will resign in 2027."_s), u"Ann Lee will resign"_s);
    EXPECT_EQ(labelOf(u"The sum is more than double the money that it set aside in 2021."_s),
              u"The sum is more than double the money that it set aside"_s);
}

TEST(EventLabel, Subject_keepsWhatNarrowsIt)
{
    EXPECT_EQ(labelOf(u"Not all of the mills will reopen by 2027."_s), u"Not all of the mills will reopen"_s);
    EXPECT_EQ(labelOf(u"Fewer than 10% of the mills had reopened by 2020."_s),
              u"Fewer than 10% of the mills had reopened"_s);
    EXPECT_EQ(labelOf(u"In the summer of 2014 a lake the size of a town vanished."_s),
              u"A lake the size of a town vanished"_s);
}

TEST(EventLabel, Participle_isNoVerbOfItsOwn)
{
    EXPECT_EQ(labelOf(u"On a picture taken in August 1953, her colleague noticed a crater."_s),
              u"Her colleague noticed a crater"_s);
}

TEST(EventLabel, Expression_insideMarksOrNames_stays)
{
    EXPECT_EQ(labelOf(u"The director said that the agent “knew in January”, and left."_s),
              u"The agent “knew in January”"_s);
    EXPECT_EQ(labelOf(u"The club saves its money for the 2026–27 season."_s),
              u"The club saves its money for the 2026–27 season"_s);
}

TEST(EventLabel, Expression_thatAttributesANoun_stays)
{
    EXPECT_EQ(labelOf(u"Voters remember the 2019 election well."_s), u"Voters remember the 2019 election well"_s);
}

TEST(EventLabel, SentenceThatPointsBack_takesTheLabelBefore)
{
    const std::vector<Event> events =
        eventsOf(u"Pumps may replace the wells within 3 to 6 months. This window is from mid-2031 to late 2031."_s);
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].label, u"Pumps may replace the wells"_s);
    EXPECT_EQ(events[1].label, events[0].label);
}

TEST(EventTense, Verb_withoutADayOfWriting_decides)
{
    const std::vector<Event> events = eventsOf(u"It burned in May. It will open in June. "_s);
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].tense, Tense::Past);
    EXPECT_EQ(events[1].tense, Tense::Future);
}

TEST(EventTense, DayOfWriting_winsOverTheVerb)
{
    const std::vector<Event> events = eventsOf(u"The bridge opens in 2031."_s, QDate(2024, 7, 10));
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events.front().tense, Tense::Future);
}

TEST(Analyser_TextOfManyReports, keepsTheFirstAndSaysSo)
{
    constexpr int Sentences = 260'000;
    Reading reading;
    const QString sentence = u"He said in 1999 we sat."_s;
    for (int i = 0; i < Sentences; ++i) {
        Block block;
        block.span = {reading.text.size(), reading.text.size() + sentence.size()};
        reading.text += sentence + u'\n';
        reading.blocks.push_back(block);
    }
    const Findings findings = analysed(reading, {});
    EXPECT_EQ(findings.events.size(), MostFindings);
    EXPECT_EQ(findings.quotes.size(), MostFindings);
    EXPECT_EQ(findings.warnings.filter(QString::number(MostFindings)).size(), 2);
}

} // namespace
} // namespace pullquote
