// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/refinding.h"

#include "model/document/articledocument.h"
#include "tests/support/samplearticle.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

/// The sample with `added` in front of its text and every finding moved along.
ArticlePtr movedSample(const QString &added)
{
    const ArticlePtr sample = test::sampleArticle();
    Reading reading = sample->reading();
    reading.text.prepend(added);
    const auto moved = [&](Span span) {
        return span.isEmpty() ? span : Span{span.begin + added.size(), span.end + added.size()};
    };
    for (Block &block : reading.blocks) {
        block.span = moved(block.span);
    }
    Findings findings{
        sample->sections(), sample->sources(), sample->quotes(), sample->events(), sample->figures(), {}, {}};
    for (Section &section : findings.sections) {
        section.span = moved(section.span);
        section.headingSpan = moved(section.headingSpan);
    }
    for (Quote &quote : findings.quotes) {
        quote.span = moved(quote.span);
    }
    for (Event &event : findings.events) {
        event.span = moved(event.span);
    }
    for (Figure &figure : findings.figures) {
        figure.span = moved(figure.span);
        figure.places = {{figure.span, {}}};
    }
    for (Source &source : findings.sources) {
        for (Mention &mention : source.mentions) {
            mention.span = moved(mention.span);
        }
    }
    return std::make_shared<const Article>(reading, findings);
}

TEST(Refinding, movedText_everyItem_isFoundAgain)
{
    const ArticlePtr before = test::sampleArticle();
    const ArticlePtr now = movedSample(u"A correction was added at the top of this page.\n\n"_s);
    for (const Quote &quote : before->quotes()) {
        EXPECT_EQ(refind(*before, quote.id, *now), Item(quote.id));
    }
    for (const Figure &figure : before->figures()) {
        EXPECT_EQ(refind(*before, figure.id, *now), Item(figure.id));
    }
    for (const Section &section : before->sections()) {
        EXPECT_EQ(refind(*before, section.id, *now), Item(section.id));
    }
    EXPECT_EQ(refind(*before, SourceId(1), *now), Item(SourceId(1)));
}

TEST(ArticleDocument, updateArticle_textMoved_keepsSelectionFiltersHistoryAndPlace)
{
    ArticleDocument document;
    document.setArticle(test::sampleArticle());
    const qsizetype place = document.article()->quotes()[1].span.begin;
    document.setPosition(place);
    document.selection().set(QuoteId(1), nullptr);
    document.selection().set(QuoteId(2), nullptr);
    FilterState filters;
    filters.source = SourceId(1);
    filters.text = u"o"_s;
    document.filters().set(filters);
    bool lost = false;
    QObject::connect(&document, &ArticleDocument::selectionLost, &document, [&] { lost = true; });
    document.updateArticle(movedSample(u"New first line.\n\n"_s));
    EXPECT_EQ(document.selection().current(), Item(QuoteId(2)));
    EXPECT_EQ(document.filters().state(), filters);
    EXPECT_EQ(document.position(), place + 17);
    EXPECT_FALSE(lost);
    document.goBack();
    EXPECT_EQ(document.selection().current(), Item(QuoteId(1)));
}

TEST(ArticleDocument, updateArticle_wordsGone_saysThatTheyAreLost)
{
    ArticleDocument document;
    document.setArticle(test::sampleArticle());
    document.selection().set(QuoteId(1), nullptr);
    QString lost;
    QObject::connect(&document, &ArticleDocument::selectionLost, &document,
                     [&](const QString &words) { lost = words; });
    document.updateArticle(std::make_shared<const Article>(Reading(), Findings()));
    EXPECT_EQ(lost, u"We watch screens, and then we sign,"_s);
    EXPECT_FALSE(isSomething(document.selection().current()));
    EXPECT_FALSE(document.history().canGoBack());
}

} // namespace
} // namespace pullquote
