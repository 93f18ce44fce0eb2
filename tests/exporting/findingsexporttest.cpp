// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exporting/findingsexport.h"

#include "model/exporting/citation.h"
#include "tests/support/samplearticle.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

TEST(Table, csv_hostileCells_areQuotedAndHarmless)
{
    Table table;
    table.header = {u"a"_s, u"b"_s};
    table.rows = {{u"say \"no\", twice"_s, -1.5}, {u"=HYPERLINK(\"x\")"_s, Cell()}, {u"two\nlines"_s, 1e15}};
    EXPECT_EQ(toCsv(table), QByteArray("\xEF\xBB\xBF"
                                       "a,b\r\n"
                                       "\"say \"\"no\"\", twice\",-1.5\r\n"
                                       "\"'=HYPERLINK(\"\"x\"\")\",\r\n"
                                       "\"two\nlines\",1e+15\r\n"));
    EXPECT_EQ(toTabbed(table).split(u'\n').at(3), u"two lines\t1e+15"_s);
}

TEST(FindingsExport, json_filtered_keepsOnlyWhatPasses)
{
    const ArticlePtr article = test::sampleArticle();
    const auto okoro = [&](const Item &item) { return article->sourceOf(item) == SourceId(1); };
    const QJsonObject object =
        QJsonDocument::fromJson(exported(*article, FindingList::Quotes, ListFormat::Json, okoro)).object();
    ASSERT_EQ(object[u"quotes"_s].toArray().size(), 2);
    EXPECT_EQ(object[u"quotes"_s][0][u"source"_s].toString(), u"p2"_s);
    EXPECT_FALSE(object.contains(u"figures"_s));
    EXPECT_EQ(object[u"sources"_s].toArray().size(), 6);
}

TEST(FindingsExport, markdown_quotes_nameSourceChainAndSentence)
{
    const QString text = QString::fromUtf8(exported(*test::sampleArticle(), FindingList::Quotes, ListFormat::Markdown));
    EXPECT_TRUE(text.contains(
        u"> “The tide will not wait for any of us, and I cannot tell you how long we have.”\n>\n> — Mara Lindqvist, head, pilots’ guild (direct)"_s))
        << qPrintable(text);
    EXPECT_TRUE(text.contains(u"Mara Lindqvist → Slack Water podcast → Delta Wire → The Quay Courier"_s));
    EXPECT_TRUE(text.contains(u"harbour.txt, characters "_s));
    // What is not in marks in the text is not in marks here.
    EXPECT_TRUE(text.contains(u"> no ship below 90 metres would need a person on board\n"_s));
}

TEST(FindingsExport, table_everyList_hasARowForEachFindingAndFullColumns)
{
    const ArticlePtr article = test::sampleArticle();
    const std::pair<FindingList, size_t> lists[] = {{FindingList::Quotes, article->quotes().size()},
                                                    {FindingList::Events, article->events().size()},
                                                    {FindingList::Figures, article->figures().size()}};
    for (const auto &[list, count] : lists) {
        const Table table = tableOf(*article, list);
        EXPECT_EQ(table.rows.size(), count);
        for (const auto &row : table.rows) {
            EXPECT_EQ(qsizetype(row.size()), table.header.size());
        }
    }
}

TEST(Citation, lines_nameWhatIsKnown)
{
    const ArticlePtr article = test::sampleArticle();
    EXPECT_EQ(sourceLine(*article),
              u"Source: The Quay Courier, “Harbour pilots say ‘the tide will not wait for us’”, 1 June 2025"_s);
    Reading bare;
    bare.path = u"notes/a.txt"_s;
    EXPECT_EQ(sourceLine(Article(bare, {})), u"Source: a.txt"_s);
    EXPECT_EQ(citation(Article(bare, {})), u"a.txt."_s);
}

TEST(Citation, wayBack_webAddress_isATextFragment)
{
    Reading reading;
    reading.text = u"He said one two, three-four & five six seven eight nine ten eleven."_s;
    reading.metadata.address = u"https://example.org/a"_s;
    const Article article(reading, {});
    EXPECT_EQ(wayBack(article, {8, 27}), u"https://example.org/a#:~:text=one%20two%2C%20three%2Dfour"_s);
    EXPECT_EQ(
        wayBack(article, {0, reading.text.size()}),
        u"https://example.org/a#:~:text=He%20said%20one%20two%2C%20three%2Dfour,seven%20eight%20nine%20ten%20eleven."_s);
}

} // namespace
} // namespace pullquote
