// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/plaintext/contents.h"
#include "model/reading/plaintext/draft.h"

namespace pullquote::plaintext {

/// Marks headings without mark-up. What stands in the table of contents is one; else a short line that stands alone,
/// ends without a mark, and is followed by longer paragraphs. A line of dashes or equal signs below a line, or a number
/// before it, speaks for a heading too.
void markHeadings(Draft &draft, const Contents &contents);

} // namespace pullquote::plaintext
