// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/plaintext/lists.h"

#include "model/reading/plaintext/marker.h"
#include "model/reading/plaintext/wording.h"

#include <algorithm>

namespace pullquote::plaintext {

namespace {

constexpr int LongestItem = 600; ///< Columns; longer "items" are paragraphs that begin with a dash.
constexpr std::uint8_t DeepestList = 6;

/// Whether `next` can follow `item` in one list, nested lists aside.
bool continues(const ListMarker &item, const ListMarker &next)
{
    if (item.kind != next.kind || item.sign != next.sign) {
        return false;
    }
    return item.kind == ListMarker::Kind::Bullet || next.number == item.number + 1;
}

/// Bullets that are nothing else; dashes also open speech and asides.
bool isPlainBullet(const ListMarker &marker)
{
    return marker.kind == ListMarker::Kind::Bullet && QStringView(u"•◦▪‣●○■□⁃").contains(marker.sign);
}

std::uint8_t depthOf(std::vector<int> &indents, int indent)
{
    while (!indents.empty() && indents.back() > indent) {
        indents.pop_back();
    }
    if (indents.empty() || indents.back() < indent) {
        indents.push_back(indent);
    }
    return std::uint8_t(std::min<size_t>(indents.size(), DeepestList));
}

void markItem(Draft &draft, size_t i, const ListMarker &marker, std::uint8_t depth)
{
    draft.set(i, BlockKind::ListItem, BlockRole::Body, depth);
    if (marker.kind == ListMarker::Kind::Bullet) {
        draft.blocks[i].span.begin += marker.length;
    }
}

} // namespace

void markLists(Draft &draft)
{
    const auto markerAt = [&](size_t i) {
        const bool fits = draft.isOpen(i) && draft.passages[i].columns <= LongestItem;
        return fits ? listMarker(draft.at(i)) : ListMarker();
    };
    for (size_t first = 0; first < draft.size();) {
        if (!markerAt(first).isValid()) {
            ++first;
            continue;
        }
        std::vector<ListMarker> run{markerAt(first)};
        bool isList = isPlainBullet(run.front());
        while (first + run.size() < draft.size() && run.back().isValid()) {
            const ListMarker next = markerAt(first + run.size());
            if (!next.isValid()) {
                break;
            }
            const bool nested = draft.passages[first + run.size()].indent != draft.passages[first].indent;
            isList = isList || nested || continues(run.back(), next);
            run.push_back(next);
        }
        std::vector<int> indents;
        for (size_t i = 0; isList && i < run.size(); ++i) {
            markItem(draft, first + i, run[i], depthOf(indents, draft.passages[first + i].indent));
        }
        first += run.size();
    }
}

} // namespace pullquote::plaintext
