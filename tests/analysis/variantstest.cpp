// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/variants.h"

#include "model/analysis/analyser.h"
#include "model/analysis/headingchanges.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

Reading paragraphs(const QString &text)
{
    Reading reading;
    reading.text = text;
    qsizetype begin = 0;
    for (const QString &paragraph : text.split(u'\n')) {
        Block block;
        block.span = {begin, begin + paragraph.size()};
        reading.blocks.push_back(block);
        begin = block.span.end + 1;
    }
    return reading;
}

TEST(Variants, tie_twoWordingsOfOneSpeaker_pointAtTheFuller)
{
    const QString text = u"Tom Okafor said, “Nobody can tell how long the old wall will hold, and I would not stand "
                         u"beneath it.”\nLater Tom Okafor said, “Nobody can tell how long the wall will hold.”"_s;
    const auto found = Analyser().analyse(paragraphs(text), {}, {});
    ASSERT_TRUE(found.hasValue());
    ASSERT_EQ(found->quotes.size(), 2U);
    EXPECT_FALSE(found->quotes[0].variantOf.isValid());
    EXPECT_EQ(found->quotes[1].variantOf, found->quotes[0].id);
}

TEST(Variants, tie_sameWordsOfTwoSpeakers_stayApart)
{
    const QString text =
        u"Tom Okafor said, “Nobody can tell how long the old wall will hold.”\nMaria Soto said, “Nobody "
        u"can tell how long the old wall will hold.”"_s;
    const auto found = Analyser().analyse(paragraphs(text), {}, {});
    ASSERT_TRUE(found.hasValue());
    ASSERT_EQ(found->quotes.size(), 2U);
    EXPECT_FALSE(found->quotes[1].variantOf.isValid());
}

QStringList chainOf(const QString &text, const QString &publisher)
{
    Reading reading = paragraphs(text);
    reading.metadata.publisher = publisher;
    const auto found = Analyser().analyse(reading, {}, {});
    QStringList names;
    for (const ProvenanceStep &step : found->quotes.front().chain) {
        names.push_back(found->sources[size_t(step.source.index)].name);
    }
    return names;
}

TEST(Provenance, chain_sourceNote_leadsFromSpeakerToPublisher)
{
    EXPECT_EQ(
        chainOf(u"This article is derived from Lena Brandt’s interview on the Harbor Podcast, edited and translated "
                u"by Kestrel Media.\nLena Brandt said, “The gate stays open all winter.”"_s,
                u"Lowfield Courier"_s),
        (QStringList{u"Lena Brandt"_s, u"Harbor Podcast"_s, u"Kestrel Media"_s, u"Lowfield Courier"_s}));
}

TEST(Provenance, chain_venueInTheSentence_isTheOccasionAndNotItsPlace)
{
    EXPECT_EQ(chainOf(u"“The harbor is full,” Lena Brandt said at a rally in Harrow."_s, {}),
              (QStringList{u"Lena Brandt"_s, u"a rally in Harrow"_s}));
    EXPECT_EQ(chainOf(u"“The harbor is full,” Lena Brandt said in an interview with the Lowfield Times."_s, {}),
              (QStringList{u"Lena Brandt"_s, u"Lowfield Times"_s}));
    EXPECT_EQ(chainOf(u"In a conference call on Dec. 2, Lena Brandt said, “The harbor is full.”"_s, {}),
              (QStringList{u"Lena Brandt"_s, u"a conference call"_s}));
    EXPECT_EQ(chainOf(u"In addition to the new email, Lena Brandt said, “The harbor is full.”"_s, {}),
              (QStringList{u"Lena Brandt"_s}));
}

TEST(Provenance, author_firstPersonOutsideQuotes_isWhoThePageNames)
{
    Reading reading = paragraphs(u"I think that the harbor is full."_s);
    reading.metadata.byline = u"Lena Brandt"_s;
    const auto named = Analyser().analyse(reading, {}, {});
    ASSERT_EQ(named->quotes.size(), 1U);
    EXPECT_EQ(named->sources[size_t(named->quotes[0].source.index)].name.toStdString(), "Lena Brandt");
    reading.metadata.byline = u"Lena Brandt and Tom Okafor"_s;
    const auto either = Analyser().analyse(reading, {}, {});
    EXPECT_EQ(either->sources[size_t(either->quotes[0].source.index)].name.toStdString(), "I");
}

TEST(Provenance, chain_chineseSourceNote_leadsFromSpeakerToPublisher)
{
    EXPECT_EQ(chainOf(u"本文整理自林育誠在《晨間對談》的專訪，由北岸社編輯與翻譯。\n\n林育誠說：「我們不會裁員。」"_s,
                      u"海灣日報"_s),
              (QStringList{u"林育誠"_s, u"晨間對談"_s, u"北岸社"_s, u"海灣日報"_s}));
    EXPECT_EQ(chainOf(u"林育誠說：「我們不會裁員。」\n\n來源：晨間電台｜編譯：王小明"_s, {}),
              (QStringList{u"林育誠"_s, u"晨間電台"_s, u"王小明"_s}));
    EXPECT_EQ(chainOf(u"本文摘自林育诚接受晨间电台的专访。\n\n林育诚说：“我们不会裁员。”"_s, {}),
              (QStringList{u"林育诚"_s, u"晨间电台"_s}));
    EXPECT_EQ(chainOf(u"林育誠說：「我們不會裁員。」\n\n本文轉載自《北岸週刊》。"_s, {}),
              (QStringList{u"林育誠"_s, u"北岸週刊"_s}));
    EXPECT_EQ(chainOf(u"林育誠說：「編輯說來源可靠。」"_s, {}), (QStringList{u"林育誠"_s})) << "no note at all";
}

TEST(Provenance, chain_toldAPaper_isWhereItWasSaid)
{
    EXPECT_EQ(chainOf(u"“The gate stays open all winter,” Lena Brandt told Reuters."_s, {}),
              (QStringList{u"Lena Brandt"_s, u"Reuters"_s}));
}

TEST(Provenance, chain_paperByItsLastWord_isTheOneThatPublishes)
{
    const QStringList chain =
        chainOf(u"“The gate stays open all winter,” Lena Brandt told the Courier."_s, u"The Lowfield Courier"_s);
    ASSERT_GE(chain.size(), 2);
    EXPECT_TRUE(chain.last().endsWith(u"Lowfield Courier"_s)) << chain.join(u", "_s).toStdString();
    EXPECT_FALSE(chain.contains(u"Courier"_s));
}

TEST(Provenance, chain_interviewWithAPaper_isWhereItWasSaid)
{
    EXPECT_EQ(
        chainOf(u"“The gate stays open all winter,” Lena Brandt said in an interview with the Lowfield Courier."_s, {}),
        (QStringList{u"Lena Brandt"_s, u"Lowfield Courier"_s}));
}

TEST(Provenance, chain_statement_isADocument)
{
    EXPECT_EQ(chainOf(u"“The gate stays open all winter,” Lena Brandt said in a statement."_s, {}),
              (QStringList{u"Lena Brandt"_s, u"a statement"_s}));
}

Findings analysed(const QString &heading, const QString &body)
{
    Reading reading = paragraphs(heading + u'\n' + body);
    reading.blocks.front().kind = BlockKind::Heading;
    return std::move(*Analyser().analyse(reading, {}, {}));
}

bool aHeadingChanges(const Findings &found)
{
    return std::ranges::any_of(found.quotes, isChangedByHeading);
}

TEST(Variants, heading_otherWords_arePointedOut)
{
    const Findings found = analysed(u"Soto: “The harbor wall is doomed this winter”"_s,
                                    u"“The harbor wall is shaky this winter,” Maria Soto said."_s);
    ASSERT_TRUE(aHeadingChanges(found));
    const Quote &heading = found.quotes.front();
    EXPECT_EQ(heading.kind, QuoteKind::Heading);
    EXPECT_EQ(heading.why.back().span.of(u"Soto: “The harbor wall is doomed this winter”"_s), u"doomed");
}

TEST(Variants, heading_negationLeftOut_isPointedOut)
{
    EXPECT_TRUE(aHeadingChanges(analysed(u"Soto: “The harbor wall will hold this winter”"_s,
                                         u"“The harbor wall will not hold this winter,” Maria Soto said."_s)));
}

TEST(Variants, heading_cutOrSmallWords_isNoChange)
{
    EXPECT_FALSE(aHeadingChanges(analysed(u"Soto: “The harbor wall is shaky this winter”"_s,
                                          u"“This harbor wall is shaky this winter, and everybody knows it,” Maria "
                                          "Soto said."_s)));
}

} // namespace
} // namespace pullquote
