// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/names.h"
#include "model/reading/html/tree.h"

#include <vector>

namespace pullquote::html {

/// How strict the search for the article is. A search that finds too little is done again with less.
struct Strictness
{
    bool dropHidden = true;   ///< Elements that a reader does not see.
    bool dropUnlikely = true; ///< Elements whose names promise something else.
    bool weighNames = true;
    bool cleanByRatios = true;
};

/// A page made ready for the search: what cannot be text is out, loose text stands in paragraphs.
struct PreparedPage
{
    Tree tree;
    NameHints hints;                ///< A paragraph that takes the place of an element says what that said.
    std::vector<NodeId> paragraphs; ///< The elements whose text speaks for what is around them.
    NodeId title = NoNode;          ///< The heading that repeats the title (taken out of the tree).
    NodeId article = NoNode;        ///< An empty element, to put the article into.
    std::vector<NodeId> folded;     ///< Headings over text that the page hides: they are not empty.
};

PreparedPage prepared(const Tree &page, const NameHints &hints, const QString &title, const Strictness &strictness);

/// Whether a reader sees the element, as far as its own attributes say.
bool isShown(const Tree &tree, NodeId id);

} // namespace pullquote::html
