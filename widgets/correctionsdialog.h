// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/articledocument.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace pullquote {

/// The corrections of the open article, those that fit nothing any more shown as lost; each can be taken back. Reading
/// and writing files is asked for by signals: the window knows how to choose a file and to report a failure.
class CorrectionsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit CorrectionsDialog(ArticleDocument &document, QWidget *parent = nullptr);

Q_SIGNALS:
    void exportRequested();
    void importRequested();

private:
    void fill();
    void updateButtons();
    void showInText(int row);

    ArticleDocument &m_document;
    QLabel *m_empty = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_redo = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_export = nullptr;
};

} // namespace pullquote
