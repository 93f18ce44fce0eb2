// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/correctionsdialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace pullquote {

CorrectionsDialog::CorrectionsDialog(ArticleDocument &document, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
{
    setWindowTitle(tr("Corrections"));
    resize(560, 360);
    auto *layout = new QVBoxLayout(this);
    m_empty = new QLabel(tr("You have corrected nothing in this article. Select a quote, a figure or a date and choose "
                            "Edit ▸ Correct, or select words and mark them as a quote or a figure."),
                         this);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_empty, 1);
    m_list = new QListWidget(this);
    m_list->setWordWrap(true);
    m_list->setAccessibleName(tr("Corrections"));
    layout->addWidget(m_list, 1);

    auto *row = new QHBoxLayout;
    const auto button = [&](const QString &text) {
        auto *made = new QPushButton(text, this);
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    m_remove = button(tr("&Take Back"));
    m_undo = button(tr("&Undo"));
    m_redo = button(tr("&Redo"));
    row->addStretch();
    QPushButton *import = button(tr("&Import…"));
    m_export = button(tr("E&xport…"));
    layout->addLayout(row);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this,
            [this] { m_document.corrections().removeAt(size_t(m_list->currentRow())); });
    connect(m_undo, &QPushButton::clicked, this, [this] { m_document.corrections().undo(); });
    connect(m_redo, &QPushButton::clicked, this, [this] { m_document.corrections().redo(); });
    connect(import, &QPushButton::clicked, this, &CorrectionsDialog::importRequested);
    connect(m_export, &QPushButton::clicked, this, &CorrectionsDialog::exportRequested);
    connect(m_list, &QListWidget::currentRowChanged, this, &CorrectionsDialog::updateButtons);
    connect(m_list, &QListWidget::itemActivated, this, [this] { showInText(m_list->currentRow()); });
    // The document has applied the corrections when it shows the article anew.
    connect(&document, &ArticleDocument::articleChanged, this, &CorrectionsDialog::fill);
    fill();
}

void CorrectionsDialog::fill()
{
    const CorrectionLog &log = m_document.corrections();
    m_list->clear();
    for (const Correction &correction : log.list()) {
        m_list->addItem(displayCorrection(correction));
    }
    for (const size_t lost : log.lost()) {
        QListWidgetItem *item = m_list->item(int(lost));
        item->setText(tr("Lost: %1").arg(item->text()));
        item->setToolTip(tr("The words are not in the article any more, or are no such finding."));
        QFont font = item->font();
        font.setItalic(true);
        item->setFont(font);
    }
    m_empty->setVisible(m_list->count() == 0);
    m_list->setVisible(m_list->count() > 0);
    updateButtons();
}

void CorrectionsDialog::updateButtons()
{
    m_remove->setEnabled(m_list->currentRow() >= 0);
    m_undo->setEnabled(m_document.corrections().canUndo());
    m_redo->setEnabled(m_document.corrections().canRedo());
    m_export->setEnabled(m_list->count() > 0);
}

void CorrectionsDialog::showInText(int row)
{
    const auto &list = m_document.corrections().list();
    if (row < 0 || size_t(row) >= list.size()) {
        return;
    }
    if (const auto place = findAnchor(m_document.article()->text(), list[size_t(row)].anchor)) {
        const Item item = m_document.article()->itemAt(place->begin);
        m_document.selection().set(isSomething(item) ? item : Item(*place), this);
    }
}

} // namespace pullquote
