// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace pullquote {

/// One line of a lexicon file.
struct LexiconEntry
{
    QString phrase;     ///< The first field: a word or words parted by single spaces.
    QStringList fields; ///< What follows it, parted by tabs.
};

/// The entries of resources/lexicon/<language>/<name>.txt, in their order. The format: UTF-8, one entry a line, fields
/// parted by tabs, '#' begins a comment line, empty lines do not count. A missing file has no entries.
std::vector<LexiconEntry> loadLexicon(const QString &language, const QString &name);

/// The languages that have lexicons, in order of their tags; "und" is for what belongs to no language.
QStringList lexiconLanguages();

} // namespace pullquote
