// SPDX-License-Identifier: GPL-3.0-or-later
// Web pages a second: made pages of several sizes, and those of the folder that PULLQUOTE_PAGES names, if it does.
#include "model/reading/html.h"

#include <QDirIterator>
#include <QFile>

#include <benchmark/benchmark.h>

namespace {

using namespace pullquote;
using namespace Qt::Literals::StringLiterals;

/// A page as sites make them: most of it scripts, styles, navigation and teasers around `paragraphs` of an article.
QString sitePage(int paragraphs)
{
    QString page = u"<!doctype html><html lang=en><head><title>Nine ferries, one pier | The Tidal Post</title>"_s;
    page +=
        u"<style>"_s + u".card{margin:0 auto;padding:1em}.card:hover{color:#123456}\n"_s.repeated(300) + u"</style>"_s;
    page += u"<script>"_s +
            u"window.queue=window.queue||[];queue.push(function(){if(a<b&&c>d)run('x');});\n"_s.repeated(400) +
            u"</script></head><body><header class=masthead><nav><ul>"_s;
    for (int i = 0; i < 60; ++i) {
        page += u"<li class=\"menu-item menu-item-%1\"><a href=\"/section/%1\" data-track=\"nav\">Section %1</a></li>"_s
                    .arg(i);
    }
    page +=
        u"</ul></nav></header><main><article class=\"story\"><h1>Nine ferries, one pier</h1><div class=story-body>"_s;
    for (int i = 0; i < paragraphs; ++i) {
        page +=
            u"<p class=\"par\" data-id=\"%1\">“We have never seen %1 of them at once,” said <a href=\"/p/%1\">Mara "
            u"Lindqvist"
            "</a>, who heads the pilots’ guild, on Tuesday, and the <em>board</em> of the port, which owns the pier, "
            "did not disagree.</p>\n"_s.arg(i);
    }
    page += u"</div></article><aside class=related><h2>More stories</h2>"_s;
    for (int i = 0; i < 80; ++i) {
        page += u"<div class=\"card card-%1\"><a href=\"/story/%1\"><img src=\"/img/%1.jpg\" alt=\"\"><h3>Another "
                u"story, number "
                "%1</h3></a><p>A few words that should make you click, and more.</p></div>"_s.arg(i);
    }
    return page + u"</aside></main><footer>© The Tidal Post</footer></body></html>"_s;
}

void readPages(benchmark::State &state, const std::vector<QString> &pages)
{
    qsizetype units = 0;
    for (const QString &page : pages) {
        units += page.size();
    }
    for (auto _ : state) {
        for (const QString &page : pages) {
            auto reading = readHtml(page, u"page.html"_s, {});
            benchmark::DoNotOptimize(reading);
        }
    }
    state.SetItemsProcessed(state.iterations() * qint64(pages.size()));
    state.SetBytesProcessed(state.iterations() * units);
}

/// Items are pages; the argument is the number of paragraphs of the article.
void readSitePage(benchmark::State &state)
{
    readPages(state, {sitePage(int(state.range(0)))});
}
BENCHMARK(readSitePage)->Arg(10)->Arg(40)->Arg(20'000)->Unit(benchmark::kMillisecond);

void readFolder(benchmark::State &state)
{
    std::vector<QString> pages;
    QDirIterator it(qEnvironmentVariable("PULLQUOTE_PAGES"), {u"*.html"_s, u"*.htm"_s}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly)) {
            pages.push_back(QString::fromUtf8(file.readAll()));
        }
    }
    readPages(state, pages);
}

[[maybe_unused]] const bool folderGiven = [] {
    const bool given = qEnvironmentVariableIsSet("PULLQUOTE_PAGES");
    if (given) {
        benchmark::RegisterBenchmark("readFolder", readFolder)->Unit(benchmark::kMillisecond);
    }
    return given;
}();

} // namespace
