// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/plaintext/draft.h"
#include "model/reading/reading.h"

namespace pullquote::plaintext {

enum class Headings { Unknown, Marked };

/// Judges by their words and places what the passages of a text are: table of contents, title, notes, headings, tail.
/// `headings` says whether the headings are known already, by mark-up or by type.
void judge(Draft &draft, Headings headings, Metadata &metadata);

} // namespace pullquote::plaintext

namespace pullquote {

/// The same for blocks that come from a format with mark-up of its own: kinds that it gave stay, roles are added.
void judgeBlocks(Reading &reading, plaintext::Headings headings);

/// The same for readers that have found headings and article themselves: the table of contents, what stands below a
/// known title (publisher, byline, standfirst, notes), and the tail of the page.
void judgeSurroundings(Reading &reading);

} // namespace pullquote
