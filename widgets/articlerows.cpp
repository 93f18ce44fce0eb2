// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articlerows.h"

#include <algorithm>

namespace pullquote {

namespace {

constexpr qsizetype LongestRow = 6000; ///< In characters; a layout of that takes about 2 ms.

Span trimmed(QStringView text, Span span)
{
    while (span.begin < span.end && text[span.begin].isSpace()) {
        ++span.begin;
    }
    while (span.begin < span.end && text[span.end - 1].isSpace()) {
        --span.end;
    }
    return span;
}

/// Where a row that begins at `begin` ends: after the last line end, else the last space, of its allowance.
qsizetype endOfRow(QStringView text, qsizetype begin, qsizetype end)
{
    if (end - begin <= LongestRow) {
        return end;
    }
    const QStringView allowance = text.sliced(begin, LongestRow);
    for (const QChar separator : {QChar(u'\n'), QChar(u' ')}) {
        if (const qsizetype at = allowance.lastIndexOf(separator); at > LongestRow / 2) {
            return begin + at + 1;
        }
    }
    const qsizetype cut = begin + LongestRow;
    return text[cut].isLowSurrogate() ? cut + 1 : cut;
}

void appendBlock(ArticleRows &result, QStringView text, qsizetype index, Span span, int fold)
{
    span = trimmed(text, span);
    bool first = true;
    while (!span.isEmpty()) {
        const qsizetype end = endOfRow(text, span.begin, span.end);
        const Span shown = trimmed(text, {span.begin, end});
        if (!shown.isEmpty()) {
            result.rows.push_back({index, shown, fold, false, first, end == span.end});
            first = false;
        }
        span.begin = end;
    }
}

} // namespace

qsizetype ArticleRows::rowOf(qsizetype position) const
{
    const auto after = std::ranges::upper_bound(rows, position, {}, [](const ArticleRow &r) { return r.span.begin; });
    auto row = std::distance(rows.begin(), after) - 1;
    // The line of a fold begins where its first row begins and holds no characters itself.
    if (row >= 0 && rows[size_t(row)].isFoldLine && size_t(row) + 1 < rows.size()) {
        ++row;
    }
    return rows.empty() ? -1 : std::max<qsizetype>(row, 0);
}

bool isFurniture(const Block &block)
{
    switch (block.role) {
    case BlockRole::TableOfContents:
    case BlockRole::Disclaimer:
    case BlockRole::CommentCounter:
    case BlockRole::Furniture:
        return true;
    default:
        return block.kind == BlockKind::Boilerplate;
    }
}

ArticleRows articleRows(QStringView text, std::span<const Block> blocks)
{
    ArticleRows result;
    result.rows.reserve(blocks.size() + 8);
    const bool foldsAny = !std::ranges::all_of(blocks, isFurniture);
    for (size_t i = 0; i < blocks.size(); ++i) {
        int fold = -1;
        if (foldsAny && isFurniture(blocks[i])) {
            if (i == 0 || !isFurniture(blocks[i - 1])) {
                result.folds.push_back({qsizetype(i), 0, blocks[i].span, false});
                const Span nothing{blocks[i].span.begin, blocks[i].span.begin};
                result.rows.push_back({qsizetype(i), nothing, int(result.folds.size()) - 1, true, true, true});
            }
            fold = int(result.folds.size()) - 1;
            ++result.folds.back().blockCount;
            result.folds.back().span.end = blocks[i].span.end;
        }
        appendBlock(result, text, qsizetype(i), blocks[i].span, fold);
    }
    return result;
}

} // namespace pullquote
