// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/analysedtext.h"

#include <algorithm>

namespace pullquote {

qsizetype AnalysedText::blockAt(qsizetype position) const
{
    const auto after = std::ranges::upper_bound(blocks, position, {}, [](const Block &b) { return b.span.begin; });
    if (after == blocks.begin() || !std::prev(after)->span.contains(position)) {
        return -1;
    }
    return std::distance(blocks.begin(), after) - 1;
}

qsizetype AnalysedText::sentenceOf(std::uint32_t token) const
{
    const auto after = std::ranges::upper_bound(sentences, token, {}, &TokenRange::first);
    if (after == sentences.begin() || token >= std::prev(after)->last) {
        return -1;
    }
    return std::distance(sentences.begin(), after) - 1;
}

Span AnalysedText::spanOf(TokenRange range) const
{
    return range.isEmpty() ? Span{} : Span{tokens[range.first].begin, qsizetype(tokens[range.last - 1].end())};
}

AnalysedText cutUp(QStringView text, std::span<const Block> blocks, const Vocabulary &vocabulary,
                   const std::function<bool(const Token &)> &isAbbreviation)
{
    AnalysedText cut;
    cut.text = text;
    cut.blocks = blocks;
    cut.tokens = tokenize(text, vocabulary);
    for (const Block &block : blocks) {
        const TokenRange tokens = tokensIn(cut.tokens, block.span);
        const auto first = static_cast<std::uint32_t>(cut.sentences.size());
        appendSentences(cut.sentences, text, cut.tokens, tokens, isAbbreviation);
        cut.blockTokens.push_back(tokens);
        cut.blockSentences.push_back({first, static_cast<std::uint32_t>(cut.sentences.size())});
    }
    return cut;
}

} // namespace pullquote
