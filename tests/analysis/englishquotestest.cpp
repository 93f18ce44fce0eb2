// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/analyser.h"
#include "tests/support/quotecases.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

class EnglishQuotes : public testing::TestWithParam<std::string>
{
};

TEST_P(EnglishQuotes, everyCase_findsWhatItLists)
{
    static const Analyser analyser;
    const QString path =
        QStringLiteral(PULLQUOTE_TEST_DATA "/english-quotes/%1").arg(QString::fromStdString(GetParam()));
    for (const QuoteCase &one : readQuoteCases(path)) {
        const auto found = analyser.analyse(readingOfParagraphs(one.text), {}, {});
        ASSERT_TRUE(found.hasValue());
        expectQuotes(one, found->quotes, found->sources);
    }
}

TEST(EnglishReports, ofTwoPeopleInTheSentence_theOtherIsRunnerUp)
{
    const QString text = u"Tom Okafor, who works for Maria Soto, said that the key was lost."_s;
    const auto found = Analyser().analyse(readingOfParagraphs(text), {}, {});
    ASSERT_TRUE(found.hasValue());
    ASSERT_EQ(found->quotes.size(), 1u);
    const Quote &quote = found->quotes.front();
    EXPECT_EQ(quote.sourceSpan.of(text).toString().toStdString(), "Tom Okafor");
    ASSERT_EQ(quote.runnersUp.size(), 1u);
    EXPECT_EQ(quote.runnersUp.front().span.of(text).toString().toStdString(), "Maria Soto");
    ASSERT_FALSE(quote.runnersUp.front().why.empty());
    EXPECT_EQ(quote.runnersUp.front().why.front().rule->id, "other.nearer");
}

TEST(EnglishReports, wordsThatEndBeforeTheirSentence_sayWhere)
{
    const QString text = u"Tom Okafor said the ferry would be sold, a move that surprised the crew."_s;
    const auto found = Analyser().analyse(readingOfParagraphs(text), {}, {});
    ASSERT_TRUE(found.hasValue());
    ASSERT_EQ(found->quotes.size(), 1u);
    const Evidence &last = found->quotes.front().why.back();
    EXPECT_EQ(last.rule->id, "content.ends-within");
    EXPECT_EQ(last.span.begin, text.indexOf(u','));
}

TEST(EnglishReports, wordsThatEndWithTheirSentence_sayNothingOfIt)
{
    const QString text = u"Tom Okafor said the ferry would be sold."_s;
    const auto found = Analyser().analyse(readingOfParagraphs(text), {}, {});
    ASSERT_TRUE(found.hasValue());
    ASSERT_EQ(found->quotes.size(), 1u);
    for (const Evidence &one : found->quotes.front().why) {
        EXPECT_NE(one.rule->id, "content.ends-within");
    }
}

TEST(EnglishReports, whoStandsInsideTheWords_isNoRunnerUp)
{
    const QString text = u"Tom Okafor said that Maria Soto had lost the key."_s;
    const auto found = Analyser().analyse(readingOfParagraphs(text), {}, {});
    ASSERT_TRUE(found.hasValue());
    ASSERT_EQ(found->quotes.size(), 1u);
    EXPECT_TRUE(found->quotes.front().runnersUp.empty());
}

TEST(EnglishReports, aThingInTheSentence_isNoSourceAndNoRunnerUp)
{
    const QString text = u"AI helps the harbor. Tom Okafor said of AI that the board had bought too much."_s;
    const auto found = Analyser().analyse(readingOfParagraphs(text), {}, {});
    ASSERT_TRUE(found.hasValue());
    ASSERT_FALSE(found->quotes.empty());
    for (const Source &source : found->sources) {
        EXPECT_NE(source.name.toStdString(), "AI");
    }
}

std::vector<std::string> caseFiles()
{
    std::vector<std::string> names;
    for (const QString &name : QDir(QStringLiteral(PULLQUOTE_TEST_DATA "/english-quotes")).entryList({u"*.txt"_s})) {
        names.push_back(name.toStdString());
    }
    return names;
}

INSTANTIATE_TEST_SUITE_P(ByPhenomenon, EnglishQuotes, testing::ValuesIn(caseFiles()),
                         [](const auto &file) { return file.param.substr(0, file.param.find('.')); });

} // namespace
} // namespace pullquote
