// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/message.h"
#include "widgets/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace pullquote {

/// One message above the article; the newest replaces the one before. It never takes the keyboard away.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent);

    void setTheme(const Theme &theme);
    void tell(const Message &message);
    /// Takes the message away.
    void settle();

    /// What is told; empty if nothing is.
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Theme m_theme;
    Message m_message;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace pullquote
