// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/clauses.h"
#include "model/text/plainwords.h"

#include <span>

namespace pullquote::english {

/// A stretch of text while it is cut into chunks: its tokens, and the chunks that were made of those so far. What is
/// asked of a token is asked while the chunk that it may belong to is still open. The little questions are inline:
/// they are asked several times of each token.
class ChunkContext final
{
public:
    /// `range` lies in `block` and is cut; `sentences` are those of the text that it holds, `stretches` those that it
    /// holds, the first of which is number `firstStretch` of the text.
    ChunkContext(Clauses &clauses, const AnalysedText &cut, qsizetype block, TokenRange range, TokenRange sentences,
                 const Grammar &grammar, std::span<const MarkedStretch> stretches, std::uint32_t firstStretch);

    // The tokens. What lies past the end has no class, no form and is no word.

    TokenRange range() const { return m_range; }
    bool has(std::uint32_t i) const { return i < m_range.last; }
    const Token &token(std::uint32_t i) const { return m_cut.tokens[i]; }
    QStringView text(std::uint32_t i) const { return m_cut.of(token(i)); }
    QChar unit(std::uint32_t i) const { return m_cut.text[token(i).begin]; } ///< The first one of the token.
    Word word(std::uint32_t i) const { return has(i) && !isAcronym(i) ? m_grammar.of(token(i)) : Word{}; }
    /// "US", "WHO", "IT": capitals that no pronoun has, unless the words beside it are shouted too.
    bool isAcronym(std::uint32_t i) const
    {
        if (!token(i).has(AllCapitals)) {
            return false;
        }
        const WordClass known = m_grammar.of(token(i)).wordClass;
        return (known == WordClass::Pronoun || known == WordClass::Wh) && !isShouted(i - 1) && !isShouted(i + 1);
    }
    bool isWord(std::uint32_t i) const { return has(i) && token(i).is(TokenKind::Word); }
    bool isCapital(std::uint32_t i) const { return isWord(i) && token(i).has(Capitalised); }
    bool isNamed(std::uint32_t i, PlainWord name) const { return has(i) && isPlainWord(text(i), name); }
    /// Whether the word ends so, with a stem of three letters or more before it.
    bool endsIn(std::uint32_t i, PlainWord ending) const
    {
        return token(i).length > ending.text().size() + 2 && endsPlainly(text(i), ending);
    }
    /// A capitalised word that is no name is known to the lexicons and first in its sentence, or in a headline.
    bool isName(std::uint32_t i) const;
    /// The A of "Robert A. Roe", which is no article. Any other letter is a name without being asked for.
    bool isInitial(std::uint32_t i) const
    {
        return token(i).length == 1 && word(i).wordClass == WordClass::Determiner && has(i + 1) &&
               unit(i + 1) == u'.' && i > m_range.first && isCapital(i - 1);
    }
    bool isAdverbByEnding(std::uint32_t i) const
    {
        return isWord(i) && word(i).forms == 0 && word(i).wordClass == WordClass::Unknown && endsIn(i, u"ly") &&
               !token(i).has(Capitalised);
    }
    /// Whether nothing but a mark follows the token at `i`, or nothing at all.
    bool isLast(std::uint32_t i) const { return !has(i + 1) || token(i + 1).is(TokenKind::Punctuation); }
    /// Whether what follows the word at `i` follows a verb rather than a noun: an object, a clause.
    bool objectFollows(std::uint32_t i) const;
    /// Whether a verb's form goes with the noun phrase as its subject, by number; one of the past goes with any.
    static bool agrees(const Chunk &subject, Word verb)
    {
        const bool third = (verb.forms & ThirdPerson) != 0;
        return (verb.forms & Past) != 0 || third != subject.has(IsPlural);
    }
    /// Whether the verb at `i`, whose form may be a noun, is one because it ends a tag: “…,” Roe adds.
    bool endsTag(std::uint32_t i) const;
    /// Where the sentence of the text that holds token `i` ends. Quotes have sentences of their own.
    std::uint32_t sentenceEnd(std::uint32_t i) const;
    /// Whether most words of the block are capitalised: then a capital says nothing.
    bool isHeadline() const { return m_headline; }

    // The marked stretches.

    bool startsStretch(std::uint32_t i) const
    {
        return m_nextStretch < m_stretches.size() && m_stretches[m_nextStretch].outerTokens.first == i;
    }
    /// The stretch that starts here as a chunk, which is not yet added; the next one is waited for from now on.
    Chunk takeStretch();

    // The chunks of the sentence so far.

    std::span<const Chunk> sentence() const { return std::span(m_clauses.chunks).subspan(m_sentenceFirst); }
    bool isFirstChunk() const { return m_clauses.chunks.size() == m_sentenceFirst; }
    bool after(ChunkKind kind) const { return !isFirstChunk() && lastChunk().is(kind); }
    Chunk &lastChunk() { return m_clauses.chunks.back(); }
    const Chunk &lastChunk() const { return m_clauses.chunks.back(); }
    /// Whether a noun phrase that begins at `first` stands where a tag's subject does: right after a quote.
    bool isInTag(std::uint32_t first) const;

    void add(const Chunk &chunk) { m_clauses.chunks.push_back(chunk); }
    void endSentence();

private:
    /// Whether the token is a word of every text, all in capitals.
    bool isShouted(std::uint32_t i) const
    {
        return i >= m_range.first && has(i) && token(i).has(AllCapitals) &&
               m_grammar.of(token(i)).wordClass != WordClass::Unknown;
    }
    /// Whether the chunk that is still open begins a sentence, or stands where one may begin: behind a colon.
    bool opensSentence() const;
    bool endsInComma(const Chunk &quote) const
    {
        const Span inner = m_stretches[quote.stretch - m_firstStretch].inner;
        return m_cut.text[inner.end - 1] == u',';
    }

    Clauses &m_clauses;
    const AnalysedText &m_cut;
    TokenRange m_range;
    const Grammar &m_grammar;
    std::span<const MarkedStretch> m_stretches;
    std::uint32_t m_firstStretch;
    size_t m_nextStretch = 0;
    size_t m_sentenceFirst = 0; ///< Of the chunks.
    bool m_headline;
    TokenRange m_cutSentences;           ///< Of the block, in m_cut.sentences.
    mutable std::uint32_t m_cutSentence; ///< The one last asked for: askers go through the block.
};

inline bool ChunkContext::opensSentence() const
{
    if (isFirstChunk()) {
        return true;
    }
    const Chunk &last = lastChunk();
    if (last.is(ChunkKind::Quote)) {
        return !endsInComma(last); // “…,” Black said
    }
    return last.is(ChunkKind::Colon) || last.is(ChunkKind::Open) || last.is(ChunkKind::Dash);
}

inline bool ChunkContext::isName(std::uint32_t i) const
{
    if (!isCapital(i)) {
        return false;
    }
    const Word known = word(i);
    if (known.wordClass == WordClass::Title || isInitial(i)) {
        return true;
    }
    if (m_headline || opensSentence()) {
        return known.wordClass == WordClass::Unknown && known.forms == 0;
    }
    return known.wordClass != WordClass::Pronoun && known.wordClass != WordClass::PronounWithVerb &&
           known.wordClass != WordClass::Possessive && known.wordClass != WordClass::Her;
}

} // namespace pullquote::english
