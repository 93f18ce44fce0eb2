// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis of English news, whole and by stage, in MB/s of UTF-8. PULLQUOTE_BENCH_TEXT=FILE measures the stages on
// a text of one's own instead (UTF-8, paragraphs parted by line ends).
#include "model/analysis/analyser.h"
#include "model/analysis/charts.h"
#include "model/analysis/chinese/chineselexicon.h"
#include "model/analysis/chinese/chinesequotes.h"
#include "model/analysis/chinese/statements.h"
#include "model/analysis/english/dissection.h"
#include "model/analysis/events.h"
#include "model/analysis/figures.h"
#include "model/analysis/provenance.h"
#include "model/analysis/sections.h"
#include "model/analysis/time/expressions.h"
#include "model/analysis/variants.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <benchmark/benchmark.h>

namespace {

using namespace pullquote;
using namespace Qt::Literals::StringLiterals;

/// The paragraphs of the bundled article and of the test articles in English: news of several kinds.
const QStringList &paragraphs()
{
    static const QStringList all = [] {
        QStringList paths{QStringLiteral(PULLQUOTE_SOURCE_DIR "/resources/article/default.txt")};
        const QDir articles(QStringLiteral(PULLQUOTE_SOURCE_DIR "/tests/data/articles"));
        for (const QFileInfo &article : articles.entryInfoList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
            if (!article.baseName().endsWith("-zh"_L1)) {
                paths.push_back(article.filePath());
            }
        }
        QStringList found;
        for (const QString &path : paths) {
            QFile file(path);
            if (file.open(QIODevice::ReadOnly)) {
                found += QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
            }
        }
        return found;
    }();
    return all;
}

/// The line with every number of one digit changed, so that a long text does not tell the same figures over and
/// over.
QString varied(QString line, qsizetype turn)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool digit = line[i].isDigit();
        const bool grown = (i > 0 && line[i - 1].isDigit()) || (i + 1 < line.size() && line[i + 1].isDigit());
        if (digit && !grown) {
            line[i] = QChar(char16_t(u'1' + (line[i].digitValue() + turn) % 9));
        }
    }
    return line;
}

/// English news of at least `units` UTF-16 units, one block a paragraph.
Reading newsOf(qsizetype units)
{
    Reading reading;
    reading.text.reserve(units + 1000);
    for (qsizetype i = 0; reading.text.size() < units && !paragraphs().isEmpty(); ++i) {
        const QString paragraph = varied(paragraphs()[i % paragraphs().size()], i / paragraphs().size());
        Block block;
        block.span = {reading.text.size(), reading.text.size() + paragraph.size()};
        reading.blocks.push_back(block);
        reading.text += paragraph;
        reading.text += u"\n\n"_s;
    }
    return reading;
}

/// The lines of a file as paragraphs; nothing if it cannot be read.
Reading readingOfFile(const QString &path)
{
    QFile file(path);
    Reading reading;
    if (file.open(QIODevice::ReadOnly)) {
        reading.text = QString::fromUtf8(file.readAll());
    }
    for (qsizetype begin = 0; begin < reading.text.size();) {
        qsizetype end = reading.text.indexOf(u'\n', begin);
        end = end < 0 ? reading.text.size() : end;
        if (end > begin) {
            Block block;
            block.span = {begin, end};
            reading.blocks.push_back(block);
        }
        begin = end + 1;
    }
    return reading;
}

Reading textFor(const benchmark::State &state)
{
    const QString path = qEnvironmentVariable("PULLQUOTE_BENCH_TEXT");
    return path.isEmpty() ? newsOf(state.range(0)) : readingOfFile(path);
}

void setBytes(benchmark::State &state, const Reading &reading)
{
    state.SetBytesProcessed(state.iterations() * reading.text.toUtf8().size());
    state.SetComplexityN(state.range(0));
}

void wholeAnalysis(benchmark::State &state)
{
    const Reading reading = textFor(state);
    const Analyser analyser;
    for (auto _ : state) {
        auto found = analyser.analyse(reading, {}, {});
        benchmark::DoNotOptimize(found);
    }
    setBytes(state, reading);
}

/// Every stage's lexicon and what the stages before it found, as the analyser hands them on.
struct Stages
{
    Vocabulary vocabulary;
    NumberLexicon numbers{vocabulary};
    FigureLexicon figures{vocabulary};
    TimeLexicon time{vocabulary};
    english::Lexicon english{vocabulary};
    ProvenanceLexicon provenance{vocabulary};
    CharacterPhrases chinese = loadChineseLexicon();
    Reading reading;
    AnalysedText cut;
    std::vector<MarkedStretch> stretches;
    std::vector<Numeral> numerals;
    Findings findings; ///< All stages run.

    explicit Stages(const benchmark::State &state)
        : reading(textFor(state))
    {
        cut = cutText();
        stretches = findMarkedStretches(cut);
        numerals = findNumerals(cut, numbers);
        if (auto all = Analyser().analyse(reading, {}, {})) {
            findings = std::move(*all);
        }
    }

    AnalysedText cutText() const
    {
        return cutUp(reading.text, reading.blocks, vocabulary,
                     [](const Token &token) { return token.has(HasDot) ? Abbreviation::Always : Abbreviation::None; });
    }
};

/// Measures one stage over what the stages before it found.
template <typename Run>
void stage(benchmark::State &state, Run run)
{
    const Stages stages(state);
    for (auto _ : state) {
        run(stages);
    }
    setBytes(state, stages.reading);
}

void cutting(benchmark::State &state)
{
    stage(state, [](const Stages &stages) { benchmark::DoNotOptimize(stages.cutText()); });
}

void pairingMarks(benchmark::State &state)
{
    stage(state, [](const Stages &stages) { benchmark::DoNotOptimize(findMarkedStretches(stages.cut)); });
}

void clauses(benchmark::State &state)
{
    stage(state, [](const Stages &stages) {
        english::Clauses found;
        for (qsizetype block = 0; block < qsizetype(stages.cut.blocks.size()); ++block) {
            english::cutIntoClauses(found, stages.cut, block, stages.english.grammar, {}, 0);
            benchmark::DoNotOptimize(english::verbsOf(found));
        }
    });
}

void mentions(benchmark::State &state)
{
    stage(state, [](const Stages &stages) {
        english::Clauses found;
        english::MentionResolver resolver(stages.cut, stages.english.grammar, stages.english.words);
        for (qsizetype block = 0; block < qsizetype(stages.cut.blocks.size()); ++block) {
            english::cutIntoClauses(found, stages.cut, block, stages.english.grammar, {}, 0);
            resolver.read(found);
        }
        resolver.finish();
        benchmark::DoNotOptimize(resolver.entities().data());
    });
}

void quotesAndSources(benchmark::State &state)
{
    stage(state, [](const Stages &stages) {
        Findings findings;
        english::findQuotesAndSources(findings, stages.cut, stages.stretches, stages.english);
        benchmark::DoNotOptimize(findings);
    });
}

void chineseQuotes(benchmark::State &state)
{
    stage(state, [](const Stages &stages) {
        benchmark::DoNotOptimize(outsideChinese(stages.cut, stages.stretches));
        benchmark::DoNotOptimize(findChineseQuotes(stages.cut, stages.stretches, stages.chinese));
    });
}

/// With a copy of the quotes, which the stage changes in place.
void variants(benchmark::State &state)
{
    stage(state, [](const Stages &stages) {
        std::vector<Quote> quotes = stages.findings.quotes;
        tieVariants(quotes, stages.cut);
        benchmark::DoNotOptimize(quotes.data());
    });
}

/// With a copy of quotes and sources, which the stage changes in place.
void provenance(benchmark::State &state)
{
    stage(state, [](const Stages &stages) {
        Findings findings;
        findings.quotes = stages.findings.quotes;
        findings.sources = stages.findings.sources;
        traceProvenance(findings, stages.cut, stages.reading.metadata, stages.provenance, stages.english.words,
                        stages.chinese);
        benchmark::DoNotOptimize(findings);
    });
}

void numerals(benchmark::State &state)
{
    stage(state, [](const Stages &stages) { benchmark::DoNotOptimize(findNumerals(stages.cut, stages.numbers)); });
}

void timeExpressions(benchmark::State &state)
{
    stage(state, [](const Stages &stages) {
        benchmark::DoNotOptimize(findTimeExpressions(stages.cut, stages.numerals, stages.time));
    });
}

/// With a copy of quotes and sources.
void events(benchmark::State &state)
{
    stage(state, [](const Stages &stages) {
        Findings findings;
        findings.quotes = stages.findings.quotes;
        findings.sources = stages.findings.sources;
        findEvents(findings, stages.cut, stages.numerals, stages.time);
        benchmark::DoNotOptimize(findings);
    });
}

void figures(benchmark::State &state)
{
    stage(state, [](const Stages &stages) {
        benchmark::DoNotOptimize(findFigures(stages.cut, stages.numerals, stages.findings, stages.numbers,
                                             stages.figures, stages.english.grammar));
    });
}

void charts(benchmark::State &state)
{
    stage(state,
          [](const Stages &stages) { benchmark::DoNotOptimize(chooseCharts(stages.reading.text, stages.findings)); });
}

void startingUp(benchmark::State &state)
{
    for (auto _ : state) {
        const Analyser analyser;
        benchmark::DoNotOptimize(&analyser);
    }
}

constexpr qsizetype Article = 10'000;
constexpr qsizetype Book = 1'000'000;
constexpr qsizetype Archive = 100'000'000;

BENCHMARK(wholeAnalysis)->Arg(Article)->Arg(Book)->Unit(benchmark::kMillisecond);
BENCHMARK(wholeAnalysis)->Arg(Archive)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(cutting)->Arg(Book)->Unit(benchmark::kMillisecond);
BENCHMARK(pairingMarks)->Arg(Book)->Unit(benchmark::kMillisecond);
BENCHMARK(clauses)->Arg(Book)->Unit(benchmark::kMillisecond);
BENCHMARK(mentions)->Arg(Book)->Unit(benchmark::kMillisecond);
BENCHMARK(quotesAndSources)->Arg(Book)->Unit(benchmark::kMillisecond);
BENCHMARK(chineseQuotes)->Arg(Book)->Unit(benchmark::kMillisecond);
BENCHMARK(variants)->Arg(Book)->Unit(benchmark::kMillisecond);
BENCHMARK(provenance)->Arg(Book)->Unit(benchmark::kMillisecond);
BENCHMARK(numerals)->Arg(Book)->Unit(benchmark::kMillisecond);
BENCHMARK(timeExpressions)->Arg(Book)->Unit(benchmark::kMillisecond);
BENCHMARK(events)->Arg(Book)->Unit(benchmark::kMillisecond);
BENCHMARK(figures)->Arg(Book)->Unit(benchmark::kMillisecond);
BENCHMARK(charts)->Arg(Book)->Unit(benchmark::kMillisecond);
BENCHMARK(startingUp)->Unit(benchmark::kMillisecond);

} // namespace
