// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/quote.h"
#include "widgets/linecounter.h"
#include "widgets/theme.h"

#include <QStyledItemDelegate>

#include <memory>

namespace pullquote {

/// The words in the marks that suit their kind: none around reported speech, single ones around scare quotes. `mark` is
/// the character before them in the text: a heading that reports without marks gets none, and words in Chinese or
/// Japanese stand in corner brackets unless the text has curved marks.
QString quotedWords(QuoteKind kind, const QString &words, const QString &mark = {});

/// Paints a row of a QuoteModel as a card: the words, who said them, kind and section, other wordings.
class QuoteCard final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit QuoteCard(QObject *parent = nullptr);

    void setTheme(const Theme &theme);
    /// The language of the article, which chooses the forms of Han characters.
    void setLanguage(const QString &language);
    /// The width of a card with its margins: what the view has room for.
    void setWidth(int width) { m_width = width; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QRect cardRect(const QRect &row) const;
    void paintWords(QPainter &painter, const QRect &box, const QString &words, int lines) const;
    void paintSpeaker(QPainter &painter, const QRect &box, const QModelIndex &index) const;
    void paintMeta(QPainter &painter, const QRect &box, const QModelIndex &index) const;
    int paintPill(QPainter &painter, int left, const QRect &box, const QString &text, const QColor &ground,
                  const QColor &color, const QColor &outline) const;

    Theme m_theme;
    QString m_language;
    QFont m_wordsFont;
    QFont m_nameFont;
    QFont m_roleFont;
    QFont m_metaFont;
    std::unique_ptr<LineCounter> m_counter;
    int m_width = 300;
};

} // namespace pullquote
