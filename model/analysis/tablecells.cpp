// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/tablecells.h"

#include <algorithm>

namespace pullquote {

namespace {

constexpr qsizetype MostCells = 64;    ///< Of a row; what has more is no table to be read.
constexpr qsizetype LongestHead = 60;  ///< Characters of what names a row or column; more is a sentence.
constexpr qsizetype MostBesideIt = 24; ///< Characters that a cell may have beside its value.

Span trimmed(QStringView text, Span span)
{
    while (span.begin < span.end && text[span.begin].isSpace()) {
        ++span.begin;
    }
    while (span.end > span.begin && text[span.end - 1].isSpace()) {
        --span.end;
    }
    return span;
}

/// Words, or a year: what can stand above a column of values.
bool namesSomething(QStringView cell)
{
    const bool isYear = cell.size() == 4 && std::ranges::all_of(cell, [](QChar c) { return c.isDigit(); });
    return isYear || std::ranges::any_of(cell, [](QChar c) { return c.isLetter(); });
}

} // namespace

std::vector<Span> TableCells::cellsOf(qsizetype block) const
{
    const Span row = m_cut.blocks[size_t(block)].span;
    std::vector<Span> cells;
    qsizetype begin = row.begin;
    for (qsizetype i = row.begin; i <= row.end; ++i) {
        if (i == row.end || m_cut.text[i] == u'\t') {
            cells.push_back(trimmed(m_cut.text, {begin, i}));
            begin = i + 1;
        }
    }
    return cells;
}

bool TableCells::isRowLike(qsizetype block, qsizetype cells) const
{
    return block >= 0 && m_cut.blocks[size_t(block)].span.of(m_cut.text).count(u'\t') + 1 == cells;
}

qsizetype TableCells::firstRowOf(qsizetype block, qsizetype cells)
{
    qsizetype first = block;
    while (first != m_block && isRowLike(first - 1, cells)) {
        --first;
    }
    m_firstRow = first == m_block ? m_firstRow : first;
    m_block = block;
    return m_firstRow;
}

std::optional<TableCell> TableCells::at(Span span)
{
    const qsizetype block = m_cut.blockAt(span.begin);
    const QStringView row = block < 0 ? QStringView() : m_cut.blocks[size_t(block)].span.of(m_cut.text);
    const qsizetype count = row.count(u'\t') + 1;
    if (count < 2 || count > MostCells) {
        return std::nullopt;
    }
    TableCell cell;
    cell.cells = cellsOf(block);
    const auto own = std::ranges::find_if(cell.cells, [&](Span each) { return each.contains(span); });
    if (own == cell.cells.end()) {
        return std::nullopt;
    }
    cell.own = *own;
    const auto column = size_t(own - cell.cells.begin());
    cell.row = column > 0 ? cell.cells.front() : Span{};
    if (const qsizetype first = firstRowOf(block, count); first != block) {
        cell.heads = cellsOf(first);
        const Span head = cell.heads[column];
        cell.column = namesSomething(head.of(m_cut.text)) ? head : Span{};
    }
    return cell;
}

std::optional<TableCell> TableCells::valueAt(Span span)
{
    auto cell = at(span);
    if (!cell || cell->own.length() > span.length() + MostBesideIt) {
        return std::nullopt;
    }
    for (Span *head : {&cell->row, &cell->column}) {
        *head = head->length() > LongestHead ? Span{} : *head;
    }
    const bool isNamed = !cell->row.isEmpty() || !cell->column.isEmpty();
    const bool isFirst = cell->own == cell->cells.front();
    return isNamed || isFirst ? cell : std::nullopt;
}

} // namespace pullquote
