// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/sections.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

Block block(BlockKind kind, qsizetype begin, qsizetype end, std::uint8_t level = 0)
{
    Block made;
    made.kind = kind;
    made.span = {begin, end};
    made.level = level;
    return made;
}

TEST(Sections, find_nestedHeadings_nestTheirSections)
{
    const std::vector<Block> blocks{
        block(BlockKind::Paragraph, 0, 10),    block(BlockKind::Heading, 11, 15, 2),
        block(BlockKind::Paragraph, 16, 30),   block(BlockKind::Heading, 31, 35, 3),
        block(BlockKind::Paragraph, 36, 50),   block(BlockKind::Heading, 51, 55, 2),
        block(BlockKind::Boilerplate, 56, 90),
    };
    const auto sections = findSections(blocks);
    ASSERT_EQ(sections.size(), 4U);
    EXPECT_TRUE(sections[0].headingSpan.isEmpty());
    EXPECT_EQ(sections[0].span, (Span{0, 11}));
    EXPECT_EQ(sections[1].span, (Span{11, 51}));
    EXPECT_EQ(sections[2].parent, sections[1].id);
    EXPECT_FALSE(sections[3].parent.isValid());
    EXPECT_EQ(sections[3].span, (Span{51, 55}));
    EXPECT_EQ(sectionAt(sections, 40), sections[2].id);
    EXPECT_FALSE(sectionAt(sections, 60).isValid());
}

} // namespace
} // namespace pullquote
