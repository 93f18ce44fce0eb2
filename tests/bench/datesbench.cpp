// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/events.h"

#include <benchmark/benchmark.h>

namespace {

using namespace pullquote;
using namespace Qt::Literals::StringLiterals;

/// News-like text of at least `units` UTF-16 units with some dates in each paragraph, one block a paragraph.
struct News
{
    QString text;
    std::vector<Block> blocks;

    News(qsizetype units, bool chinese)
    {
        for (int i = 0; text.size() < units; ++i) {
            const qsizetype begin = text.size();
            text +=
                chinese
                    ? u"港務局上週五表示，自20%1年以來已三度延後開工，預計六到十二個月內動工，2026年底前完成北堤。"
                      u"理事會去年第三季曾以兩票之差否決預算，住在碼頭邊的居民說，夜班的噪音越來越大，沒有人告訴他們要"
                      u"忍受多久，"
                      u"也沒有人說起重機運來時由誰負擔窗戶的費用。"_s.arg(i % 15 + 10)
                    : u"The harbour board said on Tuesday that work on the northern mole, which was first planned in "
                      u"March 20%1, may begin within 6 to 12 months and last until late 2027. The guild voted twice, "
                      u"on "
                      u"%2 May and last week, and its chairman calls the delay long overdue. Those who live beside the "
                      u"quay say that the noise of the night shifts has grown worse over the past two years, and that "
                      u"nobody has told them how long it will last or who will pay for the windows that the board "
                      u"promised when the cranes went up."_s.arg(i % 15 + 10)
                          .arg(i % 28 + 1);
            Block block;
            block.span = {begin, text.size()};
            blocks.push_back(block);
            text += u"\n\n"_s;
        }
    }
};

/// What the stage of events needs, built once.
struct Stage
{
    Vocabulary vocabulary;
    NumberLexicon numbers{vocabulary};
    TimeLexicon lexicon{vocabulary};
    News news;
    AnalysedText cut;
    std::vector<Numeral> numerals;

    Stage(qsizetype units, bool chinese)
        : news(units, chinese)
    {
        cut = cutUp(news.text, news.blocks, vocabulary, [](const Token &) { return Abbreviation::None; });
        numerals = findNumerals(cut, numbers);
    }
};

/// From tokens and numerals to events, megabytes of UTF-8 a second.
void findsEvents(benchmark::State &state, bool chinese)
{
    const Stage stage(state.range(0), chinese);
    Findings found;
    found.writingDate = {WritingDate::Basis::Given, QDate(2026, 6, 1), QDate(2026, 6, 1), {}};
    for (auto _ : state) {
        findEvents(found, stage.cut, stage.numerals, stage.lexicon);
        benchmark::DoNotOptimize(found.events.data());
    }
    state.counters["events"] = double(found.events.size());
    state.SetBytesProcessed(state.iterations() * stage.news.text.toUtf8().size());
}

/// The same size twice over must take the same time a byte.
BENCHMARK_CAPTURE(findsEvents, english, false)->Arg(100'000)->Arg(1'000'000)->Arg(4'000'000);
BENCHMARK_CAPTURE(findsEvents, chinese, true)->Arg(100'000)->Arg(1'000'000);

} // namespace
