// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/picturebar.h"

#include "widgets/charts/exportdialog.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QToolButton>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

PictureBar::PictureBar(Subject subject, QWidget *parent)
    : QWidget(parent)
    , m_subject(std::move(subject))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(2);
    m_row->addStretch(1);
    const bool hasMany = bool(m_subject.all);
    QToolButton *save =
        addButton(tr("Save chart…"), tr("Save this chart as PNG, SVG, PDF, JPEG or WebP"), u"saveChart"_s);
    connect(save, &QToolButton::clicked, this, &PictureBar::savePicture);
    if (hasMany) {
        QToolButton *all =
            addButton(tr("Save all…"), tr("Save all charts and the timeline into a folder"), u"saveAll"_s);
        connect(all, &QToolButton::clicked, this, &PictureBar::saveAll);
    } else {
        save->setText(tr("Save timeline…"));
        save->setToolTip(tr("Save the timeline as PNG, SVG, PDF, JPEG or WebP"));
    }
    QToolButton *picture =
        addButton(tr("Copy picture"), tr("Copy as a picture, to paste it elsewhere"), u"copyPicture"_s);
    connect(picture, &QToolButton::clicked, this, &PictureBar::copyPicture);
    QToolButton *values =
        addButton(tr("Copy data"), tr("Copy the values as a table, to paste it into a spreadsheet"), u"copyData"_s);
    connect(values, &QToolButton::clicked, this, &PictureBar::copyData);
    setAskPath(
        [](QWidget *owner, const QString &suggestion) {
            return QFileDialog::getSaveFileName(owner, tr("Save chart as"), suggestion,
                                                tr("Pictures (*.png *.svg *.pdf *.jpg *.webp)"));
        },
        [](QWidget *owner, const QString &suggestion) {
            return QFileDialog::getExistingDirectory(owner, tr("Save all charts into"), suggestion);
        });
}

QToolButton *PictureBar::addButton(const QString &text, const QString &tip, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setAccessibleDescription(tip);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_row->addWidget(button);
    m_buttons.push_back(button);
    return button;
}

void PictureBar::setAskPath(AskPath askFile, AskPath askFolder)
{
    m_askFile = std::move(askFile);
    m_askFolder = std::move(askFolder);
}

void PictureBar::setHasPicture(bool hasPicture)
{
    for (QToolButton *button : m_buttons) {
        button->setEnabled(hasPicture);
    }
}

void PictureBar::copyPicture() const
{
    if (const auto picture = m_subject.current()) {
        PictureOptions options = m_options;
        options.format = PictureFormat::Png;
        auto *mime = new QMimeData; // the clipboard takes it over
        mime->setImageData(imageOf(*picture, options));
        options.format = PictureFormat::Svg;
        if (const auto svg = encoded(*picture, options)) {
            mime->setData(u"image/svg+xml"_s, *svg);
        }
        QGuiApplication::clipboard()->setMimeData(mime);
    }
}

void PictureBar::copyData() const
{
    if (const auto picture = m_subject.current()) {
        auto *mime = new QMimeData; // the clipboard takes it over
        mime->setText(toTabbed(picture->data));
        mime->setData(u"text/csv"_s, toCsv(picture->data));
        QGuiApplication::clipboard()->setMimeData(mime);
    }
}

void PictureBar::savePicture()
{
    if (auto picture = m_subject.current()) {
        ExportDialog dialog({std::move(*picture)}, m_options, ExportDialog::Target::File, window());
        dialog.setAskPath(m_askFile);
        dialog.exec();
        m_options = dialog.options();
    }
}

void PictureBar::saveAll()
{
    std::vector<Picture> pictures = m_subject.all ? m_subject.all() : std::vector<Picture>();
    if (!pictures.empty()) {
        ExportDialog dialog(std::move(pictures), m_options, ExportDialog::Target::Folder, window());
        dialog.setAskPath(m_askFolder);
        dialog.exec();
        m_options = dialog.options();
    }
}

} // namespace pullquote
