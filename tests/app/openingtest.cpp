// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, stopping, failing, and what happens when the open file changes.
#include "app/articleloader.h"
#include "app/fingerprint.h"
#include "model/document/display.h"
#include "tests/app/windowfixture.h"
#include "widgets/articlepane.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>

namespace pullquote::test {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int Patience = 10'000; ///< Milliseconds.

class Opened : public WindowFixture
{
protected:
    void replaceAtomically(const QString &path, const QByteArray &content)
    {
        QSaveFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        ASSERT_TRUE(file.commit());
    }

    bool waitForMessage(const QString &words)
    {
        return QTest::qWaitFor([&] { return window->message().contains(words); }, Patience);
    }

    bool waitForText(const QString &words)
    {
        return QTest::qWaitFor([&] { return openText().contains(words); }, Patience);
    }
};

TEST_F(Opened, bundledArticle_comesThroughTheSameReading)
{
    trigger(ActionId::OpenExample);
    waitUntilIdle();
    QFile original(QStringLiteral(PULLQUOTE_SOURCE_DIR "/resources/article/default.txt"));
    ASSERT_TRUE(original.open(QIODevice::ReadOnly));
    EXPECT_EQ(openText(), QString::fromUtf8(original.readAll()));
    EXPECT_FALSE(window->actions()[ActionId::Reload].isEnabled());
}

TEST_F(Opened, missingFile_leavesWhatWasOpenAndSaysSo)
{
    openSample();
    const ArticlePtr before = window->document().article();
    window->document().selection().set(QuoteId(0), nullptr);
    open(path(u"missing.txt"_s));
    EXPECT_EQ(window->document().article(), before);
    EXPECT_EQ(window->document().selection().current(), Item(QuoteId(0)));
    EXPECT_TRUE(window->message().contains(u"missing.txt"_s)) << qPrintable(window->message());
}

TEST_F(Opened, badFileOfAnyKind_leavesWhatWasOpenAndSaysSo)
{
    const std::pair<QString, QByteArray> files[] = {
        {u"empty.txt"_s, ""},
        {u"picture.txt"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0", 10)},
        {u"binary.txt"_s, QByteArray(4000, '\0')},
        {u"broken.pdf"_s, "%PDF-1.7\nnothing"},
        {u"broken.epub"_s, QByteArray("PK\x03\x04zip that ends here", 22)},
        {u"broken.mhtml"_s, "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"}};
    openSample();
    const ArticlePtr before = window->document().article();
    window->document().selection().set(QuoteId(0), nullptr);
    QStringList names{u"folder"_s};
    ASSERT_TRUE(QDir().mkdir(path(u"folder"_s)));
    for (const auto &[name, content] : files) {
        write(name, content);
        names += name;
    }
    for (const QString &name : names) {
        open(path(name));
        EXPECT_EQ(window->document().article(), before) << qPrintable(name);
        EXPECT_EQ(window->document().selection().current(), Item(QuoteId(0))) << qPrintable(name);
        EXPECT_TRUE(window->message().contains(name)) << qPrintable(window->message());
        EXPECT_TRUE(window->message().endsWith(u'.')) << qPrintable(window->message());
    }
}

TEST_F(Opened, openedFiles_areRecentOnce)
{
    const QString one = write(u"one.txt"_s, "One, they say.\n");
    const QString two = write(u"two.txt"_s, "Two, they say.\n");
    open(one);
    open(two);
    open(one);
    open(path(u"missing.txt"_s));
    restart();
    QStringList names;
    auto *menu = window->findChild<QMenu *>(u"recentFiles"_s);
    ASSERT_TRUE(menu);
    Q_EMIT menu->aboutToShow();
    for (QAction *entry : menu->actions()) {
        names += entry->text();
    }
    ASSERT_GE(names.size(), 2);
    EXPECT_EQ(names[0], u"one.txt"_s);
    EXPECT_EQ(names[1], u"two.txt"_s);
    EXPECT_EQ(names.count(u"one.txt"_s), 1);
    EXPECT_FALSE(names.contains(u"missing.txt"_s));
    menu->actions().first()->trigger();
    waitUntilIdle();
    EXPECT_EQ(openText(), u"One, they say.\n"_s);
}

TEST_F(Opened, openMenu_asksForAFile)
{
    answer = write(u"asked.txt"_s, "Asked for.\n");
    trigger(ActionId::Open);
    waitUntilIdle();
    EXPECT_EQ(openText(), u"Asked for.\n"_s);
    answer.clear();
    trigger(ActionId::Open);
    EXPECT_FALSE(window->opening().isBusy());
}

TEST_F(Opened, longText_isShownBeforeItIsAnalysedAndCanBeStopped)
{
    openSample(); // An empty window would show any text at once.
    QByteArray content;
    for (int i = 0; content.size() < 2 * LoadRequest().textFirstFrom; ++i) {
        content += "“These are words of some length,” said Ada Brandt on 3 May 2024, when " + QByteArray::number(i) +
                   " of them were new.\n\n";
    }
    const QString file = write(u"long.txt"_s, content);
    size_t quotesAtFirst = 1;
    const auto stop = QObject::connect(&window->opening(), &Opening::opened, window.get(), [&] {
        quotesAtFirst = window->document().article()->quotes().size();
        EXPECT_EQ(displayNone(window->document(), u"none"_s), u"Still reading the article …"_s);
        trigger(ActionId::StopLoading);
    });
    open(file);
    EXPECT_EQ(quotesAtFirst, 0U);
    EXPECT_EQ(openText(), QString::fromUtf8(content));
    EXPECT_TRUE(window->message().contains(u"Stopped"_s)) << qPrintable(window->message());
    const auto *counts = window->findChild<QLabel *>(u"counts"_s);
    QCoreApplication::processEvents();
    EXPECT_FALSE(counts->text().contains(u"0 quotes"_s)) << "nobody looked for them";
    EXPECT_EQ(displayNone(window->document(), u"none"_s), u"The article was not analysed."_s);

    QObject::disconnect(stop);
    QTest::mouseClick(window->findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
    waitUntilIdle();
    EXPECT_FALSE(window->document().article()->quotes().empty());
    EXPECT_EQ(window->message(), QString());
}

TEST_F(Opened, newerJob_winsOverTheOlder)
{
    const QString one = write(u"one.txt"_s, QByteArray("One line of many. \n\n").repeated(5'000));
    const QString two = write(u"two.txt"_s, "The second.\n");
    window->opening().openFile(one);
    window->opening().openFile(two);
    waitUntilIdle();
    EXPECT_EQ(openText(), u"The second.\n"_s);
    QTest::qWait(300);
    EXPECT_EQ(openText(), u"The second.\n"_s);
}

TEST_F(Opened, changedFile_isOfferedAndKeepsTheSelection)
{
    openSample();
    const Article &before = *window->document().article();
    const Quote &last = before.quotes().back();
    const QString words = before.textOf(last.span).toString();
    window->document().selection().set(last.id, nullptr);
    FilterState filter;
    filter.text = u"the"_s;
    window->document().filters().set(filter);
    const QString file = path(u"lamps.txt"_s);
    replaceAtomically(file, "A new line at the top.\n\n" + contentOf(file));
    ASSERT_TRUE(waitForMessage(u"lamps.txt has changed"_s));
    EXPECT_FALSE(openText().startsWith(u"A new line"_s));
    QTest::mouseClick(window->findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
    ASSERT_TRUE(waitForText(u"A new line at the top."_s));
    const Article &now = *window->document().article();
    EXPECT_EQ(now.textOf(now.spanOf(window->document().selection().current())).toString(), words);
    EXPECT_EQ(window->document().filters().state().text, u"the"_s);
    EXPECT_EQ(window->message(), QString());
}

TEST_F(Opened, changedFile_withoutWhatWasSelected_saysThatItIsLost)
{
    openSample();
    window->document().selection().set(window->document().article()->quotes().back().id, nullptr);
    const QString file = path(u"lamps.txt"_s);
    replaceAtomically(file, "Nothing of it is left.\n");
    ASSERT_TRUE(waitForMessage(u"lamps.txt has changed"_s));
    QTest::mouseClick(window->findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
    ASSERT_TRUE(waitForText(u"Nothing of it is left."_s));
    EXPECT_TRUE(window->message().contains(u"not in the text any more"_s)) << qPrintable(window->message());
}

TEST_F(Opened, changedFile_bySetting_isTakenAgainAndAgain)
{
    trigger(ActionId::ReloadChanges);
    openSample();
    const QString file = path(u"lamps.txt"_s);
    replaceAtomically(file, "The first replacement.\n");
    ASSERT_TRUE(waitForText(u"first replacement"_s));
    replaceAtomically(file, "The second replacement.\n");
    ASSERT_TRUE(waitForText(u"second replacement"_s));
    write(u"lamps.txt"_s, "Written in place.\n");
    ASSERT_TRUE(waitForText(u"Written in place"_s));
    ASSERT_TRUE(QFile::remove(file));
    QTest::qWait(100);
    write(u"lamps.txt"_s, "Gone and back.\n");
    ASSERT_TRUE(waitForText(u"Gone and back"_s));
}

TEST_F(Opened, fileTruncatedThenRewritten_keepsSelectionAndFilters)
{
    trigger(ActionId::ReloadChanges);
    openSample();
    const Article &before = *window->document().article();
    const QString words = before.textOf(before.quotes().back().span).toString();
    window->document().selection().set(before.quotes().back().id, nullptr);
    FilterState filter;
    filter.text = u"the"_s;
    window->document().filters().set(filter);
    const QString file = path(u"lamps.txt"_s);
    const QByteArray content = contentOf(file);
    {
        QFile writer(file);
        ASSERT_TRUE(writer.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered));
        QTest::qWait(2 * FileWatcher::Quiet); // long enough for the empty file to be seen
        EXPECT_NE(openText(), QString());
        writer.write("A new line at the top.\n\n");
        writer.write(content);
    }
    ASSERT_TRUE(waitForText(u"A new line at the top."_s));
    const Article &now = *window->document().article();
    EXPECT_EQ(now.textOf(now.spanOf(window->document().selection().current())).toString(), words);
    EXPECT_EQ(window->document().filters().state().text, u"the"_s);
}

TEST_F(Opened, changedFile_keepsThePlaceInTheText)
{
    trigger(ActionId::ReloadChanges);
    QByteArray text;
    for (int i = 1; i <= 300; ++i) {
        text += "Paragraph " + QByteArray::number(i) + " of the log tells what the keeper saw from the tower.\n\n";
    }
    const QString file = write(u"log.txt"_s, text);
    window->resize(1100, 700);
    open(file);
    ArticleView &view = *window->panes().article().article();
    const QString words = u"Paragraph 200 "_s;
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() * 2 / 3);
    QTest::qWait(300); // Guessed heights are corrected meanwhile.
    const auto topOf = [&](const QString &paragraph) {
        const qsizetype at = openText().indexOf(paragraph);
        return view.rectOf({at, at + paragraph.size()}).top();
    };
    const auto before = topOf(words);
    ASSERT_GT(before, 0);
    ASSERT_LT(before, view.viewport()->height());
    replaceAtomically(file, "A new line at the top.\n\n" + text);
    ASSERT_TRUE(waitForText(u"A new line at the top."_s));
    waitUntilIdle();
    QTest::qWait(300);
    EXPECT_NEAR(topOf(words), before, view.fontMetrics().lineSpacing()); // The same line at the top of the view.
}

TEST_F(Opened, sameContentWrittenAgain_isNoChange)
{
    openSample();
    const QString file = path(u"lamps.txt"_s);
    replaceAtomically(file, contentOf(file));
    QTest::qWait(4 * FileWatcher::Quiet);
    EXPECT_EQ(window->message(), QString());
}

TEST_F(Opened, fileChangedBetweenReadingAndWatching_isNoticed)
{
    const QString file = write(u"news.txt"_s, "The ferry will run in May.");
    FileWatcher watcher;
    const QSignalSpy changed(&watcher, &FileWatcher::changed);
    watcher.watch(file, fingerprintOf("The ferry will run in April."));
    EXPECT_TRUE(QTest::qWaitFor([&] { return changed.count() == 1; }, 5000));
}

TEST_F(Opened, pipe_isNotReadAgain)
{
    const QString pipe = path(u"pipe"_s);
    ASSERT_EQ(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    FileWatcher watcher; // which waits at its end for what it reads
    const QSignalSpy changed(&watcher, &FileWatcher::changed);
    watcher.watch(pipe, fingerprintOf("The ferry will run in April."));
    QTest::qWait(3 * FileWatcher::Quiet);
    EXPECT_EQ(changed.count(), 0);
}

TEST_F(Opened, pastedPage_thatDeclaresAnotherCharset_isReadWithoutAWarning)
{
    QMimeData page;
    page.setText(u"Café prices rise in Zürich."_s);
    page.setHtml(u"<meta charset=\"windows-1252\"><p>Café prices rise in Zürich.</p>"_s);
    window->opening().openMime(page, u"The clipboard"_s);
    waitUntilIdle();
    EXPECT_TRUE(openText().contains(u"Café prices rise in Zürich."_s));
    EXPECT_TRUE(window->document().article()->reading().warnings.isEmpty())
        << window->document().article()->reading().warnings.join(u' ').toStdString();
}

TEST_F(Opened, deletedFile_isSaidAndStaysOpen)
{
    openSample();
    const QString before = openText();
    ASSERT_TRUE(QFile::remove(path(u"lamps.txt"_s)));
    EXPECT_TRUE(waitForMessage(u"moved or deleted"_s));
    EXPECT_EQ(openText(), before);
}

TEST_F(Opened, reloadOfWhatIsGone_leavesTheTextAndSaysSo)
{
    openSample();
    const QString before = openText();
    ASSERT_TRUE(QFile::remove(path(u"lamps.txt"_s)));
    trigger(ActionId::Reload);
    waitUntilIdle();
    EXPECT_EQ(openText(), before);
    EXPECT_TRUE(window->message().contains(u"lamps.txt"_s));
}

} // namespace
} // namespace pullquote::test
