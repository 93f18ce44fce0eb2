// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/trimming.h"

#include <stop_token>

namespace pullquote::html {

/// The article of a page.
struct FoundArticle
{
    Draft draft; ///< Without the title.
    Block title; ///< The heading that shows the title; its span counts in `titleText`. Without one: empty.
    QString titleText;
    bool hiddenShown = false; ///< Almost all of the page is hidden: what is hidden was taken after all.
};

/// Finds the article in `page`. `known` is what the page says of it elsewhere. Searches strictly first and ever softer
/// until enough comes out, and gives the most that came out. Stopped, it returns what it has.
FoundArticle findArticle(const Tree &page, const KnownArticle &known, std::stop_token stop);

} // namespace pullquote::html
