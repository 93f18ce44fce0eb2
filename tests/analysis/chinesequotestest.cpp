// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/chinese/chinesequotes.h"

#include "model/analysis/chinese/chineselexicon.h"

#include <QFile>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Expected
{
    QStringList fields; ///< kind, words, source, role, affiliation, cue
};

struct Case
{
    QString text;
    std::vector<Expected> quotes;
};

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
            cases.push_back({QString(line).replace(u"\\n"_s, u"\n"_s), {}});
            continue;
        }
        QStringList fields;
        for (const QString &field : line.sliced(1).split(u'|')) {
            fields.push_back(field.trimmed());
        }
        if (!fields.front().isEmpty()) {
            cases.back().quotes.push_back({fields});
        }
    }
    return cases;
}

QString nameOf(QuoteKind kind)
{
    static const QStringList names{u"direct"_s, u"partial"_s, u"indirect"_s, u"heading"_s, u"scare"_s};
    return names.at(int(kind));
}

/// What was found, in the fields of a case, as far as the case names them.
QStringList described(const Quote &quote, const ChineseQuotes &found, const QString &text, qsizetype fields)
{
    const Source *source = quote.source.isValid() ? &found.sources[size_t(quote.source.index)] : nullptr;
    const auto orNothing = [](const QString &words) { return words.isEmpty() ? u"-"_s : words; };
    const QStringList all{nameOf(quote.kind),
                          quote.span.of(text).toString(),
                          orNothing(source ? source->name : QString()),
                          orNothing(source ? source->role : QString()),
                          orNothing(source ? source->affiliation : QString()),
                          orNothing(quote.cueSpan.of(text).toString())};
    return all.first(fields);
}

TEST(ChineseQuotes, everyCase_findsWhatItLists)
{
    const CharacterPhrases lexicon = loadChineseLexicon();
    const std::vector<Case> cases = readCases(QStringLiteral(PULLQUOTE_TEST_DATA "/chinese-quotes/cases.txt"));
    EXPECT_GE(cases.size(), 30U);
    for (const Case &one : cases) {
        SCOPED_TRACE(qPrintable(one.text));
        Block block;
        block.span = {0, one.text.size()};
        const std::vector<Block> blocks{block};
        const Vocabulary vocabulary;
        const AnalysedText cut = cutUp(one.text, blocks, vocabulary, [](const Token &) { return Abbreviation::None; });
        const ChineseQuotes found = findChineseQuotes(cut, findMarkedStretches(cut), lexicon);
        QStringList expected;
        QStringList actual;
        for (const Expected &quote : one.quotes) {
            expected.push_back(quote.fields.join(u" | "_s));
        }
        for (size_t i = 0; i < found.quotes.size(); ++i) {
            const qsizetype fields = i < one.quotes.size() ? one.quotes[i].fields.size() : 3;
            actual.push_back(described(found.quotes[i], found, one.text, fields).join(u" | "_s));
        }
        EXPECT_EQ(actual.join(u'\n').toStdString(), expected.join(u'\n').toStdString());
    }
}

} // namespace
} // namespace pullquote
