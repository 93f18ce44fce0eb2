// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace pullquote {

/// Where to begin looking in a list that is sorted by a key from 0 on: for every 2^Shift keys the first entry at or
/// after them. Evenly spread keys, as positions in a text are, are found in constant time. The list itself is kept
/// elsewhere.
template <unsigned Shift>
class Milestones final
{
public:
    template <typename List, typename KeyOf>
    void build(const List &list, KeyOf keyOf)
    {
        m_first.clear();
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto stone = static_cast<std::size_t>(keyOf(list[i])) >> Shift;
            // Every stone up to this key's own that has none yet: nothing lies between it and this entry.
            m_first.resize(std::max(m_first.size(), stone + 1), static_cast<std::uint32_t>(i));
        }
    }

    /// The index of the first entry whose key is `key` or more; the size of the list if there is none.
    template <typename List, typename KeyOf>
    std::size_t firstAt(const List &list, KeyOf keyOf, std::size_t key) const
    {
        const std::size_t stone = key >> Shift;
        std::size_t i = stone < m_first.size() ? m_first[stone] : list.size();
        while (i < list.size() && static_cast<std::size_t>(keyOf(list[i])) < key) {
            ++i;
        }
        return i;
    }

private:
    std::vector<std::uint32_t> m_first; ///< By key >> Shift.
};

} // namespace pullquote
