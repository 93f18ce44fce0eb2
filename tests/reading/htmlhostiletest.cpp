// SPDX-License-Identifier: GPL-3.0-or-later
// Pages made to break readers, built here. Time is not measured: what is not linear runs into the test's time limit.
#include "model/reading/html.h"
#include "model/reading/html/guard.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

const QString &sentence()
{
    static const QString text =
        u"Somewhere in all of this, one honest sentence waits to be read, and it is long enough."_s;
    return text;
}

QString paragraph()
{
    return u"<p>"_s + sentence() + u" It has company, too, so that it looks like an article."_s.repeated(4) + u"</p>"_s;
}

struct HostilePage
{
    const char *name;
    QString html;
};

void PrintTo(const HostilePage &page, std::ostream *out)
{
    *out << page.name;
}

class HtmlHostile : public testing::TestWithParam<HostilePage>
{
};

TEST_P(HtmlHostile, page_sentenceIsFound)
{
    const auto reading = readHtml(GetParam().html, u"hostile.html"_s, {});
    ASSERT_TRUE(reading);
    EXPECT_TRUE(reading->text.contains(sentence()));
}

std::vector<HostilePage> hostilePages()
{
    constexpr qsizetype Deep = 100'000;
    const auto nested = [](const QString &open, const QString &close) {
        return open.repeated(Deep) + paragraph() + close.repeated(Deep);
    };
    QString attributes;
    for (int i = 0; i < 100'000; ++i) {
        attributes += u" a%1=b"_s.arg(i);
    }
    const auto linkedData = [](const QString &json) {
        return u"<head><script type='application/ld+json'>"_s + json + u"</script></head>"_s + paragraph();
    };
    return {
        {"deepDiv", nested(u"<div>"_s, u"</div>"_s)},
        {"deepUnclosedDiv", nested(u"<div>"_s, QString())},
        {"deepCustomElement", nested(u"<x-y>"_s, u"</x-y>"_s)},
        {"deepBold", nested(u"<b>"_s, u"</b>"_s)},
        {"deepQuotation", nested(u"<blockquote>"_s, u"</blockquote>"_s)},
        {"deepList", nested(u"<ul><li>"_s, u"</li></ul>"_s)},
        {"deepTable", nested(u"<table><tr><td>"_s, u"</td></tr></table>"_s)},
        {"deepButton", nested(u"<button>"_s, u"</button>"_s)},
        {"deepSvg", nested(u"<svg><g>"_s, u"</g></svg>"_s)},
        {"openFormatting", u"<p><b><i><u><font size=1>x"_s.repeated(20'000) + paragraph()},
        {"misnestedFormatting", u"<b><p>x</b><i></p>"_s.repeated(50'000) + paragraph()},
        {"misnestedLinks", u"<a href=1><p>x</a><em></p>"_s.repeated(50'000) + paragraph()},
        {"fosteredText", u"<table>"_s.repeated(2'000) + u"x<p>y"_s.repeated(2'000) + paragraph()},
        {"strayEndTags", u"</div></b></p></td>"_s.repeated(50'000) + paragraph()},
        {"manyBreaks", u"<br>"_s.repeated(200'000) + paragraph()},
        {"manyLooseWords", u"<div>x<hr></div>"_s.repeated(100'000) + paragraph()},
        {"nestedDivsWithText", u"<div>word "_s.repeated(500) + u"<div>x, y</div>"_s.repeated(50'000) + paragraph()},
        {"openComment", paragraph() + u"<!--"_s + u"-"_s.repeated(1'000'000)},
        {"openTag", paragraph() + u"<div class='"_s + u"x"_s.repeated(1'000'000)},
        {"openScript", paragraph() + u"<script>"_s + u"<"_s.repeated(1'000'000)},
        {"manyAttributes", u"<div"_s + attributes + u">"_s + paragraph() + u"</div>"_s},
        {"longAttribute", u"<div class='"_s + u"x"_s.repeated(5'000'000) + u"'>"_s + paragraph()},
        {"references", u"&amp;&nbsp;&#x1F600;&nothing;&#0;&#xD800;&"_s.repeated(100'000) + paragraph()},
        {"zeroCharacters", QString(5000, QChar(0)) + paragraph()},
        {"nestedJson", linkedData(u"["_s.repeated(200'000))},
        {"deepJson", linkedData(u"{\"author\":"_s.repeated(50'000) + u"1"_s + u"}"_s.repeated(50'000))},
        {"wrongJson", linkedData(u"{\"@type\": [7, {}], \"@graph\": \"x\", \"author\": [[[]]]}"_s)},
        {"plaintext", paragraph() + u"<plaintext>"_s + u"</div>"_s.repeated(1'000)},
        {"framesInWords", u"x<iframe><p>y</iframe>"_s.repeated(50'000) + paragraph()},
    };
}

INSTANTIATE_TEST_SUITE_P(Made, HtmlHostile, testing::ValuesIn(hostilePages()),
                         [](const auto &given) { return std::string(given.param.name); });

TEST(HtmlGuard, ordinaryPage_keepsItsTagsAndText)
{
    const auto page = html::guarded("<div class=\"a\" onclick='x()'><p id=b>One<br/>two &amp; three</p></div>");
    EXPECT_EQ(page.markup, "<div class=\"a\"><p id=\"b\">One<br/>two &amp; three</p></div>");
    EXPECT_EQ(page.elementsLeftOut, 0);
}

TEST(HtmlGuard, commentsScriptsAndStyles_doNotGetThrough)
{
    const auto page = html::guarded("a<!-- <p> -->b<script>if (a<b) '</p>'</script>c<style>p{}</style>d<!-->e<!--->f");
    EXPECT_EQ(page.markup, "abcdef");
}

TEST(HtmlGuard, scriptWithinAScriptsComment_endsWithTheSecondEndTag)
{
    const auto page = html::guarded("a<script><!-- document.write('<script>x</script>'); </script>b");
    EXPECT_EQ(page.markup, "ab");
}

TEST(HtmlGuard, linkedData_isCollected)
{
    const auto page = html::guarded("<script type='application/ld+json'>{\"a\": 1}</script>");
    ASSERT_EQ(page.linkedData.size(), 1U);
    EXPECT_EQ(page.linkedData.front(), "{\"a\": 1}");
}

TEST(HtmlGuard, nestingBeyondTheLimit_leavesOutAsManyEndTags)
{
    const auto page = html::guarded(QByteArray("<div>").repeated(600) + "x" + QByteArray("</div>").repeated(600) + "y");
    EXPECT_EQ(page.elementsLeftOut, 88);
    EXPECT_EQ(page.markup, QByteArray("<div>").repeated(512) + "x" + QByteArray("</div>").repeated(512) + "y");
}

TEST(HtmlGuard, attributesBeyondTheLimit_areCounted)
{
    const auto page = html::guarded("<p" + QByteArray(" x=1").repeated(250) + " class=late>z");
    EXPECT_EQ(page.attributesLeftOut, 51);
    EXPECT_EQ(page.markup, "<p>z");
}

TEST(HtmlGuard, deepNesting_isSaidInTheWarnings)
{
    const auto reading = readHtml(u"<div>"_s.repeated(1000) + paragraph(), u"deep.html"_s, {});
    ASSERT_TRUE(reading);
    ASSERT_EQ(reading->warnings.size(), 1);
    EXPECT_TRUE(reading->warnings.front().contains(u"nested too deep"_s));
}

TEST(HtmlReading, stopRequested_isCancelled)
{
    std::stop_source source;
    source.request_stop();
    const auto reading = readHtml(paragraph(), u"a.html"_s, source.get_token());
    ASSERT_FALSE(reading);
    EXPECT_TRUE(reading.error().cancelled);
}

} // namespace
} // namespace pullquote
