// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandpalette.h"

#include "widgets/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Width = 460;
constexpr int Height = 380;

QString plainText(const QAction &action)
{
    QString text = action.text();
    return text.remove(u'&');
}

bool holdsAll(const QString &name, const QStringList &words)
{
    return std::ranges::all_of(words,
                               [&name](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
}

} // namespace

CommandPalette::CommandPalette(const std::vector<QAction *> &actions, QWidget *parent)
    : QDialog(parent, Qt::Popup)
    , m_typed(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"commandPalette"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("All commands"));
    for (QAction *action : actions) {
        if (action->isEnabled() && !plainText(*action).isEmpty()) {
            m_actions.emplace_back(action);
        }
    }
    m_typed->setPlaceholderText(tr("Type a command"));
    m_typed->setAccessibleName(tr("Command"));
    m_typed->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::Gap, Theme::Gap, Theme::Gap, Theme::Gap);
    column->addWidget(m_typed);
    column->addWidget(m_list);
    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_typed, &QLineEdit::returnPressed, this, &CommandPalette::trigger);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::trigger);
    // A popup is never activated, so nothing in it gets the keyboard by itself.
    m_typed->setFocus(Qt::PopupFocusReason);
    filter({});
    resize(Width, Height);
    const QPoint top = parent->mapToGlobal(QPoint((parent->width() - Width) / 2, parent->height() / 8));
    move(top);
}

QStringList CommandPalette::listed() const
{
    QStringList names;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        names += m_list->topLevelItem(row)->text(0);
    }
    return names;
}

void CommandPalette::filter(const QString &typed)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    m_list->clear();
    // Names that begin with what was typed come first.
    for (const bool wantsBeginning : {true, false}) {
        for (size_t i = 0; i < m_actions.size(); ++i) {
            const QAction *action = m_actions[i];
            const QString name = action ? plainText(*action) : QString();
            const bool begins = name.startsWith(typed, Qt::CaseInsensitive);
            if (!action || begins != wantsBeginning || !holdsAll(name, words)) {
                continue;
            }
            auto *row = new QTreeWidgetItem(m_list, {name, action->shortcut().toString(QKeySequence::NativeText)});
            row->setData(0, Qt::UserRole, qulonglong(i));
            row->setForeground(1, palette().placeholderText());
            row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void CommandPalette::trigger()
{
    const QTreeWidgetItem *row = m_list->currentItem();
    if (!row) {
        return;
    }
    const QPointer<QAction> action = m_actions[size_t(row->data(0, Qt::UserRole).toULongLong())];
    close();
    if (action) {
        action->trigger();
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: {
            QKeyEvent forwarded(key->type(), key->key(), key->modifiers());
            QCoreApplication::sendEvent(m_list, &forwarded);
            return true;
        }
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace pullquote
