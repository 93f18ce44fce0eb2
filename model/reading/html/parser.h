// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/tree.h"

#include <QByteArray>

#include <vector>

namespace pullquote::html {

/// A page as a browser would build it, scripts not run.
struct ParsedPage
{
    Tree tree;
    std::vector<QByteArray> linkedData; ///< JSON-LD scripts, in their order.
    int elementsLeftOut = 0;            ///< Nested too deep: their content is there.
    int attributesLeftOut = 0;
};

/// Parses any bytes (UTF-8) as HTML5, in linear time: nothing is an error in HTML.
ParsedPage parsePage(QByteArray page);

} // namespace pullquote::html
