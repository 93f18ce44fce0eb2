// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exporting/inspectjson.h"

#include "model/analysis/charts.h"
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

QJsonObject jsonOf(const RunnerUp &other)
{
    return {{u"source"_s, json(other.source)}, {u"span"_s, json(other.span)}, {u"why"_s, json(other.why)}};
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
            {u"chainRoles"_s, array(quote.chain, [](const ProvenanceStep &step) { return nameOf(step.role); })},
            {u"runnersUp"_s, array(quote.runnersUp, [](const RunnerUp &other) { return jsonOf(other); })},
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
            {u"from"_s, json(figure.from)},
            {u"direction"_s, json(nameOf(figure.direction))},
            {u"per"_s, json(figure.per)},
            {u"approximate"_s, figure.approximate},
            {u"unit"_s, json(figure.unit)},
            {u"kind"_s, nameOf(figure.kind)},
            {u"label"_s, figure.label},
            {u"places"_s, array(figure.places, [](const FigurePlace &p) { return json(p.span); })},
            {u"placeSources"_s, array(figure.places, [](const FigurePlace &p) { return json(p.source); })},
            {u"section"_s, json(figure.section)},
            {u"source"_s, json(figure.source)},
            {u"why"_s, json(figure.why)}};
}

QJsonObject jsonOf(const Metadata &metadata)
{
    return {{u"title"_s, json(metadata.title)},
            {u"byline"_s, json(metadata.byline)},
            {u"publisher"_s, json(metadata.publisher)},
            {u"published"_s, json(metadata.published)},
            {u"language"_s, json(metadata.language)}};
}

/// The day that relative times count from, and how it is known.
QJsonObject jsonOf(const WritingDate &writing)
{
    return {{u"basis"_s, nameOf(writing.basis)},
            {u"earliest"_s, json(writing.earliest)},
            {u"latest"_s, json(writing.latest)},
            {u"why"_s, json(writing.why)}};
}

/// The figures of different voices that tell different values of one thing, in groups.
QJsonArray disagreementsOf(const Article &article)
{
    return array(disagreements(article.figures()),
                 [](const std::vector<FigureId> &group) { return array(group, [](FigureId id) { return json(id); }); });
}

/// Calls `visit(name, value)` for each member of the answer, in the order of their names, as Qt keeps objects.
template <typename Visit>
void forEachMember(const Article &article, Visit visit)
{
    visit("blocks"_L1, article.blocks());
    visit("disagreements"_L1, QJsonValue(disagreementsOf(article)));
    visit("events"_L1, article.events());
    visit("figures"_L1, article.figures());
    visit("format"_L1, QJsonValue(Format));
    visit("mediaType"_L1, QJsonValue(article.reading().mediaType));
    visit("metadata"_L1, QJsonValue(jsonOf(article.metadata())));
    visit("path"_L1, QJsonValue(article.reading().path));
    visit("quotes"_L1, article.quotes());
    visit("sections"_L1, article.sections());
    visit("sources"_L1, article.sources());
    visit("text"_L1, article.text());
    visit("warnings"_L1, QJsonValue(QJsonArray::fromStringList(article.reading().warnings)));
    visit("writing"_L1, QJsonValue(jsonOf(article.writingDate())));
}

/// Makes one object of the members.
struct ObjectMaker
{
    const Article &article;
    QJsonObject object;

    void operator()(QLatin1StringView name, const QJsonValue &value) { object.insert(name, value); }
    void operator()(QLatin1StringView name, const QString &text) { object.insert(name, text); }
    template <typename Finding>
    void operator()(QLatin1StringView name, const std::vector<Finding> &list)
    {
        object.insert(name, array(list, [this](const Finding &finding) { return jsonOf(article, finding); }));
    }
};

/// Writes the members one after the other, as QJsonDocument would write the whole object.
class MemberWriter final
{
public:
    MemberWriter(const Article &article, QJsonDocument::JsonFormat style,
                 const std::function<void(const QByteArray &)> &write)
        : m_article(article)
        , m_style(style)
        , m_write(write)
    {
    }

    void operator()(QLatin1StringView name, const QJsonValue &value)
    {
        begin(name);
        // An array of one is the only document that a string can stand in.
        const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(m_style);
        const qsizetype opening = isIndented() ? 6 : 1; // "[\n    "
        const qsizetype closing = isIndented() ? 3 : 1; // "\n]\n"
        m_write(wrapped.sliced(opening, wrapped.size() - opening - closing));
    }

    void operator()(QLatin1StringView name, const QString &text)
    {
        begin(name);
        m_write("\"");
        constexpr qsizetype Piece = qsizetype(64) * 1024;
        for (qsizetype at = 0; at < text.size();) {
            qsizetype end = std::min(at + Piece, text.size());
            if (end < text.size() && text[end].isLowSurrogate()) {
                ++end; // a pair is not torn
            }
            m_write(escaped(QStringView(text).sliced(at, end - at)));
            at = end;
        }
        m_write("\"");
    }

    template <typename Finding>
    void operator()(QLatin1StringView name, const std::vector<Finding> &list)
    {
        begin(name);
        m_write(isIndented() ? "[\n" : "[");
        bool first = true;
        for (const Finding &finding : list) {
            QByteArray element = QJsonDocument(jsonOf(m_article, finding)).toJson(m_style);
            if (isIndented()) {
                element = (first ? "        " : ",\n        ") + element.trimmed().replace("\n", "\n        ");
            } else if (!first) {
                element.prepend(',');
            }
            m_write(element);
            first = false;
        }
        m_write(!isIndented() ? "]" : first ? "    ]" : "\n    ]");
    }

    void end() { m_write(isIndented() ? "\n}\n" : "}\n"); }

private:
    bool isIndented() const { return m_style == QJsonDocument::Indented; }

    void begin(QLatin1StringView name)
    {
        const QByteArray quoted = '"' + QByteArray(name.data(), name.size()) + '"';
        m_write(isIndented() ? (m_isFirst ? "{\n    " : ",\n    ") + quoted + ": "
                             : (m_isFirst ? "{" : ",") + quoted + ':');
        m_isFirst = false;
    }

    /// What stands between the quotation marks of a JSON string (RFC 8259, section 7).
    static QByteArray escaped(QStringView text)
    {
        const QByteArray utf8 = text.toUtf8();
        QByteArray result;
        result.reserve(utf8.size() + utf8.size() / 16);
        for (const char c : utf8) {
            switch (c) {
            case '"':
                result += "\\\"";
                break;
            case '\\':
                result += "\\\\";
                break;
            case '\b':
                result += "\\b";
                break;
            case '\f':
                result += "\\f";
                break;
            case '\n':
                result += "\\n";
                break;
            case '\r':
                result += "\\r";
                break;
            case '\t':
                result += "\\t";
                break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) {
                    result += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
                } else {
                    result += c;
                }
            }
        }
        return result;
    }

    const Article &m_article;
    QJsonDocument::JsonFormat m_style;
    const std::function<void(const QByteArray &)> &m_write;
    bool m_isFirst = true;
};

} // namespace

QJsonObject inspectJson(const Article &article)
{
    ObjectMaker maker{article, {}};
    forEachMember(article, std::ref(maker));
    return maker.object;
}

void writeInspectJson(const Article &article, QJsonDocument::JsonFormat style,
                      const std::function<void(const QByteArray &)> &write)
{
    MemberWriter writer(article, style, write);
    forEachMember(article, std::ref(writer));
    writer.end();
}

QJsonObject inspectJson(const Error &error)
{
    return {{u"format"_s, Format}, {u"path"_s, error.path}, {u"error"_s, error.sentence}};
}

} // namespace pullquote
