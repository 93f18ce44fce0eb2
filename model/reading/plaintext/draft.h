// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/block.h"
#include "model/reading/plaintext/lines.h"

#include <vector>

namespace pullquote::plaintext {

/// A plain text while its passages are still being judged: a block for each.
struct Draft
{
    QStringView text;
    std::vector<Passage> passages;
    std::vector<Block> blocks;

    size_t size() const { return passages.size(); }
    QStringView at(size_t i) const { return passages[i].span.of(text); }
    /// Whether nobody has said yet what it is.
    bool isOpen(size_t i) const { return blocks[i].kind == BlockKind::Paragraph && blocks[i].role == BlockRole::Body; }
    void set(size_t i, BlockKind kind, BlockRole role, std::uint8_t level = 0)
    {
        blocks[i].kind = kind;
        blocks[i].role = role;
        blocks[i].level = level;
    }
};

} // namespace pullquote::plaintext
