// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"

#include <QString>

namespace pullquote {

/// Where the article is from, in one line: "Title. Publisher, 1 June 2026. https://…". What is unknown is left out; an
/// article without any metadata is cited by its file's name.
QString citation(const Article &article);

/// The line under a picture: "Source: Publisher, “Title”, 1 June 2026".
QString sourceLine(const Article &article);

/// The way back to a place of the text: a link with a text fragment (W3C "URL Fragment Text Directives") where the
/// article has a web address, else the file and the characters, "article.txt, characters 120–150".
QString wayBack(const Article &article, Span span);

} // namespace pullquote
