// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pullquote {

/// Makes ArticleView readable for assistive technology: its text with caret, selection, places and what is marked.
/// Done once, however often it is called.
void installArticleAccessibility();

} // namespace pullquote
