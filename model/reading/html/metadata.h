// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/parser.h"
#include "model/reading/reading.h"

namespace pullquote::html {

/// What a page says of itself, and where its parts disagree.
struct PageMetadata
{
    Metadata metadata;
    QString description;  ///< The summary that the page gives of itself.
    QString articleBody;  ///< The article's text as the page's JSON-LD gives it; mostly empty.
    QStringList warnings; ///< Whole sentences: disagreements.
};

/// Reads the metadata of a page in the order of trust: JSON-LD, OpenGraph and its like, microdata, meta and title
/// elements, then what a reader sees: the headline, the byline, times.
PageMetadata readMetadata(const ParsedPage &page);

} // namespace pullquote::html
