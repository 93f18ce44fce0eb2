// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articleviewport.h"

#include <algorithm>

namespace pullquote {

void ArticleViewport::reset()
{
    m_row = 0;
    m_offset = 0;
    m_visible.clear();
}

void ArticleViewport::scrollBy(int distance)
{
    m_offset += distance;
    normalise();
}

void ArticleViewport::scrollTo(qint64 top)
{
    if (m_layout.rowCount() == 0) {
        return;
    }
    if (top >= maximum() && top > 0) {
        // The end is the end whatever was guessed: it is reached from the last row upwards.
        m_row = m_layout.rowCount() - 1;
        m_offset = m_layout.laidOut(m_row).height - m_height;
        normalise();
        return;
    }
    top = std::clamp<qint64>(top, 0, maximum());
    m_row = m_layout.rowAt(top);
    m_offset = int(std::clamp<qint64>(top - m_layout.topOf(m_row), 0, m_layout.heightOf(m_row)));
    // A guessed row may be lower than it was thought to be.
    m_offset = std::min(m_offset, m_layout.laidOut(m_row).height);
    normalise();
}

void ArticleViewport::showAt(qsizetype position, int fromTop)
{
    const qsizetype row = m_layout.rows().rowOf(position);
    if (row < 0) {
        return;
    }
    m_row = row;
    m_offset = int(m_layout.laidOut(row).caretRect(position).top()) - fromTop;
    normalise();
}

void ArticleViewport::normalise()
{
    const qsizetype rows = m_layout.rowCount();
    if (rows == 0) {
        reset();
        return;
    }
    m_row = std::clamp<qsizetype>(m_row, 0, rows - 1);
    while (m_offset < 0 && m_row > 0) {
        --m_row;
        m_offset += m_layout.laidOut(m_row).height;
    }
    m_offset = std::max(m_offset, 0);
    while (m_row < rows - 1 && m_offset >= m_layout.laidOut(m_row).height) {
        m_offset -= m_layout.laidOut(m_row).height;
        ++m_row;
    }
}

int ArticleViewport::fill()
{
    m_visible.clear();
    int y = -m_offset;
    for (qsizetype row = m_row; row < m_layout.rowCount() && y < m_height; ++row) {
        const int height = m_layout.laidOut(row).height;
        if (height > 0) {
            m_visible.push_back({row, y});
        }
        y += height;
    }
    return y;
}

const std::vector<ArticleViewport::VisibleRow> &ArticleViewport::arrange()
{
    normalise();
    const int bottom = fill();
    if (bottom < m_height && (m_row > 0 || m_offset > 0)) {
        m_offset -= m_height - bottom;
        normalise();
        fill();
    }
    if (!m_visible.empty()) {
        m_layout.forgetAllBut(m_visible.front().row, m_visible.back().row);
    }
    return m_visible;
}

qint64 ArticleViewport::top() const
{
    return m_layout.rowCount() == 0 ? 0 : m_layout.topOf(m_row) + m_offset;
}

qsizetype ArticleViewport::firstPosition()
{
    if (m_layout.rowCount() == 0) {
        return 0;
    }
    const LaidOutRow &laidOut = m_layout.laidOut(m_row);
    if (m_offset >= laidOut.height - 1 && m_row + 1 < m_layout.rowCount()) {
        return m_layout.rowInfo(m_row + 1).span.begin;
    }
    return laidOut.nearestPosition({laidOut.type->indent, qreal(m_offset)});
}

std::optional<QRectF> ArticleViewport::caretOnScreen(qsizetype position)
{
    const qsizetype row = m_layout.rows().rowOf(position);
    const auto shown = std::ranges::find(m_visible, row, &VisibleRow::row);
    if (shown == m_visible.end()) {
        return std::nullopt;
    }
    const QRectF caret = m_layout.laidOut(row).caretRect(position).translated(m_layout.columnLeft(), shown->y);
    return caret.bottom() > 0 && caret.top() < m_height ? std::optional(caret) : std::nullopt;
}

} // namespace pullquote
