// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/chunkcontext.h"

namespace pullquote::english {

namespace {

/// By its first words of four and more letters, counted without branches: words are not predictable.
bool looksLikeHeadline(const AnalysedText &cut, TokenRange block)
{
    unsigned words = 0;
    unsigned capitals = 0;
    for (std::uint32_t i = block.first; i < block.last && words < 40; ++i) {
        const Token &token = cut.tokens[i];
        const unsigned counts = unsigned(token.is(TokenKind::Word)) & unsigned(token.length > 3);
        words += counts;
        capitals += counts & unsigned(token.has(Capitalised));
    }
    return words >= 3 && capitals * 4 >= words * 3;
}

} // namespace

ChunkContext::ChunkContext(Clauses &clauses, const AnalysedText &cut, qsizetype block, TokenRange range,
                           TokenRange sentences, const Grammar &grammar, std::span<const MarkedStretch> stretches,
                           std::uint32_t firstStretch)
    : m_clauses(clauses)
    , m_cut(cut)
    , m_range(range)
    , m_grammar(grammar)
    , m_stretches(stretches)
    , m_firstStretch(firstStretch)
    , m_headline(looksLikeHeadline(cut, cut.blockTokens[size_t(block)]))
    , m_cutSentences(sentences)
    , m_cutSentence(sentences.first)
{
}

bool ChunkContext::objectFollows(std::uint32_t i) const
{
    const std::uint32_t next = i + 1;
    if (!has(next)) {
        return false;
    }
    if (startsStretch(next) || isName(next)) {
        return true;
    }
    switch (word(next).wordClass) {
    case WordClass::Determiner:
    case WordClass::Possessive:
    case WordClass::Pronoun:
    case WordClass::PronounWithVerb:
    case WordClass::Her:
    case WordClass::That:
    case WordClass::Wh:
    case WordClass::To:
    case WordClass::There:
    case WordClass::Number:
        return true;
    default:
        return false;
    }
}

bool ChunkContext::endsTag(std::uint32_t i) const
{
    const std::uint32_t next = i + 1;
    if (isLast(i) || startsStretch(next)) {
        return true;
    }
    const Word known = word(next);
    return known.wordClass == WordClass::Preposition || known.wordClass == WordClass::Adverb ||
           known.wordClass == WordClass::To || known.wordClass == WordClass::Subordinator ||
           known.wordClass == WordClass::Conjunction || known.has(IsTimeWord);
}

std::uint32_t ChunkContext::sentenceEnd(std::uint32_t i) const
{
    while (m_cutSentence + 1 < m_cutSentences.last && m_cut.sentences[m_cutSentence].last <= i) {
        ++m_cutSentence;
    }
    while (m_cutSentence > m_cutSentences.first && m_cut.sentences[m_cutSentence].first > i) {
        --m_cutSentence;
    }
    return m_cutSentence < m_cutSentences.last ? m_cut.sentences[m_cutSentence].last : m_range.last;
}

Chunk ChunkContext::takeStretch()
{
    const MarkedStretch &stretch = m_stretches[m_nextStretch];
    Chunk chunk;
    chunk.kind = ChunkKind::Quote;
    chunk.tokens = stretch.outerTokens;
    chunk.stretch = m_firstStretch + static_cast<std::uint32_t>(m_nextStretch);
    ++m_nextStretch;
    if (QStringView(u".?!…。！？").contains(m_cut.text[stretch.inner.end - 1])) {
        chunk.flags |= EndsUtterance;
    }
    return chunk;
}

bool ChunkContext::isInTag(std::uint32_t first) const
{
    const std::span<const Chunk> chunks = sentence();
    size_t i = chunks.size();
    while (i > 0 && chunks[i - 1].tokens.first >= first) {
        --i;
    }
    if (i > 0 && chunks[i - 1].is(ChunkKind::Comma)) {
        --i;
    }
    return i > 0 && chunks[i - 1].is(ChunkKind::Quote) && endsInComma(chunks[i - 1]);
}

void ChunkContext::endSentence()
{
    if (!isFirstChunk()) {
        const auto last = static_cast<std::uint32_t>(m_clauses.chunks.size());
        m_clauses.sentences.push_back({static_cast<std::uint32_t>(m_sentenceFirst), last});
        m_sentenceFirst = last;
    }
}

} // namespace pullquote::english
