// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/tree.h"

#include <cstdint>
#include <vector>

namespace pullquote::html {

/// How much of what lies in an element, itself not counted.
struct Measure
{
    int text = 0;       ///< Characters, white space collapsed.
    float linkText = 0; ///< Of these, in links; links within the page count a third.
    int commas = 0;
    int paragraphs = 0;
    int pictures = 0;
    int items = 0;
    int inputs = 0;
    int embeds = 0;      ///< Frames and objects.
    int headingText = 0; ///< Characters in headings.
    int listText = 0;    ///< Characters in lists, those in lists of lists twice.
    int proseText = 0;   ///< Characters in elements that hold prose: paragraphs, items, cells, spans, quotations.
    int dataTables = 0;

    /// From 0 to 1; 0 for no text.
    float linkDensity() const { return text > 0 ? linkText / static_cast<float>(text) : 0.0F; }
    float density(int part) const { return text > 0 ? static_cast<float>(part) / static_cast<float>(text) : 0.0F; }

    void add(const Measure &other, int sign);
};

/// The measures of all elements of a tree in one pass from the leaves up; kept true while elements are taken out.
class Measures final
{
public:
    explicit Measures(const Tree &tree, NodeId within);

    /// Of an element; of a text nothing is kept.
    const Measure &of(NodeId id) const { return m_all[m_place[size_t(id)]]; }
    bool isDataTable(NodeId id) const { return m_dataTable[size_t(id)]; }

    /// Takes `id` out of `tree` and its measure out of all around it.
    void remove(Tree &tree, NodeId id);

private:
    Measure own(const Tree &tree, NodeId id) const;

    Measure &at(NodeId id) { return m_all[m_place[size_t(id)]]; }

    std::vector<std::uint32_t> m_place; ///< By node: where its measure stands; 0 for a text.
    std::vector<Measure> m_all;         ///< The first one is nobody's and stays empty.
    std::vector<bool> m_dataTable;
};

/// Commas in any script.
bool isComma(QChar c);

} // namespace pullquote::html
