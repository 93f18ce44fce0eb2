// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/tree.h"

#include <QStringList>

#include <vector>

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

/// The part of the title element that names the site: the page shows it as a link to its start. Empty if none does.
QString siteNameIn(const Tree &tree, const QString &titleElement);

/// The short lines of a page, and where its headline stands among them.
struct PageLines
{
    std::vector<NodeId> lines; ///< Texts, in the order of the page; of a long page, the first ones.
    qsizetype headline = -1;   ///< How many of them stand before the headline; -1 if there is none.
};

PageLines linesOf(const Tree &tree, const QString &title);

/// Whether two titles say the same: one has more than half of the other.
bool agree(const QString &one, const QString &other);

} // namespace pullquote::html
