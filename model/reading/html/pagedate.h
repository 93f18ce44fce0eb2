// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringView>

namespace pullquote::html {

/// The calendar day that a machine-readable or visible date begins with, as it is written (no time zone is applied):
/// 2024-03-01T09:00Z, 2024/3/1, 1.3.2024, "Fri, 01 Mar 2024", "March 1, 2024", "1. März 2024". Months are known in the
/// languages of resources/lexicon/<language>/page-months.txt. Null if there is none within `text`, or if it is no
/// possible day of publication (before 1990 or after tomorrow).
QDate dateIn(QStringView text);

/// A day in an address: /2024/03/01/, /2024-03-01-, /20240301/.
QDate dateInAddress(QStringView address);

} // namespace pullquote::html
