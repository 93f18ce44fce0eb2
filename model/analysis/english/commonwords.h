// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace pullquote::english {

/// The common words of English, as they are written in lower case: 40,000 of the SCOWL list of Debian's wamerican-small,
/// put in order and built in by cmake/CommonWords.cmake. A capital on one of them may be that of a sentence or of a
/// title; a word that is none of them is somebody's name or a term.
class CommonWords final
{
public:
    CommonWords();

    /// Whatever its capitals. A word with other letters than a to z is none.
    bool contains(QStringView word) const;

private:
    QByteArrayView m_words; ///< In order, each behind and before a line end.
};

} // namespace pullquote::english
