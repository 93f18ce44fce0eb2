// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/anchor.h"

#include <algorithm>
#include <vector>

namespace pullquote {

namespace {

enum class Match { None, OneSide, BothSides };

Match contextAround(QStringView text, Span place, const Anchor &anchor)
{
    const bool before = text.first(place.begin).endsWith(anchor.prefix);
    const bool after = text.sliced(place.end).startsWith(anchor.suffix);
    // An empty context says nothing unless it is the text's own edge.
    const bool telling = (before && (!anchor.prefix.isEmpty() || place.begin == 0)) ||
                         (after && (!anchor.suffix.isEmpty() || place.end == text.size()));
    return before && after ? Match::BothSides : telling ? Match::OneSide : Match::None;
}

} // namespace

Anchor anchorOf(QStringView text, Span span)
{
    const qsizetype before = std::min(span.begin, Anchor::ContextLength);
    const qsizetype after = std::min(text.size() - span.end, Anchor::ContextLength);
    return {span.of(text).toString(), text.sliced(span.begin - before, before).toString(),
            text.sliced(span.end, after).toString()};
}

std::optional<Span> findAnchor(QStringView text, const Anchor &anchor)
{
    if (anchor.exact.isEmpty()) {
        return std::nullopt;
    }
    std::vector<Span> both;
    std::vector<Span> oneSide;
    for (qsizetype at = text.indexOf(anchor.exact); at >= 0; at = text.indexOf(anchor.exact, at + 1)) {
        const Span place{at, at + anchor.exact.size()};
        const Match match = contextAround(text, place, anchor);
        if (match == Match::BothSides) {
            both.push_back(place);
        } else if (match == Match::OneSide) {
            oneSide.push_back(place);
        }
    }
    if (!both.empty()) {
        return both.size() == 1 ? std::optional(both.front()) : std::nullopt;
    }
    return oneSide.size() == 1 ? std::optional(oneSide.front()) : std::nullopt;
}

} // namespace pullquote
