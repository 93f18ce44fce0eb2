// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>
#include <compare>

namespace pullquote {

/// A half-open stretch [begin, end) of a text, in UTF-16 code units. Every finding is a span of the one immutable text.
/// The default span is empty and stands for "nowhere".
struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;

    constexpr qsizetype length() const { return end - begin; }
    constexpr bool isEmpty() const { return end <= begin; }
    constexpr bool contains(qsizetype position) const { return begin <= position && position < end; }
    constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    constexpr auto operator<=>(const Span &) const = default;

    /// The characters of the span; the span must lie in `text`.
    constexpr QStringView of(QStringView text) const { return text.sliced(begin, std::max<qsizetype>(length(), 0)); }
};

/// The smallest span that covers both.
constexpr Span united(Span one, Span other)
{
    return {std::min(one.begin, other.begin), std::max(one.end, other.end)};
}

} // namespace pullquote
