// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/blocks.h"
#include "model/reading/html/preparation.h"

namespace pullquote::html {

/// What is known of the article beside its page.
struct KnownArticle
{
    QString title;
    QString headline; ///< The heading of the page that shows the title, or a part of it; empty if it shows none.
    QString byline;
    QString description; ///< The summary that the page gives of itself.
    QString body;        ///< As the page's JSON-LD gives it; mostly empty.
};

/// Takes out of `draft` what stands before, after and between the paragraphs of an article and is no part of it:
/// datelines and bylines, share lines, "read more", credits, teasers of other articles, repetitions. Each block is
/// judged by itself and by its neighbours: a short line between paragraphs may be one, before the first and after the
/// last it is not. A draft of nothing else stays as it is.
void trim(Draft &draft, const PreparedPage &page, const KnownArticle &known);

} // namespace pullquote::html
