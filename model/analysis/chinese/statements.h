// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/analysedtext.h"
#include "model/analysis/chinese/speaker.h"
#include "model/analysis/marks.h"
#include "model/analysis/quote.h"

#include <optional>
#include <span>
#include <vector>

namespace pullquote {

/// Words that a Chinese text reports, and how it names who said them.
struct ChineseStatement
{
    QuoteKind kind = QuoteKind::Direct;
    Span span;
    Span cue;
    std::optional<ChineseSpeaker> speaker; ///< Nothing: `sameSpeaker`, or nobody is named.
    bool sameSpeaker = false;              ///< Goes on the statement before it.
    Why why;
};

/// The marked stretches that do not stand in Chinese blocks: those that other languages' rules look at.
std::vector<MarkedStretch> outsideChinese(const AnalysedText &cut, std::span<const MarkedStretch> stretches);

/// The statements of one Chinese block, in order of the text: marked ones (「…」, “…”) and reported ones without marks
/// (X表示，…; 據X報導，…; NAME：…). `stretches` are the marked stretches of the whole text.
std::vector<ChineseStatement> findChineseStatements(const AnalysedText &cut, size_t block,
                                                    std::span<const MarkedStretch> stretches,
                                                    const CharacterPhrases &lexicon);

} // namespace pullquote
