// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/markdown.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

Reading readingOf(const QString &markdown)
{
    auto reading = readMarkdown(markdown, u"a.md"_s, {});
    EXPECT_TRUE(reading);
    return std::move(*reading);
}

TEST(Markdown, read_everyKindOfBlock_isToldAndPlaced)
{
    const Reading reading =
        readingOf(u"# The Ferry\n\nIt *sails* again[^1],\nthey say.\n\n## Why\n\n> Nobody asked us.\n\n"
                  "- rope\n  - hemp\n\n| day | people |\n|---|---|\n| Monday | 90 |\n"_s);
    QStringList blocks;
    for (const Block &block : reading.blocks) {
        blocks.push_back(QString::number(int(block.kind)) + u':' + QString::number(block.level) + u' ' +
                         block.span.of(reading.text).toString() + u" @"_s + originText(reading, block.origin));
    }
    EXPECT_EQ(blocks,
              (QStringList{u"0:1 The Ferry @line 1"_s, u"1:0 It sails again[^1], they say. @line 3"_s,
                           u"0:2 Why @line 6"_s, u"3:1 Nobody asked us. @line 8"_s, u"2:1 rope @line 10"_s,
                           u"2:2 hemp @line 11"_s, u"1:0 day\tpeople @line 13"_s, u"1:0 Monday\t90 @line 15"_s}));
    EXPECT_EQ(reading.blocks[0].role, BlockRole::Title);
    EXPECT_EQ(reading.metadata.title, u"The Ferry"_s);
}

TEST(Markdown, read_frontMatter_isMetadataAndNoText)
{
    const Reading reading = readingOf(u"---\ntitle: \"The Ferry\"\nauthor:\n  - Ada Quill\n  - Bo Inkwell\n"
                                      "date: 2024-03-05\nlang: en\n---\n\nIt sails.\n"_s);
    EXPECT_EQ(reading.text, u"It sails."_s);
    EXPECT_EQ(reading.metadata.title, u"The Ferry"_s);
    EXPECT_EQ(reading.metadata.byline, u"Ada Quill, Bo Inkwell"_s);
    EXPECT_EQ(reading.metadata.published, QDate(2024, 3, 5));
    EXPECT_EQ(originText(reading, reading.blocks[0].origin), u"line 10"_s);
}

TEST(Markdown, read_frontMatterWithTitle_firstSentenceIsNoTitle)
{
    const Reading reading =
        readingOf(u"+++\ntitle = \"The Ferry\"\n+++\n\nIt sails on Mondays.\n\n## Why\n\nNobody knows "
                  "why it does, but it has done so for years.\n"_s);
    EXPECT_EQ(reading.metadata.title, u"The Ferry"_s);
    EXPECT_EQ(reading.blocks[0].kind, BlockKind::Paragraph);
    EXPECT_EQ(reading.blocks[1].kind, BlockKind::Heading);
}

TEST(Markdown, read_keysWithoutFence_areMetadata)
{
    const Reading reading = readingOf(u"Title: The Ferry\nAuthor: Ada Quill\nDate: 5 March 2024\n\nIt sails.\n"_s);
    EXPECT_EQ(reading.text, u"It sails."_s);
    EXPECT_EQ(reading.metadata.title, u"The Ferry"_s);
    EXPECT_EQ(reading.metadata.byline, u"Ada Quill"_s);
    EXPECT_EQ(reading.metadata.published, QDate(2024, 3, 5));
}

TEST(Markdown, read_sentenceWithColon_isNoMetadata)
{
    EXPECT_EQ(readingOf(u"Title: nobody knows it.\n\nIt sails.\n"_s).text, u"Title: nobody knows it.\n\nIt sails."_s);
}

TEST(Markdown, read_authorsWithMoreThanTheirNames_areNames)
{
    const Reading reading = readingOf(u"---\nauthors:\n  - name: Ada Quill\n    affiliation: The Quay\n"
                                      "  - Bo Inkwell\n---\n\nIt sails.\n"_s);
    EXPECT_EQ(reading.metadata.byline, u"Ada Quill, Bo Inkwell"_s);
}

std::vector<std::uint32_t> quotationsOf(const Reading &reading)
{
    std::vector<std::uint32_t> numbers;
    for (const Block &block : reading.blocks) {
        numbers.push_back(block.quotation);
    }
    return numbers;
}

TEST(Markdown, read_blockQuotes_areNumbered_andTheirParagraphsTogether)
{
    const Reading reading = readingOf(u"It sails.\n\n> We won.\n>\n> — Ada Quill\n\n> We lost.\n>\n> > Did we?\n"_s);
    EXPECT_EQ(quotationsOf(reading), (std::vector<std::uint32_t>{0, 1, 1, 2, 2}));
}

TEST(Markdown, read_ruleAtTheTop_isNoFrontMatter)
{
    EXPECT_EQ(readingOf(u"---\n\nIt sails.\n\n---\n"_s).text, u"It sails."_s);
}

TEST(Markdown, read_links_areKeptWithTheirAddress)
{
    const Reading reading = readingOf(u"See [the *ferry*](https://example.org/f) now.\n"_s);
    ASSERT_EQ(reading.links.size(), 1U);
    EXPECT_EQ(reading.links[0].span.of(reading.text), u"the ferry");
    EXPECT_EQ(reading.links[0].address, u"https://example.org/f"_s);
}

TEST(Markdown, read_entitiesAndRawHtml_areWhatAReaderSees)
{
    EXPECT_EQ(readingOf(u"caf&eacute; &amp; <b>bar</b>&nbsp;&#33;\n"_s).text, u"café & bar\u00a0!"_s);
}

} // namespace
} // namespace pullquote
