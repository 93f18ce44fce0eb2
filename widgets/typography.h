// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/block.h"
#include "widgets/theme.h"

#include <array>

namespace pullquote {

/// How a kind of block is set. Lengths are device-independent pixels.
struct BlockType
{
    QFont font;
    QColor color;
    qreal lineHeight = 0; ///< From baseline to baseline.
    qreal ascent = 0;     ///< Of the font.
    qreal descent = 0;
    qreal before = 0;  ///< Space above; of two blocks the larger wish counts.
    qreal after = 0;   ///< Space below.
    qreal indent = 0;  ///< From the column's left edge.
    bool rule = false; ///< A vertical line at the left edge.
    bool bullet = false;
    qreal averageAdvance = 0; ///< Of a character in running text, for guessing heights.
};

/// The type of the article view at one zoom: sizes, distances and colours of each kind of block.
class Typography final
{
public:
    /// `zoomPercent` scales the reading size; `language` (BCP 47, may be empty) chooses among Han fonts.
    Typography(const Theme &theme, int zoomPercent, const QString &language);

    const BlockType &of(const Block &block) const;
    const BlockType &foldLine() const { return m_types[FoldLine]; }

    QColor linkColor() const { return m_linkColor; }

    /// The width of the column: about 68 characters of running text.
    qreal measure() const { return m_measure; }
    /// The size of the body's font.
    qreal em() const { return m_em; }

private:
    enum Style {
        Body,
        Title,
        LongTitle,
        Publisher,
        Byline,
        Standfirst,
        Note,
        Heading2,
        Heading3,
        Heading4,
        ListItem,
        BlockQuote,
        Caption,
        Furniture,
        FoldLine,
        StyleCount
    };
    /// A face with its measures a point of size. Measuring loads a font, which takes a millisecond each: sizes and
    /// weights of one family are not asked one by one until something is set in them.
    struct Face
    {
        explicit Face(const QFont &face);
        QFont font;
        qreal pixels = 0;
        qreal ascent = 0;
        qreal descent = 0;
        qreal advance = 0; ///< Of an average character.
    };
    static Style styleOf(const Block &block);
    static Style titleStyle(const Block &block);
    void add(Style style, const Face &face, qreal scale, qreal leading, const QColor &color);

    std::array<BlockType, StyleCount> m_types;
    std::array<std::array<BlockType, 5>, 2> m_nested; ///< List items and block quotes by depth.
    QColor m_linkColor;
    qreal m_em = 0;
    qreal m_measure = 0;
};

/// How much of a text's beginning is a list marker of its own ("• ", "– ", "3. ", "(b) "), in characters; 0 if none.
qsizetype listMarkerLength(QStringView text);

} // namespace pullquote
