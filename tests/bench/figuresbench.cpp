// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/charts.h"
#include "model/analysis/figures.h"

#include <benchmark/benchmark.h>

namespace {

using namespace pullquote;
using namespace Qt::Literals::StringLiterals;

/// News-like text of at least `units` UTF-16 units with some figures in each paragraph, one block a paragraph.
struct News
{
    QString text;
    std::vector<Block> blocks;

    explicit News(qsizetype units)
    {
        for (int i = 0; text.size() < units; ++i) {
            const qsizetype begin = text.size();
            text +=
                u"Item %1: the harbour board said on Tuesday that it had spent $%2.5 million on cranes, %4% more "
                u"than planned. Of the 3,%3 pilots of the guild two-thirds voted for the plan, which its chairman "
                u"calls “long overdue”. Work on the northern mole may begin within 6 to 12 months, and the town hall "
                u"has not commented on the letters that reached it over the summer. Those who live beside the quay "
                u"say that the noise of the night shifts has grown worse, and that nobody has told them how long it "
                u"will last or who will pay for the windows that the board promised when the cranes went up."_s.arg(i)
                    .arg(i % 90)
                    .arg(i % 900 + 100)
                    .arg(i % 80 + 3);
            Block block;
            block.span = {begin, text.size()};
            blocks.push_back(block);
            text += u"\n\n"_s;
        }
    }
};

/// What the stages of figures need, built once.
struct Stage
{
    Vocabulary vocabulary;
    NumberLexicon numbers{vocabulary};
    FigureLexicon lexicon{vocabulary};
    english::Grammar grammar{vocabulary};
    News news;
    AnalysedText cut;

    explicit Stage(qsizetype units)
        : news(units)
    {
        cut = cutUp(news.text, news.blocks, vocabulary, [](const Token &) { return Abbreviation::None; });
    }
};

void report(benchmark::State &state, const Stage &stage)
{
    state.SetBytesProcessed(state.iterations() * stage.news.text.toUtf8().size());
}

void findNumeralsInNews(benchmark::State &state)
{
    const Stage stage(state.range(0));
    for (auto _ : state) {
        benchmark::DoNotOptimize(findNumerals(stage.cut, stage.numbers));
    }
    report(state, stage);
}
BENCHMARK(findNumeralsInNews)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);

/// Numerals and figures with their labels, over tokens that are there already.
void findFiguresInNews(benchmark::State &state)
{
    const Stage stage(state.range(0));
    const Findings none;
    for (auto _ : state) {
        const auto numerals = findNumerals(stage.cut, stage.numbers);
        benchmark::DoNotOptimize(findFigures(stage.cut, numerals, none, stage.numbers, stage.lexicon, stage.grammar));
    }
    report(state, stage);
}
BENCHMARK(findFiguresInNews)->Arg(100'000)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);

void chooseChartsOfNews(benchmark::State &state)
{
    const Stage stage(state.range(0));
    Findings findings;
    findings.figures = findFigures(stage.cut, findNumerals(stage.cut, stage.numbers), findings, stage.numbers,
                                   stage.lexicon, stage.grammar);
    for (auto _ : state) {
        benchmark::DoNotOptimize(chooseCharts(stage.news.text, findings));
    }
    report(state, stage);
}
BENCHMARK(chooseChartsOfNews)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);

} // namespace
