// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/span.h"

#include <algorithm>
#include <vector>

namespace pullquote {

/// Answers "what lies here" over spans that may nest and overlap.
/// A sorted array that carries, as in an implicit interval tree (Cormen et al., Introduction to Algorithms, 14.3), the
/// largest end of each subtree: built in O(n log n), asked in O(log n + answers), immutable, safe to share.
template <typename T>
class IntervalIndex final
{
public:
    struct Entry
    {
        Span span;
        T value;
    };

    IntervalIndex() = default;
    explicit IntervalIndex(std::vector<Entry> entries)
        : m_entries(std::move(entries))
        , m_largestEnd(m_entries.size())
    {
        // Outer before inner: of the spans that begin at one place the longest comes first.
        std::ranges::stable_sort(m_entries, [](const Entry &a, const Entry &b) {
            return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
        });
        augment(0, m_entries.size());
    }

    /// Calls `visit(entry)` for every entry that overlaps `span`, in order of begin, outer before inner.
    template <typename Visit>
    void overlapping(Span span, Visit visit) const
    {
        visitRange(0, m_entries.size(), span, visit);
    }

    /// The values whose spans contain the character at `position`, outermost first.
    std::vector<T> at(qsizetype position) const
    {
        std::vector<T> found;
        overlapping({position, position + 1}, [&](const Entry &entry) { found.push_back(entry.value); });
        return found;
    }

    const std::vector<Entry> &entries() const { return m_entries; }

private:
    qsizetype augment(size_t first, size_t last)
    {
        if (first >= last) {
            return 0;
        }
        const size_t middle = first + (last - first) / 2;
        const qsizetype largest =
            std::max({m_entries[middle].span.end, augment(first, middle), augment(middle + 1, last)});
        m_largestEnd[middle] = largest;
        return largest;
    }

    template <typename Visit>
    void visitRange(size_t first, size_t last, Span span, Visit &visit) const
    {
        if (first >= last) {
            return;
        }
        const size_t middle = first + (last - first) / 2;
        if (m_largestEnd[middle] <= span.begin) {
            return;
        }
        visitRange(first, middle, span, visit);
        const Entry &entry = m_entries[middle];
        if (entry.span.overlaps(span)) {
            visit(entry);
        }
        if (entry.span.begin < span.end) {
            visitRange(middle + 1, last, span, visit);
        }
    }

    std::vector<Entry> m_entries;
    std::vector<qsizetype> m_largestEnd; ///< Of the subtree whose root stands at the same index.
};

} // namespace pullquote
