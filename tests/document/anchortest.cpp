// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/anchor.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

const QString Text = u"The mayor said no. Later the mayor said yes, and then the mayor said no."_s;

TEST(Anchor, unchangedText_everySpan_isFoundWhereItWas)
{
    for (qsizetype begin = 0; begin < Text.size(); ++begin) {
        for (qsizetype end = begin + 1; end <= Text.size(); end += 3) {
            EXPECT_EQ(findAnchor(Text, anchorOf(Text, {begin, end})), (Span{begin, end}));
        }
    }
}

TEST(Anchor, textPutInFront_movesAlong)
{
    const Anchor anchor = anchorOf(Text, {35, 43});
    const QString longer = u"A new first paragraph.\n\n"_s + Text;
    EXPECT_EQ(findAnchor(longer, anchor), (Span{59, 67}));
}

TEST(Anchor, oneSideChanged_theOnlyPlaceIsTaken)
{
    const Anchor anchor = anchorOf(Text, {0, 18});
    EXPECT_EQ(findAnchor(u"Yesterday, "_s + Text, anchor), (Span{11, 29}));
}

TEST(Anchor, wordsChangedButLookAlikeThere_isLost)
{
    const Anchor anchor = anchorOf(Text, {0, 18}); // "The mayor said no."
    const QString edited = u"The mayor said maybe. And elsewhere: The mayor said no. Full stop."_s;
    EXPECT_EQ(findAnchor(edited, anchor), std::nullopt);
}

TEST(Anchor, sameContextTwice_isLost)
{
    const QString once = u"[ He agreed. ]"_s;
    const Anchor anchor{u"He agreed."_s, u"[ "_s, u" ]"_s};
    EXPECT_EQ(findAnchor(once, anchor), (Span{2, 12}));
    EXPECT_EQ(findAnchor(once + once, anchor), std::nullopt);
}

} // namespace
} // namespace pullquote
