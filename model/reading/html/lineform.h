// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace pullquote::html {

/// Whether a line ends as sentences do, or as what leads to a list or a quotation does (":"); closing marks aside.
bool endsSentence(QStringView line);

/// Letters and digits alone, in lower case, for comparing texts.
QString lettersAlone(QStringView text);

/// Whether a short line gives a date, or names one of the authors in `byline`. A sentence of Chinese or Japanese does
/// not.
bool namesDateOrAuthor(QStringView line, const QString &byline);

} // namespace pullquote::html
