// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/intervalindex.h"

#include <gtest/gtest.h>
#include <random>

namespace pullquote {
namespace {

TEST(IntervalIndex, overlapping_randomSpans_agreesWithScan)
{
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        std::vector<IntervalIndex<int>::Entry> entries;
        const int count = int(random() % 60);
        for (int i = 0; i < count; ++i) {
            const auto begin = qsizetype(random() % 200);
            entries.push_back({{begin, begin + 1 + qsizetype(random() % 40)}, i});
        }
        const IntervalIndex<int> index(entries);
        const auto begin = qsizetype(random() % 220);
        const Span span{begin, begin + 1 + qsizetype(random() % 10)};
        std::vector<int> found;
        index.overlapping(span, [&](const auto &entry) { found.push_back(entry.value); });
        std::vector<int> expected;
        for (const auto &entry : index.entries()) {
            if (entry.span.overlaps(span)) {
                expected.push_back(entry.value);
            }
        }
        EXPECT_EQ(found, expected);
    }
}

TEST(IntervalIndex, at_nestedSpans_givesOuterFirst)
{
    const IntervalIndex<int> index({{{5, 8}, 2}, {{0, 10}, 1}, {{8, 9}, 3}});
    EXPECT_EQ(index.at(6), (std::vector<int>{1, 2}));
    EXPECT_EQ(index.at(8), (std::vector<int>{1, 3}));
    EXPECT_TRUE(index.at(10).empty());
}

} // namespace
} // namespace pullquote
