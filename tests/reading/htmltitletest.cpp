// SPDX-License-Identifier: GPL-3.0-or-later
// The title of a page, where its title element, its metas and its headlines differ.
#include "model/reading/html.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

QString titleOf(const QString &head, const QString &headline)
{
    const QString body = u"<p>The lighthouse keeper on Sorrel Rock will hand over her keys in May, the harbour board "
                         "said, and nobody will follow her up the stairs.</p>"_s.repeated(3);
    const auto reading = readHtml(
        u"<html><head>%1</head><body><div>%2%3</div></body></html>"_s.arg(head, headline, body), u"page.html"_s, {});
    return reading ? reading->metadata.title : QString();
}

TEST(HtmlTitle, wordsWithSoftHyphens_areWordsWithout)
{
    EXPECT_EQ(titleOf(u"<title>Harbour Board - Press list 2024 - The light\u00ADhouse keeper leaves</title>"_s,
                      u"<h1>The light\u00ADhouse keep\u00ADer leaves</h1>"_s),
              u"The lighthouse keeper leaves"_s);
}

TEST(HtmlTitle, headlineWithKicker_yieldsToTheTitleThatPageGives)
{
    EXPECT_EQ(titleOf(u"<meta property=\"og:title\" content=\"A lamp for nobody?\">"_s,
                      u"<h1><span>Sorrel Rock: </span>A lamp for nobody?</h1>"_s),
              u"A lamp for nobody?"_s);
}

TEST(HtmlTitle, headlineInOtherWords_isTheTitleThatReadersSee)
{
    EXPECT_EQ(titleOf(u"<meta property=\"og:title\" content=\"Sorrel Rock loses its last lighthouse keeper\">"_s,
                      u"<h1>Sorrel Rock loses the last lighthouse keeper</h1>"_s),
              u"Sorrel Rock loses the last lighthouse keeper"_s);
}

TEST(HtmlTitle, headlineInQuiteOtherWords_yieldsToTitleThatPageGivesTwice)
{
    EXPECT_EQ(
        titleOf(u"<title>Keeper leaves Sorrel Rock, Tarn and nine other lights - The Gazette</title>"
                "<meta property=\"og:title\" content=\"Keeper leaves Sorrel Rock, Tarn and nine other lights\">"_s,
                u"<h1>Keeper leaves eleven lights</h1>"_s),
        u"Keeper leaves Sorrel Rock, Tarn and nine other lights"_s);
}

TEST(HtmlTitle, nameOfHost_isTheSite)
{
    EXPECT_EQ(titleOf(u"<title>rockgazette.example » Ines Varga</title>"_s, QString()), u"Ines Varga"_s);
}

} // namespace
} // namespace pullquote
