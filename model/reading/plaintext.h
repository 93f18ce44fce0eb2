// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/reading.h"
#include "model/text/result.h"

#include <stop_token>

namespace pullquote {

/// Finds the blocks of a plain text (line ends are \n): title, publisher, notes, table of contents, headings without
/// mark-up, lists, paragraphs, disclaimer and comment counter. The text itself is kept as it is.
Result<Reading> readPlainText(QString text, const QString &path, std::stop_token stop);

} // namespace pullquote
