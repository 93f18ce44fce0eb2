// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/tree.h"

#include <cstdint>
#include <vector>

namespace pullquote::html {

/// What the class and id of an element say, as bits.
enum NameHint : std::uint32_t {
    Unlikely = 1,
    Maybe = 2,
    Positive = 4,
    Negative = 8,
    BylineName = 16,
    ShareName = 32,
    CaptionName = 64,
    BesideName = 128,
    AsideName = 256,
    StandfirstName = 512
};

/// What is known of the names that authors of pages give to parts of them (resources/lexicon/und/page-names.txt).
class PageNames final
{
public:
    /// The lexicon of the program, read once.
    static const PageNames &instance();

    /// The bits of all patterns that `name` (a class or an id, or several) holds.
    std::uint32_t hints(QStringView name) const;

private:
    struct Pattern
    {
        QString text; ///< Lower case.
        bool atBegin = false;
        bool atEnd = false;
        std::uint32_t hints = 0;
    };

    PageNames();
    void add(QString pattern, std::uint32_t hints);

    std::vector<std::vector<Pattern>> m_byFirst; ///< By the first two characters.
};

/// The hints of all elements of a page.
class NameHints final
{
public:
    explicit NameHints(const Tree &tree);

    /// From now on `to` (which may have been added later) says what `from` says as well; weights stay.
    void inherit(NodeId to, NodeId from);

    /// Of the class and the id together. Nothing for elements that were added later.
    std::uint32_t of(NodeId id) const { return size_t(id) < m_both.size() ? m_both[size_t(id)] : 0; }
    bool has(NodeId id, NameHint hint) const { return (of(id) & hint) != 0; }
    /// 25 for each of class and id that speaks for the element, -25 for each that speaks against it.
    int weight(NodeId id) const { return size_t(id) < m_weights.size() ? m_weights[size_t(id)] : 0; }

private:
    std::vector<std::uint32_t> m_both;
    std::vector<std::int8_t> m_weights;
};

} // namespace pullquote::html
