// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

Reading readPage(const QString &html)
{
    auto reading = readHtml(html, u"page.html"_s, {});
    EXPECT_TRUE(reading);
    return reading ? std::move(*reading) : Reading();
}

TEST(Html, pageWithNavigation_onlyArticleIsRead)
{
    const Reading reading = readPage(
        u"<html lang=en><title>Ferry returns | The Quay</title><body><nav><a href=/a>Home</a> <a href=/b>News</a></nav>"
        "<article><h1>Ferry returns</h1><p>The ferry crosses the sound again, nine years after the last boat, and the "
        "islanders came to see it, with flags, a brass band and a cake.</p><p>“We never gave up,” said the harbour "
        "master, who had kept the timetable on the wall for all those years.</p></article>"
        "<footer>All rights reserved</footer></body></html>"_s);
    EXPECT_EQ(reading.metadata.title, u"Ferry returns"_s);
    EXPECT_EQ(reading.metadata.language, u"en"_s);
    ASSERT_EQ(reading.blocks.size(), 3U);
    EXPECT_EQ(reading.blocks[0].role, BlockRole::Title);
    EXPECT_EQ(reading.blocks[0].span.of(reading.text), u"Ferry returns"_s);
    EXPECT_TRUE(reading.blocks[2].span.of(reading.text).startsWith(u"“We never gave up,”"_s));
    EXPECT_FALSE(reading.text.contains(u"Home"_s));
    EXPECT_FALSE(reading.text.contains(u"rights"_s));
}

TEST(Html, blockQuotes_areNumbered_andNameWhoseTheyAre)
{
    const Reading reading = readPage(
        u"<html><body><article><h1>Ferry returns</h1><p>It sailed again on Monday, with people on board who had waited "
        "for it, and with a band that played on the quay until the evening came.</p><blockquote><p>We never gave up on "
        "the old boat.</p><p>Not once.</p><cite>Ada Quill</cite></blockquote><blockquote><p>It was a cold morning for "
        "all of us.</p></blockquote><p>The next one leaves on Friday, says the board that runs it, and tickets are "
        "sold "
        "in the harbor office and on board.</p></article></body></html>"_s);
    std::vector<std::uint32_t> numbers;
    for (const Block &block : reading.blocks) {
        if (block.kind == BlockKind::BlockQuote && block.role == BlockRole::Body) {
            numbers.push_back(block.quotation);
            EXPECT_EQ(block.cite, numbers.back() == 1 ? u"Ada Quill"_s : QString());
        }
    }
    EXPECT_EQ(numbers, (std::vector<std::uint32_t>{1, 1, 1, 2}));
}

TEST(Html, pageWithoutText_isAnErrorThatNamesTheFile)
{
    const auto reading = readHtml(u"<html><body><script>let a = 1;</script></body></html>"_s, u"empty.html"_s, {});
    ASSERT_FALSE(reading);
    EXPECT_TRUE(reading.error().sentence.contains(u"empty.html"_s));
}

} // namespace
} // namespace pullquote
