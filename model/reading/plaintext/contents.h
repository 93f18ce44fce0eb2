// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/plaintext/draft.h"

#include <QHash>

namespace pullquote::plaintext {

/// A page's own list of its headings.
struct Contents
{
    size_t begin = 0; ///< Its passages, title and controls included.
    size_t end = 0;
    QHash<QString, std::uint8_t> headings; ///< By headingKey(): how deep the entry stands, from 1.

    bool isEmpty() const { return headings.isEmpty(); }
};

/// Finds the table of contents and marks it as boilerplate: lines in a row (a list, mostly) most of which stand again,
/// each alone, further down. The short lines right before it ("Contents", a control to fold it) belong to it.
/// Without one the result is empty and nothing is marked.
Contents markContents(Draft &draft);

} // namespace pullquote::plaintext
