// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/analysedtext.h"

#include <algorithm>

namespace pullquote {

namespace {

std::uint32_t beginOfToken(const Token &token)
{
    return token.begin;
}
std::uint32_t firstOfSentence(const TokenRange &sentence)
{
    return sentence.first;
}
qsizetype beginOfBlock(const Block &block)
{
    return block.span.begin;
}

/// A Latin name or two in a Chinese sentence do not make it English: a word there is two characters long.
bool isMostlyChinese(const Tokens &tokens, TokenRange range)
{
    qsizetype han = 0;
    qsizetype words = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        han += tokens[i].is(TokenKind::Han);
        words += tokens[i].is(TokenKind::Word);
    }
    return han > 2 * words;
}

} // namespace

qsizetype AnalysedText::blockAt(qsizetype position) const
{
    const size_t after = blockStones.firstAt(blocks, beginOfBlock, static_cast<size_t>(position) + 1);
    return after > 0 && blocks[after - 1].span.contains(position) ? qsizetype(after) - 1 : -1;
}

qsizetype AnalysedText::sentenceOf(std::uint32_t token) const
{
    const size_t after = sentenceStones.firstAt(sentences, firstOfSentence, size_t(token) + 1);
    return after > 0 && token < sentences[after - 1].last ? qsizetype(after) - 1 : -1;
}

TokenRange AnalysedText::tokensIn(Span span) const
{
    const auto first = tokenStones.firstAt(tokens, beginOfToken, static_cast<size_t>(span.begin));
    const auto last = tokenStones.firstAt(tokens, beginOfToken, static_cast<size_t>(span.end));
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(std::max(first, last))};
}

Span AnalysedText::spanOf(TokenRange range) const
{
    return range.isEmpty() ? Span{} : Span{tokens[range.first].begin, qsizetype(tokens[range.last - 1].end())};
}

AnalysedText cutUp(QStringView text, std::span<const Block> blocks, const Vocabulary &vocabulary,
                   const std::function<Abbreviation(const Token &)> &abbreviation)
{
    AnalysedText cut;
    cut.text = text;
    cut.blocks = blocks;
    cut.tokens = tokenize(text, vocabulary);
    cut.tokenStones.build(cut.tokens, beginOfToken);
    cut.blockStones.build(blocks, beginOfBlock);
    cut.blockTokens.reserve(blocks.size());
    cut.blockSentences.reserve(blocks.size());
    for (const Block &block : blocks) {
        const TokenRange tokens = cut.tokensIn(block.span);
        const auto first = static_cast<std::uint32_t>(cut.sentences.size());
        appendSentences(cut.sentences, text, cut.tokens, tokens, abbreviation);
        cut.blockTokens.push_back(tokens);
        cut.chineseBlocks.push_back(isMostlyChinese(cut.tokens, tokens));
        cut.blockSentences.push_back({first, static_cast<std::uint32_t>(cut.sentences.size())});
    }
    cut.sentenceStones.build(cut.sentences, firstOfSentence);
    return cut;
}

} // namespace pullquote
