// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/articledocument.h"
#include "model/document/eventmodel.h"
#include "model/document/figuremodel.h"
#include "model/document/quotemodel.h"
#include "model/document/sectionmodel.h"
#include "model/document/sourcemodel.h"
#include "tests/support/samplearticle.h"

#include <QAbstractItemModelTester>

#include <array>
#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

template <typename Model>
class ItemModels : public testing::Test
{
};

using Models = testing::Types<SectionModel, QuoteModel, SourceModel, EventModel, FigureModel>;
TYPED_TEST_SUITE(ItemModels, Models);

TYPED_TEST(ItemModels, articlesAndFilters_changing_keepTheModelSound)
{
    ArticleDocument document;
    TypeParam model(document);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    document.setArticle(test::sampleArticle());
    EXPECT_GT(model.rowCount(), 0);
    FilterState filter;
    filter.source = SourceId(1);
    document.filters().set(filter);
    filter.text = u"screens"_s;
    document.filters().set(filter);
    document.filters().clear();
    EXPECT_GT(model.rowCount(), 0);
    document.setArticle(test::largeArticle(50));
    document.setArticle(std::make_shared<const Article>(Reading(), Findings()));
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(QuoteModel, filterBySource_showsOnlyItsQuotesAndFindsThem)
{
    ArticleDocument document;
    document.setArticle(test::sampleArticle());
    QuoteModel model(document);
    EXPECT_EQ(model.rowCount(), 6);
    FilterState filter;
    filter.source = SourceId(1);
    document.filters().set(filter);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0, 0).data(QuoteModel::SpeakerRole).toString(), u"Tomas Okoro, pilot"_s);
    EXPECT_FALSE(model.indexOf(QuoteId(0)).isValid());
    const QModelIndex second = model.indexOf(QuoteId(2));
    EXPECT_EQ(second.row(), 1);
    EXPECT_EQ(model.itemAt(second), Item(QuoteId(2)));
}

TEST(SectionModel, counts_followTheFilters)
{
    ArticleDocument document;
    document.setArticle(test::sampleArticle());
    SectionModel model(document);
    ASSERT_EQ(model.rowCount(), 3);
    const auto quotes = [&](int row) { return model.index(row, SectionModel::QuoteCount).data().toInt(); };
    EXPECT_EQ(quotes(1), 2);
    EXPECT_EQ(quotes(2), 3);
    FilterState filter;
    filter.source = SourceId(1);
    document.filters().set(filter);
    EXPECT_EQ(quotes(1), 2);
    EXPECT_EQ(quotes(2), 0);
}

TEST(SectionModel, headingWithAPlaceholder_isSaidAsItIs)
{
    Reading reading;
    reading.text = u"Prices %2 and %3\n\nThey rose."_s;
    Section section;
    section.id = SectionId(0);
    section.headingSpan = {0, 16};
    section.span = {0, reading.text.size()};
    Findings findings;
    findings.sections = {section};
    ArticleDocument document;
    document.setArticle(std::make_shared<const Article>(std::move(reading), std::move(findings)));
    const SectionModel model(document);
    EXPECT_EQ(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
              u"Prices %2 and %3 · quotes: 0 · figures: 0 · dates: 0"_s);
}

TEST(FigureModel, sourcesThatDisagree_standInEachOthersRows)
{
    Findings findings;
    const std::array<QString, 2> names{u"the police"_s, u"the union"_s};
    for (int i = 0; i < 2; ++i) {
        Source source;
        source.id = SourceId(i);
        source.name = names[size_t(i)];
        findings.sources.push_back(source);
        Figure figure;
        figure.id = FigureId(i);
        figure.kind = FigureKind::Count;
        figure.low = figure.high = i == 0 ? 8000 : 30000;
        figure.unit = u"person"_s;
        figure.measure = figure.label = u"marchers in the capital"_s;
        figure.source = source.id;
        findings.figures.push_back(figure);
    }
    ArticleDocument document;
    FigureModel model(document);
    EXPECT_FALSE(model.hasDisagreements());
    document.setArticle(std::make_shared<const Article>(Reading(), std::move(findings)));
    EXPECT_TRUE(model.hasDisagreements());
    const auto others = [&](int row) { return model.index(row, FigureModel::Others).data().toString(); };
    EXPECT_TRUE(others(0).contains(u"30,000"_s) && others(0).contains(u"the union"_s)) << qPrintable(others(0));
    EXPECT_TRUE(others(1).contains(u"8,000"_s) && others(1).contains(u"the police"_s)) << qPrintable(others(1));
    document.setArticle(test::sampleArticle());
    EXPECT_FALSE(model.hasDisagreements());
}

TEST(EventModel, sortRole_undated_isLast)
{
    ArticleDocument document;
    document.setArticle(test::sampleArticle());
    EventModel model(document);
    ASSERT_EQ(model.rowCount(), 3);
    const auto key = [&](int row) { return model.index(row, EventModel::When).data(SortRole).toLongLong(); };
    EXPECT_LT(key(0), key(1));
    EXPECT_LT(key(1), key(2));
    EXPECT_EQ(model.index(2, EventModel::When).data().toString(), u"10\u00A0years"_s);
}

} // namespace
} // namespace pullquote
