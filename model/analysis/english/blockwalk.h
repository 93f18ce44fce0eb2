// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/clauses.h"
#include "model/analysis/english/verbuses.h"

#include <span>
#include <vector>

namespace pullquote::english {

/// Goes through the English blocks of a text and cuts each into clauses; boilerplate and Chinese blocks are left out.
class BlockWalk final
{
public:
    /// `stretches` are all of the text, in order. Everything must outlive the walk.
    BlockWalk(const AnalysedText &cut, std::span<const MarkedStretch> stretches, const Grammar &grammar)
        : m_cut(cut)
        , m_stretches(stretches)
        , m_grammar(grammar)
    {
    }

    /// Goes to the next block; false if there is none.
    bool next();

    qsizetype block() const { return m_block; }
    const Clauses &clauses() const { return m_clauses; }
    const std::vector<VerbUse> &verbs() const { return m_verbs; }

private:
    const AnalysedText &m_cut;
    std::span<const MarkedStretch> m_stretches;
    const Grammar &m_grammar;
    qsizetype m_block = -1;
    std::uint32_t m_nextStretch = 0;
    Clauses m_clauses;
    std::vector<VerbUse> m_verbs;
};

} // namespace pullquote::english
