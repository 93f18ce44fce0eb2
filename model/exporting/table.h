// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace pullquote {

/// A cell: nothing, a number as such, or words.
using Cell = std::variant<std::monostate, double, QString>;

/// Rows under names.
struct Table
{
    QStringList header;
    std::vector<std::vector<Cell>> rows;
};

/// RFC 4180 in UTF-8 with a byte order mark, which spreadsheets want. Numbers have a dot and no grouping. Words that a
/// spreadsheet would take for a formula (= + - @ at their begin) get an apostrophe before them: a text that somebody
/// else wrote must not run in there.
QByteArray toCsv(const Table &table);

/// The same with tabs between cells and line ends within them as spaces, for pasting.
QString toTabbed(const Table &table);

} // namespace pullquote
