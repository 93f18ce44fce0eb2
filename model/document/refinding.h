// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"
#include "model/document/filters.h"

#include <optional>

namespace pullquote {

/// Things of one snapshot of an article found again in another one: after its file changed, after it was analysed anew,
/// after a correction. Found means the exact words with their context (findAnchor) and a finding of the same kind on
/// them; a source is the same by name and kind, a section by its heading. What is not found is nothing, never a
/// look-alike.
Item refind(const Article &before, const Item &item, const Article &now);

/// The position in `now` of the words that stand at `position` of `before`; nothing if they are gone.
std::optional<qsizetype> refindPosition(const Article &before, qsizetype position, const Article &now);

/// The filters with source and section found again; a part that is lost is unset.
FilterState refind(const Article &before, const FilterState &filters, const Article &now);

} // namespace pullquote
