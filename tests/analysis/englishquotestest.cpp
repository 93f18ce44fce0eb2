// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/analyser.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Case
{
    QString text;
    std::vector<QStringList> quotes; ///< kind, words, source, role, affiliation, cue
};

QString unescaped(QString line)
{
    return line.replace(u"\\n"_s, u"\n"_s);
}

std::vector<Case> readCases(const QString &path)
{
    std::vector<Case> cases;
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        if (!line.startsWith(u'>')) {
            cases.push_back({unescaped(line), {}});
            continue;
        }
        QStringList fields;
        for (const QString &field : unescaped(line.sliced(1)).split(u'|')) {
            fields.push_back(field.trimmed());
        }
        if (!fields.front().isEmpty()) {
            cases.back().quotes.push_back(fields);
        }
    }
    return cases;
}

/// A reading of the text with a block a paragraph.
Reading readingOf(const QString &text)
{
    Reading reading;
    reading.text = text;
    qsizetype begin = 0;
    for (const QString &paragraph : text.split(u'\n')) {
        Block block;
        block.span = {begin, begin + paragraph.size()};
        block.kind = paragraph.startsWith("= "_L1) ? BlockKind::Heading : BlockKind::Paragraph;
        reading.blocks.push_back(block);
        begin = block.span.end + 1;
    }
    return reading;
}

QString nameOf(QuoteKind kind)
{
    static const QStringList names{u"direct"_s, u"partial"_s, u"indirect"_s, u"heading"_s, u"scare"_s};
    return names.at(int(kind));
}

/// What was found, in the fields of a case, as far as the case names them.
QString described(const Quote &quote, const Findings &found, const QString &text, qsizetype fields)
{
    const Source *source = quote.source.isValid() ? &found.sources[size_t(quote.source.index)] : nullptr;
    const auto orNothing = [](const QString &words) { return words.isEmpty() ? u"-"_s : words; };
    const QStringList all{nameOf(quote.kind),
                          quote.span.of(text).toString(),
                          orNothing(source ? source->name : QString()),
                          orNothing(source ? source->role : QString()),
                          orNothing(source ? source->affiliation : QString()),
                          orNothing(quote.cueSpan.of(text).toString())};
    return all.first(fields).join(u" | "_s);
}

class EnglishQuotes : public testing::TestWithParam<std::string>
{
};

TEST_P(EnglishQuotes, everyCase_findsWhatItLists)
{
    static const Analyser analyser;
    const std::vector<Case> cases =
        readCases(QStringLiteral(PULLQUOTE_TEST_DATA "/english-quotes/%1").arg(QString::fromStdString(GetParam())));
    EXPECT_FALSE(cases.empty());
    for (const Case &one : cases) {
        SCOPED_TRACE(qPrintable(one.text));
        const auto found = analyser.analyse(readingOf(one.text), {}, {});
        ASSERT_TRUE(found.hasValue());
        QStringList expected;
        QStringList actual;
        for (const QStringList &quote : one.quotes) {
            expected.push_back(quote.join(u" | "_s));
        }
        for (size_t i = 0; i < found->quotes.size(); ++i) {
            const qsizetype fields = i < one.quotes.size() ? one.quotes[i].size() : 3;
            actual.push_back(described(found->quotes[i], *found, one.text, fields));
        }
        EXPECT_EQ(actual.join(u'\n').toStdString(), expected.join(u'\n').toStdString());
    }
}

TEST(EnglishReports, ofTwoPeopleInTheSentence_theOtherIsRunnerUp)
{
    const QString text = u"Tom Okafor, who works for Maria Soto, said that the key was lost."_s;
    const auto found = Analyser().analyse(readingOf(text), {}, {});
    ASSERT_TRUE(found.hasValue());
    ASSERT_EQ(found->quotes.size(), 1u);
    const Quote &quote = found->quotes.front();
    EXPECT_EQ(quote.sourceSpan.of(text).toString().toStdString(), "Tom Okafor");
    ASSERT_EQ(quote.runnersUp.size(), 1u);
    EXPECT_EQ(quote.runnersUp.front().span.of(text).toString().toStdString(), "Maria Soto");
    ASSERT_FALSE(quote.runnersUp.front().why.empty());
    EXPECT_EQ(quote.runnersUp.front().why.front().rule->id, "other.nearer");
}

TEST(EnglishReports, whoStandsInsideTheWords_isNoRunnerUp)
{
    const QString text = u"Tom Okafor said that Maria Soto had lost the key."_s;
    const auto found = Analyser().analyse(readingOf(text), {}, {});
    ASSERT_TRUE(found.hasValue());
    ASSERT_EQ(found->quotes.size(), 1u);
    EXPECT_TRUE(found->quotes.front().runnersUp.empty());
}

TEST(EnglishReports, aThingInTheSentence_isNoSourceAndNoRunnerUp)
{
    const QString text = u"AI helps the harbor. Tom Okafor said of AI that the board had bought too much."_s;
    const auto found = Analyser().analyse(readingOf(text), {}, {});
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
