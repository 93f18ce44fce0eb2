// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace pullquote::html {

/// The words of a text in lower case, without anything between them.
QStringList wordsOf(const QString &text);

/// How much of `other` (by length) are words that `title` has, from 0 to 1. 0 if either is empty.
double titleLikeness(const QString &title, const QString &other);

} // namespace pullquote::html
