// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/reading.h"
#include "model/text/result.h"

#include <QByteArray>

#include <stop_token>

namespace pullquote {

/// Reads a PDF: its text in reading order, one and two columns, without running heads and page numbers, hyphenated
/// words joined; larger and bolder lines and what the outline names are headings. Fails with a sentence for broken and
/// encrypted files and for scans, which hold pictures of text but no text.
Result<Reading> readPdf(const QByteArray &bytes, const QString &path, std::stop_token stop);

} // namespace pullquote
