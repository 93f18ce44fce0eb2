// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplearticle.h"
#include "widgets/articlepane.h"
#include "widgets/eventtable.h"
#include "widgets/figuretable.h"
#include "widgets/filterbar.h"
#include "widgets/quotesview.h"
#include "widgets/sectionsview.h"
#include "widgets/sourceview.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

class ArticleAccessibility : public testing::Test
{
protected:
    ArticleAccessibility()
        : article(test::sampleArticle())
        , view(document)
    {
        document.setArticle(article);
        view.resize(700, 600);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        interface = QAccessible::queryAccessibleInterface(&view);
        text = interface ? interface->textInterface() : nullptr;
    }

    int at(const QString &words) const { return int(test::spanOf(article->text(), words).begin); }

    ArticleDocument document;
    ArticlePtr article;
    ArticleView view;
    QAccessibleInterface *interface = nullptr;
    QAccessibleTextInterface *text = nullptr;
};

TEST_F(ArticleAccessibility, view_isADocumentWithAName)
{
    ASSERT_TRUE(interface);
    EXPECT_EQ(interface->role(), QAccessible::Document);
    EXPECT_TRUE(interface->text(QAccessible::Name).contains(u"Harbour pilots"_s));
    EXPECT_TRUE(interface->state().readOnly);
}

TEST_F(ArticleAccessibility, text_byUnits_isThatOfTheArticle)
{
    ASSERT_TRUE(text);
    EXPECT_EQ(text->characterCount(), int(article->text().size()));
    EXPECT_EQ(text->text(0, 7), u"Harbour"_s);
    int start = 0;
    int end = 0;
    EXPECT_EQ(text->textAtOffset(at(u"screens"_s) + 2, QAccessible::WordBoundary, &start, &end), u"screens"_s);
    EXPECT_EQ(start, at(u"screens"_s));
    EXPECT_TRUE(text->textAtOffset(at(u"He called"_s), QAccessible::SentenceBoundary, &start, &end)
                    .startsWith(u"He called the work"_s));
    EXPECT_EQ(text->textAtOffset(2, QAccessible::ParagraphBoundary, &start, &end), article->metadata().title);
    const QString line = text->textAtOffset(at(u"Machine pilots"_s), QAccessible::LineBoundary, &start, &end);
    EXPECT_TRUE(line.startsWith(u"Machine pilots"_s));
    EXPECT_LT(line.size(), 90);
    EXPECT_EQ(text->textAfterOffset(end - 1, QAccessible::LineBoundary, &start, &end).isEmpty(), false);
    EXPECT_TRUE(text->textAtOffset(1'000'000, QAccessible::WordBoundary, &start, &end).isEmpty());
}

TEST_F(ArticleAccessibility, attributes_ofAQuote_sayWhatItIs)
{
    ASSERT_TRUE(text);
    int start = 0;
    int end = 0;
    const QString about = text->attributes(at(u"We watch"_s) + 3, &start, &end);
    EXPECT_TRUE(about.contains(u"Direct quote"_s) && about.contains(u"Tomas Okoro"_s));
    EXPECT_EQ(start, at(u"We watch"_s));
    EXPECT_TRUE(text->attributes(at(u"Contents"_s), &start, &end).isEmpty());
}

TEST_F(ArticleAccessibility, caretAndSelection_goBothWays)
{
    ASSERT_TRUE(text);
    text->setSelection(0, 0, 7);
    EXPECT_EQ(view.selectedText(), u"Harbour"_s);
    EXPECT_EQ(text->selectionCount(), 1);
    text->setCursorPosition(at(u"screens"_s));
    EXPECT_EQ(text->cursorPosition(), at(u"screens"_s));
    EXPECT_EQ(text->selectionCount(), 0);
    const QRect rect = text->characterRect(at(u"screens"_s));
    EXPECT_FALSE(rect.isEmpty());
    EXPECT_EQ(text->offsetAtPoint(rect.center()), at(u"screens"_s));
}

template <typename Widget>
void expectNames(const QWidget &panel)
{
    for (const Widget *widget : panel.findChildren<Widget *>()) {
        if (!widget->isVisibleTo(&panel) || widget->objectName().startsWith("qt_"_L1)) {
            continue;
        }
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<Widget *>(widget));
        ASSERT_TRUE(interface);
        EXPECT_FALSE(interface->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << " in " << qPrintable(panel.objectName());
    }
}

TEST(Accessibility, everyButtonAndField_hasAName)
{
    ArticleDocument document;
    document.setArticle(test::sampleArticle());
    ArticlePane pane(document);
    FilterBar filters(document);
    QuotesView quotes(document);
    SourceView source(document);
    SectionsView sections(document);
    EventTable events(document);
    FigureTable figures(document);
    document.selection().set(QuoteId(4), nullptr);
    pane.find();
    for (QWidget *panel :
         std::initializer_list<QWidget *>{&pane, &filters, &quotes, &source, &sections, &events, &figures}) {
        panel->resize(500, 500);
        panel->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(panel));
        expectNames<QAbstractButton>(*panel);
        expectNames<QComboBox>(*panel);
        expectNames<QLineEdit>(*panel);
    }
    for (const QWidget *view : std::initializer_list<QWidget *>{&sections, &events, &figures, quotes.list()}) {
        EXPECT_FALSE(view->accessibleName().isEmpty());
    }
}

} // namespace
} // namespace pullquote
