// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/block.h"
#include "model/text/milestones.h"
#include "model/text/sentences.h"
#include "model/text/tokens.h"

#include <QStringView>

#include <functional>
#include <span>
#include <vector>

namespace pullquote {

/// The text cut up once, for all stages: they share it and keep nothing else of the text.
struct AnalysedText
{
    QStringView text;
    std::span<const Block> blocks;
    Tokens tokens;                          ///< Of the whole text, boilerplate too.
    std::vector<TokenRange> blockTokens;    ///< By block.
    std::vector<TokenRange> sentences;      ///< In order; none crosses a block.
    std::vector<TokenRange> blockSentences; ///< By block: its sentences, as indices into `sentences`.
    std::vector<bool> chineseBlocks;        ///< By block: whether Chinese characters make up most of its words.

    QStringView of(const Token &token) const { return token.span().of(text); }
    /// The index of the block that holds `position`, or -1.
    qsizetype blockAt(qsizetype position) const;
    /// The index of the sentence that holds the token, or -1 (a token between blocks).
    qsizetype sentenceOf(std::uint32_t token) const;
    /// The tokens that begin in `span`.
    TokenRange tokensIn(Span span) const;
    /// The text from the first to the last token of the range.
    Span spanOf(TokenRange range) const;

    // Where to look for the token, sentence or block at a place; cutUp() sets them.
    Milestones<6> tokenStones;    ///< By begin.
    Milestones<4> sentenceStones; ///< By first token.
    Milestones<8> blockStones;    ///< By begin.
};

/// Cuts `text` up. `text` and `blocks` must outlive the result.
AnalysedText cutUp(QStringView text, std::span<const Block> blocks, const Vocabulary &vocabulary,
                   const std::function<Abbreviation(const Token &)> &abbreviation);

} // namespace pullquote
