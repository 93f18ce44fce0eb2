// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"
#include "widgets/articlelayout.h"
#include "widgets/theme.h"

#include <functional>
#include <span>

class QPainter;

namespace pullquote {

/// What the marks of the text are painted from, beside the article itself.
struct MarkState
{
    const Theme *theme = nullptr;
    Item current;
    Item hovered;
    Span flash;                 ///< What has just been arrived at; empty: nothing.
    double flashStrength = 0;   ///< From 1 (just arrived) to 0 (over).
    Span selection;             ///< The stretch of text that the person selected; may be empty.
    std::span<const Span> hits; ///< Of the search, in order.
    Span currentHit;
    std::function<bool(const Item &)> accepts; ///< Whether the filters let an item through.
};

/// Paints grounds, lines and boxes of everything that lies in `row`, whose top left corner (of the column) is `origin`;
/// the text is painted over it. Each kind has its own form, so that no one has to tell them by colour: direct quotes a
/// solid line, partial ones dashes, indirect ones a thin line, headings a double line, scare quotes a wave, dates dots,
/// figures a box. Names of those
/// who say something have a hairline; other mentions show when they are pointed at.
void paintMarks(QPainter &painter, const LaidOutRow &row, QPointF origin, const Article &article,
                const MarkState &state);

} // namespace pullquote
