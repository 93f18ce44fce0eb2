// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace pullquote::html {

/// What a lexical pass over the bytes lets through to the parser.
struct GuardedPage
{
    QByteArray markup;                  ///< UTF-8, the same page for a reader, harmless for the parser.
    std::vector<QByteArray> linkedData; ///< Contents of scripts of type application/ld+json, in their order.
    int elementsLeftOut = 0;            ///< Start tags beyond the limits of nesting: their content stays.
    int attributesLeftOut = 0;          ///< Beyond the limit a tag.
};

/// Makes what takes an HTML5 parser more than linear time impossible, in one linear pass over `page` (UTF-8): elements
/// nested deeper than 512, more than 100 formatting elements of a name that are left open, more than 200 attributes a
/// tag. Comments, scripts, styles, attributes that no rule reads and white space between blocks do not get through
/// either: they are most of the bytes of a page, and nothing that a reader sees.
GuardedPage guarded(QByteArrayView page);

} // namespace pullquote::html
