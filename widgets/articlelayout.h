// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"
#include "widgets/articlerows.h"
#include "widgets/heightindex.h"
#include "widgets/typography.h"

#include <QTextLayout>

#include <memory>
#include <optional>
#include <unordered_map>

namespace pullquote {

/// A stretch of one line that belongs to a span of the text; coordinates of its row.
struct LineFragment
{
    QRectF rect; ///< From the font's ascent to its descent around the baseline.
    qreal baseline = 0;
    qreal lineTop = 0;    ///< Of the whole line with its leading.
    qreal lineHeight = 0; ///< Of the same.
    Span span;            ///< The characters of the fragment.
};

/// A row with all its lines in place. Coordinates: x from the column's left edge, y from the row's top.
struct LaidOutRow
{
    QTextLayout layout;
    const BlockType *type = nullptr;
    qsizetype begin = 0; ///< Text position of the layout's first character.
    qsizetype length = 0;
    int height = 0;  ///< Space above included.
    qreal above = 0; ///< The space above the first line.
    bool bidirectional = false;
    bool isFoldLine = false;
    QString bullet; ///< Drawn before the first line where the text has no marker of its own; else empty.

    Span span() const { return {begin, begin + length}; }
    /// Lines of the article's text: none in the line of a fold.
    int textLineCount() const { return isFoldLine ? 0 : layout.lineCount(); }
    /// The parts of `span` that lie in this row, line by line.
    std::vector<LineFragment> fragments(Span span) const;
    /// The character under `point`; nothing beside or between the lines' ink.
    std::optional<qsizetype> characterAt(QPointF point) const;
    /// The place between characters that is nearest to `point`.
    qsizetype nearestPosition(QPointF point) const;
    /// Where a caret before `position` stands, with the line's full height.
    QRectF caretRect(qsizetype position) const;
    /// The baseline of a line.
    qreal baselineOf(const QTextLine &line) const { return line.y() + line.ascent(); }
};

/// The article set in a column. Only rows that are asked for are laid out; the heights of all others are guessed from
/// their length and corrected when they are seen. Needs fonts, but no window.
class ArticleLayout final
{
public:
    ArticleLayout();

    void setArticle(ArticlePtr article);
    void setTypography(const Typography &typography);
    /// The width of the viewport; the column is centred in it.
    void setWidth(int width);

    const Article &article() const { return *m_article; }
    const Typography &typography() const { return m_typography; }
    const ArticleRows &rows() const { return m_rows; }
    qsizetype rowCount() const { return qsizetype(m_rows.rows.size()); }
    const ArticleRow &rowInfo(qsizetype row) const { return m_rows.rows[size_t(row)]; }
    void setFoldOpen(int fold, bool open);

    int columnLeft() const { return m_columnLeft; }
    int columnWidth() const { return m_columnWidth; }

    /// Lays the row out if it is not yet. The reference holds until `forgetAllBut` or a change of width, type or text.
    const LaidOutRow &laidOut(qsizetype row);
    /// The exact height if the row has been laid out at this width, else the guess. 0 if it is folded away.
    int heightOf(qsizetype row) const { return m_heights.height(row); }
    qint64 topOf(qsizetype row) const { return m_heights.top(row); }
    qsizetype rowAt(qint64 y) const { return m_heights.rowAt(y); }
    qint64 totalHeight() const { return m_heights.total(); }

    /// Drops laid out rows outside [first, last] once there are many.
    void forgetAllBut(qsizetype first, qsizetype last);
    size_t laidOutCount() const { return m_laidOut.size(); }

private:
    void guessHeights();
    int guessedHeight(qsizetype row) const;
    qreal spaceAbove(qsizetype row) const;
    qreal spaceBelow(qsizetype row) const;
    const BlockType &typeOf(const ArticleRow &row) const;
    std::unique_ptr<LaidOutRow> layOut(qsizetype row) const;
    void layOutLines(LaidOutRow &laidOut, qsizetype row) const;
    QList<QTextLayout::FormatRange> linkFormats(Span span) const;

    ArticlePtr m_article;
    Typography m_typography;
    ArticleRows m_rows;
    std::vector<float> m_widths; ///< By row: its length in average characters, wide scripts weighed.
    HeightIndex m_heights;
    std::unordered_map<qsizetype, std::unique_ptr<LaidOutRow>> m_laidOut;
    int m_columnLeft = 0;
    int m_columnWidth = 0;
    int m_width = 0;
};

/// The text of a row as it is set: ends of lines that only come from wrapping in the file become spaces, others become
/// line breaks. As long as `text`, so positions hold.
QString settable(QStringView text);

} // namespace pullquote
