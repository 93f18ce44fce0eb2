// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/reading.h"
#include "model/text/result.h"

#include <stop_token>

namespace pullquote {

/// Reads a web page (HTML or XHTML, decoded): finds the article in it and what the page says of itself. The text is
/// what a reader sees of the article, blocks parted by an empty line, the headline first if the page shows it. Nothing
/// is executed, fetched or followed. Any text is a web page; one without words in it is an error.
Result<Reading> readHtml(QString html, const QString &path, std::stop_token stop);

} // namespace pullquote
