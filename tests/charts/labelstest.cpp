// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/labels.h"

#include <QFontMetricsF>
#include <QGuiApplication>

#include <gtest/gtest.h>
#include <random>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

TEST(Wrapping, longText_noLineIsWiderAndNoWordIsLost)
{
    const QFont font = QGuiApplication::font();
    const QString text = u"Moves made by machine pilots in the whole port, nights and holidays left out"_s;
    for (const double width : {60.0, 120.0, 240.0, 1000.0}) {
        const QStringList lines = wrapped(text, font, width, 100);
        EXPECT_EQ(lines.join(u' '), text) << width;
        EXPECT_LE(widthOf(lines, font), width) << width;
    }
}

TEST(Wrapping, tooManyLines_endsWithEllipsis)
{
    const QStringList lines =
        wrapped(u"one two three four five six seven eight nine ten"_s, QGuiApplication::font(), 60, 2);
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines.back().endsWith(u'…'));
    EXPECT_LE(widthOf(lines, QGuiApplication::font()), 60);
}

TEST(Wrapping, chineseText_breaksWithoutSpaces)
{
    const QStringList lines = wrapped(u"住戶有自來水的比例農村地區"_s, QGuiApplication::font(), 60, 20);
    EXPECT_GT(lines.size(), 1);
    EXPECT_EQ(lines.join(QString()), u"住戶有自來水的比例農村地區"_s);
}

TEST(Wrapping, emptyText_hasNoLines)
{
    EXPECT_TRUE(wrapped({}, QGuiApplication::font(), 60, 2).isEmpty());
    EXPECT_TRUE(wrapped(u"  \n"_s, QGuiApplication::font(), 60, 2).isEmpty());
}

TEST(Spreading, randomWishes_neverOverlapAndKeepTheirOrder)
{
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        std::uniform_real_distribution<double> place(0, 400);
        std::uniform_real_distribution<double> size(5, 40);
        std::vector<LabelWish> wishes(size_t(round % 12));
        double total = 0;
        for (LabelWish &wish : wishes) {
            wish = {place(random), size(random)};
            total += wish.size;
        }
        std::ranges::sort(wishes, {}, &LabelWish::centre);
        const std::vector<double> centres = spread(wishes, 0, 500);
        ASSERT_EQ(centres.size(), wishes.size());
        for (size_t i = 0; i < wishes.size(); ++i) {
            EXPECT_GE(centres[i] - wishes[i].size / 2, -1e-6);
            if (total <= 500) {
                EXPECT_LE(centres[i] + wishes[i].size / 2, 500 + 1e-6);
            }
            if (i > 0) {
                EXPECT_GE(centres[i] - centres[i - 1], (wishes[i].size + wishes[i - 1].size) / 2 - 1e-6);
            }
        }
    }
}

TEST(Spreading, wishesApart_areGranted)
{
    const std::vector<double> centres = spread({{50, 20}, {100, 20}, {300, 20}}, 0, 500);
    EXPECT_EQ(centres, (std::vector<double>{50, 100, 300}));
}

TEST(Spreading, twoAtOnePlace_moveApartEvenly)
{
    const std::vector<double> centres = spread({{100, 20}, {100, 20}}, 0, 500);
    EXPECT_DOUBLE_EQ(centres[0], 90);
    EXPECT_DOUBLE_EQ(centres[1], 110);
}

TEST(Fonts, forPictures_areInPixelsWithoutHinting)
{
    QFont base;
    base.setPointSizeF(9);
    const ChartFonts fonts = ChartFonts::forPictures(base);
    EXPECT_EQ(fonts.label.pixelSize(), 12);
    EXPECT_EQ(fonts.label.hintingPreference(), QFont::PreferNoHinting);
    EXPECT_LT(fonts.detail.pixelSize(), fonts.label.pixelSize());
    EXPECT_GT(fonts.title.pixelSize(), fonts.label.pixelSize());
}

} // namespace
} // namespace pullquote
