// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/spacing.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

TEST(OnOneLine, runsOfWhiteSpace_areOneSpace)
{
    const QString text = u" \tthe  north\r\n\u3000mole\u00A0\n"_s;
    EXPECT_EQ(onOneLine(text), u"the north mole"_s);
    EXPECT_EQ(onOneLine(text), text.simplified());
}

TEST(OnOneLine, nothingButWhiteSpace_isEmpty)
{
    EXPECT_EQ(onOneLine(u" \n\t "), QString());
    EXPECT_EQ(onOneLine({}), QString());
}

TEST(AppendOnOneLine, twoParts_areParted)
{
    QString line = u"the quay"_s;
    appendOnOneLine(line, u"  was  closed ");
    EXPECT_EQ(line, u"the quay was closed"_s);
}

TEST(AppendOnOneLine, emptySide_leavesNoSpace)
{
    QString line;
    appendOnOneLine(line, u" closed");
    EXPECT_EQ(line, u"closed"_s);
    appendOnOneLine(line, u"  ");
    EXPECT_EQ(line, u"closed"_s);
}

TEST(AppendOnOneLine, notSpaced_isGlued)
{
    QString line = u"北堤"_s;
    appendOnOneLine(line, u"動工", false);
    EXPECT_EQ(line, u"北堤動工"_s);
}

} // namespace
} // namespace pullquote
