// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/findingids.h"
#include "model/text/span.h"

#include <QMetaType>

#include <variant>

namespace pullquote {

/// Anything that can be selected, by its typed id; a bare Span is a stretch of the text (a find hit, a text selection).
using Item = std::variant<std::monostate, SectionId, SourceId, QuoteId, EventId, FigureId, Span>;

inline bool isSomething(const Item &item)
{
    return !std::holds_alternative<std::monostate>(item);
}

/// Where the person is: what is selected and which part of the text is at the top. Serves history and session alike.
struct Place
{
    Item item;
    qsizetype position = 0; ///< Of the first character on screen.
    bool operator==(const Place &) const = default;
};

} // namespace pullquote

Q_DECLARE_METATYPE(pullquote::Item)
