// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/tokens.h"

#include <benchmark/benchmark.h>

namespace {

using namespace pullquote;
using namespace Qt::Literals::StringLiterals;

/// News-like text of at least `units` UTF-16 units; the numbers differ from paragraph to paragraph.
QString newsText(qsizetype units)
{
    QString text;
    for (int i = 0; text.size() < units; ++i) {
        text +=
            u"“We have never seen %1 of them at once,” said Mara Lindqvist, who heads the pilots’ guild, on Tuesday. "
            u"The board of the port spent $%2.5 million between March 2019 and mid-2021, about 40% more than it had "
            u"planned, and its chairman didn't comment.\n\n"_s.arg(i)
                .arg(i % 90);
    }
    return text;
}

/// MB/s of UTF-8: the text is all but ASCII, so a unit is a byte.
void tokenizeNews(benchmark::State &state)
{
    const QString text = newsText(state.range(0));
    Vocabulary vocabulary;
    for (const QStringView word : {u"said", u"of", u"the", u"who", u"on", u"about", u"than", u"million", u"march"}) {
        vocabulary.add(word);
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(tokenize(text, vocabulary));
    }
    state.SetBytesProcessed(state.iterations() * text.toUtf8().size());
}
BENCHMARK(tokenizeNews)->Arg(10'000)->Arg(1'000'000)->Arg(20'000'000)->Unit(benchmark::kMillisecond);

} // namespace
