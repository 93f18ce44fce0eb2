// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/plaintext.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

TEST(PlainText, read_paragraphs_keepsTheTextAndCoversIt)
{
    const QString text = u"One paragraph, with a sentence.\n\nAnother one, with another sentence.\n"_s;
    const auto reading = readPlainText(text, u"a.txt"_s, {});
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->text, text);
    EXPECT_EQ(reading->blocks.size(), 2U);
}

} // namespace
} // namespace pullquote
