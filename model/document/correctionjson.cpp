// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/correction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto Format = "pullquote-corrections/1"_L1;

QString tr(const char *text)
{
    return QCoreApplication::translate("Correction", text);
}

using Kind = Correction::Kind;

constexpr std::array<std::pair<Kind, QLatin1StringView>, 10> KindNames{{{Kind::QuoteSource, "quote-source"_L1},
                                                                        {Kind::NotAQuote, "not-a-quote"_L1},
                                                                        {Kind::MarkQuote, "mark-quote"_L1},
                                                                        {Kind::FigureValue, "figure-value"_L1},
                                                                        {Kind::FigureLabel, "figure-label"_L1},
                                                                        {Kind::NotAFigure, "not-a-figure"_L1},
                                                                        {Kind::MarkFigure, "mark-figure"_L1},
                                                                        {Kind::EventDates, "event-dates"_L1},
                                                                        {Kind::EventLabel, "event-label"_L1},
                                                                        {Kind::NotAnEvent, "not-an-event"_L1}}};

std::optional<Kind> kindNamed(const QString &name)
{
    const auto found = std::ranges::find(KindNames, name, &std::pair<Kind, QLatin1StringView>::second);
    return found == KindNames.end() ? std::nullopt : std::optional(found->first);
}

void insertIfThere(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty()) {
        object.insert(key, value);
    }
}

void insertIfThere(QJsonObject &object, const QString &key, std::optional<double> value)
{
    if (value) {
        object.insert(key, *value);
    }
}

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QJsonObject toJson(const Correction &correction)
{
    const auto name = std::ranges::find(KindNames, correction.kind, &std::pair<Kind, QLatin1StringView>::first);
    QJsonObject object{{u"kind"_s, name->second},
                       {u"exact"_s, correction.anchor.exact},
                       {u"prefix"_s, correction.anchor.prefix},
                       {u"suffix"_s, correction.anchor.suffix}};
    insertIfThere(object, u"name"_s, correction.name);
    insertIfThere(object, u"label"_s, correction.label);
    insertIfThere(object, u"low"_s, correction.low);
    insertIfThere(object, u"high"_s, correction.high);
    insertIfThere(object, u"unit"_s, correction.unit);
    insertIfThere(object, u"begin"_s, dayText(correction.begin));
    insertIfThere(object, u"end"_s, dayText(correction.end));
    return object;
}

std::optional<Correction> fromJson(const QJsonObject &object)
{
    const auto kind = kindNamed(object[u"kind"_s].toString());
    if (!kind || object[u"exact"_s].toString().isEmpty()) {
        return std::nullopt;
    }
    const auto number = [&](const QString &key) {
        return object[key].isDouble() ? std::optional(object[key].toDouble()) : std::nullopt;
    };
    const auto day = [&](const QString &key) { return QDate::fromString(object[key].toString(), Qt::ISODate); };
    Correction correction;
    correction.kind = *kind;
    correction.anchor = {object[u"exact"_s].toString(), object[u"prefix"_s].toString(), object[u"suffix"_s].toString()};
    correction.name = object[u"name"_s].toString();
    correction.label = object[u"label"_s].toString();
    correction.low = number(u"low"_s);
    correction.high = number(u"high"_s);
    correction.unit = object[u"unit"_s].toString();
    correction.begin = day(u"begin"_s);
    correction.end = day(u"end"_s);
    return correction;
}

} // namespace

QByteArray correctionsToJson(std::span<const Correction> corrections)
{
    QJsonArray list;
    for (const Correction &correction : corrections) {
        list.append(toJson(correction));
    }
    return QJsonDocument(QJsonObject{{u"format"_s, Format}, {u"corrections"_s, list}}).toJson();
}

Result<std::vector<Correction>> correctionsFromJson(const QByteArray &json, const QString &path)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError) {
        return Error{tr("The corrections in %1 cannot be read: %2.").arg(path, problem.errorString()), path};
    }
    if (object[u"format"_s].toString() != Format) {
        return Error{tr("%1 holds no corrections that this version of Pullquote knows.").arg(path), path};
    }
    std::vector<Correction> corrections;
    for (const QJsonValue value : object[u"corrections"_s].toArray()) {
        const auto correction = fromJson(value.toObject());
        if (!correction) {
            return Error{
                tr("Correction %1 in %2 is of no known kind or names no words.").arg(corrections.size() + 1).arg(path),
                path};
        }
        corrections.push_back(*correction);
    }
    return corrections;
}

QString displayCorrection(const Correction &correction)
{
    const QString words = u'“' + correction.anchor.exact.simplified() + u'”';
    switch (correction.kind) {
    case Kind::QuoteSource:
        return correction.name.isEmpty() ? tr("Nobody is known to have said %1").arg(words)
                                         : tr("%1 is said by %2").arg(words, correction.name);
    case Kind::NotAQuote:
        return tr("%1 is not a quote").arg(words);
    case Kind::MarkQuote:
        return correction.name.isEmpty() ? tr("%1 is a quote").arg(words)
                                         : tr("%1 is a quote of %2").arg(words, correction.name);
    case Kind::FigureValue:
        return tr("The value of %1 is corrected").arg(words);
    case Kind::FigureLabel:
        return tr("%1 measures: %2").arg(words, correction.label);
    case Kind::NotAFigure:
        return tr("%1 is not a figure").arg(words);
    case Kind::MarkFigure:
        return tr("%1 is a figure: %2").arg(words, correction.label);
    case Kind::EventDates:
        return tr("The dates of %1 are corrected").arg(words);
    case Kind::EventLabel:
        return tr("%1 dates: %2").arg(words, correction.label);
    case Kind::NotAnEvent:
        return tr("%1 is not a date").arg(words);
    }
    return {};
}

} // namespace pullquote
