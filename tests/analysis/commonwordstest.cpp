// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/commonwords.h"

#include <QString>

#include <gtest/gtest.h>

namespace pullquote::english {
namespace {

using namespace Qt::Literals::StringLiterals;

TEST(CommonWords, everyPairOfLetters_isAnsweredWhateverFollows)
{
    const CommonWords words;
    int found = 0;
    for (char16_t first = u'a'; first <= u'z'; ++first) {
        for (char16_t second = u'a'; second <= u'z'; ++second) {
            const QString pair = QString(QChar(first)) + QChar(second);
            // Before, between and behind all words of the pair, and with every third letter.
            found += words.contains(pair);
            EXPECT_FALSE(words.contains(pair + u"zzzzq"_s)) << qPrintable(pair);
            for (char16_t third = u'a'; third <= u'z'; ++third) {
                found += words.contains(pair + QChar(third));
                EXPECT_FALSE(words.contains(pair + QChar(third) + u"qqqz"_s)) << qPrintable(pair);
            }
        }
    }
    EXPECT_GT(found, 500);
}

TEST(CommonWords, capitals_doNotCount)
{
    const CommonWords words;
    EXPECT_TRUE(words.contains(u"harbour") || words.contains(u"harbor"));
    EXPECT_TRUE(words.contains(u"Water"));
    EXPECT_TRUE(words.contains(u"WATER"));
    EXPECT_FALSE(words.contains(u"Okafor"));
    EXPECT_FALSE(words.contains(u"a"));
    EXPECT_FALSE(words.contains(u"wäter"));
    EXPECT_FALSE(words.contains(u""));
}

} // namespace
} // namespace pullquote::english
