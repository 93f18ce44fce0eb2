// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/opening.h"
#include "widgets/theme.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace pullquote {

/// The line at the foot of the window: what is being opened and how far, what reading it left out or doubted, what the
/// article holds, and where one is.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(ArticleDocument &document, Opening &opening, QWidget *parent);

    void setTheme(const Theme &theme);

    /// Opening that takes less is not worth a bar that flickers; milliseconds.
    static constexpr int Patience = 250;

private:
    void followBusy();
    void count();
    void place();
    void tellNotes();

    ArticleDocument &m_document;
    Opening &m_opening;
    QLabel *m_doing;
    QProgressBar *m_progress;
    QToolButton *m_stop;
    QToolButton *m_notes; ///< Opens the warnings of the article; hidden where there are none.
    QLabel *m_notesText;
    QLabel *m_counts;
    QLabel *m_place;
    QTimer m_patience;
    QTimer m_counting; ///< One count for several changes in a row.
};

} // namespace pullquote
