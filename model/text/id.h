// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

#include <compare>
#include <cstdint>

namespace pullquote {

/// A typed index: the number of a thing in its list, which a QuoteId and a SourceId cannot be mixed up in.
/// A default id is invalid. Ids hold within one Article; across a reload things are found again by text and context.
template <typename Tag>
struct Id
{
    std::int32_t index = -1;

    constexpr Id() = default;
    constexpr explicit Id(qsizetype number)
        : index(static_cast<std::int32_t>(number))
    {
    }
    constexpr bool isValid() const { return index >= 0; }
    constexpr auto operator<=>(const Id &) const = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.index, seed); }
};

} // namespace pullquote
