// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/plaintext/contents.h"
#include "model/reading/plaintext/draft.h"
#include "model/reading/reading.h"

namespace pullquote::plaintext {

/// Marks what stands above the article: title, publisher, byline and date, standfirst, the note that says where the
/// article comes from, parenthesised notes on other articles. What it learns goes into `metadata`.
/// In doubt a passage stays a paragraph.
void markHead(Draft &draft, const Contents &contents, Metadata &metadata);

} // namespace pullquote::plaintext
