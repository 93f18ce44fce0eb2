// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected, filtered or searched for in one view is so in every other, by mouse and by keys, in the real
// window.
#include "model/document/quotemodel.h"
#include "model/document/sectionmodel.h"
#include "tests/app/windowfixture.h"
#include "widgets/articlepane.h"
#include "widgets/charts/chartsview.h"
#include "widgets/charts/chartwidget.h"
#include "widgets/charts/exportdialog.h"
#include "widgets/charts/timelineview.h"
#include "widgets/charts/timelinewidget.h"
#include "widgets/filterbar.h"
#include "widgets/provenancestep.h"
#include "widgets/quotesview.h"
#include "widgets/sectionsview.h"
#include "widgets/sourceview.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTimer>

namespace pullquote::test {
namespace {

using namespace Qt::Literals::StringLiterals;

/// The window on the article that comes with the program: long enough to be scrolled.
class LinkedViews : public WindowFixture
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        window->resize(1280, 800);
        trigger(ActionId::OpenExample);
        waitUntilIdle();
        window->panes().build();
        QCoreApplication::processEvents();
        ASSERT_FALSE(open().quotes().empty());
    }

    const Article &open() { return *window->document().article(); }
    Selection &selection() { return window->document().selection(); }
    ArticleView &article() { return *window->panes().article().article(); }
    QListView &cards() { return *window->panes().quotes().list(); }

    bool isOnScreen(const Item &item)
    {
        return article().viewport()->rect().intersects(article().rectOf(open().spanOf(item)));
    }

    void clickCard(int row)
    {
        const QModelIndex index = cards().model()->index(row, 0);
        cards().scrollTo(index);
        QTest::mouseClick(cards().viewport(), Qt::LeftButton, {}, cards().visualRect(index).center());
    }

    /// The row of the card of `quote`, or -1.
    int cardOf(QuoteId quote)
    {
        for (int row = 0; row < cards().model()->rowCount(); ++row) {
            if (cards().model()->index(row, 0).data(ItemRole).value<Item>() == Item(quote)) {
                return row;
            }
        }
        return -1;
    }

    template <typename Ids>
    qsizetype accepted(const Ids &findings)
    {
        return std::ranges::count_if(findings,
                                     [this](const auto &finding) { return window->document().accepts(finding.id); });
    }

    static QStringList namesOf(const QList<ProvenanceStepButton *> &steps)
    {
        QStringList names;
        for (const ProvenanceStepButton *step : steps) {
            names += step->accessibleName() + step->text();
        }
        return names;
    }
};

TEST_F(LinkedViews, lastQuoteCard_clicked_scrollsTheArticleAndShowsTheChain)
{
    // The quote furthest down that has a speaker and a chain.
    const auto last = std::ranges::find_if(open().quotes().rbegin(), open().quotes().rend(), [](const Quote &quote) {
        return quote.source.isValid() && quote.chain.size() > 1;
    });
    ASSERT_NE(last, open().quotes().rend());
    ASSERT_FALSE(isOnScreen(last->id));
    clickCard(cardOf(last->id));
    EXPECT_EQ(selection().current(), Item(last->id));
    EXPECT_TRUE(isOnScreen(last->id));
    EXPECT_GT(article().verticalScrollBar()->value(), 0);

    const auto steps = window->panes().source().findChildren<ProvenanceStepButton *>();
    ASSERT_EQ(size_t(steps.size()), last->chain.size());
    EXPECT_TRUE(namesOf(steps).join(u' ').contains(open().find(last->source)->name)) << qPrintable(namesOf(steps)[0]);
    QTest::mouseClick(steps.first(), Qt::LeftButton);
    EXPECT_NE(selection().current(), Item(last->id));
    QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(selection().current(), Item(last->id));
}

TEST_F(LinkedViews, menuOfAQuote_onCardAndInTheText_copiesItWithItsSource)
{
    const auto spoken =
        std::ranges::find_if(open().quotes(), [](const Quote &quote) { return quote.source.isValid(); });
    ASSERT_NE(spoken, open().quotes().end());
    const QString name = open().find(spoken->source)->name;
    const auto chosen = [](QWidget &viewport, QPoint place) {
        QTimer::singleShot(0, &viewport, [] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (menu == nullptr) {
                return;
            }
            for (QAction *action : menu->actions()) {
                if (action->text().remove(u'&').startsWith(u"Copy with source"_s, Qt::CaseInsensitive)) {
                    action->trigger();
                }
            }
            menu->close();
        });
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, viewport.mapToGlobal(place));
        QApplication::sendEvent(&viewport, &event);
        return QGuiApplication::clipboard()->text();
    };
    QGuiApplication::clipboard()->clear();
    article().reveal(spoken->span);
    const QRect place = article().rectOf({spoken->span.begin, spoken->span.begin + 3});
    EXPECT_TRUE(chosen(*article().viewport(), place.center()).contains(name));
    EXPECT_EQ(selection().current(), Item(spoken->id));

    QGuiApplication::clipboard()->clear();
    const QModelIndex card = cards().model()->index(cardOf(spoken->id), 0);
    cards().scrollTo(card);
    const QPoint onCard = cards().visualRect(card).center();
    QTest::mouseClick(cards().viewport(), Qt::RightButton, {}, onCard);
    EXPECT_TRUE(chosen(*cards().viewport(), onCard).contains(name));
}

TEST_F(LinkedViews, quoteInTheText_clicked_isCurrentInCardsAndSource)
{
    const Quote &quote = open().quotes().front();
    article().reveal(quote.span);
    const QRect place = article().rectOf({quote.span.begin, quote.span.begin + 3});
    QTest::mouseClick(article().viewport(), Qt::LeftButton, {}, place.center());
    ASSERT_EQ(selection().current(), Item(quote.id));
    EXPECT_EQ(cards().currentIndex().row(), cardOf(quote.id));
    EXPECT_EQ(window->panes().source().subject(), Item(quote.id));
}

TEST_F(LinkedViews, eventOfTheTimeline_clicked_showsItsSentence)
{
    TimelineWidget &timeline = window->panes().timeline().timeline();
    ASSERT_FALSE(timeline.points().empty());
    for (size_t i = 0; i < timeline.points().size(); ++i) {
        const Item item = timeline.points()[i].item;
        const QRectF area = timeline.areaOf(int(i)).intersected(timeline.viewport()->rect());
        if (!isSomething(item) || area.isEmpty() || timeline.pointAt(area.center()) != int(i)) {
            continue;
        }
        QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {}, area.center().toPoint());
        EXPECT_EQ(selection().current(), item);
        EXPECT_TRUE(isOnScreen(item));
        return;
    }
    FAIL() << "nothing to click";
}

TEST_F(LinkedViews, section_chosenByKeys_beginsAtTheTopAndIsHere)
{
    SectionsView &sections = window->panes().sections();
    sections.setFocus();
    QTest::keyClick(&sections, Qt::Key_End);
    const auto *section = std::get_if<SectionId>(&selection().current());
    ASSERT_TRUE(section);
    EXPECT_EQ(sections.here(), *section);
    EXPECT_GT(article().verticalScrollBar()->value(), 0);
}

TEST_F(LinkedViews, textTypedIntoTheFilter_meansTheSameInEveryView)
{
    const qsizetype allQuotes = cards().model()->rowCount();
    QTest::keyClick(window.get(), Qt::Key_L, Qt::ControlModifier);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    ASSERT_TRUE(field);
    const QString word = u"month"_s;
    QTest::keyClicks(field, word);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->document().filters().state().text == word; }, 2000));
    QCoreApplication::processEvents();

    const qsizetype quotes = accepted(open().quotes());
    EXPECT_LT(quotes, allQuotes);
    EXPECT_EQ(cards().model()->rowCount(), quotes);
    EXPECT_EQ(window->findChild<QTableView *>(u"figureTable"_s)->model()->rowCount(), accepted(open().figures()));
    EXPECT_EQ(window->findChild<QTableView *>(u"eventTable"_s)->model()->rowCount(), accepted(open().events()));
    const auto *counts = window->findChild<QLabel *>(u"counts"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return counts->text().contains(u" of "_s); }, 2000));
    EXPECT_TRUE(counts->text().contains(u"%1 of %2 quotes"_s.arg(quotes).arg(allQuotes))) << qPrintable(counts->text());

    trigger(ActionId::ClearFilters);
    EXPECT_EQ(cards().model()->rowCount(), allQuotes);
    EXPECT_TRUE(field->text().isEmpty());
}

TEST_F(LinkedViews, sourceChosenInTheFilter_dimsTheBarsOfTheOthers)
{
    ChartWidget &chart = window->panes().charts().chart();
    const QImage before = chart.viewport()->grab().toImage();
    const auto speaker = std::ranges::find_if(
        open().sources(), [this](const Source &source) { return open().quoteCountOf(source.id) > 0; });
    ASSERT_NE(speaker, open().sources().end());
    auto *box = window->panes().filterBar().findChild<QComboBox *>();
    ASSERT_TRUE(box);
    const int entry = box->findText(speaker->name, Qt::MatchContains);
    ASSERT_GE(entry, 0);
    box->setFocus();
    while (box->currentIndex() != entry) {
        QTest::keyClick(box, box->currentIndex() < entry ? Qt::Key_Down : Qt::Key_Up);
    }
    EXPECT_EQ(window->document().filters().state().source, speaker->id);
    EXPECT_EQ(cards().model()->rowCount(), accepted(open().quotes()));
    EXPECT_NE(chart.viewport()->grab().toImage(), before);
}

TEST_F(LinkedViews, find_byKeys_countsGoesThroughAndListsTheHits)
{
    article().setFocus();
    QTest::keyClick(window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *words = window->findChild<QLineEdit *>(u"findWords"_s);
    ASSERT_TRUE(words && words->hasFocus());
    QTest::keyClicks(words, u"claude"_s);
    const auto *bar = window->findChild<FindBar *>(u"findBar"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar->hits().size() > 2; }, 2000));
    EXPECT_EQ(qsizetype(bar->hits().size()), open().text().count(u"claude"_s, Qt::CaseInsensitive));
    EXPECT_EQ(bar->currentHit(), bar->hits()[0]);
    QTest::keyClick(words, Qt::Key_F3);
    EXPECT_EQ(bar->currentHit(), bar->hits()[1]);
    QTest::keyClick(words, Qt::Key_F3, Qt::ShiftModifier);
    EXPECT_EQ(bar->currentHit(), bar->hits()[0]);
    EXPECT_TRUE(article().viewport()->rect().intersects(article().rectOf(bar->currentHit())));
    window->findChild<QAbstractButton *>(u"findList"_s)->click();
    const auto *list = window->findChild<QListView *>(u"findHits"_s);
    EXPECT_TRUE(list->isVisible());
    EXPECT_EQ(size_t(list->model()->rowCount()), bar->hits().size());
    QTest::keyClick(words, Qt::Key_Escape);
    EXPECT_FALSE(bar->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), &article());
}

TEST_F(LinkedViews, keyboardAlone_choosesAQuoteAndComesBack)
{
    article().setFocus();
    for (int i = 0; i < 8 && QApplication::focusWidget() != &cards(); ++i) {
        QTest::keyClick(window.get(), Qt::Key_F6);
    }
    ASSERT_EQ(QApplication::focusWidget(), &cards());
    QTest::keyClick(&cards(), Qt::Key_Down);
    const Item first = selection().current();
    EXPECT_TRUE(std::holds_alternative<QuoteId>(first));
    QTest::keyClick(&cards(), Qt::Key_Down);
    EXPECT_NE(selection().current(), first);
    QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(selection().current(), first);
    QTest::keyClick(window.get(), Qt::Key_Down, Qt::AltModifier);
    EXPECT_NE(selection().current(), first);
    EXPECT_TRUE(isOnScreen(selection().current()));
}

TEST_F(LinkedViews, allCharts_saved_areOneFileEach)
{
    const QString folder = path(u"pictures"_s);
    ASSERT_TRUE(QDir().mkpath(folder));
    answer = folder;
    QTimer::singleShot(0, [] {
        auto *dialog = qobject_cast<ExportDialog *>(QApplication::activeModalWidget());
        ASSERT_TRUE(dialog);
        dialog->save();
    });
    trigger(ActionId::SaveAllCharts);
    EXPECT_GE(size_t(QDir(folder).entryList(QDir::Files).size()), open().charts().size());
}

TEST_F(LinkedViews, everythingThatTakesTheKeyboard_hasANameForAssistiveTechnology)
{
    selection().set(open().quotes().front().id, nullptr);
    trigger(ActionId::Find);
    QCoreApplication::processEvents();
    int asked = 0;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) {
            continue;
        }
        QAccessibleInterface *about = QAccessible::queryAccessibleInterface(widget);
        ASSERT_TRUE(about);
        const bool isNamed = !about->text(QAccessible::Name).isEmpty();
        EXPECT_TRUE(isNamed) << widget->metaObject()->className() << " " << qPrintable(widget->objectName());
        ++asked;
    }
    EXPECT_GT(asked, 12);
}

} // namespace
} // namespace pullquote::test
