// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"
#include "model/text/result.h"

namespace pullquote::fuzz {

/// Aborts, with `what` on standard error, unless `holds`.
void require(bool holds, const char *what);

/// What holds for every text: no half of a surrogate pair.
void checkText(QStringView text);

/// What holds for every reading: its blocks lie in the text, in order, do not overlap and cut no character in two; so
/// do its links. A failure has a sentence that names the path.
void checkReading(const Result<Reading> &reading);

/// What holds for every article: all spans lie in the text and all ids are of the article.
void checkFindings(const Article &article);

} // namespace pullquote::fuzz
