// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/blockwalk.h"

namespace pullquote::english {

bool BlockWalk::next()
{
    while (++m_block < qsizetype(m_cut.blocks.size())) {
        const std::uint32_t first = m_nextStretch;
        while (m_nextStretch < m_stretches.size() && m_stretches[m_nextStretch].block == m_block) {
            ++m_nextStretch;
        }
        const auto block = size_t(m_block);
        if (m_cut.blocks[block].kind == BlockKind::Boilerplate || m_cut.chineseBlocks[block]) {
            continue;
        }
        cutIntoClauses(m_clauses, m_cut, m_block, m_grammar, m_stretches.subspan(first, m_nextStretch - first), first);
        m_verbs = verbsOf(m_clauses);
        return true;
    }
    return false;
}

} // namespace pullquote::english
