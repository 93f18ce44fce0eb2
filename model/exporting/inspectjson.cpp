// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exporting/inspectjson.h"

#include "model/exporting/names.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pullquote {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr auto Format = "pullquote/1"_L1;

QJsonValue json(Span span)
{
    return span.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray{span.begin, span.end});
}

template <typename Tag>
QJsonValue json(Id<Tag> id, QLatin1StringView prefix)
{
    return id.isValid() ? QJsonValue(QString(prefix + QString::number(id.index + 1))) : QJsonValue();
}

QJsonValue json(SectionId id)
{
    return json(id, "s"_L1);
}
QJsonValue json(SourceId id)
{
    return json(id, "p"_L1);
}
QJsonValue json(QuoteId id)
{
    return json(id, "q"_L1);
}
QJsonValue json(EventId id)
{
    return json(id, "e"_L1);
}
QJsonValue json(FigureId id)
{
    return json(id, "f"_L1);
}
QJsonValue json(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}
QJsonValue json(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}
QJsonValue json(std::optional<double> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue json(const Why &why)
{
    QJsonArray reasons;
    for (const Evidence &evidence : why) {
        reasons.append(
            QJsonObject{{u"rule"_s, QLatin1StringView(evidence.rule->id)}, {u"span"_s, json(evidence.span)}});
    }
    return reasons;
}

template <typename List, typename ToJson>
QJsonArray array(const List &list, ToJson toJson)
{
    QJsonArray result;
    for (const auto &value : list) {
        result.append(toJson(value));
    }
    return result;
}

QJsonValue words(const Article &article, Span span)
{
    return article.textOf(span).toString();
}

QJsonObject jsonOf(const Article &, const Block &block)
{
    return {{u"kind"_s, nameOf(block.kind)}, {u"span"_s, json(block.span)}};
}

QJsonObject jsonOf(const Article &article, const Section &section)
{
    return {{u"id"_s, json(section.id)},
            {u"level"_s, section.level},
            {u"heading"_s, words(article, section.headingSpan)},
            {u"headingSpan"_s, json(section.headingSpan)},
            {u"span"_s, json(section.span)},
            {u"parent"_s, json(section.parent)}};
}

QJsonObject jsonOf(const Article &, const Source &source)
{
    return {{u"id"_s, json(source.id)},
            {u"name"_s, source.name},
            {u"kind"_s, nameOf(source.kind)},
            {u"role"_s, json(source.role)},
            {u"affiliation"_s, json(source.affiliation)},
            {u"mentions"_s, array(source.mentions, [](const Mention &m) { return json(m.span); })},
            {u"why"_s, json(source.why)}};
}

QJsonObject jsonOf(const Article &article, const Quote &quote)
{
    return {{u"id"_s, json(quote.id)},
            {u"kind"_s, nameOf(quote.kind)},
            {u"span"_s, json(quote.span)},
            {u"text"_s, words(article, quote.span)},
            {u"source"_s, json(quote.source)},
            {u"sourceSpan"_s, json(quote.sourceSpan)},
            {u"cue"_s, quote.cueSpan.isEmpty() ? QJsonValue() : words(article, quote.cueSpan)},
            {u"cueSpan"_s, json(quote.cueSpan)},
            {u"section"_s, json(quote.section)},
            {u"variantOf"_s, json(quote.variantOf)},
            {u"chain"_s, array(quote.chain, [](const ProvenanceStep &step) { return json(step.source); })},
            {u"why"_s, json(quote.why)}};
}

QJsonObject jsonOf(const Article &article, const Event &event)
{
    return {
        {u"id"_s, json(event.id)},       {u"span"_s, json(event.span)},       {u"text"_s, words(article, event.span)},
        {u"begin"_s, json(event.begin)}, {u"end"_s, json(event.end)},         {u"precision"_s, nameOf(event.precision)},
        {u"kind"_s, nameOf(event.kind)}, {u"timex"_s, event.timex},           {u"inferred"_s, event.inferred},
        {u"label"_s, event.label},       {u"section"_s, json(event.section)}, {u"source"_s, json(event.source)},
        {u"why"_s, json(event.why)}};
}

QJsonObject jsonOf(const Article &article, const Figure &figure)
{
    return {{u"id"_s, json(figure.id)},
            {u"span"_s, json(figure.span)},
            {u"text"_s, words(article, figure.span)},
            {u"low"_s, json(figure.low)},
            {u"high"_s, json(figure.high)},
            {u"approximate"_s, figure.approximate},
            {u"unit"_s, json(figure.unit)},
            {u"kind"_s, nameOf(figure.kind)},
            {u"label"_s, figure.label},
            {u"places"_s, array(figure.places, [](Span s) { return json(s); })},
            {u"section"_s, json(figure.section)},
            {u"source"_s, json(figure.source)},
            {u"why"_s, json(figure.why)}};
}

/// What is not a list that grows with the text.
QJsonObject head(const Article &article)
{
    const Metadata &metadata = article.metadata();
    return {{u"format"_s, Format},
            {u"path"_s, article.reading().path},
            {u"mediaType"_s, article.reading().mediaType},
            {u"metadata"_s, QJsonObject{{u"title"_s, json(metadata.title)},
                                        {u"byline"_s, json(metadata.byline)},
                                        {u"publisher"_s, json(metadata.publisher)},
                                        {u"published"_s, json(metadata.published)},
                                        {u"language"_s, json(metadata.language)}}},
            {u"text"_s, article.text()},
            {u"warnings"_s, QJsonArray::fromStringList(article.reading().warnings)}};
}

/// Calls `visit(name, list)` for each list of findings.
template <typename Visit>
void forEachList(const Article &article, Visit visit)
{
    visit(u"blocks"_s, article.blocks());
    visit(u"sections"_s, article.sections());
    visit(u"sources"_s, article.sources());
    visit(u"quotes"_s, article.quotes());
    visit(u"events"_s, article.events());
    visit(u"figures"_s, article.figures());
}

} // namespace

QJsonObject inspectJson(const Article &article)
{
    QJsonObject object = head(article);
    forEachList(article, [&](const QString &name, const auto &list) {
        object.insert(name, array(list, [&](const auto &finding) { return jsonOf(article, finding); }));
    });
    return object;
}

void writeInspectJsonLine(const Article &article, const std::function<void(const QByteArray &)> &write)
{
    write(QJsonDocument(head(article)).toJson(QJsonDocument::Compact).chopped(1)); // the object stays open
    forEachList(article, [&](const QString &name, const auto &list) {
        write(",\"" + name.toLatin1() + "\":[");
        bool first = true;
        for (const auto &finding : list) {
            write((first ? "" : ",") + QJsonDocument(jsonOf(article, finding)).toJson(QJsonDocument::Compact));
            first = false;
        }
        write("]");
    });
    write("}\n");
}

QJsonObject inspectJson(const Error &error)
{
    return {{u"format"_s, Format}, {u"path"_s, error.path}, {u"error"_s, error.sentence}};
}

} // namespace pullquote
