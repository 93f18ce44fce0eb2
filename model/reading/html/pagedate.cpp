// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/pagedate.h"

#include "model/text/lexicon.h"

#include <QHash>
#include <QRegularExpression>

namespace pullquote::html {

using namespace Qt::Literals::StringLiterals;

namespace {

const QHash<QString, int> &months()
{
    static const QHash<QString, int> table = [] {
        QHash<QString, int> all;
        for (const QString &language : lexiconLanguages()) {
            for (const LexiconEntry &line : loadLexicon(language, u"page-months"_s)) {
                all.insert(line.phrase.toLower(), line.fields.value(0).toInt());
            }
        }
        return all;
    }();
    return table;
}

/// A day that a web page can have been published on.
QDate plausible(int year, int month, int day)
{
    const QDate date(year, month, day);
    const bool possible = date.isValid() && year >= 1990 && date <= QDate::currentDate().addDays(1);
    return possible ? date : QDate();
}

int fullYear(int year)
{
    return year >= 100 ? year : year + (year < 70 ? 2000 : 1900);
}

QDate inNumbers(const QString &text, DateOrder order)
{
    static const QRegularExpression yearFirst(u"(?<!\\d)((?:19|20)\\d\\d)([-/]|\\. ?)(\\d{1,2})\\2(\\d{1,2})(?!\\d)"_s);
    static const QRegularExpression packed(u"^((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T|\\d{6}|$)"_s);
    static const QRegularExpression dayFirst(u"(?<!\\d)(\\d{1,2})\\. ?(\\d{1,2})\\. ?((?:19|20)?\\d\\d)(?!\\d)"_s);
    static const QRegularExpression slashed(u"(?<!\\d)(\\d{1,2})([-/])(\\d{1,2})\\2((?:19|20)\\d\\d)(?!\\d)"_s);
    static const QRegularExpression han(u"((?:19|20)\\d\\d) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]"_s);
    if (const auto match = yearFirst.match(text); match.hasMatch()) {
        return plausible(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    }
    if (const auto match = packed.match(text); match.hasMatch()) {
        return plausible(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    }
    if (const auto match = han.match(text); match.hasMatch()) {
        return plausible(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    }
    if (const auto match = dayFirst.match(text); match.hasMatch()) {
        return plausible(fullYear(match.captured(3).toInt()), match.captured(2).toInt(), match.captured(1).toInt());
    }
    if (const auto match = slashed.match(text); match.hasMatch()) {
        const int first = match.captured(1).toInt();
        const int second = match.captured(3).toInt();
        const int year = match.captured(4).toInt();
        // 31/12 and 12/31 say which they are; where both fit, the page's language has to tell.
        if (first > 12 || first == second || (second <= 12 && order == DateOrder::DayFirst)) {
            return plausible(year, second, first);
        }
        return second > 12 || order == DateOrder::MonthFirst ? plausible(year, first, second) : QDate();
    }
    return {};
}

QDate inWords(const QString &text)
{
    static const QRegularExpression dayFirst(
        u"(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?,?\\s+(?:de\\s+|of\\s+)?(\\p{L}+)\\.?,?\\s+(?:de\\s+)?((?:19|20)\\d\\d)(?!\\d)"_s);
    static const QRegularExpression monthFirst(
        u"(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)(?!\\d)"_s);
    for (const auto &match : dayFirst.globalMatch(text)) {
        if (const int month = months().value(match.captured(2).toLower())) {
            return plausible(match.captured(3).toInt(), month, match.captured(1).toInt());
        }
    }
    for (const auto &match : monthFirst.globalMatch(text)) {
        if (const int month = months().value(match.captured(1).toLower())) {
            return plausible(match.captured(3).toInt(), month, match.captured(2).toInt());
        }
    }
    return {};
}

} // namespace

DateOrder dateOrderOf(QStringView language)
{
    const QString tag = language.toString().toLower().replace(u'_', u'-');
    const QString main = tag.section(u'-', 0, 0);
    const QString country = tag.section(u'-', -1);
    if (main.isEmpty() || (main == "en"_L1 && (country == main || country == "ca"_L1))) {
        return DateOrder::Unknown;
    }
    return main == "en"_L1 && (country == "us"_L1 || country == "ph"_L1) ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

QDate dateIn(QStringView view, DateOrder order)
{
    QString text = view.left(400).trimmed().toString();
    bool digits = false;
    for (QChar &c : text) {
        digits = digits || c.isDigit();
        if (c.isDigit() && c.unicode() > 0x7F) {
            c = QChar(u'0' + c.digitValue()); // Of another script, or as wide as its letters.
        }
    }
    if (!digits) {
        return {};
    }
    const QDate date = inNumbers(text, order);
    return date.isValid() ? date : inWords(text);
}

QDate dateInAddress(QStringView address)
{
    static const QRegularExpression yearFirst(u"[/_-]((?:19|20)\\d\\d)([-/_]?)(\\d\\d?)\\2(\\d\\d?)(?=[-/_.]|$)"_s);
    static const QRegularExpression dayFirst(u"[/_-](\\d\\d)([-_])(\\d\\d)\\2((?:19|20)\\d\\d)(?=[-/_.]|$)"_s);
    const QString text = address.toString();
    if (const auto match = yearFirst.match(text); match.hasMatch()) {
        if (!match.captured(2).isEmpty() || match.capturedLength(3) + match.capturedLength(4) == 4) {
            return plausible(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
        }
    }
    const auto match = dayFirst.match(text);
    return match.hasMatch() ? plausible(match.captured(4).toInt(), match.captured(3).toInt(), match.captured(1).toInt())
                            : QDate();
}

} // namespace pullquote::html
