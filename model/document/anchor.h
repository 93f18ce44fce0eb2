// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/span.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace pullquote {

/// A place of a text, described by its words and what stands around it (W3C Web Annotation, TextQuoteSelector), so that
/// it can be found again when the text around it has changed.
struct Anchor
{
    QString exact;
    QString prefix; ///< Up to ContextLength characters before it.
    QString suffix; ///< Up to ContextLength characters after it.

    static constexpr qsizetype ContextLength = 32;

    bool operator==(const Anchor &) const = default;
};

/// Describes `span` of `text`; the span must lie in it.
Anchor anchorOf(QStringView text, Span span);

/// Where the anchor stands in `text`: where the exact words stand with the whole context around them; else the only
/// place with the words and either side of the context. Otherwise it is lost: a look-alike is never taken, so words
/// that stand in several places without telling context are not found.
std::optional<Span> findAnchor(QStringView text, const Anchor &anchor);

} // namespace pullquote
