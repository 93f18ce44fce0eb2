// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/articlelayout.h"

namespace pullquote {

/// Which part of a laid out article is on screen. It holds on to the row at the top, so that nothing on screen moves
/// when guessed heights above or below turn out wrong.
class ArticleViewport final
{
public:
    struct VisibleRow
    {
        qsizetype row = 0;
        int y = 0; ///< Of its top, from the top of the screen.
    };

    explicit ArticleViewport(ArticleLayout &layout)
        : m_layout(layout)
    {
    }

    void setHeight(int height) { m_height = height; }
    int height() const { return m_height; }

    void reset();
    /// Moves the text up by `distance` pixels (down if negative), exactly; meant for a few screens at most.
    void scrollBy(int distance);
    /// Goes to about `top` pixels from the beginning, in the current knowledge of heights.
    void scrollTo(qint64 top);
    /// Puts the line of `position` `fromTop` pixels below the top of the screen.
    void showAt(qsizetype position, int fromTop);

    /// The rows on screen, laid out, from the top; corrects the place where the text ends above the bottom.
    const std::vector<VisibleRow> &arrange();
    /// What the last arrange() gave.
    const std::vector<VisibleRow> &visible() const { return m_visible; }

    /// Pixels from the beginning of the article to the top of the screen, in the current knowledge of heights.
    qint64 top() const;
    /// The most that top() can be.
    qint64 maximum() const { return std::max<qint64>(m_layout.totalHeight() - m_height, 0); }
    /// The first character on screen.
    qsizetype firstPosition();
    /// Where the line of `position` stands from the top of the screen, and how high it is; needs arrange(). Nothing if
    /// it is not on screen.
    std::optional<QRectF> caretOnScreen(qsizetype position);

private:
    void normalise();
    int fill();

    ArticleLayout &m_layout;
    int m_height = 0;
    qsizetype m_row = 0; ///< The row at the top of the screen.
    int m_offset = 0;    ///< How much of it lies above the top.
    std::vector<VisibleRow> m_visible;
};

} // namespace pullquote
