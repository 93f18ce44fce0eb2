// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/display.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

QString shown(std::optional<double> low, std::optional<double> high, const QString &unit, bool approximate = false)
{
    return displayValue(low, high, approximate, unit).replace(u'\u00A0', u' ');
}

TEST(Display, value_rangesBoundsAndUnits_readAsAPersonWrites)
{
    EXPECT_EQ(shown(70, 90, u"percent"_s), u"70–90 %"_s);
    EXPECT_EQ(shown(6, 12, u"month"_s), u"6–12 months"_s);
    EXPECT_EQ(shown(1, 1, u"day"_s), u"1 day"_s);
    EXPECT_EQ(shown(70, {}, u"percent"_s), u"≥ 70 %"_s);
    EXPECT_EQ(shown({}, 12, u"engineer"_s), u"≤ 12 engineers"_s);
    EXPECT_EQ(shown(1.2e9, 1.2e9, u"USD"_s), u"$1.2 billion"_s);
    EXPECT_EQ(shown(1e9, 1.5e9, u"EUR"_s), u"€1–1.5 billion"_s);
    EXPECT_EQ(shown(5e6, 5e6, u"CHF"_s, true), u"≈ CHF 5 million"_s);
    EXPECT_EQ(shown(2, 2, u"country"_s), u"2 countries"_s);
    EXPECT_EQ(shown(-3.5, -3.5, u"degree celsius"_s), u"\u22123.5 degrees celsius"_s);
    EXPECT_EQ(shown(100, 100, u"kilometer per hour"_s), u"100 kilometers per hour"_s);
    EXPECT_EQ(shown(66.6667, 66.6667, u"percent"_s), u"66.7 %"_s);
    EXPECT_EQ(shown({}, {}, u"percent"_s), QString());
}

} // namespace
} // namespace pullquote
