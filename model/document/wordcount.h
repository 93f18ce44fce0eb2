// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/reading.h"

namespace pullquote {

/// How many words a reader counts: runs of letters and digits, with what joins them inside (don't, well-known, 3.5);
/// every Chinese character is one.
qsizetype countWords(QStringView text);

/// The words of the article's text; the furniture of the page does not count.
qsizetype countWords(const Reading &reading);

} // namespace pullquote
