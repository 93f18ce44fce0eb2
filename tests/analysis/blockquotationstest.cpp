// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/analyser.h"

#include <gtest/gtest.h>
#include <initializer_list>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Piece
{
    BlockKind kind;
    QString text;
    QString cite = {};
    std::uint32_t quotation = 0;
};

constexpr BlockKind Said = BlockKind::BlockQuote;
constexpr BlockKind Told = BlockKind::Paragraph;

Findings findingsIn(std::initializer_list<Piece> pieces, QString *text = nullptr)
{
    Reading reading;
    for (const Piece &piece : pieces) {
        Block block;
        block.kind = piece.kind;
        block.cite = piece.cite;
        block.quotation = piece.quotation;
        block.span = {reading.text.size(), reading.text.size() + piece.text.size()};
        reading.blocks.push_back(block);
        reading.text += piece.text + u"\n\n"_s;
    }
    auto found = Analyser().analyse(reading, {}, {});
    EXPECT_TRUE(found.hasValue());
    if (text != nullptr) {
        *text = reading.text;
    }
    return std::move(*found);
}

QString nameOf(const Findings &findings, const Quote &quote)
{
    return quote.source.isValid() ? findings.sources[size_t(quote.source.index)].name : QString();
}

TEST(BlockQuotations, paragraphBeforeThatEndsInAColon_saysWho)
{
    QString text;
    const Findings found = findingsIn({{Told, u"In a letter, Maria Soto wrote:"_s},
                                       {Said, u"We looked at every other way."_s},
                                       {Said, u"None of us wanted this."_s},
                                       {Told, u"It rained."_s}},
                                      &text);
    ASSERT_EQ(found.quotes.size(), 1U);
    const Quote &quote = found.quotes.front();
    EXPECT_EQ(quote.kind, QuoteKind::Direct);
    EXPECT_EQ(nameOf(found, quote).toStdString(), "Maria Soto");
    EXPECT_EQ(quote.span.of(text).toString().toStdString(), "We looked at every other way.\n\nNone of us wanted this.");
    EXPECT_EQ(quote.why.front().rule->id, "quote.block");
}

TEST(BlockQuotations, signatureInTheQuotation_isTheSource_andNoPartOfTheWords)
{
    QString text;
    const Findings found = findingsIn(
        {{Told, u"It rained."_s}, {Said, u"The harbor is our home."_s}, {Said, u"— Tom Okafor, fisherman"_s}}, &text);
    ASSERT_EQ(found.quotes.size(), 1U);
    EXPECT_EQ(found.quotes.front().span.of(text).toString().toStdString(), "The harbor is our home.");
    ASSERT_EQ(nameOf(found, found.quotes.front()).toStdString(), "Tom Okafor");
    EXPECT_EQ(found.sources[size_t(found.quotes.front().source.index)].role.toStdString(), "fisherman");
}

TEST(BlockQuotations, signatureOfAPostOnItsLastLine_isTheSource)
{
    QString text;
    const Findings found =
        findingsIn({{Said, u"We lost a year. Nobody asked us. — Peter Hale (@hale), 3 May 2024"_s}}, &text);
    ASSERT_EQ(found.quotes.size(), 1U);
    EXPECT_EQ(found.quotes.front().span.of(text).toString().toStdString(), "We lost a year. Nobody asked us.");
    EXPECT_EQ(nameOf(found, found.quotes.front()).toStdString(), "Peter Hale");
}

TEST(BlockQuotations, wordsInMarks_areOneQuote_andHaveTheSignature)
{
    const Findings found = findingsIn({{Said, u"“We will come back,” — Ada Roe"_s}});
    ASSERT_EQ(found.quotes.size(), 1U);
    EXPECT_EQ(nameOf(found, found.quotes.front()).toStdString(), "Ada Roe");
}

TEST(BlockQuotations, whomThePageNames_isWhoIsKnownByThatNameInTheText)
{
    const Findings found = findingsIn({{Told, u"Joshua Okafor, a teacher, was on the quay."_s},
                                       {Said, u"It is too late for the harbor."_s, u"Josh Okafor (@okafor)"_s}});
    ASSERT_EQ(found.quotes.size(), 1U);
    EXPECT_EQ(nameOf(found, found.quotes.front()).toStdString(), "Joshua Okafor");
    EXPECT_EQ(found.sources.size(), 1U);
}

TEST(BlockQuotations, lineThatThePageNamesThemIn_isNoPartOfTheWords)
{
    QString text;
    const Findings found = findingsIn(
        {{Said, u"It is too late for the harbor."_s, u"Ada Holm"_s}, {Said, u"Ada Holm"_s, u"Ada Holm"_s}}, &text);
    ASSERT_EQ(found.quotes.size(), 1U);
    EXPECT_EQ(found.quotes.front().span.of(text).toString().toStdString(), "It is too late for the harbor.");
    EXPECT_EQ(found.quotes.front().sourceSpan.of(text).toString().toStdString(), "Ada Holm");
}

TEST(BlockQuotations, addressAlone_namesItsSite)
{
    const Findings found = findingsIn(
        {{Told, u"It rained."_s}, {Said, u"The mole is beyond repair."_s, u"https://harbor.example/report"_s}});
    ASSERT_EQ(found.quotes.size(), 1U);
    EXPECT_EQ(nameOf(found, found.quotes.front()).toStdString(), "harbor.example");
    EXPECT_EQ(found.sources.front().kind, SourceKind::Publication);
}

TEST(BlockQuotations, noteOrTableThatIsSetOff_isNoQuote)
{
    EXPECT_TRUE(findingsIn({{Told, u"It rained."_s}, {Said, u"This note stands on the side."_s}}).quotes.empty());
    EXPECT_TRUE(
        findingsIn({{Told, u"These were sold:"_s}, {Said, u"Boats\t12"_s}, {Said, u"Nets\t7"_s}}).quotes.empty());
}

TEST(BlockQuotations, twoQuotations_keepTheirOwnSignatures)
{
    const Findings found = findingsIn({{Said, u"We won."_s, {}, 1},
                                       {Said, u"— Ada Roe"_s, {}, 1},
                                       {Said, u"We lost."_s, {}, 2},
                                       {Said, u"— Tom Holm"_s, {}, 2}});
    ASSERT_EQ(found.quotes.size(), 2U);
    EXPECT_EQ(nameOf(found, found.quotes[0]).toStdString(), "Ada Roe");
    EXPECT_EQ(nameOf(found, found.quotes[1]).toStdString(), "Tom Holm");
}

TEST(BlockQuotations, inChinese_haveTheSpeakerOfTheParagraphBeforeAndTheSignature)
{
    const Findings found = findingsIn({{Told, u"市長陳美玲在信中寫道："_s},
                                       {Said, u"我們已經考慮過所有其他方法，碼頭撐不過下一個冬天。"_s, {}, 1},
                                       {Told, u"昨天下了一整天的雨。"_s},
                                       {Said, u"港口是我們的家。"_s, {}, 2},
                                       {Said, u"——王小明，漁夫"_s, {}, 2}});
    ASSERT_EQ(found.quotes.size(), 2U);
    EXPECT_EQ(nameOf(found, found.quotes[0]).toStdString(), "陳美玲");
    ASSERT_EQ(nameOf(found, found.quotes[1]).toStdString(), "王小明");
    EXPECT_EQ(found.sources[size_t(found.quotes[1].source.index)].role.toStdString(), "漁夫");
}

} // namespace
} // namespace pullquote
