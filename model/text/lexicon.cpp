// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/lexicon.h"

#include <QDir>
#include <QFile>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

std::vector<LexiconEntry> loadLexicon(const QString &language, const QString &name)
{
    std::vector<LexiconEntry> entries;
    QFile file(u":/lexicon/%1/%2.txt"_s.arg(language, name));
    if (!file.open(QIODevice::ReadOnly)) {
        return entries;
    }
    const QString content = QString::fromUtf8(file.readAll());
    for (const QStringView line : QStringView(content).split(u'\n')) {
        if (line.trimmed().isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        QStringList fields;
        for (const QStringView field : line.split(u'\t')) {
            fields.push_back(field.trimmed().toString());
        }
        LexiconEntry entry;
        entry.phrase = fields.takeFirst();
        entry.fields = std::move(fields);
        entries.push_back(std::move(entry));
    }
    return entries;
}

QStringList lexiconLanguages()
{
    return QDir(u":/lexicon"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace pullquote
