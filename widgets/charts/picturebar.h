// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chartexport.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QToolButton;

namespace pullquote {

/// Asks the person for a path; gives an empty one if they think better of it. Stands between the views and the file
/// dialogs, so that a test can answer.
using AskPath = std::function<QString(QWidget *parent, const QString &suggestion)>;

/// The buttons beside a chart that save and copy it, all in plain sight.
class PictureBar final : public QWidget
{
    Q_OBJECT

public:
    /// The pictures are asked for when a button is pressed.
    struct Subject
    {
        std::function<std::optional<Picture>()> current;
        std::function<std::vector<Picture>()> all; ///< Empty: there is no button for all.
    };

    PictureBar(Subject subject, QWidget *parent);

    void setAskPath(AskPath askFile, AskPath askFolder);
    /// Whether there is something to save.
    void setHasPicture(bool hasPicture);
    /// Space for what the owner wants left of the buttons.
    QHBoxLayout &row() { return *m_row; }

    void copyPicture() const;
    void copyData() const;
    void savePicture();
    void saveAll();

private:
    QToolButton *addButton(const QString &text, const QString &tip, const QString &name);

    Subject m_subject;
    AskPath m_askFile;
    AskPath m_askFolder;
    QHBoxLayout *m_row;
    std::vector<QToolButton *> m_buttons;
    PictureOptions m_options; ///< What the person chose last.
};

} // namespace pullquote
