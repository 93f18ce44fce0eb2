// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/analysedtext.h"

#include <QString>

#include <optional>

namespace pullquote {

/// A cell of a table with the words that say what stands in it.
struct TableCell
{
    Span row;    ///< The first cell of its row; empty if it is that cell or that is empty.
    Span column; ///< The cell above it in the first row; empty if it is in that row or that names nothing.
    Span own;
    std::vector<Span> cells; ///< Of its row.
    std::vector<Span> heads; ///< Of the first row, none if the cell is in it.
};

/// Finds the cells of tables. A row of a table is a block with tabs between its cells; rows with as many cells that
/// follow each other are one table.
class TableCells final
{
public:
    explicit TableCells(const AnalysedText &cut)
        : m_cut(cut)
    {
    }

    /// The cell that holds `span`; none if that is in no table or goes across cells. To be asked in the order of the
    /// text: then all rows together are looked at once.
    std::optional<TableCell> at(Span span);

    /// The same, where the cell says little more than `span`: what it means stands in the others then. Either names
    /// of row and column can be missing, of a cell that is not its row's first not both.
    std::optional<TableCell> valueAt(Span span);

private:
    std::vector<Span> cellsOf(qsizetype block) const;
    bool isRowLike(qsizetype block, qsizetype cells) const;
    qsizetype firstRowOf(qsizetype block, qsizetype cells);

    const AnalysedText &m_cut;
    qsizetype m_block = -1;    ///< The row that was looked at last …
    qsizetype m_firstRow = -1; ///< … and the first of its table.
};

} // namespace pullquote
