// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/findingids.h"
#include "model/text/span.h"

namespace pullquote {

/// A stretch of the article under one heading. The first section of an article with text before its first heading has
/// an empty heading span (the lead).
struct Section
{
    SectionId id;
    int level = 1;    ///< 1 for top sections; the title is not a section of its own, it heads the lead.
    Span headingSpan; ///< Empty if it has no heading.
    Span span;        ///< From the heading's begin to the next section's begin, its subsections included.
    SectionId parent; ///< Invalid for top sections.
};

} // namespace pullquote
