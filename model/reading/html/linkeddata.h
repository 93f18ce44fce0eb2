// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace pullquote::html {

/// What the JSON-LD of a page says of the article on it. An empty member is not said.
struct LinkedArticle
{
    QString headline;
    QString name;
    QStringList authors;
    QString publisher;
    QString published; ///< As it stands there.
    QString modified;
    QString language;
    QString body;
    QString address;
    QString siteName; ///< Of the web site around the article.
};

/// Reads the scripts of type application/ld+json; what is broken in them, or is about other things, says nothing.
LinkedArticle readLinkedData(const std::vector<QByteArray> &scripts);

/// A text with entities and tags as the text that they stand for.
QString withoutMarkup(const QString &text);

} // namespace pullquote::html
