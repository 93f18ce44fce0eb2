// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/section.h"
#include "model/reading/block.h"

#include <span>
#include <vector>

namespace pullquote {

/// The sections that the headings make, nested by their levels, in order of the text. Boilerplate and the title make
/// none; text before the first heading is the lead, a section without a heading.
std::vector<Section> findSections(std::span<const Block> blocks);

/// The innermost section that holds `position`, in logarithmic time; invalid if none does. `sections` as
/// findSections() gives them.
SectionId sectionAt(std::span<const Section> sections, qsizetype position);

} // namespace pullquote
