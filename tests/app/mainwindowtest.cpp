// SPDX-License-Identifier: GPL-3.0-or-later
// The real window, driven by mouse and keys.
#include "app/focusline.h"
#include "model/document/quotemodel.h"
#include "tests/app/windowfixture.h"
#include "widgets/articlepane.h"
#include "widgets/charts/chartsview.h"
#include "widgets/charts/chartwidget.h"
#include "widgets/charts/exportdialog.h"
#include "widgets/quotesview.h"
#include "widgets/sourceview.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QDropEvent>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

namespace pullquote::test {
namespace {

using namespace Qt::Literals::StringLiterals;

class Window : public WindowFixture
{
protected:
    ArticleView &article() { return *window->panes().article().article(); }

    bool showsText(const QWidget &pane, const QString &words)
    {
        const auto labels = pane.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    /// Clicks the card of the quote that holds `words`.
    void clickCard(const QString &words)
    {
        QListView &list = *window->panes().quotes().list();
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            const QModelIndex index = list.model()->index(row, 0);
            if (index.data(QuoteModel::WordsRole).toString().contains(words)) {
                list.scrollTo(index);
                QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(index).center());
                return;
            }
        }
        FAIL() << "no card with " << qPrintable(words);
    }

    void drop(const QMimeData &data)
    {
        const QPoint place(100, 300);
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &event);
        waitUntilIdle();
    }

    QString selectedWords()
    {
        const Article &open = *window->document().article();
        return open.textOf(open.spanOf(window->document().selection().current())).toString();
    }
};

TEST_F(Window, quoteCard_clicked_isShownInSourceAndArticle)
{
    openSample();
    window->resize(1280, 800);
    clickCard(u"miss the yellow light"_s);
    EXPECT_EQ(selectedWords(), u"I will miss the yellow light,"_s);
    EXPECT_TRUE(showsText(window->panes().source(), u"Jonas Weld"_s));
    const QRect place =
        article().rectOf(window->document().article()->spanOf(window->document().selection().current()));
    EXPECT_TRUE(article().viewport()->rect().contains(place)) << place.top();
    // The mark of what is selected is painted: the place looks different without the selection.
    const QImage marked = article().viewport()->grab(place).toImage();
    window->document().selection().clear(nullptr);
    EXPECT_NE(marked, article().viewport()->grab(place).toImage());
}

TEST_F(Window, bar_clicked_selectsItsSentence)
{
    openSample();
    ASSERT_FALSE(window->document().article()->charts().empty());
    ChartWidget &chart = window->panes().charts().chart();
    ASSERT_FALSE(chart.points().empty());
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, chart.areaOf(0).center().toPoint());
    EXPECT_EQ(window->document().selection().current(), chart.points().front().item);
    const Span place = window->document().article()->spanOf(chart.points().front().item);
    EXPECT_TRUE(article().viewport()->rect().intersects(article().rectOf(place)));
}

TEST_F(Window, backAndForward_byKeysAndMouse_goThroughTheSelections)
{
    openSample();
    clickCard(u"burned money"_s);
    const Item first = window->document().selection().current();
    clickCard(u"yellow light"_s);
    const Item second = window->document().selection().current();
    QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(window->document().selection().current(), first);
    QTest::keyClick(window.get(), Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(window->document().selection().current(), second);
    QTest::mouseClick(article().viewport(), Qt::BackButton);
    EXPECT_EQ(window->document().selection().current(), first);
    QTest::mouseClick(window->panes().quotes().list()->viewport(), Qt::ForwardButton);
    EXPECT_EQ(window->document().selection().current(), second);
}

TEST_F(Window, quotes_exported_areInTheFileAsFiltered)
{
    openSample();
    answer = path(u"quotes.json"_s);
    FilterState filter;
    filter.text = u"yellow"_s;
    window->document().filters().set(filter);
    trigger(ActionId::ExportQuotesJson);
    const QJsonObject saved = QJsonDocument::fromJson(contentOf(answer)).object();
    ASSERT_EQ(saved[u"quotes"_s].toArray().size(), 1) << contentOf(answer).constData();
    EXPECT_TRUE(saved[u"quotes"_s][0][u"text"_s].toString().contains(u"yellow light"_s));
    EXPECT_TRUE(window->message().contains(u"1 quote "_s)) << qPrintable(window->message());

    answer = path(u"figures.csv"_s);
    window->document().filters().clear();
    trigger(ActionId::ExportFiguresCsv);
    EXPECT_TRUE(contentOf(answer).contains("40"));
    answer = path(u"dates.md"_s);
    trigger(ActionId::ExportEventsMarkdown);
    EXPECT_TRUE(contentOf(answer).startsWith("# ")) << contentOf(answer).constData();
}

TEST_F(Window, export_intoAFolderThatIsNotThere_saysWhy)
{
    openSample();
    answer = path(u"nowhere/quotes.csv"_s);
    trigger(ActionId::ExportQuotesCsv);
    EXPECT_TRUE(window->message().contains(u"quotes.csv"_s)) << qPrintable(window->message());
    EXPECT_FALSE(QFile::exists(answer));
}

TEST_F(Window, chart_savedAsPicture_hasPixelsAndSaysWhereItComesFrom)
{
    openSample();
    answer = path(u"chart.png"_s);
    // The dialog of pictures is the views' own: it is answered while it is shown.
    QTimer::singleShot(0, [] {
        auto *dialog = qobject_cast<ExportDialog *>(QApplication::activeModalWidget());
        ASSERT_TRUE(dialog);
        dialog->save();
    });
    trigger(ActionId::SaveChart);
    QImageReader reader(answer);
    const QImage picture = reader.read();
    ASSERT_FALSE(picture.isNull());
    EXPECT_GT(picture.width(), 400);
    QStringList told;
    for (const QString &key : picture.textKeys()) {
        told += picture.text(key);
    }
    EXPECT_TRUE(told.join(u' ').contains(u"Harbour town"_s)) << qPrintable(told.join(u'\n'));
}

TEST_F(Window, copyWithSource_ofASelectedQuote_namesSpeakerAndArticle)
{
    openSample();
    clickCard(u"yellow light"_s);
    trigger(ActionId::CopyCitation);
    const QString text = QApplication::clipboard()->text();
    EXPECT_TRUE(text.contains(u"I will miss the yellow light"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"Jonas Weld"_s)) << qPrintable(text);
}

TEST_F(Window, paste_ofAPage_takesThePageRatherThanThePlainText)
{
    auto *data = new QMimeData;
    data->setHtml(u"<html><body><article><h1>A pasted page</h1><p>“Paste me,” said Ada Brandt, who has pasted many a "
                  "page in her life and means to paste many more.</p></article></body></html>"_s);
    data->setText(u"plain"_s);
    QApplication::clipboard()->setMimeData(data);
    trigger(ActionId::Paste);
    waitUntilIdle();
    EXPECT_TRUE(openText().contains(u"“Paste me,” said Ada Brandt"_s)) << qPrintable(openText());
    EXPECT_FALSE(openText().contains(u"plain"_s));
    EXPECT_EQ(window->document().article()->reading().mediaType, u"text/html"_s);
}

TEST_F(Window, paste_ofNothing_leavesTheArticleAndSaysSo)
{
    openSample();
    const QString before = openText();
    QApplication::clipboard()->clear();
    QApplication::clipboard()->setText(u"  \n "_s);
    trigger(ActionId::Paste);
    EXPECT_EQ(openText(), before);
    EXPECT_TRUE(window->message().contains(u"no text"_s)) << qPrintable(window->message());
}

TEST_F(Window, fileDropped_isOpened)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"dropped.txt"_s, "Dropped in, said nobody.\n"))});
    drop(data);
    EXPECT_EQ(openText(), u"Dropped in, said nobody.\n"_s);
}

TEST_F(Window, addressDropped_isNotFetched)
{
    openSample();
    const QString before = openText();
    QMimeData data;
    data.setUrls({QUrl(u"https://example.org/a"_s)});
    drop(data);
    EXPECT_EQ(openText(), before);
    EXPECT_TRUE(window->message().contains(u"fetches nothing"_s)) << qPrintable(window->message());
}

TEST_F(Window, title_namesTheArticle)
{
    openSample();
    EXPECT_TRUE(window->windowTitle().startsWith(u"Harbour town"_s)) << qPrintable(window->windowTitle());
    EXPECT_TRUE(window->windowTitle().endsWith(u"Pullquote"_s));
}

TEST_F(Window, nextPane_pressedOften_comesToEveryPaneAndAround)
{
    openSample();
    QSet<const QWidget *> visited;
    article().setFocus();
    for (int i = 0; i < 8; ++i) {
        QTest::keyClick(window.get(), Qt::Key_F6);
        const QWidget *focus = QApplication::focusWidget();
        // What lies behind a tab stands outside of the window.
        EXPECT_TRUE(QTest::qWaitFor([&] { return window->rect().contains(focus->mapTo(window.get(), QPoint())); }))
            << qPrintable(focus->objectName());
        visited.insert(QApplication::focusWidget());
    }
    EXPECT_EQ(visited.size(), 8); // sections, article, quotes, source, timeline, dates, charts, figures
    EXPECT_TRUE(visited.contains(&article()));
    QTest::keyClick(window.get(), Qt::Key_F6);
    QTest::keyClick(window.get(), Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_EQ(QApplication::focusWidget(), &article());
}

TEST_F(Window, keyboard_comingToAPane_isSeenThere)
{
    openSample();
    const auto *line = window->findChild<FocusLine *>();
    ASSERT_TRUE(line);
    article().setFocus();
    QTest::keyClick(window.get(), Qt::Key_F6);
    EXPECT_TRUE(line->isVisible());
    EXPECT_EQ(line->pane(), window->findChild<QDockWidget *>(u"quotes"_s));
    clickCard(u"yellow light"_s);
    QTest::mouseClick(article().viewport(), Qt::LeftButton, {}, {5, 5});
    EXPECT_FALSE(line->isVisible()) << "who clicks knows where the keyboard went";
}

TEST_F(Window, keyboard_comingToAPaneBehindATab_bringsItToTheFront)
{
    openSample();
    auto *dates = window->findChild<QDockWidget *>(u"dates"_s);
    ASSERT_TRUE(dates->visibleRegion().isEmpty());
    dates->findChild<QTableView *>()->setFocus(Qt::TabFocusReason);
    QCoreApplication::processEvents();
    EXPECT_FALSE(dates->visibleRegion().isEmpty());
}

TEST_F(Window, resetLayout_afterPanesWereClosedAndFloated_bringsThemBack)
{
    const auto docks = window->findChildren<QDockWidget *>();
    ASSERT_GE(docks.size(), 7);
    for (QDockWidget *dock : docks) {
        dock->setFloating(true);
        dock->close();
    }
    trigger(ActionId::ResetLayout);
    for (const QDockWidget *dock : docks) {
        EXPECT_FALSE(dock->isFloating()) << qPrintable(dock->objectName());
        EXPECT_FALSE(dock->isHidden()) << qPrintable(dock->objectName());
        EXPECT_NE(window->dockWidgetArea(const_cast<QDockWidget *>(dock)), Qt::NoDockWidgetArea);
    }
}

TEST_F(Window, atSmallestGoodSize_showsAllPanesSideBySide)
{
    window->resize(1280, 800);
    openSample();
    EXPECT_EQ(window->width(), 1280);
    EXPECT_EQ(window->height(), 800);
    for (const QString &name : {u"sections"_s, u"quotes"_s, u"source"_s, u"timeline"_s, u"charts"_s}) {
        const auto *dock = window->findChild<QDockWidget *>(name);
        EXPECT_FALSE(dock->visibleRegion().isEmpty()) << qPrintable(name);
        EXPECT_TRUE(window->rect().contains(dock->geometry())) << qPrintable(name);
    }
    EXPECT_GE(article().width(), 440);
}

TEST_F(Window, state_isKeptFromRunToRun)
{
    openSample();
    trigger(ActionId::ThemeDark);
    article().setZoom(140);
    window->findChild<QDockWidget *>(u"sections"_s)->close();
    window->resize(1100, 750);
    restart();
    EXPECT_EQ(article().zoom(), 140);
    EXPECT_TRUE(window->findChild<QDockWidget *>(u"sections"_s)->isHidden());
    EXPECT_EQ(window->size(), QSize(1100, 750));
    EXPECT_TRUE(window->actions()[ActionId::ThemeDark].isChecked());
    EXPECT_TRUE(isDark(QApplication::palette()));
    trigger(ActionId::ThemeLight);
    EXPECT_FALSE(isDark(QApplication::palette()));
}

TEST_F(Window, corrections_areKeptForTheFile)
{
    openSample();
    const size_t quotes = window->document().article()->quotes().size();
    Correction wrong;
    wrong.kind = Correction::Kind::NotAQuote;
    wrong.anchor = anchorOf(openText(), window->document().article()->quotes().front().span);
    window->document().corrections().add(wrong);
    ASSERT_EQ(window->document().article()->quotes().size(), quotes - 1);
    restart();
    openSample();
    EXPECT_EQ(window->document().article()->quotes().size(), quotes - 1);
    trigger(ActionId::OpenExample);
    waitUntilIdle();
    EXPECT_TRUE(window->document().corrections().list().empty());
}

TEST_F(Window, dialogs_openFromTheirActions)
{
    openSample();
    clickCard(u"yellow light"_s);
    for (const ActionId id : {ActionId::Shortcuts, ActionId::About, ActionId::Corrections, ActionId::Correct}) {
        trigger(id);
    }
    EXPECT_EQ(dialogs.size(), 4);
}

TEST_F(Window, articleWithWarnings_tellsThemAtTheFoot)
{
    openSample();
    auto *notes = window->findChild<QToolButton *>(u"notes"_s);
    ASSERT_NE(notes, nullptr);
    EXPECT_FALSE(notes->isVisible());

    open(write(u"hafen.txt"_s,
               "Die Leiterin der Werft war am Montag zufrieden und nannte die Arbeit der letzten Wochen "
               "sehr gut. Sie sagte: „Wir werden den Hafen nicht schließen.“ Der Rat der Stadt hatte "
               "im März beschlossen, die Boote zu verkaufen, und das gefiel ihr nicht."));
    QCoreApplication::processEvents();
    EXPECT_TRUE(notes->isVisible());
    EXPECT_EQ(notes->text(), u"1 note"_s);

    QString told;
    QTimer::singleShot(0, window.get(), [&] {
        for (const QLabel *label : notes->menu()->findChildren<QLabel *>()) {
            told += label->isVisible() ? label->text() : QString();
        }
        notes->menu()->close();
    });
    QTest::mouseClick(notes, Qt::LeftButton);
    EXPECT_TRUE(told.contains(u"German"_s)) << told.toStdString();
}

} // namespace
} // namespace pullquote::test
