// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/pagedate.h"
#include "model/reading/html/tree.h"

#include <QDate>

namespace pullquote::html {

/// What the words beside a date say of it, the least telling first.
enum class DateLabel : std::uint8_t {
    Other,    ///< Of something else: "Registered:".
    Updated,  ///< Of a change.
    None,     ///< Nothing.
    Published ///< Of the publication.
};

/// A day that a line of the page shows.
struct ShownDate
{
    QDate date; ///< Null if the page shows none.
    DateLabel label = DateLabel::None;
    int minute = -1; ///< Of the hour, if the line gives a time of day as well.
};

/// The dateline of the article: the line with a date, near the headline that shows `title` or else anywhere, whose
/// words speak most for it (resources/lexicon/<language>/page-datelines.txt), the nearest of these. Sentences, captions
/// and parts of the page that are about other things are no datelines.
ShownDate datelineOf(const Tree &tree, const QString &title, DateOrder order);

} // namespace pullquote::html
