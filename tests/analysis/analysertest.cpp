// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/analyser.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <stop_token>
#include <vector>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

Reading smallReading()
{
    Reading reading;
    reading.path = u"gate.txt"_s;
    reading.text = u"“The gate stays open,” Lena Brandt said on 3 March 2024. It cost $4 million."_s;
    Block block;
    block.span = {0, reading.text.size()};
    reading.blocks.push_back(block);
    return reading;
}

TEST(Analyser, progress_growsFromStageToStage_upToAll)
{
    std::vector<double> told;
    const auto found = Analyser().analyse(smallReading(), {}, {}, [&](double share) { told.push_back(share); });
    ASSERT_TRUE(found.hasValue());
    ASSERT_GE(told.size(), 4U);
    EXPECT_TRUE(std::ranges::is_sorted(told));
    EXPECT_GT(told.front(), 0);
    EXPECT_EQ(told.back(), 1);
}

TEST(Analyser, stopWhileItWorks_endsBeforeTheNextStage)
{
    std::stop_source source;
    int told = 0;
    const auto found = Analyser().analyse(smallReading(), {}, source.get_token(), [&](double) {
        if (++told == 2) {
            source.request_stop();
        }
    });
    EXPECT_FALSE(found.hasValue());
    EXPECT_TRUE(found.error().cancelled);
    EXPECT_EQ(found.error().path, u"gate.txt"_s);
    EXPECT_EQ(told, 2);
}

} // namespace
} // namespace pullquote
