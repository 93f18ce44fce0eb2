// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/reading.h"
#include "model/text/result.h"

#include <cstdlib>

namespace pullquote::fuzz {

/// What holds for every reading: blocks lie in the text, in order, and do not overlap. Aborts where it does not.
inline void checkBlocksFit(const Result<Reading> &reading)
{
    qsizetype end = 0;
    if (!reading) {
        return;
    }
    for (const Block &block : reading->blocks) {
        if (block.span.begin < end || block.span.end < block.span.begin || block.span.end > reading->text.size()) {
            std::abort();
        }
        end = block.span.end;
    }
}

} // namespace pullquote::fuzz
