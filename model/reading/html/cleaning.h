// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/measures.h"
#include "model/reading/html/preparation.h"

namespace pullquote::html {

/// Takes out of `page.article` what is no part of it: forms, frames, footers, share buttons, lists and boxes of links.
/// What holds data tables, code or pictures with captions stays.
void cleanArticle(PreparedPage &page, Measures &measures, const Strictness &strictness);

} // namespace pullquote::html
