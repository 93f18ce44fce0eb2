// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/analysedtext.h"
#include "model/analysis/quote.h"

#include <QStringView>

#include <span>
#include <vector>

namespace pullquote {

/// A stretch where two wordings differ; one of the spans is empty where words were only added or left out.
struct WordingDifference
{
    Span first;  ///< In the text of the first wording.
    Span second; ///< In the text of the second wording.
    constexpr bool operator==(const WordingDifference &) const = default;
};

/// How two wordings of one utterance differ, word by word, in order: what stands in `first` against what stands in
/// `second` (both spans of `text`). Case and punctuation do not count. Empty if the words are the same. By the longest
/// common subsequence of the words; wordings beyond 400 words are compared by their first 400.
std::vector<WordingDifference> differencesBetween(QStringView text, Span first, Span second);

/// Ties quotes that word the same utterance: sets Quote::variantOf of all but the fullest. Two are wordings of one
/// utterance when their speakers are the same (or one has none), and enough of the shorter one's words stand in the
/// other in the same order. A quote without speaker takes over the fullest one's. Linear but for quotes that share rare
/// words.
void tieVariants(std::vector<Quote> &quotes, const AnalysedText &cut);

} // namespace pullquote
