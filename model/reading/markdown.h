// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/reading.h"
#include "model/text/result.h"

#include <stop_token>

namespace pullquote {

/// Reads Markdown (CommonMark with tables, and front matter with title, author, publisher, date, lang). The text is
/// what a reader sees: without mark-up, blocks parted by an empty line, cells of a table by tabs. Raw HTML counts for
/// nothing. Line ends are \n. Any text is Markdown; the time is linear.
Result<Reading> readMarkdown(QString markdown, const QString &path, std::stop_token stop);

} // namespace pullquote
