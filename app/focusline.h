// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QPointer>
#include <QWidget>

namespace pullquote {

/// A line in the accent's colour along the top of the pane that has the keyboard (WCAG 2.2, 2.4.7).
class FocusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit FocusLine(QWidget &window);

    void setTheme(const Theme &theme);

    /// Moves to `pane`, a widget within the window, and follows it; null: nowhere.
    void mark(QWidget *pane);
    /// Where it stands; null if nowhere.
    const QWidget *pane() const { return m_pane; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QPointer<QWidget> m_pane;
    QColor m_color;
};

} // namespace pullquote
