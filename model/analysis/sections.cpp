// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/sections.h"

#include <algorithm>

namespace pullquote {

std::vector<Section> findSections(std::span<const Block> blocks)
{
    std::vector<Section> sections;
    std::vector<size_t> open;
    qsizetype end = 0;
    const auto closeFrom = [&](int level, qsizetype at) {
        while (!open.empty() && sections[open.back()].level >= level) {
            sections[open.back()].span.end = at;
            open.pop_back();
        }
    };
    const auto begin = [&](int level, Span heading, qsizetype at) {
        closeFrom(level, at);
        Section section;
        section.id = SectionId(qsizetype(sections.size()));
        section.level = level;
        section.headingSpan = heading;
        section.span = {at, at};
        section.parent = open.empty() ? SectionId() : sections[open.back()].id;
        open.push_back(sections.size());
        sections.push_back(section);
    };
    for (const Block &block : blocks) {
        if (block.kind == BlockKind::Boilerplate) {
            continue;
        }
        const bool heads = block.kind == BlockKind::Heading && block.role != BlockRole::Title;
        if (heads) {
            // The lead stands beside the headed sections, never above them.
            if (!open.empty() && sections[open.front()].headingSpan.isEmpty()) {
                closeFrom(1, block.span.begin);
            }
            begin(std::max<int>(block.level, 1), block.span, block.span.begin);
        } else if (open.empty()) {
            begin(1, {}, block.span.begin);
        }
        end = block.span.end;
    }
    closeFrom(0, end);
    return sections;
}

SectionId sectionAt(std::span<const Section> sections, qsizetype position)
{
    // They stand in order of their begin; the last that has begun lies in the one that holds the position.
    const auto after = std::ranges::upper_bound(sections, position, {}, [](const Section &s) { return s.span.begin; });
    SectionId id = after == sections.begin() ? SectionId() : std::prev(after)->id;
    while (id.isValid() && !sections[static_cast<size_t>(id.index)].span.contains(position)) {
        id = sections[static_cast<size_t>(id.index)].parent;
    }
    return id;
}

} // namespace pullquote
