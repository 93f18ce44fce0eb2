// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/block.h"
#include "model/reading/html/measures.h"
#include "model/reading/html/names.h"
#include "model/reading/html/tree.h"

#include <QStringList>

#include <vector>

namespace pullquote::html {

/// A block and the element that it comes from.
struct DraftBlock
{
    Block block;
    NodeId node = NoNode;
    int linked = 0;          ///< Characters in links.
    bool emphasised = false; ///< All of it is bold or italic.
};

/// A text and its blocks while they are still being judged.
struct Draft
{
    QString text;
    std::vector<DraftBlock> blocks;
    std::vector<Link> links;
    QStringList elements; ///< What `Origin::number` counts.

    QStringView textOf(const DraftBlock &block) const { return block.block.span.of(text); }
};

/// Writes what lies in `within` as a reader sees it, a block a line: headings, paragraphs, list items, quotations,
/// captions, rows of data tables with tabs between the cells. Blocks are parted by line ends.
Draft draftBlocks(const Tree &tree, NodeId within, const Measures &measures, const NameHints &hints);

/// Takes out the blocks that `keep` says false for (one a block), their text and their links.
void compact(Draft &draft, const std::vector<bool> &keep);

/// Where an element stands, for the person: "div#main > section > p.lead".
QString pathOf(const Tree &tree, NodeId id);

} // namespace pullquote::html
