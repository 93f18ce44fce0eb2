// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QFrame>

class QLabel;

namespace pullquote {

/// The card that tells about the point under the pointer: value, what it is, who says so, and the sentence.
class DataCard final : public QFrame
{
    Q_OBJECT

public:
    explicit DataCard(QWidget *parent);

    void setTheme(const Theme &theme);
    /// Empty parts take no room. `isFiltered` adds that the filters leave it out.
    void tell(const QString &value, const QString &what, const QString &who, const QString &sentence, bool isFiltered);
    /// Shows it below (or above) a rectangle of the screen, wholly on the screen.
    void showBeside(const QRect &area);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    QLabel *m_value;
    QLabel *m_what;
    QLabel *m_who;
    QLabel *m_sentence;
    QLabel *m_filtered;
};

} // namespace pullquote
