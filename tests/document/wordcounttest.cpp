// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/wordcount.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

TEST(WordCount, words_areCountedAsAReaderDoes)
{
    EXPECT_EQ(countWords(u""), 0);
    EXPECT_EQ(countWords(u" \n — … "), 0);
    EXPECT_EQ(countWords(u"One, two; three."), 3);
    EXPECT_EQ(countWords(u"don't isn’t well-known 3.5 1,000"), 5);
    EXPECT_EQ(countWords(u"“Quoted,” she said-"), 3);
}

TEST(WordCount, chineseCharacters_areOneEach)
{
    EXPECT_EQ(countWords(u"動區BlockTempo 三十%"), 5);
}

TEST(WordCount, furniture_doesNotCount)
{
    Reading reading;
    reading.text = u"Two words\nShare this page"_s;
    reading.blocks.resize(2);
    reading.blocks[0].span = {0, 9};
    reading.blocks[1].span = {10, 25};
    reading.blocks[1].kind = BlockKind::Boilerplate;
    EXPECT_EQ(countWords(reading), 2);
}

} // namespace
} // namespace pullquote
