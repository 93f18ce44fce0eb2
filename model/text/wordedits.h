// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/span.h"

#include <QStringView>

#include <cstdint>
#include <vector>

namespace pullquote {

/// One step on the way from one wording to another.
struct WordEdit
{
    enum class Kind : std::uint8_t {
        Same,    ///< Words that both have.
        Added,   ///< Words that only the second has.
        Removed, ///< Words that only the first has.
    };

    Kind kind = Kind::Same;
    Span span; ///< Of the second text; for what was removed, of the first.

    bool operator==(const WordEdit &) const = default;
};

/// What leads from `from` to `to`, word by word, as few words as possible added and removed: the longest common
/// subsequence, by dynamic programming over the words. Case and punctuation around a word do not make it another; Han
/// characters are words of their own. Neighbouring words of one kind are one edit, removed ones stand before added
/// ones. Texts of more than some hundred words that share neither beginning nor end are given as removed and added as
/// a whole.
std::vector<WordEdit> wordEdits(QStringView from, QStringView to);

} // namespace pullquote
