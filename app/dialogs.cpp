// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace pullquote {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Dialogs", text);
}

} // namespace

Dialogs Dialogs::standard()
{
    Dialogs dialogs;
    dialogs.askOpen = [](QWidget *parent, const QString &folder) {
        const QString articles = tr("Articles (*.txt *.text *.html *.htm *.xhtml *.mhtml *.mht *.md *.markdown *.pdf "
                                    "*.epub *.eml)");
        return QFileDialog::getOpenFileName(parent, tr("Open an Article"), folder, articles + tr(";;All files (*)"));
    };
    dialogs.askCorrections = [](QWidget *parent, const QString &folder) {
        return QFileDialog::getOpenFileName(parent, tr("Import Corrections"), folder,
                                            tr("Corrections (*.json)") + tr(";;All files (*)"));
    };
    dialogs.askSave = [](QWidget *parent, const QString &suggestion) {
        return QFileDialog::getSaveFileName(parent, tr("Save"), suggestion);
    };
    dialogs.askFolder = [](QWidget *parent, const QString &suggestion) {
        return QFileDialog::getExistingDirectory(parent, tr("Choose a Folder"), suggestion);
    };
    dialogs.run = [](QDialog &dialog) { dialog.exec(); };
    return dialogs;
}

} // namespace pullquote
