// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exporting/findingsexport.h"

#include "model/document/display.h"
#include "model/exporting/citation.h"
#include "model/exporting/inspectjson.h"
#include "model/exporting/names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FindingsExport", text);
}

QString wordsOf(const Article &article, Span span)
{
    return article.textOf(span).toString().simplified();
}

Cell cell(std::optional<double> number)
{
    return number ? Cell(*number) : Cell();
}
Cell cell(QDate day)
{
    return day.isValid() ? Cell(day.toString(Qt::ISODate)) : Cell();
}

QString chainText(const Article &article, const Quote &quote)
{
    QStringList steps;
    for (const ProvenanceStep &step : quote.chain) {
        steps.push_back(displaySource(article, step.source));
    }
    return steps.join(u" → "_s);
}

/// Where a finding stands: the last columns of every table.
void appendPlace(std::vector<Cell> &row, const Article &article, SectionId section, Span span)
{
    row.insert(row.end(), {displayHeading(article, section), wordsOf(article, article.sentenceAround(span)),
                           double(span.begin), double(span.end), wayBack(article, span)});
}

const QStringList &placeColumns()
{
    static const QStringList names{u"section"_s, u"sentence"_s, u"begin"_s, u"end"_s, u"place"_s};
    return names;
}

template <typename Finding, typename RowOf>
Table tableFrom(const Article &article, const std::vector<Finding> &findings, const QStringList &columns,
                const Accept &accept, RowOf rowOf)
{
    Table table;
    table.header = columns + placeColumns();
    for (const Finding &finding : findings) {
        if (accept && !accept(finding.id)) {
            continue;
        }
        std::vector<Cell> row = rowOf(finding);
        appendPlace(row, article, finding.section, finding.span);
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<Cell> quoteRow(const Article &article, const Quote &quote)
{
    const Source *source = article.find(quote.source);
    return {wordsOf(article, quote.span),
            nameOf(quote.kind),
            source ? source->name : QString(),
            source ? source->role : QString(),
            source ? source->affiliation : QString(),
            wordsOf(article, quote.cueSpan),
            chainText(article, quote)};
}

std::vector<Cell> eventRow(const Article &article, const Event &event)
{
    return {event.label,
            wordsOf(article, event.span),
            cell(event.begin),
            cell(event.end),
            nameOf(event.precision),
            event.timex,
            event.source.isValid() ? displaySource(article, event.source) : QString()};
}

std::vector<Cell> figureRow(const Article &article, const Figure &figure)
{
    return {figure.label,
            wordsOf(article, figure.span),
            cell(figure.low),
            cell(figure.high),
            figure.unit,
            nameOf(figure.kind),
            figure.source.isValid() ? displaySource(article, figure.source) : QString()};
}

/// Text of somebody else in Markdown: what would be mark-up is escaped.
QString escaped(const QString &text)
{
    QString safe;
    for (const QChar c : text) {
        if (u"\\`*_{}[]<>#|~"_s.contains(c)) {
            safe += u'\\';
        }
        safe += c;
    }
    return safe;
}

QString markdownQuotes(const Article &article, const Accept &accept)
{
    QString text;
    for (const Quote &quote : article.quotes()) {
        if (accept && !accept(quote.id)) {
            continue;
        }
        const Source *source = article.find(quote.source);
        const bool marked = quote.kind != QuoteKind::Indirect;
        const QString words = escaped(wordsOf(article, quote.span));
        text += u"> "_s + (marked ? u"“%1”"_s.arg(words) : words) + u"\n>\n> — "_s;
        text += escaped(source ? displayNameAndRole(*source) : displaySource(article, {}));
        text += u" ("_s + displayName(quote.kind).toLower() + u")\n\n"_s;
        QStringList details;
        if (quote.section.isValid()) {
            details.push_back(tr("Section: %1").arg(escaped(displayHeading(article, quote.section))));
        }
        if (quote.chain.size() > 1) {
            details.push_back(tr("Way: %1").arg(escaped(chainText(article, quote))));
        }
        details.push_back(tr("In the text: %1").arg(escaped(wordsOf(article, article.sentenceAround(quote.span)))));
        details.push_back(tr("Place: %1").arg(wayBack(article, quote.span)));
        text += u"- "_s + details.join(u"\n- "_s) + u"\n\n"_s;
    }
    return text;
}

QString markdownTable(const Table &table)
{
    const auto line = [](const QStringList &cells) { return u"| "_s + cells.join(u" | "_s) + u" |\n"_s; };
    QString text = line(table.header) + line(QStringList(table.header.size(), u"---"_s));
    for (const auto &row : table.rows) {
        QStringList cells;
        for (const Cell &value : row) {
            const auto *number = std::get_if<double>(&value);
            const auto *words = std::get_if<QString>(&value);
            cells.push_back(number ? displayNumber(*number) : words ? escaped(*words) : QString());
        }
        text += line(cells);
    }
    return text;
}

QString headingOf(FindingList list)
{
    switch (list) {
    case FindingList::Quotes:
        return tr("Quotes");
    case FindingList::Events:
        return tr("Timeline");
    case FindingList::Figures:
        return tr("Figures");
    }
    return {};
}

QByteArray markdown(const Article &article, FindingList list, const Accept &accept)
{
    const QString body = list == FindingList::Quotes ? markdownQuotes(article, accept)
                                                     : markdownTable(tableOf(article, list, accept)) + u'\n';
    return (u"# "_s + headingOf(list) + u": "_s + escaped(article.displayTitle()) + u"\n\n"_s + body +
            escaped(citation(article)) + u'\n')
        .toUtf8();
}

/// The findings of inspect-format that go along; the typed ids are their places in the lists.
template <typename IdType>
QJsonArray accepted(const QJsonArray &all, const Accept &accept)
{
    QJsonArray some;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (!accept || accept(IdType(i))) {
            some.append(all[i]);
        }
    }
    return some;
}

QByteArray json(const Article &article, FindingList list, const Accept &accept)
{
    const QJsonObject whole = inspectJson(article);
    QJsonObject part;
    for (const QString &key : {u"format"_s, u"path"_s, u"metadata"_s, u"sections"_s, u"sources"_s}) {
        part.insert(key, whole[key]);
    }
    const QString key = nameOf(list);
    const QJsonArray all = whole[key].toArray();
    part.insert(key, list == FindingList::Quotes   ? accepted<QuoteId>(all, accept)
                     : list == FindingList::Events ? accepted<EventId>(all, accept)
                                                   : accepted<FigureId>(all, accept));
    return QJsonDocument(part).toJson();
}

} // namespace

Table tableOf(const Article &article, FindingList list, const Accept &accept)
{
    switch (list) {
    case FindingList::Quotes:
        return tableFrom(article, article.quotes(),
                         {u"quote"_s, u"kind"_s, u"source"_s, u"role"_s, u"affiliation"_s, u"cue"_s, u"chain"_s},
                         accept, [&](const Quote &quote) { return quoteRow(article, quote); });
    case FindingList::Events:
        return tableFrom(article, article.events(),
                         {u"what"_s, u"words"_s, u"from"_s, u"to"_s, u"precision"_s, u"timex"_s, u"source"_s}, accept,
                         [&](const Event &event) { return eventRow(article, event); });
    case FindingList::Figures:
        return tableFrom(article, article.figures(),
                         {u"what"_s, u"words"_s, u"low"_s, u"high"_s, u"unit"_s, u"kind"_s, u"source"_s}, accept,
                         [&](const Figure &figure) { return figureRow(article, figure); });
    }
    return {};
}

QByteArray exported(const Article &article, FindingList list, ListFormat format, const Accept &accept)
{
    switch (format) {
    case ListFormat::Markdown:
        return markdown(article, list, accept);
    case ListFormat::Csv:
        return toCsv(tableOf(article, list, accept));
    case ListFormat::Json:
        return json(article, list, accept);
    }
    return {};
}

QString nameOf(FindingList list)
{
    switch (list) {
    case FindingList::Quotes:
        return u"quotes"_s;
    case FindingList::Events:
        return u"events"_s;
    case FindingList::Figures:
        return u"figures"_s;
    }
    return {};
}

std::optional<FindingList> findingListNamed(const QString &name)
{
    for (const FindingList list : {FindingList::Quotes, FindingList::Events, FindingList::Figures}) {
        if (nameOf(list) == name) {
            return list;
        }
    }
    return std::nullopt;
}

QString suffixOf(ListFormat format)
{
    switch (format) {
    case ListFormat::Markdown:
        return u"md"_s;
    case ListFormat::Csv:
        return u"csv"_s;
    case ListFormat::Json:
        return u"json"_s;
    }
    return {};
}

} // namespace pullquote
