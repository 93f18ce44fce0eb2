// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articlepane.h"
#include "widgets/filterbar.h"
#include "widgets/quotesview.h"
#include "widgets/sectionsview.h"
#include "widgets/sourceview.h"
#include "widgets/textsearch.h"

#include <QApplication>
#include <QScrollBar>
#include <QTextBrowser>
#include <QWheelEvent>
#include <QWindow>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <ctime>
#include <vector>

namespace {

using namespace pullquote;
using namespace Qt::Literals::StringLiterals;

constexpr QSize WindowSize(1000, 800);

/// An article of about `megabytes` million characters in paragraphs, of which the first `quotes` begin with a quote.
ArticlePtr news(double megabytes, int quotes)
{
    Reading reading;
    Findings findings;
    Source source;
    source.id = SourceId(0);
    source.name = u"Mara Lindqvist"_s;
    findings.sources = {source};
    for (int i = 0; double(reading.text.size()) < megabytes * 1e6; ++i) {
        Block block;
        block.span.begin = reading.text.size();
        reading.text +=
            u"“The tide will not wait for watch %1, and I cannot say how long we have,” said Mara Lindqvist on "
            u"a grey morning. The board had spent the night over the letters of the guild, and those who "
            u"live beside the quay say that the noise of the shifts has grown worse since the summer. "
            u"Nobody has told them who will pay for the windows that were promised to them."_s.arg(i);
        block.span.end = reading.text.size();
        reading.text += u"\n\n"_s;
        reading.blocks.push_back(block);
        if (i < quotes) {
            Quote quote;
            quote.id = QuoteId(i);
            quote.span = {block.span.begin + 1, block.span.begin + 70};
            quote.source = source.id;
            findings.quotes.push_back(quote);
        }
    }
    return std::make_shared<const Article>(std::move(reading), std::move(findings));
}

const ArticlePtr &longNews()
{
    static const ArticlePtr article = news(10, 10000);
    return article;
}

/// Until the window is exposed nothing is painted, and a benchmark would measure nothing.
void showAndWait(QWidget &widget, QSize size)
{
    widget.resize(size);
    widget.show();
    while (!widget.windowHandle()->isExposed()) {
        QApplication::processEvents();
    }
    QApplication::processEvents();
}

void turnWheel(QAbstractScrollArea *area)
{
    QWidget *viewport = area->viewport();
    if (area->verticalScrollBar()->value() == area->verticalScrollBar()->maximum()) {
        area->verticalScrollBar()->setValue(0);
    }
    const QPointF at(200, 200);
    QWheelEvent event(at, viewport->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(viewport, &event);
    viewport->repaint();
}

/// Steps of the processor time of this thread: what other programs do at the same time does not count.
class StepTimes final
{
public:
    template <typename Step>
    void time(const Step &step)
    {
        const double begin = now();
        step();
        m_milliseconds.push_back(now() - begin);
    }

    /// The middle and the longest step, in milliseconds.
    void report(benchmark::State &state)
    {
        std::ranges::sort(m_milliseconds);
        state.counters["median_ms"] = m_milliseconds[m_milliseconds.size() / 2];
        state.counters["worst_ms"] = m_milliseconds.back();
    }

private:
    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return 1e3 * double(time.tv_sec) + 1e-6 * double(time.tv_nsec);
    }

    std::vector<double> m_milliseconds;
};

/// Turns the wheel over a text that has not been seen yet, as a hand does: with a moment between the steps.
void wheelSteps(benchmark::State &state, QAbstractScrollArea *area)
{
    StepTimes times;
    for (auto _ : state) {
        times.time([area] { turnWheel(area); });
        QApplication::processEvents();
    }
    times.report(state);
}

void articleOnScreen(benchmark::State &state)
{
    ArticleDocument document;
    ArticlePane pane(document);
    showAndWait(pane, WindowSize);
    for (auto _ : state) {
        document.setArticle(longNews());
        pane.article()->viewport()->repaint();
    }
}
BENCHMARK(articleOnScreen)->Unit(benchmark::kMillisecond);

void textBrowserOnScreen(benchmark::State &state)
{
    QTextBrowser browser;
    showAndWait(browser, WindowSize);
    for (auto _ : state) {
        browser.setPlainText(longNews()->text());
        browser.viewport()->repaint();
    }
}
BENCHMARK(textBrowserOnScreen)->Unit(benchmark::kMillisecond);

void articleWheel(benchmark::State &state)
{
    ArticleDocument document;
    ArticlePane pane(document);
    showAndWait(pane, WindowSize);
    document.setArticle(longNews());
    wheelSteps(state, pane.article());
}
BENCHMARK(articleWheel)->Unit(benchmark::kMillisecond)->Iterations(400);

void textBrowserWheel(benchmark::State &state)
{
    QTextBrowser browser;
    showAndWait(browser, WindowSize);
    browser.setPlainText(longNews()->text());
    wheelSteps(state, &browser);
}
BENCHMARK(textBrowserWheel)->Unit(benchmark::kMillisecond)->Iterations(400);

void articleResize(benchmark::State &state)
{
    ArticleDocument document;
    ArticlePane pane(document);
    showAndWait(pane, WindowSize);
    document.setArticle(longNews());
    int width = 500;
    for (auto _ : state) {
        width = width == 500 ? 480 : 500;
        pane.resize(width, WindowSize.height());
        QApplication::processEvents();
        pane.article()->viewport()->repaint();
    }
}
BENCHMARK(articleResize)->Unit(benchmark::kMillisecond);

void quotesLayout(benchmark::State &state)
{
    ArticleDocument document;
    QuotesView quotes(document);
    showAndWait(quotes, {320, 700});
    document.setArticle(longNews());
    int width = 320;
    for (auto _ : state) {
        width = width == 320 ? 340 : 320;
        quotes.resize(width, 700);
        QApplication::processEvents();
        quotes.list()->viewport()->repaint();
    }
}
BENCHMARK(quotesLayout)->Unit(benchmark::kMillisecond);

void quotesWheel(benchmark::State &state)
{
    ArticleDocument document;
    QuotesView quotes(document);
    showAndWait(quotes, {320, 700});
    document.setArticle(longNews());
    QApplication::processEvents();
    wheelSteps(state, quotes.list());
}
BENCHMARK(quotesWheel)->Unit(benchmark::kMillisecond)->Iterations(400);

void search(benchmark::State &state)
{
    for (auto _ : state) {
        TextSearch finder;
        finder.setText(longNews()->text());
        benchmark::DoNotOptimize(finder.find(u"the windows that were"_s, {}));
    }
}
BENCHMARK(search)->Unit(benchmark::kMillisecond);

void viewsBuilt(benchmark::State &state)
{
    const ArticlePtr article = news(0.005, 10);
    for (auto _ : state) {
        ArticleDocument document;
        document.setArticle(article);
        const ArticlePane pane(document);
        const SectionsView sections(document);
        const QuotesView quotes(document);
        const SourceView source(document);
        const FilterBar filters(document);
    }
}
BENCHMARK(viewsBuilt)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
