// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/loading.h"
#include "model/reading/reading.h"

namespace pullquote {

/// Reads a book (EPUB 2 and 3): its chapters in the order of the spine as one text, a section each, and what its
/// package says of title, author, publisher, date and language. Fails with a sentence for archives that are no book,
/// are broken or protected, or unpack to more than the limit (a zip bomb).
Result<Reading> readEpub(const QByteArray &bytes, const QString &path, const ReadLimits &limits, std::stop_token stop);

} // namespace pullquote
