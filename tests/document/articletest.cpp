// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/article.h"

#include "tests/support/samplearticle.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

TEST(Article, variantsOf_anyWording_givesTheOthersInOrder)
{
    const ArticlePtr article = test::sampleArticle();
    EXPECT_EQ(article->variantsOf(QuoteId(0)), (std::vector{QuoteId(3), QuoteId(4)}));
    EXPECT_EQ(article->variantsOf(QuoteId(4)), (std::vector{QuoteId(0), QuoteId(3)}));
    EXPECT_TRUE(article->variantsOf(QuoteId(1)).empty());
    EXPECT_TRUE(article->variantsOf(QuoteId(99)).empty());
}

TEST(Article, sentenceAround_findingInTheMiddle_isItsSentenceAlone)
{
    const ArticlePtr article = test::sampleArticle();
    const Span sentence = article->sentenceAround(article->figures()[3].span);
    EXPECT_TRUE(article->textOf(sentence).startsWith(u"The board wants"))
        << qPrintable(article->textOf(sentence).toString());
    EXPECT_TRUE(article->textOf(sentence).endsWith(u"€40 million."));
}

TEST(Article, itemAt_quoteOverMention_isTheQuote)
{
    const ArticlePtr article = test::sampleArticle();
    const Quote &quote = article->quotes()[1];
    EXPECT_EQ(article->itemAt(quote.span.begin), Item(QuoteId(1)));
    EXPECT_EQ(article->itemAt(quote.sourceSpan.begin), Item(SourceId(1)));
    EXPECT_EQ(article->itemAt(quote.span.begin - 2), Item());
    EXPECT_EQ(article->itemAt(article->text().size() + 5), Item());
}

} // namespace
} // namespace pullquote
