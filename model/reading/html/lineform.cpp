// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/lineform.h"

#include "model/reading/html/pagedate.h"
#include "model/reading/plaintext/wording.h"

namespace pullquote::html {

bool endsSentence(QStringView line)
{
    qsizetype end = line.size();
    while (end > 0 && (line[end - 1].isSpace() || line[end - 1].category() == QChar::Punctuation_FinalQuote ||
                       QStringView(u"\"')]”’»“").contains(line[end - 1]))) {
        --end;
    }
    return end > 0 && QStringView(u".!?…:;。！？").contains(line[end - 1]);
}

QString lettersAlone(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c.isLetterOrNumber()) {
            result += c.toLower();
        }
    }
    return result;
}

bool namesDateOrAuthor(QStringView line, const QString &byline)
{
    constexpr int ShortLine = 90; // In columns.
    // A full stop of Chinese or Japanese ends nothing but sentences.
    if (plaintext::columnsOf(line) >= ShortLine || line.endsWith(u'。')) {
        return false;
    }
    return dateIn(line, DateOrder::DayFirst).isValid() || // Whichever number is the day: it is a date.
           (!byline.isEmpty() && line.contains(byline.section(u',', 0, 0), Qt::CaseInsensitive));
}

} // namespace pullquote::html
