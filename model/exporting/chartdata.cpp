// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exporting/chartdata.h"

#include "model/document/display.h"
#include "model/exporting/citation.h"

#include <QCoreApplication>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ChartData", text);
}

QString withFullStop(const QString &text)
{
    static const QString ends = u".!?…。！？"_s;
    return text.isEmpty() || ends.contains(text.back()) ? text : text + u'.';
}

QString unitOf(const Chart &chart)
{
    return chart.kind == ChartKind::CountBars ? QString() : chart.unit;
}

Cell cell(std::optional<double> number)
{
    return number ? Cell(*number) : Cell();
}

QString sentenceAt(const Article &article, Span span)
{
    return article.textOf(article.sentenceAround(span)).toString().simplified();
}

/// A sentence that stands once however many findings lie in it.
void appendOnce(QStringList &sentences, const QString &sentence)
{
    if (!sentence.isEmpty() && !sentences.contains(sentence)) {
        sentences.push_back(sentence);
    }
}

const Figure *figureOf(const Article &article, const ChartBar &bar)
{
    const auto *id = std::get_if<FigureId>(&bar.target);
    return id ? article.find(*id) : nullptr;
}

QString kindSentence(const Chart &chart)
{
    switch (chart.kind) {
    case ChartKind::ShareBars:
        return tr("Bar chart of shares, from 0 to 100 %");
    case ChartKind::ValueBars:
        return tr("Bar chart");
    case ChartKind::Slope:
        return tr("Slope chart of values before and after");
    case ChartKind::CountBars:
        return tr("Bar chart of counts");
    }
    return {};
}

} // namespace

QString barValue(const Chart &chart, const ChartBar &bar)
{
    const QString value = displayValue(bar.low, bar.high, bar.approximate, unitOf(chart));
    return bar.from ? displayValue(*bar.from, *bar.from, false, unitOf(chart)) + u" → "_s + value : value;
}

QString barSentence(const Chart &chart, const ChartBar &bar)
{
    const QString text = withFullStop(bar.label.simplified() + u": "_s + barValue(chart, bar));
    return bar.detail.isEmpty() ? text : text + u' ' + withFullStop(bar.detail.simplified());
}

Table tableOf(const Article &article, const Chart &chart)
{
    Table table;
    table.header = {u"label"_s, u"detail"_s, u"from"_s,     u"low"_s,     u"high"_s, u"approximate"_s,
                    u"unit"_s,  u"source"_s, u"sentence"_s, u"section"_s, u"place"_s};
    for (const ChartBar &bar : chart.bars) {
        std::vector<Cell> row{bar.label,      bar.detail,
                              cell(bar.from), cell(bar.low),
                              cell(bar.high), bar.approximate ? Cell(u"yes"_s) : Cell(),
                              unitOf(chart),  bar.source.isValid() ? Cell(displaySource(article, bar.source)) : Cell()};
        if (const Figure *figure = figureOf(article, bar)) {
            row.insert(row.end(), {sentenceAt(article, figure->span), displayHeading(article, figure->section),
                                   wayBack(article, figure->span)});
        } else {
            row.resize(size_t(table.header.size()));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString alternativeText(const Article &article, const Chart &chart)
{
    QStringList lines{withFullStop(kindSentence(chart) + u": "_s + chart.title)};
    for (const ChartBar &bar : chart.bars) {
        lines.push_back(barSentence(chart, bar));
    }
    if (!chart.leftOut.empty()) {
        QStringList reasons;
        for (const ChartOmission &omission : chart.leftOut) {
            reasons.push_back(withFullStop(omission.reason));
        }
        lines.push_back(tr("Left out: %1").arg(reasons.join(u' ')));
    }
    lines.push_back(withFullStop(sourceLine(article)));
    return lines.join(u'\n');
}

QStringList sentencesOf(const Article &article, const Chart &chart)
{
    QStringList sentences;
    for (const ChartBar &bar : chart.bars) {
        if (const Figure *figure = figureOf(article, bar)) {
            appendOnce(sentences, sentenceAt(article, figure->span));
        }
    }
    return sentences;
}

QString timelineAlternativeText(const Article &article)
{
    QStringList lines{tr("Timeline of what the article dates.")};
    for (const Event &event : article.events()) {
        const QString what = event.label.isEmpty() ? article.textOf(event.span).toString().simplified() : event.label;
        lines.push_back(withFullStop(displayTime(article, event) + u": "_s + what));
    }
    lines.push_back(withFullStop(sourceLine(article)));
    return lines.join(u'\n');
}

QStringList timelineSentences(const Article &article)
{
    QStringList sentences;
    for (const Event &event : article.events()) {
        appendOnce(sentences, sentenceAt(article, event.span));
    }
    return sentences;
}

} // namespace pullquote
