// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/correction.h"

#include "model/document/articledocument.h"
#include "model/document/correctionstore.h"
#include "tests/support/samplearticle.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

using Kind = Correction::Kind;

class Corrections : public testing::Test
{
protected:
    const ArticlePtr m_article = test::sampleArticle();

    Findings findings() const
    {
        return {m_article->sections(), m_article->sources(), m_article->quotes(),     m_article->events(),
                m_article->figures(),  m_article->charts(),  m_article->writingDate()};
    }

    Correction at(Span span, Kind kind) const
    {
        Correction correction;
        correction.kind = kind;
        correction.anchor = anchorOf(m_article->text(), span);
        return correction;
    }

    Corrected apply(const std::vector<Correction> &corrections) const
    {
        return applyCorrections(m_article->text(), findings(), corrections);
    }
};

TEST_F(Corrections, quoteSource_newName_makesASourceAndLeadsTheChain)
{
    Correction correction = at(m_article->quotes()[4].span, Kind::QuoteSource);
    correction.name = u"Ida Rask"_s;
    const Corrected corrected = apply({correction});
    EXPECT_TRUE(corrected.lost.empty());
    const Quote &quote = corrected.findings.quotes[4];
    ASSERT_TRUE(quote.source.isValid());
    EXPECT_EQ(corrected.findings.sources[size_t(quote.source.index)].name, u"Ida Rask"_s);
    EXPECT_EQ(quote.chain.front().source, quote.source);
    EXPECT_EQ(quote.chain.size(), m_article->quotes()[4].chain.size());
    EXPECT_EQ(quote.why.front().rule->id, "correction.by-hand");
}

TEST_F(Corrections, notAQuote_fullestWording_leavesNoDanglingVariants)
{
    const Corrected corrected = apply({at(m_article->quotes()[4].span, Kind::NotAQuote)});
    ASSERT_EQ(corrected.findings.quotes.size(), 5U);
    for (size_t i = 0; i < 5; ++i) {
        EXPECT_EQ(corrected.findings.quotes[i].id, QuoteId(qsizetype(i)));
        EXPECT_FALSE(corrected.findings.quotes[i].variantOf.isValid());
    }
}

TEST_F(Corrections, notAQuote_fullestWordingAtTheEnd_leavesNoDanglingVariants)
{
    Findings changed = findings();
    ASSERT_GE(changed.quotes.size(), 2U);
    const QuoteId last(qsizetype(changed.quotes.size()) - 1);
    changed.quotes.front().variantOf = last;
    const Correction correction = at(changed.quotes.back().span, Kind::NotAQuote);
    const Corrected corrected = applyCorrections(m_article->text(), std::move(changed), std::vector{correction});
    ASSERT_EQ(corrected.findings.quotes.size(), size_t(last.index));
    EXPECT_FALSE(corrected.findings.quotes.front().variantOf.isValid());
}

TEST_F(Corrections, markQuote_betweenOthers_keepsTheOrderAndTheVariants)
{
    Correction correction = at(test::spanOf(m_article->text(), u"the people who used to make them"_s), Kind::MarkQuote);
    correction.name = u"Tomas Okoro"_s;
    const Corrected corrected = apply({correction});
    ASSERT_EQ(corrected.findings.quotes.size(), 7U);
    EXPECT_TRUE(std::ranges::is_sorted(corrected.findings.quotes, {}, [](const Quote &q) { return q.span.begin; }));
    EXPECT_EQ(corrected.findings.quotes[1].source, SourceId(1));
    EXPECT_EQ(corrected.findings.quotes[1].kind, QuoteKind::Indirect);
    EXPECT_EQ(corrected.findings.quotes[0].variantOf, QuoteId(5));
}

TEST_F(Corrections, figuresAndEvents_valuesLabelsAndDates_areTaken)
{
    Correction value = at(m_article->figures()[0].span, Kind::FigureValue);
    value.low = 61;
    value.unit = u"percent"_s;
    Correction label = at(m_article->figures()[1].span, Kind::FigureLabel);
    label.label = u"Night moves"_s;
    Correction dates = at(m_article->events()[0].span, Kind::EventDates);
    dates.begin = QDate(2026, 2, 1);
    dates.end = QDate(2026, 2, 28);
    const Corrected corrected = apply({value, label, dates, at(m_article->figures()[3].span, Kind::NotAFigure)});
    EXPECT_TRUE(corrected.lost.empty());
    EXPECT_EQ(corrected.findings.figures[0].low, 61);
    EXPECT_EQ(corrected.findings.figures[0].high, std::nullopt);
    EXPECT_EQ(corrected.findings.figures[1].label, u"Night moves"_s);
    EXPECT_EQ(corrected.findings.events[0].end, QDate(2026, 2, 28));
    EXPECT_EQ(corrected.findings.figures.size(), 3U);
}

TEST_F(Corrections, notAFigure_itsBar_isGoneFromTheCharts)
{
    const auto bars = [](const Findings &findings) {
        size_t count = 0;
        for (const Chart &chart : findings.charts) {
            for (const ChartBar &bar : chart.bars) {
                const auto *figure = std::get_if<FigureId>(&bar.target);
                EXPECT_TRUE(!figure || size_t(figure->index) < findings.figures.size());
                count += figure != nullptr;
            }
        }
        return count;
    };
    const size_t before = bars(apply({}).findings);
    EXPECT_GT(before, 0U);
    EXPECT_LT(bars(apply({at(m_article->figures()[0].span, Kind::NotAFigure)}).findings), before);
}

TEST_F(Corrections, wordsGone_areReportedAsLost)
{
    Correction gone = at(m_article->quotes()[1].span, Kind::NotAQuote);
    gone.anchor.exact = u"We watch gulls"_s;
    const Corrected corrected = apply({gone, at(m_article->quotes()[0].span, Kind::NotAFigure)});
    EXPECT_EQ(corrected.lost, (std::vector<size_t>{0, 1}));
    EXPECT_EQ(corrected.findings.quotes.size(), m_article->quotes().size());
}

TEST_F(Corrections, json_everyKind_comesBackTheSame)
{
    std::vector<Correction> corrections;
    for (int kind = 0; kind <= int(Kind::NotAnEvent); ++kind) {
        Correction correction = at({5, 9 + kind}, Kind(kind));
        correction.name = u"Ida “Red” Rask"_s;
        correction.label = u"标签"_s;
        correction.low = 0.1 * kind;
        correction.unit = u"EUR"_s;
        correction.begin = QDate(1999, 12, 31);
        corrections.push_back(correction);
    }
    const auto again = correctionsFromJson(correctionsToJson(corrections), u"c.json"_s);
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, corrections);
}

TEST_F(Corrections, json_badInput_namesTheFile)
{
    for (const char *json :
         {"", "{", "[]", "{\"format\": \"other\"}",
          "{\"format\": \"pullquote-corrections/1\", \"corrections\": [{\"kind\": \"x\", \"exact\": \"a\"}]}"}) {
        const auto result = correctionsFromJson(json, u"c.json"_s);
        ASSERT_FALSE(result) << json;
        EXPECT_TRUE(result.error().sentence.contains("c.json"_L1)) << json;
    }
}

TEST_F(Corrections, document_addUndoRedo_changesTheSnapshotAndKeepsTheSelection)
{
    ArticleDocument document;
    document.setArticle(m_article);
    document.selection().set(QuoteId(2), nullptr);
    document.corrections().add(at(m_article->quotes()[1].span, Kind::NotAQuote));
    EXPECT_EQ(document.article()->quotes().size(), 5U);
    EXPECT_EQ(document.selection().current(), Item(QuoteId(1))); // the same words, renumbered
    document.corrections().undo();
    EXPECT_EQ(document.article()->quotes().size(), 6U);
    EXPECT_EQ(document.selection().current(), Item(QuoteId(2)));
    document.corrections().redo();
    EXPECT_EQ(document.article()->quotes().size(), 5U);
    document.updateArticle(m_article); // analysed anew: the correction holds
    EXPECT_EQ(document.article()->quotes().size(), 5U);
    document.setArticle(m_article); // another article: it does not
    EXPECT_EQ(document.article()->quotes().size(), 6U);
    EXPECT_FALSE(document.corrections().canUndo());
}

TEST_F(Corrections, store_savedAndLoaded_areTheSame)
{
    const QTemporaryDir folder;
    const CorrectionStore store(folder.filePath(u"corrections"_s));
    const QString file = store.fileFor(u"nowhere.txt"_s, m_article->text());
    EXPECT_EQ(store.load(file)->size(), 0U);
    const std::vector<Correction> corrections{at(m_article->quotes()[1].span, Kind::NotAQuote)};
    EXPECT_FALSE(store.save(file, corrections));
    EXPECT_EQ(*store.load(file), corrections);
    EXPECT_FALSE(store.save(file, {}));
    EXPECT_FALSE(QFile::exists(file));
}

TEST_F(Corrections, store_folderIsAFile_saysWhichFileAndKeepsNothing)
{
    const QTemporaryDir folder;
    QFile blocker(folder.filePath(u"corrections"_s));
    ASSERT_TRUE(blocker.open(QIODevice::WriteOnly));
    const CorrectionStore store(blocker.fileName());
    const QString file = store.fileFor({}, m_article->text());
    const auto error = store.save(file, std::vector<Correction>{at({0, 5}, Kind::MarkQuote)});
    ASSERT_TRUE(error);
    EXPECT_TRUE(error->sentence.contains(file));
}

} // namespace
} // namespace pullquote
