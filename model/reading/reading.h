// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/block.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace pullquote {

/// What the page says of itself. An empty member is unknown.
struct Metadata
{
    QString title;
    QString byline;
    QString publisher;
    QDate published;  ///< The calendar day that the page gives.
    QString language; ///< BCP 47: "en", "zh-Hant".
    QString address;  ///< Canonical web address, if the page names it.
};

/// What a reader makes of some bytes: one immutable text and what lies where in it.
struct Reading
{
    QString path;      ///< As the person gave it; what the messages name.
    QString mediaType; ///< "text/plain", "text/html", "text/markdown", "application/pdf", "application/epub+zip".
    QString text;      ///< For text/plain exactly the decoded file, with line ends as \n.
    Metadata metadata;
    std::vector<Block> blocks;
    std::vector<Link> links;
    QStringList elements; ///< Of a web page: where blocks stood in it, "div#main > p.lead", each place once.
    QStringList warnings; ///< Whole sentences: what could not be read, what was doubtful. Nothing is dropped silently.
};

/// Where a block of `reading` came from, for the person: "line 12", "page 3", "chapter 2", "div#main > p.lead"; empty
/// if nobody knows.
QString originText(const Reading &reading, const Origin &origin);

} // namespace pullquote
