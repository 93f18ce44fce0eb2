// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"
#include "widgets/theme.h"

#include <QFrame>

class QLabel;

namespace pullquote {

/// What a hover card says of an item, in plain text. Empty parts take no room.
struct HoverText
{
    QString kind;          ///< "Direct quote", "Share", "Person".
    QString head;          ///< Who, when or how much.
    QString detail;        ///< Role, label.
    QString foot;          ///< Section, other wordings, who says so.
    QString sentence = {}; ///< The words that say so.
    QString note = {};     ///< What else is to be known: that the filters leave it out.
};

/// The words for `item`; all empty for sections, spans and nothing.
HoverText hoverText(const Article &article, const Item &item);

/// A small card beside the thing under the pointer: who says it, or what it is. It lies over all panes of its owner's
/// window, since a pane may be too small for it.
class HoverCard final : public QFrame
{
    Q_OBJECT

public:
    /// Goes when `owner` or its window does, whichever is first: hold it in a QPointer.
    explicit HoverCard(QWidget *owner);

    void setTheme(const Theme &theme);
    /// Shows the card below or above `place` and about at `x` (coordinates of the owner), never over the place itself.
    /// Without a head there is nothing to show.
    void showBeside(const QRect &place, int x, const HoverText &text, const QColor &tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill(const HoverText &text);

    QWidget *m_owner;
    Theme m_theme;
    QColor m_tone;
    QLabel *m_kind;
    QLabel *m_head;
    QLabel *m_detail;
    QLabel *m_foot;
    QLabel *m_sentence;
    QLabel *m_note;
};

} // namespace pullquote
