// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/articledocument.h"
#include "widgets/theme.h"

#include <QFrame>

class QLabel;

namespace pullquote {

/// What a hover card says of an item, in plain text.
struct HoverText
{
    QString kind;   ///< "Direct quote", "Share", "Person".
    QString head;   ///< Who, when or how much.
    QString detail; ///< Role, label; may be empty.
    QString foot;   ///< Section, other wordings, who says so; may be empty.
};

/// The words for `item`; all empty for sections, spans and nothing.
HoverText hoverText(const Article &article, const Item &item);

/// A small card beside the thing under the pointer: who says it, or what it is.
class HoverCard final : public QFrame
{
    Q_OBJECT

public:
    HoverCard(ArticleDocument &document, QWidget *parent);

    void setTheme(const Theme &theme);
    /// Shows the card below `place` (coordinates of the parent), near `pointer`, never over the place itself.
    void showFor(const Item &item, const QRect &place, QPoint pointer);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ArticleDocument &m_document;
    Theme m_theme;
    QColor m_tone;
    QLabel *m_kind;
    QLabel *m_head;
    QLabel *m_detail;
    QLabel *m_foot;
};

} // namespace pullquote
