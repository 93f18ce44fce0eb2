// SPDX-License-Identifier: GPL-3.0-or-later
// pullquote_screenshots FOLDER [FILE]: opens the real window on the bundled article (or FILE), light and dark, small
// and large, clicks a quote, and saves what the screen shows as FOLDER/<theme>-<width>x<height>.png. Needs a display.
#include "app/mainwindow.h"
#include "app/panes.h"
#include "model/document/quotemodel.h"
#include "widgets/quotesview.h"

#include <QApplication>
#include <QDir>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace pullquote;

namespace {

constexpr int Patience = 20'000; ///< Milliseconds.
constexpr int Settling = 1'500;  ///< Until flashes and folding menus are over.

/// The row of the quote that has most to show: other wordings, and a long way to this page.
QModelIndex richestQuote(MainWindow &window)
{
    const QAbstractItemModel &model = *window.panes().quotes().list()->model();
    QModelIndex best;
    size_t most = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        const auto item = index.data(ItemRole).value<Item>();
        const auto *id = std::get_if<QuoteId>(&item);
        const Quote *quote = id ? window.document().article()->find(*id) : nullptr;
        const size_t riches =
            quote ? quote->chain.size() + 2 * window.document().article()->variantsOf(quote->id).size() : 0;
        if (!best.isValid() || riches > most) {
            best = index;
            most = riches;
        }
    }
    return best;
}

bool takePicture(const QString &path, const QString &theme, QSize size, const QString &article)
{
    const QTemporaryDir folder;
    MainWindow window(UserPaths::in(folder.path()));
    window.settings().set(Setting::Theme, theme);
    window.resize(size);
    window.panes().reset();
    window.opening().openFile(article);
    window.show();
    window.move(0, 0);
    if (!QTest::qWaitForWindowExposed(&window) ||
        !QTest::qWaitFor([&] { return !window.opening().isBusy(); }, Patience)) {
        return false;
    }
    QTest::qWait(Settling);
    QListView &list = *window.panes().quotes().list();
    if (const QModelIndex quote = richestQuote(window); quote.isValid()) {
        list.scrollTo(quote);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(quote).center());
    }
    QTest::qWait(Settling);
    return window.screen()->grabWindow(0, window.x(), window.y(), size.width(), size.height()).save(path);
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QDir folder(arguments.value(1, u"."_s));
    const QString article = arguments.value(2, Opening::bundledPath());
    for (const QString &theme : {u"light"_s, u"dark"_s}) {
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            const QString name = u"%1-%2x%3.png"_s.arg(theme).arg(size.width()).arg(size.height());
            if (!takePicture(folder.filePath(name), theme, size, article)) {
                std::fprintf(stderr, "%s cannot be made.\n", qUtf8Printable(folder.filePath(name)));
                return 1;
            }
        }
    }
    return 0;
}
