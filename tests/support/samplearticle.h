// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"

namespace pullquote::test {

/// A small article with findings made by hand, for tests of what comes after the analysis: three sections, four
/// sources, six quotes (three wordings of one sentence), three events (one open, one undated), four figures, two
/// charts.
ArticlePtr sampleArticle();

/// The same in large: `quotes` sections of a paragraph with one quote each, for tests of scale.
ArticlePtr largeArticle(int quotes);

/// The span of the `occurrence`th (from 0) place of `words` in `text`; fails the test if there is none.
Span spanOf(const QString &text, const QString &words, int occurrence = 0);

} // namespace pullquote::test
