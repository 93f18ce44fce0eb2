// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions of the window do.
#include "app/commandpalette.h"
#include "app/exporting.h"
#include "app/mainwindow.h"
#include "app/panes.h"
#include "app/shortcutsdialog.h"
#include "widgets/articlepane.h"
#include "widgets/charts/chartexport.h"
#include "widgets/charts/chartsview.h"
#include "widgets/charts/timelineview.h"
#include "widgets/correctiondialog.h"
#include "widgets/correctionsdialog.h"
#include "widgets/filterbar.h"

#include <QActionGroup>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

void MainWindow::on(ActionId id, std::function<void()> act)
{
    connect(&(*m_actions)[id], &QAction::triggered, this, [act = std::move(act)] { act(); });
}

void MainWindow::connectActions()
{
    connectOpening();
    connectEditing();
    connectViewing();
    connectExporting();
    connectHelp();
}

void MainWindow::connectOpening()
{
    on(ActionId::Open, [this] { askToOpen(); });
    on(ActionId::Paste, [this] { paste(); });
    on(ActionId::OpenExample, [this] { m_opening.openBundled(); });
    on(ActionId::Reload, [this] { m_opening.reload(); });
    on(ActionId::StopLoading, [this] { m_opening.cancel(); });
    on(ActionId::Quit, [this] { close(); });
    QAction &reloads = (*m_actions)[ActionId::ReloadChanges];
    reloads.setChecked(m_settings.value(Setting::ReloadChanges).toBool());
    connect(&reloads, &QAction::toggled, this,
            [this](bool checked) { m_settings.set(Setting::ReloadChanges, checked); });
    m_recent = new QMenu(tr("Open &Recent"), this);
    m_recent->setObjectName(u"recentFiles"_s);
    m_actions->menu(MenuId::File).insertMenu(&(*m_actions)[ActionId::OpenExample], m_recent);
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentFiles);
}

void MainWindow::fillRecentFiles()
{
    m_recent->clear();
    for (const QString &path : m_state.recentFiles()) {
        QString text = QFileInfo(path).fileName();
        QAction *entry = m_recent->addAction(text.replace(u'&', u"&&"_s));
        entry->setToolTip(path);
        connect(entry, &QAction::triggered, this, [this, path] { m_opening.openFile(path); });
    }
    m_recent->setToolTipsVisible(true);
    if (m_recent->isEmpty()) {
        m_recent->addAction(tr("No files yet"))->setEnabled(false);
        return;
    }
    m_recent->addSeparator();
    m_recent->addAction(tr("&Clear the List"), this, [this] { m_state.clearRecentFiles(); });
}

void MainWindow::askToOpen()
{
    if (m_lastFolder.isEmpty()) {
        const QStringList recent = m_state.recentFiles();
        m_lastFolder = recent.isEmpty() ? QDir::homePath() : QFileInfo(recent.first()).absolutePath();
    }
    if (const QString path = m_dialogs.askOpen(this, m_lastFolder); !path.isEmpty()) {
        m_lastFolder = QFileInfo(path).absolutePath();
        m_opening.openFile(path);
    }
}

void MainWindow::paste()
{
    if (const QMimeData *held = QGuiApplication::clipboard()->mimeData()) {
        m_opening.openMime(*held, tr("The clipboard"));
    }
}

void MainWindow::connectEditing()
{
    ArticlePane &pane = m_panes->article();
    ArticleView &article = *pane.article();
    // These keys belong to whatever pane has the keyboard.
    for (const ActionId id : {ActionId::Copy, ActionId::SelectAll}) {
        removeAction(&(*m_actions)[id]);
        (*m_actions)[id].setShortcutContext(Qt::WidgetShortcut);
        article.addAction(&(*m_actions)[id]);
    }
    on(ActionId::Copy, [&article] { article.copy(); });
    on(ActionId::SelectAll, [&article] { article.selectAll(); });
    on(ActionId::CopyCitation, [this] { copyCitation(); });
    on(ActionId::Find, [&pane] { pane.find(); });
    on(ActionId::FindNext, [&pane] { pane.findNext(); });
    on(ActionId::FindPrevious, [&pane] { pane.findPrevious(); });
    on(ActionId::Filter, [this] { m_panes->filterBar().focusText(); });
    on(ActionId::ClearFilters, [this] { m_document.filters().clear(); });
    on(ActionId::Correct, [this] { correct(m_document.selection().current()); });
    on(ActionId::MarkQuote, [this] { markSelectedWords(false); });
    on(ActionId::MarkFigure, [this] { markSelectedWords(true); });
    on(ActionId::Corrections, [this] { showCorrections(); });
    on(ActionId::UndoCorrection, [this] { m_document.corrections().undo(); });
    on(ActionId::RedoCorrection, [this] { m_document.corrections().redo(); });
}

void MainWindow::copyCitation()
{
    const QString text = citedText(m_document, m_panes->article().article()->selectedSpan());
    if (text.isEmpty()) {
        tell({Message::Kind::Notice, tr("Select a quote or some words first.")});
        return;
    }
    QGuiApplication::clipboard()->setText(text);
}

void MainWindow::correct(const Item &item)
{
    if (CorrectionDialog::canCorrect(item)) {
        CorrectionDialog dialog(m_document, item, this);
        m_dialogs.run(dialog);
    }
}

void MainWindow::markSelectedWords(bool asFigure)
{
    const Span words = m_panes->article().article()->selectedSpan();
    if (words.isEmpty()) {
        tell({Message::Kind::Notice, tr("Select the words in the article first.")});
        return;
    }
    CorrectionDialog dialog(m_document, words,
                            asFigure ? CorrectionDialog::Mark::Figure : CorrectionDialog::Mark::Quote, this);
    m_dialogs.run(dialog);
}

void MainWindow::showCorrections()
{
    CorrectionsDialog dialog(m_document, this);
    connect(&dialog, &CorrectionsDialog::exportRequested, this, &MainWindow::exportCorrections);
    connect(&dialog, &CorrectionsDialog::importRequested, this, &MainWindow::importCorrections);
    m_dialogs.run(dialog);
}

void MainWindow::exportCorrections()
{
    const QString path = m_dialogs.askSave(this, QDir(m_lastFolder).filePath(u"corrections.json"_s));
    if (path.isEmpty()) {
        return;
    }
    const auto written = writeAtomically(path, correctionsToJson(m_document.corrections().list()));
    tell(written ? Message{Message::Kind::Notice, tr("Saved the corrections to %1.").arg(path)}
                 : Message{Message::Kind::Problem, written.error().sentence});
}

void MainWindow::importCorrections()
{
    const QString path = m_dialogs.askCorrections(this, m_lastFolder);
    if (path.isEmpty()) {
        return;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        tell({Message::Kind::Problem, tr("%1 cannot be read: %2.").arg(path, file.errorString())});
        return;
    }
    auto imported = correctionsFromJson(file.readAll(), path);
    if (!imported) {
        tell({Message::Kind::Problem, imported.error().sentence});
        return;
    }
    m_document.corrections().add(*imported);
}

void MainWindow::connectViewing()
{
    ArticleView &article = *m_panes->article().article();
    article.setZoom(m_settings.value(Setting::Zoom).toInt());
    article.setFurnitureShown(m_settings.value(Setting::FurnitureShown).toBool());
    on(ActionId::ZoomIn, [&article] { article.zoomIn(); });
    on(ActionId::ZoomOut, [&article] { article.zoomOut(); });
    on(ActionId::ZoomReset, [&article] { article.setZoom(100); });
    connect(&article, &ArticleView::zoomChanged, this, [this](int percent) { m_settings.set(Setting::Zoom, percent); });

    QAction &furniture = (*m_actions)[ActionId::ShowFurniture];
    furniture.setChecked(article.isFurnitureShown());
    connect(&furniture, &QAction::triggered, this, [this, &article](bool checked) {
        article.setFurnitureShown(checked);
        m_settings.set(Setting::FurnitureShown, checked);
    });
    connect(&article, &ArticleView::furnitureShownChanged, &furniture,
            [&furniture, &article] { furniture.setChecked(article.isFurnitureShown()); });

    auto *themes = new QActionGroup(this);
    for (const auto &[id, name] :
         {std::pair(ActionId::ThemeSystem, u"system"_s), std::pair(ActionId::ThemeLight, u"light"_s),
          std::pair(ActionId::ThemeDark, u"dark"_s)}) {
        QAction &action = (*m_actions)[id];
        themes->addAction(&action);
        action.setChecked(m_settings.value(Setting::Theme) == name);
        on(id, [this, word = name] { m_settings.set(Setting::Theme, word); });
    }
    on(ActionId::ToggleTheme, [this] { toggleTheme(); });
    on(ActionId::NextPane, [this] { m_panes->focusNext(1); });
    on(ActionId::PreviousPane, [this] { m_panes->focusNext(-1); });
    on(ActionId::FullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on(ActionId::ResetLayout, [this] { m_panes->reset(); });
    on(ActionId::Back, [this] { m_document.goBack(); });
    on(ActionId::Forward, [this] { m_document.goForward(); });
    on(ActionId::NextFinding, [&article] { article.selectNextFinding(); });
    on(ActionId::PreviousFinding, [&article] { article.selectPreviousFinding(); });

    QMenu &view = m_actions->menu(MenuId::View);
    QAction *first = view.actions().first();
    m_panes->addTo(view, first);
    view.insertSeparator(first);
}

void MainWindow::toggleTheme()
{
    (*m_actions)[m_appearance.theme().isDark ? ActionId::ThemeLight : ActionId::ThemeDark].trigger();
}

void MainWindow::connectExporting()
{
    for (const ListExport &each : listExports()) {
        on(each.action, [this, each] { askAndSave(each.list, each.format); });
    }
    on(ActionId::SaveChart, [this] { m_panes->charts().pictureBar().savePicture(); });
    on(ActionId::SaveAllCharts, [this] { m_panes->charts().pictureBar().saveAll(); });
    on(ActionId::SaveTimeline, [this] { m_panes->timeline().pictureBar().savePicture(); });
}

void MainWindow::askAndSave(FindingList list, ListFormat format)
{
    const QString name = suggestedFileName(*m_document.article(), list, format);
    const QString path = m_dialogs.askSave(this, m_lastFolder.isEmpty() ? name : QDir(m_lastFolder).filePath(name));
    if (path.isEmpty()) {
        return;
    }
    m_lastFolder = QFileInfo(path).absolutePath();
    const auto saved = saveList(m_document, list, format, path);
    tell(saved ? Message{Message::Kind::Notice, *saved} : Message{Message::Kind::Problem, saved.error().sentence});
}

void MainWindow::connectHelp()
{
    on(ActionId::Commands, [this] { showCommands(); });
    on(ActionId::Shortcuts, [this] {
        ShortcutsDialog dialog(this);
        m_dialogs.run(dialog);
    });
    on(ActionId::About, [this] {
        AboutDialog dialog(this);
        m_dialogs.run(dialog);
    });
}

void MainWindow::showCommands()
{
    std::vector<QAction *> all;
    for (const ActionRow &row : actionTable()) {
        if (row.id != ActionId::Commands) {
            all.push_back(&(*m_actions)[row.id]);
        }
    }
    (new CommandPalette(all, this))->show();
}

} // namespace pullquote
