// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"
#include "widgets/articlerows.h"

#include <QString>

namespace pullquote {

/// The text of `span` as it is shown, for the clipboard: blocks parted by empty lines, folded parts left out.
QString copiedText(const Article &article, const ArticleRows &rows, Span span);

/// The same as HTML: headings, lists, block quotes and links, everything escaped.
QString copiedHtml(const Article &article, const ArticleRows &rows, Span span);

} // namespace pullquote
