// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/evidence.h"

namespace pullquote {

inline constexpr Rule PartOfRule{"figure.label-part",
                                 "The subject of a verb of parts measures, what follows \"of\" is the whole."};
inline constexpr Rule LinkRule{"figure.label-subject",
                               "The subject of the verb before the figure is what it measures."};
inline constexpr Rule WholeRule{"figure.label-whole",
                                "What follows \"of\" is of whom, what is said of them is measured."};
inline constexpr Rule NounRule{"figure.label-noun", "The noun that the figure counts or describes."};
inline constexpr Rule TakenOverRule{"figure.label-taken-over",
                                    "The figure before it in the sentence measures the same."};
inline constexpr Rule PlacedInListRule{"figure.label-listed",
                                       "It counts what the figure before it in the list counts, elsewhere."};
inline constexpr Rule PutAtRule{"figure.label-put-at", "What is put at this value."};
inline constexpr Rule EffortRule{"figure.label-effort", "What it took so much to do."};
inline constexpr Rule CellRule{"figure.label-cell", "The row and the column of the table say what stands in the cell."};
inline constexpr Rule ClauseRule{"figure.label-clause", "The clause around the figure."};
inline constexpr Rule SentenceRule{"figure.label-sentence", "The sentence around the figure."};

} // namespace pullquote
