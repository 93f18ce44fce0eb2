// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/trimming.h"

namespace pullquote::html {

Draft trimmed(const Draft &draft, const Tree &, const QString &)
{
    return draft;
}

} // namespace pullquote::html
