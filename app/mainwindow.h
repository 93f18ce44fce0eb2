// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions.h"
#include "app/appearance.h"
#include "app/dialogs.h"
#include "app/message.h"
#include "app/opening.h"
#include "app/settings.h"
#include "app/userpaths.h"
#include "app/windowstate.h"
#include "model/document/articledocument.h"
#include "model/exporting/findingsexport.h"

#include <QMainWindow>

namespace pullquote {

class Panes;
class StatusLine;

/// The window: puts document, opening, panes and actions together, and nothing more.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Begins with `first` (empty: nothing), which is read while the panes are built.
    explicit MainWindow(const UserPaths &paths, Dialogs dialogs = Dialogs::standard(), const QString &first = {});
    ~MainWindow() override;

    ArticleDocument &document() { return m_document; }
    Opening &opening() { return m_opening; }
    Settings &settings() { return m_settings; }
    Panes &panes() { return *m_panes; }
    const Actions &actions() const { return *m_actions; }
    /// What the message bar tells; empty if nothing.
    QString message() const;
    void tell(const Message &message);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setTheme(const Theme &theme);
    void followDocument();
    void updateTitle();
    void updateActions();
    void fillToolBar();

    // mainwindowactions.cpp: what the actions do.
    void connectActions();
    void connectOpening();
    void connectEditing();
    void connectViewing();
    void connectExporting();
    void connectHelp();
    void on(ActionId id, std::function<void()> act);
    void fillRecentFiles();
    void askToOpen();
    void paste();
    void copyCitation();
    void correct(const Item &item);
    void markSelectedWords(bool asFigure);
    void showCorrections();
    void exportCorrections();
    void importCorrections();
    void askAndSave(FindingList list, ListFormat format);
    void toggleTheme();
    void showCommands();

    UserPaths m_paths;
    Dialogs m_dialogs;
    Settings m_settings;
    WindowState m_state;
    Appearance m_appearance;
    ArticleDocument m_document;
    Opening m_opening;
    Actions *m_actions = nullptr;
    Panes *m_panes = nullptr;
    StatusLine *m_status = nullptr;
    QMenu *m_recent = nullptr;
    QString m_lastFolder; ///< Where the person opened or saved last.
};

} // namespace pullquote
