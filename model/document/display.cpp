// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/display.h"

#include "model/document/articledocument.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Display", text);
}

/// Numbers are written the same for everybody: a saved chart must not change with the machine's locale.
const QLocale &numbers()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedStates);
    return locale;
}

bool isCurrency(const QString &unit)
{
    return unit.size() == 3 && std::ranges::all_of(unit, [](QChar c) { return c.isUpper(); });
}

QString currencySign(const QString &code)
{
    static const std::array<std::pair<QLatin1StringView, QStringView>, 9> signs{{{"USD"_L1, u"$"},
                                                                                 {"EUR"_L1, u"€"},
                                                                                 {"GBP"_L1, u"£"},
                                                                                 {"JPY"_L1, u"¥"},
                                                                                 {"TWD"_L1, u"NT$"},
                                                                                 {"HKD"_L1, u"HK$"},
                                                                                 {"AUD"_L1, u"A$"},
                                                                                 {"CAD"_L1, u"C$"},
                                                                                 {"INR"_L1, u"₹"}}};
    for (const auto &[known, sign] : signs) {
        if (code == known) {
            return sign.toString();
        }
    }
    return code + u'\u00A0';
}

/// The short scale from a million on: "1.2 billion".
QString scaled(double value)
{
    static const std::array<std::pair<double, const char *>, 3> scales{
        {{1e12, "trillion"}, {1e9, "billion"}, {1e6, "million"}}};
    for (const auto &[size, name] : scales) {
        if (std::abs(value) >= size) {
            return displayNumber(value / size) + u'\u00A0' + tr(name);
        }
    }
    return displayNumber(value);
}

QString pluralOf(const QString &unit)
{
    static const std::array<QLatin1StringView, 4> unchanged{"percent"_L1, "times"_L1, "people"_L1, "hertz"_L1};
    if (unit.isEmpty() || std::ranges::find(unchanged, unit) != unchanged.end() || unit.endsWith(u's') ||
        !unit.back().isLetter() || unit.back().unicode() > 0x7F) {
        return unit;
    }
    if (unit.endsWith("foot"_L1)) {
        return unit.chopped(4) + u"feet"_s;
    }
    if (unit.endsWith("inch"_L1) || unit.endsWith("ch"_L1) || unit.endsWith("sh"_L1) || unit.endsWith(u'x')) {
        return unit + u"es"_s;
    }
    const bool consonantY = unit.endsWith(u'y') && unit.size() > 1 && !u"aeiou"_s.contains(unit[unit.size() - 2]);
    return consonantY ? unit.chopped(1) + u"ies"_s : unit + u's';
}

/// "degree celsius" is not "degree celsiuss", "kilometer per hour" has its plural in the first word.
QString unitWord(const QString &unit, bool plural)
{
    if (!plural) {
        return unit;
    }
    const qsizetype degree = unit.startsWith("degree "_L1) ? 6 : unit.indexOf(" per "_L1);
    return degree < 0 ? pluralOf(unit) : pluralOf(unit.first(degree)) + unit.sliced(degree);
}

QString withUnit(const QString &number, const QString &unit, bool plural)
{
    if (unit.isEmpty()) {
        return number;
    }
    if (unit == "percent"_L1) {
        return number + u"\u00A0%"_s;
    }
    return number + u'\u00A0' + unitWord(unit, plural);
}

/// The two numbers of a range, in the same scale where they share one.
QString rangeOf(double low, double high, bool money)
{
    const QString from = money ? scaled(low) : displayNumber(low);
    const QString to = money ? scaled(high) : displayNumber(high);
    const qsizetype fromScale = from.indexOf(u'\u00A0');
    if (fromScale >= 0 && to.endsWith(QStringView(from).sliced(fromScale))) {
        return from.first(fromScale) + u'–' + to;
    }
    return from + u'–' + to;
}

QString dayText(QDate day, Precision precision)
{
    switch (precision) {
    case Precision::Day:
    case Precision::Week:
        return numbers().toString(day, u"d MMMM yyyy"_s);
    case Precision::Year:
    case Precision::Decade:
    case Precision::Century:
        return QString::number(day.year());
    default:
        return numbers().toString(day, u"MMMM yyyy"_s);
    }
}

/// An ISO 8601 duration of one unit, "P10Y", in words; empty if it is more than that.
QString durationText(const QString &timex)
{
    static const std::array<std::pair<QChar, QLatin1StringView>, 5> units{
        {{u'Y', "year"_L1}, {u'M', "month"_L1}, {u'W', "week"_L1}, {u'D', "day"_L1}, {u'H', "hour"_L1}}};
    const qsizetype digits = timex.startsWith("PT"_L1) ? 2 : 1;
    if (!timex.startsWith(u'P') || timex.size() <= digits + 1) {
        return {};
    }
    bool isNumber = false;
    const double count = QStringView(timex).sliced(digits).chopped(1).toDouble(&isNumber);
    for (const auto &[letter, unit] : units) {
        if (isNumber && timex.back() == letter && !(digits == 2 && letter == u'M')) {
            return withUnit(displayNumber(count), unit, count != 1);
        }
    }
    return {};
}

} // namespace

QString displayName(QuoteKind kind)
{
    switch (kind) {
    case QuoteKind::Direct:
        return tr("Direct");
    case QuoteKind::Partial:
        return tr("Partial");
    case QuoteKind::Indirect:
        return tr("Indirect");
    case QuoteKind::Heading:
        return tr("Heading");
    case QuoteKind::Scare:
        return tr("Scare quotes");
    }
    return {};
}

QString displayName(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Person:
        return tr("Person");
    case SourceKind::Organization:
        return tr("Organization");
    case SourceKind::Publication:
        return tr("Publication");
    case SourceKind::Document:
        return tr("Document");
    case SourceKind::Unnamed:
        return tr("Unnamed source");
    }
    return {};
}

QString displayName(FigureKind kind)
{
    switch (kind) {
    case FigureKind::Share:
        return tr("Share");
    case FigureKind::Change:
        return tr("Change");
    case FigureKind::Count:
        return tr("Count");
    case FigureKind::Money:
        return tr("Money");
    case FigureKind::Duration:
        return tr("Duration");
    case FigureKind::Ratio:
        return tr("Ratio");
    case FigureKind::Quantity:
        return tr("Quantity");
    case FigureKind::Ordinal:
        return tr("Ordinal");
    }
    return {};
}

QString displayName(ProvenanceRole role)
{
    switch (role) {
    case ProvenanceRole::Speaker:
        return tr("Said by");
    case ProvenanceRole::Venue:
        return tr("Said in");
    case ProvenanceRole::Reporter:
        return tr("Reported by");
    case ProvenanceRole::Editor:
        return tr("Edited by");
    case ProvenanceRole::Translator:
        return tr("Translated by");
    case ProvenanceRole::Publisher:
        return tr("Published by");
    }
    return {};
}

QString displayNumber(double value)
{
    const double magnitude = std::abs(value);
    const double thousandths = magnitude * 1000;
    const bool endless = std::abs(thousandths - std::round(thousandths)) > 1e-6; // two thirds of 100
    const int decimals = magnitude >= 1000 || value == std::round(value) ? 0 : magnitude < 1 ? 4 : endless ? 1 : 2;
    QString text = numbers().toString(value, 'f', decimals);
    if (text.contains(u'.')) {
        while (text.endsWith(u'0')) {
            text.chop(1);
        }
        if (text.endsWith(u'.')) {
            text.chop(1);
        }
    }
    return text.replace(u'-', u'\u2212');
}

QString displayValue(std::optional<double> low, std::optional<double> high, bool approximate, const QString &unit)
{
    if (!low && !high) {
        return {};
    }
    const bool money = isCurrency(unit);
    const bool large = std::abs(high.value_or(low.value_or(0))) >= 1e6;
    const auto number = [&](double value) { return money || large ? scaled(value) : displayNumber(value); };
    QString text;
    QString prefix;
    if (low && high) {
        text = *low == *high ? number(*low) : rangeOf(*low, *high, money || large);
    } else {
        prefix = low ? u"≥\u00A0"_s : u"≤\u00A0"_s;
        text = number(low ? *low : *high);
    }
    if (approximate) {
        prefix.prepend(u"≈\u00A0"_s);
    }
    const bool plural = !(low && high && *low == 1 && *high == 1);
    return prefix + (money ? currencySign(unit) + text : withUnit(text, unit, plural));
}

QString displayValue(const Figure &figure)
{
    QString text = displayValue(figure.low, figure.high, figure.approximate, figure.unit);
    if (!figure.per.isEmpty()) {
        text += u" "_s + tr("per %1").arg(figure.per);
    }
    return text;
}

QString displayTime(const Article &article, const Event &event)
{
    if (event.begin.isNull() && event.end.isNull()) {
        const QString duration = event.kind == EventKind::Duration ? durationText(event.timex) : QString();
        return duration.isEmpty() ? article.textOf(event.span).toString().simplified() : duration;
    }
    if (event.begin.isNull()) {
        return tr("until %1").arg(dayText(event.end, event.precision));
    }
    if (event.end.isNull()) {
        return tr("from %1").arg(dayText(event.begin, event.precision));
    }
    const QString begin = dayText(event.begin, event.precision);
    const QString end = dayText(event.end, event.precision);
    return begin == end ? begin : begin + u" – "_s + end;
}

QString displayNameAndRole(const Source &source)
{
    QStringList parts{source.name};
    for (const QString &part : {source.role, source.affiliation}) {
        if (!part.isEmpty() && !parts.join(u' ').contains(part)) {
            parts.push_back(part);
        }
    }
    return parts.join(u", "_s);
}

QString displayNone(const ArticleDocument &document, const QString &none)
{
    if (document.article()->text().isEmpty()) {
        return tr("No article is open.");
    }
    switch (document.analysis()) {
    case ArticleDocument::Analysis::Running:
        return tr("Still reading the article …");
    case ArticleDocument::Analysis::Stopped:
        return tr("The article was not analysed.");
    case ArticleDocument::Analysis::Done:
        break;
    }
    return none;
}

QString displayHeading(const Article &article, SectionId section)
{
    const Section *found = article.find(section);
    if (!found) {
        return {};
    }
    return found->headingSpan.isEmpty() ? tr("Lead") : article.textOf(found->headingSpan).toString().simplified();
}

QString displaySource(const Article &article, SourceId source)
{
    const Source *found = article.find(source);
    return found ? found->name : tr("Nobody named");
}

} // namespace pullquote
