// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace pullquote {

/// `text` on one line: every run of white space is one space, none stands at the ends. QString::simplified() for a
/// view, with one allocation.
QString onOneLine(QStringView text);

/// Appends `text` on one line to `line`, which is one already, with a space between them if `spaced` and both have
/// something.
void appendOnOneLine(QString &line, QStringView text, bool spaced = true);

} // namespace pullquote
