// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/likeness.h"

#include <QSet>

namespace pullquote::html {

QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber() || c == u'_') {
            word += c;
        } else if (!word.isEmpty()) {
            words.push_back(word);
            word.clear();
        }
    }
    if (!word.isEmpty()) {
        words.push_back(word);
    }
    return words;
}

double titleLikeness(const QString &title, const QString &other)
{
    const QStringList known = wordsOf(title);
    const QStringList asked = wordsOf(other);
    if (known.isEmpty() || asked.isEmpty()) {
        return 0;
    }
    const QSet<QString> words(known.begin(), known.end());
    qsizetype strange = 0;
    qsizetype all = 0;
    for (const QString &word : asked) {
        all += word.size() + 1;
        strange += words.contains(word) ? 0 : word.size() + 1;
    }
    return 1.0 - double(strange) / double(all);
}

} // namespace pullquote::html
