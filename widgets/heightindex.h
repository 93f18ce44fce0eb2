// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
#include <vector>

namespace pullquote {

/// Heights of many rows, in pixels, with their running sum: where a row begins and which row lies at a height, both in
/// O(log n), and a height can change in O(log n). A binary indexed tree (P. Fenwick, 1994).
class HeightIndex final
{
public:
    /// Replaces all heights, in O(n).
    void assign(std::vector<int> heights)
    {
        m_heights = std::move(heights);
        m_tree.assign(m_heights.size() + 1, 0);
        for (size_t i = 1; i < m_tree.size(); ++i) {
            m_tree[i] += m_heights[i - 1];
            const size_t parent = i + lowestBit(i);
            if (parent < m_tree.size()) {
                m_tree[parent] += m_tree[i];
            }
        }
    }

    qsizetype count() const { return qsizetype(m_heights.size()); }
    int height(qsizetype row) const { return m_heights[size_t(row)]; }

    void setHeight(qsizetype row, int height)
    {
        const qint64 change = height - m_heights[size_t(row)];
        if (change == 0) {
            return;
        }
        m_heights[size_t(row)] = height;
        for (size_t i = size_t(row) + 1; i < m_tree.size(); i += lowestBit(i)) {
            m_tree[i] += change;
        }
    }

    /// The sum of the heights before `row`; `row` may be count().
    qint64 top(qsizetype row) const
    {
        qint64 sum = 0;
        for (auto i = size_t(row); i > 0; i -= lowestBit(i)) {
            sum += m_tree[i];
        }
        return sum;
    }

    qint64 total() const { return top(count()); }

    /// The row that covers height `y`; the first or last one beyond the ends, -1 if there are no rows. Rows of no
    /// height are never the answer unless all are.
    qsizetype rowAt(qint64 y) const
    {
        if (m_heights.empty()) {
            return -1;
        }
        size_t at = 0;
        qint64 rest = std::max<qint64>(y, 0);
        for (size_t step = std::bit_floor(m_heights.size()); step > 0; step /= 2) {
            if (at + step < m_tree.size() && m_tree[at + step] <= rest) {
                at += step;
                rest -= m_tree[at];
            }
        }
        auto row = qsizetype(std::min(at, m_heights.size() - 1));
        while (row > 0 && m_heights[size_t(row)] == 0) {
            --row;
        }
        return row;
    }

private:
    static constexpr size_t lowestBit(size_t i) { return i & (~i + 1); }

    std::vector<int> m_heights;
    std::vector<qint64> m_tree; ///< m_tree[i] is the sum of the lowestBit(i) heights that end at row i - 1.
};

} // namespace pullquote
