// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/linkprompt.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

bool mayBeOpened(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    const bool isWeb = (scheme == "http"_L1 || scheme == "https"_L1) && !url.host().isEmpty();
    return url.isValid() && (isWeb || scheme == "mailto"_L1);
}

void askToOpen(const QString &address, QWidget *parent)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(u"linkPrompt"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(QMessageBox::tr("Open link"));
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Question);
    const bool canOpen = mayBeOpened(address);
    box->setText(canOpen ? QMessageBox::tr("Open this address outside Pullquote?")
                         : QMessageBox::tr("This address is no web page and is not opened."));
    box->setInformativeText(address);
    if (canOpen) {
        QPushButton *open = box->addButton(QMessageBox::tr("&Open"), QMessageBox::AcceptRole);
        QObject::connect(open, &QPushButton::clicked, box, [address] { QDesktopServices::openUrl(QUrl(address)); });
    }
    QPushButton *copy = box->addButton(QMessageBox::tr("&Copy address"), QMessageBox::ActionRole);
    QObject::connect(copy, &QPushButton::clicked, box, [address] { QApplication::clipboard()->setText(address); });
    // Nothing leaves the program by a hasty Enter.
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    box->open();
}

} // namespace pullquote
