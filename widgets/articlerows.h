// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/block.h"

#include <QStringView>

#include <span>
#include <vector>

namespace pullquote {

/// A run of neighbouring blocks that are furniture of the page and not the article: folded away behind one line.
struct Fold
{
    qsizetype firstBlock = 0;
    qsizetype blockCount = 0;
    Span span;
    bool open = false;
};

/// One stretch of the article that is laid out on its own: a block, a part of a very long block, or the line that opens
/// and closes a fold.
struct ArticleRow
{
    qsizetype block = 0; ///< Of the line of a fold: its first block.
    Span span;     ///< The characters that are shown, white space at both ends left out; empty: the line of a fold.
    int fold = -1; ///< Index of the fold that it belongs to; -1: it is part of the article.
    bool isFoldLine = false;
    bool first = true; ///< Begins its block.
    bool last = true;  ///< Ends its block.
};

struct ArticleRows
{
    std::vector<ArticleRow> rows;
    std::vector<Fold> folds;

    /// Whether the row has a height: rows of a closed fold have none.
    bool isShown(const ArticleRow &row) const { return row.fold < 0 || row.isFoldLine || folds[size_t(row.fold)].open; }

    /// The row that holds `position`, else the last one that begins before it; -1 if there are no rows.
    qsizetype rowOf(qsizetype position) const;
};

/// Whether a block is no part of the article itself.
bool isFurniture(const Block &block);

/// Cuts the blocks into rows. Blocks beyond some thousand characters are cut at ends of lines or at spaces, so that no
/// layout takes long. If everything is furniture nothing is folded away.
ArticleRows articleRows(QStringView text, std::span<const Block> blocks);

} // namespace pullquote
