// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/preparation.h"

namespace pullquote::html {

/// The element that shows the summary of the article between its headline and its text: prose near the headline that
/// says what `description` (the page's own summary for programs) says, or that is called a summary. NoNode if the page
/// shows none. `title` tells the headline.
NodeId standfirstOf(const Tree &page, const NameHints &hints, const QString &title, const QString &description);

/// Puts the summary in front of `page.article`, unless the article has it, or begins before it.
void takeStandfirst(PreparedPage &page, NodeId standfirst);

} // namespace pullquote::html
