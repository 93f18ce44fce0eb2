// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/blocks.h"

namespace pullquote::html {

/// The draft without what stands before, after and between the paragraphs of an article and is no part of it:
/// bylines, share lines, "read more", lists of other articles.
Draft trimmed(const Draft &draft, const Tree &tree, const QString &title);

} // namespace pullquote::html
