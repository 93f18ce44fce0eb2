// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/tree.h"

#include <QStringList>

namespace pullquote::html {

/// What parts of a page say its title is, in the order of trust.
struct TitleClaims
{
    QStringList linked;     ///< JSON-LD: headline, name.
    QStringList meta;       ///< OpenGraph and its like.
    QString titleElement;   ///< With the site's name, mostly.
    QStringList publishers; ///< Names to cut off.
};

/// The title of the article: the claims weighed against each other and against the headlines that the page shows, the
/// site's name cut off.
QString titleOf(const Tree &tree, const TitleClaims &claims, QStringList &warnings);

/// Whether two titles say the same: one has more than half of the other.
bool agree(const QString &one, const QString &other);

} // namespace pullquote::html
