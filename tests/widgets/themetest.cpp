// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <cmath>
#include <gtest/gtest.h>

namespace pullquote {
namespace {

double luminance(const QColor &color)
{
    const auto linear = [](float c) { return c <= 0.04045F ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &two)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(two)});
    return (light + 0.05) / (dark + 0.05);
}

TEST(Theme, contrast_ofTextAndTones_isReadable)
{
    for (const Theme &theme : {Theme::light(), Theme::dark()}) {
        for (const QColor &ground : {theme.paper, theme.window}) {
            EXPECT_GE(contrast(theme.text, ground), 7.0);
            EXPECT_GE(contrast(theme.mutedText, ground), 4.5);
            EXPECT_GE(contrast(theme.accent, ground), 4.5);
            EXPECT_GE(contrast(theme.warning, ground), 4.5);
        }
        EXPECT_GE(contrast(theme.onAccent, theme.accent), 4.5);
        EXPECT_GE(contrast(theme.text, theme.selectionGround), 4.5);
        for (int i = -1; i < 16; ++i) {
            EXPECT_GE(contrast(theme.tone(SourceId(i)), theme.paper), 4.5) << i << (theme.isDark ? " dark" : " light");
        }
    }
}

} // namespace
} // namespace pullquote
