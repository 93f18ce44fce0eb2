// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/analysedtext.h"
#include "model/analysis/characterphrases.h"
#include "model/analysis/findings.h"
#include "model/analysis/marks.h"

#include <span>
#include <vector>

namespace pullquote {

/// The quotes of the Chinese blocks of a text and who said them. Ids count from 0 in these lists.
struct ChineseQuotes
{
    std::vector<Source> sources;
    std::vector<Quote> quotes; ///< In order of the text.
};

/// One person is one source: 魏哲家, 董事長魏哲家, 魏董事長, 魏哲家's 他. Two people of one surname stay two.
ChineseQuotes findChineseQuotes(const AnalysedText &cut, std::span<const MarkedStretch> stretches,
                                const CharacterPhrases &lexicon);

/// Puts them behind the findings of other languages; a source that is there already by name and kind stays one.
void addChineseQuotes(Findings &findings, ChineseQuotes chinese);

} // namespace pullquote
