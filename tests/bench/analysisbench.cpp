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

#include <QFile>

#include <benchmark/benchmark.h>

namespace {

using namespace pullquote;
using namespace Qt::Literals::StringLiterals;

/// Paragraphs of news: quotes, tags, names, figures and dates as often as in a paper. %1 to %3 are numbers that differ
/// from one use to the next, so that a long text does not tell the same figures over and over.
const QStringList &paragraphs()
{
    static const QStringList all{
        u"The harbour board of Lowfield voted on Tuesday to close the northern mole for repairs, a decision that its "
        u"chairman, Peter Hale, described as “long overdue” after three storms in two years. The work is expected to "
        u"take between 6 and 12 months and to cost about $%2.5 million, according to a report published in March."_s,
        u"“We have looked at every other way,” said Maria Soto, a spokeswoman for the board. “None of them would have "
        u"kept the quay open through another winter.” She added that the fishing fleet would move to the southern "
        u"basin, which has stood half empty since the cannery left the town."_s,
        u"Fishermen who spoke at the meeting said that they had not been asked. Tom Okafor, who has run two boats from "
        u"the mole for thirty years, told the Lowfield Courier that %3% of his colleagues might give up. The town "
        u"hall, which owns the land, has not answered the letters that reached it over the summer."_s,
        u"Ships will be able to land at the outer pier from the end of October 20%1. Those who live beside the basin "
        u"expect more noise at night, and the board promised to pay for new windows. Work on the road began a week ago "
        u"and goes on in spite of the rain; the last of the old cranes was taken down on Friday morning."_s};
    return all;
}

/// English news of at least `units` UTF-16 units, one block a paragraph.
Reading newsOf(qsizetype units)
{
    Reading reading;
    reading.text.reserve(units + 1000);
    for (qsizetype i = 0; reading.text.size() < units; ++i) {
        QString paragraph = paragraphs()[i % paragraphs().size()];
        paragraph.replace("%1"_L1, QString::number(10 + i / 4 % 20));
        paragraph.replace("%2"_L1, QString::number(2 + i / 4 % 97));
        paragraph.replace("%3"_L1, QString::number(3 + i / 4 % 89));
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
