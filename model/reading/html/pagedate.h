// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringView>

#include <cstdint>

namespace pullquote::html {

/// What the first number of 5/6/2024 counts. Where nothing tells, the text has no date.
enum class DateOrder : std::uint8_t { Unknown, DayFirst, MonthFirst };

/// How a page in `language` (BCP 47) writes dates in numbers: the month first in the United States and their neighbours,
/// the day first elsewhere. Unknown for English of no country.
DateOrder dateOrderOf(QStringView language);

/// The calendar day that a machine-readable or visible date begins with, as it is written (no time zone is applied):
/// 2024-03-01T09:00Z, 2024/3/1, 1.3.2024, "Fri, 01 Mar 2024", "March 1, 2024", "1. März 2024". Months are known in the
/// languages of resources/lexicon/<language>/page-months.txt. Null if there is none within `text`, or if it is no
/// possible day of publication (before 1990 or after tomorrow).
QDate dateIn(QStringView text, DateOrder order = DateOrder::Unknown);

/// A day in an address: /2024/03/01/, /2024-03-01-, /20240301/.
QDate dateInAddress(QStringView address);

} // namespace pullquote::html
