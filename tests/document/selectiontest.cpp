// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/articledocument.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

TEST(Selection, set_sameTwice_signalsChangeOnce)
{
    Selection selection;
    int changes = 0;
    int requests = 0;
    QObject::connect(&selection, &Selection::changed, &selection, [&] { ++changes; });
    QObject::connect(&selection, &Selection::requested, &selection, [&] { ++requests; });
    selection.set(QuoteId(3), nullptr);
    selection.set(QuoteId(3), nullptr);
    EXPECT_EQ(changes, 1);
    EXPECT_EQ(requests, 1);
    selection.set(SourceId(3), nullptr);
    EXPECT_EQ(changes, 2);
}

TEST(ArticleDocument, goBack_afterTwoSelections_selectsTheFirstAgain)
{
    ArticleDocument document;
    document.selection().set(QuoteId(1), nullptr);
    document.selection().set(FigureId(2), nullptr);
    EXPECT_TRUE(document.history().canGoBack());
    document.goBack();
    EXPECT_EQ(document.selection().current(), Item(QuoteId(1)));
    EXPECT_FALSE(document.history().canGoBack());
    document.goForward();
    EXPECT_EQ(document.selection().current(), Item(FigureId(2)));
    EXPECT_FALSE(document.history().canGoForward());
}

} // namespace
} // namespace pullquote
