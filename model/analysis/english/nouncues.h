// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/sentenceview.h"

#include <optional>

namespace pullquote::english {

/// A noun or an adjective that reports: "his fear that", "was eager to".
struct NounCue
{
    ReportSign sign = InNounThat;
    int percent = 0;       ///< How often the word reports with what follows it.
    TokenRange content;    ///< In chunks.
    TokenRange owner;      ///< In tokens: "his", "Smith's"; empty if nobody owns it.
    std::uint32_t be = 0;  ///< The chunk of the verb that says it of its subject ("was eager"); 0: none.
    std::uint32_t cue = 0; ///< The word, as a token.
};

/// What the noun phrase `i` reports, if its head is a word of resources/lexicon/en/cuenouns.txt.
std::optional<NounCue> nounCueAt(const SentenceView &sentence, std::uint32_t i);

} // namespace pullquote::english
