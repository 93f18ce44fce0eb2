// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/plaintext.h"

#include <QFile>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ranges>

namespace pullquote {

void PrintTo(BlockKind kind, std::ostream *out)
{
    *out << "BlockKind " << int(kind);
}

namespace {

using namespace Qt::Literals::StringLiterals;

Reading readingOf(const QString &text)
{
    auto reading = readPlainText(text, u"a.txt"_s, {});
    EXPECT_TRUE(reading);
    EXPECT_EQ(reading->text, text);
    return std::move(*reading);
}

std::vector<BlockKind> kindsOf(const Reading &reading)
{
    std::vector<BlockKind> kinds;
    std::ranges::transform(reading.blocks, std::back_inserter(kinds), &Block::kind);
    return kinds;
}

std::vector<BlockRole> rolesOf(const Reading &reading)
{
    std::vector<BlockRole> roles;
    std::ranges::transform(reading.blocks, std::back_inserter(roles), &Block::role);
    return roles;
}

QStringList textsOf(const Reading &reading, BlockKind kind)
{
    QStringList texts;
    for (const Block &block : reading.blocks) {
        if (block.kind == kind) {
            texts.push_back(block.span.of(reading.text).toString());
        }
    }
    return texts;
}

using enum BlockKind;
using testing::Each;
using testing::ElementsAre;

const QString Prose = u"The harbour board met for six hours before it agreed on anything, and when it did agree, the "
                      "agreement was shorter than the agenda. Nobody had expected the ferry to come up at all."_s;

TEST(PlainText, read_paragraphs_keepsTheTextAndCoversIt)
{
    const Reading reading = readingOf(
        u"One paragraph, with a sentence. It has two of them, to be exact.\n\nAnother one, with another.\n"_s);
    EXPECT_EQ(textsOf(reading, Paragraph),
              (QStringList{u"One paragraph, with a sentence. It has two of them, to be exact."_s,
                           u"Another one, with another."_s}));
}

TEST(PlainText, read_oneSentence_isNeverBoilerplate)
{
    for (const QString &text : {u"Disclaimer: I own shares."_s, u"No comments"_s, u"0/400"_s, u"Comment"_s,
                                u"Contents"_s, u"He paid 3.5 million euros for it."_s}) {
        EXPECT_THAT(kindsOf(readingOf(text)), ElementsAre(Paragraph)) << text.toStdString();
    }
}

TEST(PlainText, read_articleWithTableOfContents_findsItsPartsWithoutMarkUp)
{
    const QString text = u"Ferry “will sail again,” says the harbour master\n\n"
                         "北港HarbourPost\n\n"
                         "After a winter ashore the ferry is to return, and with it an old quarrel.\n"
                         "This article is derived from an interview on the Slipway Podcast, translated by Quay Media.\n"
                         "(Earlier: A long winter for the island)\n"
                         "(Background note: 林海: Nobody asked the island)\n\n"
                         "Article Directory\n\nToggle\n\n"
                         "  • What does a ferry cost?\n"
                         "  • Who pays, and “who rows”.\n\n"_s +
                         Prose + u"\n\nWhat does a ferry cost?\n\n"_s + Prose + u"\n\nNobody knows.\n\n"_s + Prose +
                         u"\n\nWho pays, and “who rows”\n\n"_s + Prose + u"\n\n"_s + Prose +
                         u"\n\nDisclaimer: What stands here is for reference only.\nComment\n0/400\nNo comments"_s;
    const Reading reading = readingOf(text);
    using enum BlockRole;
    EXPECT_THAT(rolesOf(reading),
                ElementsAre(Title, Publisher, Standfirst, SourceNote, RelatedNote, RelatedNote, TableOfContents,
                            TableOfContents, TableOfContents, TableOfContents, Body, Body, Body, Body, Body, Body, Body,
                            Body, Disclaimer, CommentCounter, CommentCounter, CommentCounter));
    EXPECT_EQ(textsOf(reading, Heading), (QStringList{u"Ferry “will sail again,” says the harbour master"_s,
                                                      u"What does a ferry cost?"_s, u"Who pays, and “who rows”"_s}));
    EXPECT_EQ(textsOf(reading, Boilerplate).size(), 8);
    EXPECT_EQ(reading.metadata.title, u"Ferry “will sail again,” says the harbour master"_s);
    EXPECT_EQ(reading.metadata.publisher, u"北港HarbourPost"_s);
    EXPECT_EQ(reading.metadata.language, u"en"_s);
}

TEST(PlainText, read_headlineAndReport_isTitleAndParagraphs)
{
    const Reading reading = readingOf(u"Island votes to keep its ferry\n\nBy Ada Quill\n\nNORTH HARBOUR (Wire) — "_s +
                                      Prose + u"\n\n"_s + Prose);
    EXPECT_THAT(kindsOf(reading), ElementsAre(Heading, Paragraph, Paragraph, Paragraph));
    EXPECT_EQ(reading.metadata.title, u"Island votes to keep its ferry"_s);
    EXPECT_EQ(reading.metadata.byline, u"Ada Quill"_s);
}

TEST(PlainText, read_namesBelowHeadline_arePublisherAndDay)
{
    const Reading reading = readingOf(
        u"Island votes to keep its ferry\n\nThe Northern Sextant\n\n14 October 2025\n\n"_s + Prose + u"\n\n"_s + Prose);
    EXPECT_EQ(reading.metadata.publisher, u"The Northern Sextant"_s);
    EXPECT_EQ(reading.metadata.published, QDate(2025, 10, 14));
    EXPECT_EQ(textsOf(reading, Heading), QStringList{u"Island votes to keep its ferry"_s});

    const Reading undated = readingOf(u"Island votes to keep its ferry\n\nThe Northern Sextant\n\n"_s + Prose +
                                      u"\n\nWhat the islanders say\n\n"_s + Prose);
    EXPECT_EQ(undated.metadata.publisher, u"The Northern Sextant"_s);
}

TEST(PlainText, read_headingsInTitleCase_areNoPublisher)
{
    const Reading reading = readingOf(u"Island votes to keep its ferry\n\nThe Longest Winter\n\n"_s + Prose +
                                      u"\n\nThe Price Of Passage\n\n"_s + Prose);
    EXPECT_EQ(reading.metadata.publisher, QString());
    EXPECT_EQ(textsOf(reading, Heading).size(), 3);
}

TEST(PlainText, read_reportWithoutHeadline_hasNoTitle)
{
    const Reading reading = readingOf(Prose + u"\n\n"_s + Prose);
    EXPECT_THAT(kindsOf(reading), ElementsAre(Paragraph, Paragraph));
    EXPECT_EQ(reading.metadata.title, QString());
}

TEST(PlainText, read_shortParagraphs_areNoHeadings)
{
    const Reading reading = readingOf(Prose + u"\n\nHe shrugged.\n\n"_s + Prose + u"\n\n“Not today,” she said\n\n"_s +
                                      Prose + u"\n\nThen the mayor went on:\n\n"_s + Prose);
    EXPECT_TRUE(textsOf(reading, Heading).isEmpty());
}

TEST(PlainText, read_headingsByLookAlone_areFound)
{
    const Reading reading =
        readingOf(Prose + u"\n\nA Bridge Too Few\n\n"_s + Prose + u"\n\nTHE SECOND WINTER\n\n"_s + Prose +
                  u"\n\n2.1 What the Board Wants\n\n"_s + Prose + u"\n\nUnderlined\n==========\n\n"_s + Prose);
    EXPECT_EQ(textsOf(reading, Heading), (QStringList{u"A Bridge Too Few"_s, u"THE SECOND WINTER"_s,
                                                      u"2.1 What the Board Wants"_s, u"Underlined"_s}));
    EXPECT_EQ(reading.blocks[5].level, 3);
}

TEST(PlainText, read_hardWrappedText_joinsTheLinesOfAParagraph)
{
    const Reading reading = readingOf(u"The harbour board met for six hours before it agreed on anything,\n"
                                      "and when it did agree, the agreement was shorter than the agenda.\n"
                                      "Nobody had expected the ferry to come up at all, least of all the\n"
                                      "mayor.\n"
                                      "\n"
                                      "She left early. On the stairs she met the captain, who had been\n"
                                      "waiting there since noon with a folded map and a list of demands\n"
                                      "that he did not read out.\n"_s);
    ASSERT_EQ(reading.blocks.size(), 2U);
    EXPECT_TRUE(reading.blocks[0].span.of(reading.text).endsWith(u"mayor."));
    EXPECT_TRUE(reading.blocks[1].span.of(reading.text).startsWith(u"She left early."));
}

TEST(PlainText, read_linesOfEqualLength_areNotJoinedWhenEachBeginsAnew)
{
    const Reading reading = readingOf(u"The Harbour Master of North Island\nThe Ferryman of the South Quay now\n"
                                      "The Widow by the Lighthouse Stairs\nThe Clerk of the Old Customs House\n"_s);
    EXPECT_EQ(reading.blocks.size(), 4U);
}

TEST(PlainText, read_mail_tellsQuotedFromOwnLines)
{
    const Reading reading = readingOf(u"You wrote:\n\n> Will the ferry sail?\n> > It will not.\n\nIt will now.\n"_s);
    EXPECT_THAT(kindsOf(reading), ElementsAre(Paragraph, BlockQuote, BlockQuote, Paragraph));
    EXPECT_EQ(reading.blocks[2].level, 2);
    EXPECT_EQ(reading.blocks[1].span.of(reading.text), u"Will the ferry sail?");
}

TEST(PlainText, read_lists_findsItemsAndTheirDepth)
{
    const Reading reading = readingOf(Prose + u"\n\n- rope\n  - hemp\n- paint\n\n1. Cast off\n2. Row\n"_s);
    EXPECT_EQ(textsOf(reading, ListItem),
              (QStringList{u"rope"_s, u"hemp"_s, u"paint"_s, u"1. Cast off"_s, u"2. Row"_s}));
    EXPECT_EQ(reading.blocks[2].level, 2);
}

TEST(PlainText, read_dashesThatOpenSpeech_areNoList)
{
    const Reading reading = readingOf(u"— Will it sail?\n— It will.\n\n- But when, he asked.\n\nNobody knew.\n"_s);
    EXPECT_THAT(kindsOf(reading), Each(Paragraph));
}

TEST(PlainText, read_repeatedParagraphsOfFullWidthSentences_areNoTableOfContents)
{
    const QString paragraphs = u"港务处五月一日共清点了四百一十二艘船，中午以前就有九艘被劝离。\n\n"
                               "镇议会四月决定把码头延长六十米，其中三分之一由省里承担。\n\n"
                               "两位退休的领航员坐在旧吊车旁，争论着风向和柴油的价钱。\n\n"_s;
    const auto reading = readPlainText(paragraphs + paragraphs, u"a.txt"_s, {});
    ASSERT_TRUE(reading);
    EXPECT_EQ(std::ranges::count(reading->blocks, BlockRole::TableOfContents, &Block::role), 0);
}

TEST(PlainText, read_repeatedParagraphs_areNoTableOfContents)
{
    const QString live = u"The ferry has left the quay.\n\nIt carries ninety people.\n\nThe sea is calm.\n\n"_s;
    const Reading reading = readingOf(live + Prose + u"\n\n"_s + live + Prose);
    EXPECT_TRUE(textsOf(reading, Boilerplate).isEmpty());
}

TEST(PlainText, read_disclaimerInTheMiddle_staysText)
{
    const Reading reading =
        readingOf(Prose + u"\n\nDisclaimer: the author owns a boat.\n\n"_s + Prose + u"\n\n"_s + Prose);
    EXPECT_TRUE(textsOf(reading, Boilerplate).isEmpty());
}

TEST(PlainText, read_otherLanguages_areTold)
{
    const auto language = [](const QString &text) { return readingOf(text).metadata.language; };
    EXPECT_EQ(language(u"Die Fähre ist nicht mehr da, und der Hafen auch nicht."_s), u"de"_s);
    EXPECT_EQ(language(u"Le bateau est parti, mais les gens sont dans le port."_s), u"fr"_s);
    EXPECT_EQ(language(u"這艘船會來，我們還沒有問題。"_s), u"zh-Hant"_s);
    EXPECT_EQ(language(u"这艘船会来，我们还没有问题。"_s), u"zh-Hans"_s);
    EXPECT_EQ(language(u"船は来ます。"_s), u"ja"_s);
    EXPECT_EQ(language(u"12 34"_s), QString());
}

TEST(PlainText, read_bundledArticle_hasItsSectionsAndNoFurnitureInThem)
{
    QFile file(QStringLiteral(PULLQUOTE_SOURCE_DIR "/resources/article/default.txt"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const Reading reading = readingOf(QString::fromUtf8(file.readAll()));
    const auto roles = rolesOf(reading);
    EXPECT_EQ(std::ranges::count(roles, BlockRole::Title), 1);
    EXPECT_EQ(std::ranges::count(roles, BlockRole::Publisher), 1);
    EXPECT_EQ(std::ranges::count(roles, BlockRole::SourceNote), 1);
    EXPECT_EQ(std::ranges::count(roles, BlockRole::RelatedNote), 2);
    EXPECT_EQ(std::ranges::count(roles, BlockRole::TableOfContents), 5);
    EXPECT_EQ(std::ranges::count(roles, BlockRole::Disclaimer), 1);
    EXPECT_EQ(std::ranges::count(roles, BlockRole::CommentCounter), 3);
    EXPECT_EQ(textsOf(reading, Heading).size(), 4);
    EXPECT_EQ(reading.metadata.language, u"en"_s);
}

TEST(PlainText, read_nothingButLines_standsTogetherAtTheEndAndIsSaid)
{
    const Reading reading = readingOf(u"a\n\n"_s.repeated(1'000'000));
    EXPECT_LT(reading.blocks.size(), 150'000U);
    EXPECT_EQ(reading.blocks.back().span.end, reading.text.size() - 2);
    ASSERT_EQ(reading.warnings.size(), 1);
    EXPECT_TRUE(reading.warnings[0].contains("more lines"_L1));
}

TEST(PlainText, read_chaptersOfABook_areHeadingsAndTheirListIsNone)
{
    const Reading reading =
        readingOf(u"THE QUAY\n\nCONTENTS\n\n  I.   THE HARBOUR\n  II.  THE STORM\n\n\nCHAPTER I.\n\nTHE "
                  "HARBOUR\n\n"_s +
                  Prose +
                  u"\n\n\nCHAPTER II.\n\nTHE STORM\n\n  The wind came from the west,\n    And "
                  "the sea came after.\n\nChapter 7 of the law was read aloud.\n\n"_s +
                  Prose + u"\n"_s);
    EXPECT_EQ(textsOf(reading, Heading),
              (QStringList{u"THE QUAY"_s, u"CHAPTER I."_s, u"THE HARBOUR"_s, u"CHAPTER II."_s, u"THE STORM"_s}));
    EXPECT_EQ(textsOf(reading, Boilerplate), (QStringList{u"CONTENTS"_s, u"I.   THE HARBOUR"_s, u"II.  THE STORM"_s}));
}

} // namespace
} // namespace pullquote
