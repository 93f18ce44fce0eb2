// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/tree.h"

namespace pullquote::html {

/// A claim of authorship as names alone: "By", dates and addresses cut off. Empty if it names nobody: an address,
/// "admin", the site itself.
QString cleanByline(const QString &claim, const QString &publisher);

/// A byline that a reader sees.
struct ShownByline
{
    QString names;           ///< Empty if there is none.
    bool atHeadline = false; ///< It stands beside the headline: it is that of the article.
};

/// The byline that a reader sees: an element that says so (rel, itemprop, class) and holds a name, or a line that
/// begins like one; those beside the headline first.
ShownByline visibleByline(const Tree &tree, const QString &publisher, const QString &headline);

} // namespace pullquote::html
