// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exporting/table.h"

#include <functional>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

QString numberText(double number)
{
    return QString::number(number, 'g', 15);
}

QString csvWords(QString words)
{
    if (!words.isEmpty() && u"=+-@\t\r"_s.contains(words.front())) {
        words.prepend(u'\'');
    }
    const bool quoted = words.contains(u',') || words.contains(u'"') || words.contains(u'\n') || words.contains(u'\r');
    return quoted ? u'"' + words.replace(u'"', u"\"\""_s) + u'"' : words;
}

QString cellText(const Cell &cell, const std::function<QString(QString)> &ofWords)
{
    if (const auto *number = std::get_if<double>(&cell)) {
        return numberText(*number);
    }
    const auto *words = std::get_if<QString>(&cell);
    return words ? ofWords(*words) : QString();
}

QString lines(const Table &table, QChar separator, const QString &lineEnd,
              const std::function<QString(QString)> &ofWords)
{
    QString text;
    QStringList names;
    for (const QString &name : table.header) {
        names.push_back(ofWords(name));
    }
    text += names.join(separator) + lineEnd;
    for (const auto &row : table.rows) {
        QStringList cells;
        for (const Cell &cell : row) {
            cells.push_back(cellText(cell, ofWords));
        }
        text += cells.join(separator) + lineEnd;
    }
    return text;
}

} // namespace

QByteArray toCsv(const Table &table)
{
    return "\xEF\xBB\xBF" + lines(table, u',', u"\r\n"_s, csvWords).toUtf8();
}

QString toTabbed(const Table &table)
{
    return lines(table, u'\t', u"\n"_s, [](const QString &words) { return words.simplified(); });
}

} // namespace pullquote
