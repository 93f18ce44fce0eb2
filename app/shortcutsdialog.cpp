// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shortcutsdialog.h"

#include "app/actions.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

QString keysOf(const ActionRow &row)
{
    QStringList keys;
    for (const QKeySequence &sequence : row.shortcuts) {
        keys += sequence.toString(QKeySequence::NativeText);
    }
    return keys.join(ShortcutsDialog::tr(", "));
}

QTreeWidgetItem *addGroup(QTreeWidget &list, const QString &title)
{
    auto *group = new QTreeWidgetItem(&list, {title});
    QFont font = list.font();
    font.setWeight(QFont::DemiBold);
    group->setFont(0, font);
    group->setFlags(Qt::ItemIsEnabled);
    return group;
}

void addCloseButton(QDialog &dialog, QVBoxLayout &column)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    column.addWidget(buttons);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *column = new QVBoxLayout(this);
    auto *list = new QTreeWidget(this);
    list->setColumnCount(2);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setIndentation(Theme::Gap);
    list->setAccessibleName(windowTitle());
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);

    QTreeWidgetItem *everywhere = addGroup(*list, tr("Everywhere"));
    for (const ActionRow &row : actionTable()) {
        if (!row.shortcuts.isEmpty()) {
            QString text = row.text;
            new QTreeWidgetItem(everywhere, {text.remove(u'&'), keysOf(row)});
        }
    }
    QTreeWidgetItem *article = addGroup(*list, tr("In the article"));
    for (const auto &[what, keys] : {std::pair(tr("Next, previous finding"), tr("N, P")),
                                     std::pair(tr("Move the caret; with Shift select"), tr("Arrows, Home, End")),
                                     std::pair(tr("A screen on, back"), tr("Space, Shift+Space"))}) {
        new QTreeWidgetItem(article, {what, keys});
    }
    QTreeWidgetItem *pictures = addGroup(*list, tr("In charts and timeline"));
    for (const auto &[what, keys] :
         {std::pair(tr("From bar to bar"), tr("Arrows")), std::pair(tr("Go to the sentence"), tr("Enter")),
          std::pair(tr("Zoom the timeline"), tr("+, −"))}) {
        new QTreeWidgetItem(pictures, {what, keys});
    }
    list->expandAll();
    column->addWidget(list);
    addCloseButton(*this, *column);
    resize(480, 560);
}

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Pullquote"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Theme::Gap);
    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon(u":/icons/pullquote.svg"_s).pixmap(64));
    column->addWidget(icon);
    auto *name = new QLabel(tr("Pullquote %1").arg(QCoreApplication::applicationVersion()), this);
    QFont font = name->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    name->setFont(font);
    column->addWidget(name);
    auto *text = new QLabel(tr("A desktop explorer for articles: quotes, sources, dates and figures, side by side with "
                               "the text that they come from. Everything is derived from the text on this machine; "
                               "nothing is fetched or sent.\n\nFree software under the GNU General Public License, "
                               "version 3 or later. It comes without any warranty.\n\nQt %1")
                                .arg(QLatin1StringView(qVersion())),
                            this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    column->addWidget(text);
    addCloseButton(*this, *column);
    setMinimumWidth(420);
}

} // namespace pullquote
