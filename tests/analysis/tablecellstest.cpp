// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a table is told by its rows and columns.
#include "model/analysis/analyser.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Every line a paragraph; a row of a table has tabs between its cells.
Findings findingsIn(const QString &text)
{
    static const Analyser analyser;
    Reading reading;
    reading.text = text;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end = text.indexOf(u'\n', begin) < 0 ? text.size() : text.indexOf(u'\n', begin);
        Block block;
        block.span = {begin, end};
        reading.blocks.push_back(block);
        begin = end + 1;
    }
    auto findings = analyser.analyse(reading, {}, {});
    EXPECT_TRUE(findings);
    return findings ? std::move(findings).value() : Findings{};
}

QStringList figureLabels(const QString &text)
{
    QStringList labels;
    for (const Figure &figure : findingsIn(text).figures) {
        labels += figure.label;
    }
    return labels;
}

QStringList eventLabels(const QString &text)
{
    QStringList labels;
    for (const Event &event : findingsIn(text).events) {
        labels += event.label;
    }
    return labels;
}

TEST(TableCells, figureInATable_isNamedByColumnAndRow)
{
    EXPECT_EQ(figureLabels(u"Fares have gone up.\nRoute\tPrice\nNorth–South\t€89\nEast–West\t€79"_s),
              (QStringList{u"Price, North–South"_s, u"Price, East–West"_s}));
}

TEST(TableCells, figureInATableWithoutHeads_isNamedByItsRow)
{
    EXPECT_EQ(figureLabels(u"Bread\t€3\nMilk\t€2"_s), (QStringList{u"Bread"_s, u"Milk"_s}));
}

TEST(TableCells, twoTables_haveTheirOwnHeads)
{
    EXPECT_EQ(figureLabels(u"Dish\tPrice\nSoup\t€4\nHere is another.\nHouse\tRent\nOld mill\t€900"_s),
              (QStringList{u"Price, Soup"_s, u"Rent, Old mill"_s}));
}

TEST(TableCells, dateThatNamesARow_isWhenTheValuesWere)
{
    EXPECT_EQ(eventLabels(u"Year\tPassengers\n2023\t1,200,000\n2024\t1,090,000"_s),
              (QStringList{u"Passengers: 1,200,000"_s, u"Passengers: 1,090,000"_s}));
}

TEST(TableCells, dateInACell_isNamedByRowAndColumn)
{
    EXPECT_EQ(eventLabels(u"Bridge\tOpened\nOld Bridge\t4 May 1911"_s), QStringList{u"Old Bridge, Opened"_s});
}

TEST(TableCells, sentenceInACell_speaksForItself)
{
    const QStringList labels =
        figureLabels(u"Left\tRight\nThe harbour\tThe new pier will cost the town and its people €4 million."_s);
    ASSERT_EQ(labels.size(), 1);
    EXPECT_FALSE(labels.first().contains(u"Right"_s)) << qPrintable(labels.first());
}

} // namespace
} // namespace pullquote
