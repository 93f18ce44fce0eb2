// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/analyser.h"
#include "model/analysis/english/dissection.h"

#include <benchmark/benchmark.h>

namespace {

using namespace pullquote;
using namespace Qt::Literals::StringLiterals;

/// News-like English of at least `units` UTF-16 units, one block a paragraph: quotes, tags, names, figures and dates as
/// often as in a paper.
Reading newsOf(qsizetype units)
{
    static const QStringList paragraphs{
        u"The harbour board of Lowfield voted on Tuesday to close the northern mole for repairs, a decision that its "
        u"chairman, Peter Hale, described as “long overdue” after three storms in two years. The work is expected to "
        u"take "
        u"between 6 and 12 months and to cost about $4.5 million, according to a report published in March."_s,
        u"“We have looked at every other way,” said Maria Soto, a spokeswoman for the board. “None of them would have "
        u"kept "
        u"the quay open through another winter.” She added that the fishing fleet would move to the southern basin, "
        u"which "
        u"has stood half empty since the cannery left the town."_s,
        u"Fishermen who spoke at the meeting said that they had not been asked. Tom Okafor, who has run two boats from "
        u"the "
        u"mole for thirty years, told the Lowfield Courier that 40% of his colleagues might give up. The town hall, "
        u"which "
        u"owns the land, has not answered the letters that reached it over the summer."_s,
        u"Ships will be able to land at the outer pier from the end of October. Those who live beside the basin expect "
        u"more "
        u"noise at night, and the board promised to pay for new windows. Work on the road began a week ago and goes on "
        u"in "
        u"spite of the rain; the last of the old cranes was taken down on Friday morning."_s};
    Reading reading;
    for (qsizetype i = 0; reading.text.size() < units; ++i) {
        Block block;
        const qsizetype begin = reading.text.size();
        reading.text += paragraphs[i % paragraphs.size()];
        block.span = {begin, reading.text.size()};
        reading.blocks.push_back(block);
        reading.text += u"\n\n"_s;
    }
    return reading;
}

void setBytes(benchmark::State &state, const Reading &reading)
{
    state.SetBytesProcessed(state.iterations() * reading.text.toUtf8().size());
    state.SetComplexityN(state.range(0));
}

void wholeAnalysis(benchmark::State &state)
{
    const Reading reading = newsOf(state.range(0));
    const Analyser analyser;
    for (auto _ : state) {
        auto found = analyser.analyse(reading, {}, {});
        benchmark::DoNotOptimize(found);
    }
    setBytes(state, reading);
}

struct Stages
{
    Vocabulary vocabulary;
    english::Lexicon english{vocabulary};

    AnalysedText cut(const Reading &reading) const
    {
        return cutUp(reading.text, reading.blocks, vocabulary, [](const Token &token) { return token.has(HasDot); });
    }
};

void cutting(benchmark::State &state)
{
    const Reading reading = newsOf(state.range(0));
    const Stages stages;
    for (auto _ : state) {
        auto cut = stages.cut(reading);
        benchmark::DoNotOptimize(cut);
    }
    setBytes(state, reading);
}

void pairingMarks(benchmark::State &state)
{
    const Reading reading = newsOf(state.range(0));
    const Stages stages;
    const AnalysedText cut = stages.cut(reading);
    for (auto _ : state) {
        auto stretches = findMarkedStretches(cut);
        benchmark::DoNotOptimize(stretches);
    }
    setBytes(state, reading);
}

void clauses(benchmark::State &state)
{
    const Reading reading = newsOf(state.range(0));
    const Stages stages;
    const AnalysedText cut = stages.cut(reading);
    for (auto _ : state) {
        english::Clauses found;
        for (qsizetype block = 0; block < qsizetype(cut.blocks.size()); ++block) {
            english::cutIntoClauses(found, cut, block, stages.english.grammar, {}, 0);
            auto verbs = english::verbsOf(found);
            benchmark::DoNotOptimize(verbs);
        }
    }
    setBytes(state, reading);
}

void quotesAndSources(benchmark::State &state)
{
    const Reading reading = newsOf(state.range(0));
    const Stages stages;
    const AnalysedText cut = stages.cut(reading);
    const auto stretches = findMarkedStretches(cut);
    for (auto _ : state) {
        Findings findings;
        english::findQuotesAndSources(findings, cut, stretches, stages.english);
        benchmark::DoNotOptimize(findings);
    }
    setBytes(state, reading);
}

BENCHMARK(wholeAnalysis)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(wholeAnalysis)->Arg(100'000'000)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(cutting)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(pairingMarks)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(clauses)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(quotesAndSources)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

} // namespace
