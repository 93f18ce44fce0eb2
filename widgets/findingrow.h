// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/span.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QTextLayout>

#include <vector>

namespace pullquote {

/// A button that is a few lines of plain text: words that may be partly emphasised, and a quiet note below. Elides
/// after some lines, wraps with its width, can be reached and pressed by keyboard.
class FindingRow final : public QAbstractButton
{
    Q_OBJECT

public:
    /// How a part of the words stands out.
    enum class Emphasis {
        Strong,  ///< Heavier: the words that the row is about.
        Added,   ///< Underlined on a ground: words that only this wording has.
        Removed, ///< Struck out and quiet: words that it leaves out.
    };

    FindingRow(const Theme &theme, QWidget *parent);

    /// `serif` sets the words in the article's type, `language` chooses the forms of Han characters in it.
    void setWords(const QString &words, bool serif = false, const QString &language = {});
    /// `part` is in characters of the words.
    void emphasise(Span part, Emphasis emphasis);
    void setNote(const QString &note);
    /// The bar at the left; an invalid colour: none.
    void setTone(const QColor &tone);
    void setMaximumLines(int lines);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, heightForWidth(std::max(width(), 80))}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int textWidth(int width) const;
    /// Places the lines of `layout`; returns how many there are, at most the maximum.
    int layOut(QTextLayout &layout, qreal width) const;
    qreal wordsLineHeight() const;
    qreal noteLineHeight() const;

    Theme m_theme;
    QString m_words;
    QString m_note;
    QFont m_wordsFont;
    QFont m_noteFont;
    QColor m_tone;
    QList<QTextLayout::FormatRange> m_formats;
    int m_maximumLines = 3;
};

} // namespace pullquote
