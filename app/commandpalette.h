// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

#include <vector>

class QAction;
class QLineEdit;
class QTreeWidget;

namespace pullquote {

/// All commands in one list: type some letters of the name, press Enter.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    /// Actions that cannot be used now are left out.
    CommandPalette(const std::vector<QAction *> &actions, QWidget *parent);

    /// The commands that are listed now, best first.
    QStringList listed() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &typed);
    void trigger();

    std::vector<QPointer<QAction>> m_actions;
    QLineEdit *m_typed;
    QTreeWidget *m_list;
};

} // namespace pullquote
