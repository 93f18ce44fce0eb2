// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/clauses.h"

#include "model/analysis/english/nounchunks.h"
#include "model/analysis/english/verbchunks.h"

#include <algorithm>

namespace pullquote::english {

namespace {

/// Goes over the tokens; a chunk is begun by its first token and grown to the right.
class Chunker final
{
public:
    explicit Chunker(ChunkContext &in)
        : m_in(in)
    {
    }

    void run()
    {
        std::uint32_t i = m_in.range().first;
        while (m_in.has(i)) {
            i = std::max(chunkAt(i), i + 1);
        }
        m_in.endSentence();
    }

private:
    // Each adds the chunk that begins at `i` and returns where it ends.

    std::uint32_t chunkAt(std::uint32_t i)
    {
        if (m_in.startsStretch(i)) {
            return quote();
        }
        const Token &t = m_in.token(i);
        if (t.is(TokenKind::Punctuation)) {
            return punctuation(i);
        }
        if (t.is(TokenKind::Suffix)) {
            // 's after a pronoun or a quote: "he's saying"
            return m_in.after(ChunkKind::NounPhrase) && m_in.lastChunk().has(IsPronoun) ? addVerbOfSuffix(m_in, i)
                                                                                        : single(i, ChunkKind::Other);
        }
        if (t.is(TokenKind::Number) || t.is(TokenKind::Han) || t.is(TokenKind::Symbol)) {
            return addNounPhrase(m_in, i);
        }
        if (!t.is(TokenKind::Word)) {
            return single(i, ChunkKind::Other);
        }
        return wordChunk(i);
    }

    std::uint32_t quote()
    {
        const Chunk chunk = m_in.takeStretch();
        m_in.add(chunk);
        const std::uint32_t next = chunk.tokens.last;
        const bool goesOn = m_in.has(next) && !m_in.isCapital(next) && !m_in.startsStretch(next);
        if (chunk.has(EndsUtterance) && !goesOn) {
            m_in.endSentence();
        }
        return next;
    }

    std::uint32_t wordChunk(std::uint32_t i)
    {
        if (m_in.isName(i)) {
            return addNounPhrase(m_in, i);
        }
        if (m_in.isNamed(i, u"no") && m_in.isNamed(i + 1, u"longer")) {
            return adverb({i, i + 2});
        }
        switch (m_in.word(i).wordClass) {
        case WordClass::Modal:
        case WordClass::Be:
        case WordClass::Have:
        case WordClass::Do:
        case WordClass::PronounWithVerb:
            return addVerbGroup(m_in, i);
        case WordClass::To:
            return to(i);
        case WordClass::That:
            return that(i);
        case WordClass::Relative:
            return single(i, ChunkKind::Relative);
        case WordClass::Wh:
            return single(i, ChunkKind::Wh);
        case WordClass::Subordinator:
            return single(i, ChunkKind::Subordinator);
        case WordClass::Conjunction:
            return single(i, ChunkKind::Conjunction);
        case WordClass::Preposition: {
            const std::uint32_t next = single(i, ChunkKind::Preposition);
            if (m_in.isNamed(i, u"by")) {
                m_in.lastChunk().flags |= IsBy;
            }
            return next;
        }
        case WordClass::Adverb:
        case WordClass::Not:
        case WordClass::There:
            return single(i, ChunkKind::Adverb);
        case WordClass::Unknown:
            if (isVerbHere(m_in, i)) {
                return addVerbGroup(m_in, i);
            }
            if (m_in.isAdverbByEnding(i)) {
                return single(i, ChunkKind::Adverb);
            }
            return addNounPhrase(m_in, i);
        default:
            return addNounPhrase(m_in, i);
        }
    }

    /// "to" before a verb, adverbs between them or not, or as a preposition.
    std::uint32_t to(std::uint32_t i)
    {
        std::uint32_t next = i + 1;
        while (m_in.isAdverbByEnding(next) || m_in.word(next).wordClass == WordClass::Adverb) {
            ++next;
        }
        const Word known = m_in.word(next);
        const bool verb = (known.forms & Base) != 0 || known.wordClass == WordClass::Be ||
                          known.wordClass == WordClass::Have || known.wordClass == WordClass::Do;
        return verb && !m_in.startsStretch(next) && !m_in.isName(next) ? addVerbGroup(m_in, i)
                                                                       : single(i, ChunkKind::Preposition);
    }

    /// "that" joins a clause after a verb or noun, points at a noun before one, or stands alone.
    std::uint32_t that(std::uint32_t i)
    {
        const bool pointedOut = i > m_in.range().first && m_in.isNamed(i - 1, u"out");
        if ((m_in.after(ChunkKind::Preposition) && !pointedOut) || m_in.isFirstChunk()) {
            return addNounPhrase(m_in, i);
        }
        return single(i, ChunkKind::That);
    }

    std::uint32_t adverb(TokenRange tokens)
    {
        single(tokens.first, ChunkKind::Adverb);
        m_in.lastChunk().tokens.last = tokens.last;
        return tokens.last;
    }

    std::uint32_t single(std::uint32_t i, ChunkKind kind)
    {
        Chunk chunk;
        chunk.kind = kind;
        chunk.tokens = {i, i + 1};
        chunk.head = i;
        m_in.add(chunk);
        return i + 1;
    }

    std::uint32_t punctuation(std::uint32_t i)
    {
        const char16_t c = m_in.unit(i).unicode();
        switch (c) {
        case u',':
            return single(i, ChunkKind::Comma);
        case u';':
            return single(i, ChunkKind::Semicolon);
        case u':':
            return single(i, ChunkKind::Colon);
        case u'(':
        case u'[':
            return single(i, ChunkKind::Open);
        case u')':
        case u']':
            return single(i, ChunkKind::Close);
        case u'―':
        case u'—':
        case u'–':
        case u'-':
            return single(i, ChunkKind::Dash);
        case u'.':
        case u'!':
        case u'?':
        case u'…':
            return stop(i, c);
        default:
            return single(i, ChunkKind::Other);
        }
    }

    std::uint32_t stop(std::uint32_t i, char16_t c)
    {
        const bool lowerFollows = m_in.isWord(i + 1) && m_in.unit(i + 1).isLower();
        const bool abbreviation = c == u'.' && i > m_in.range().first && m_in.isCapital(i - 1) &&
                                  !m_in.token(i).has(SpaceBefore) && m_in.token(i - 1).length <= 3 &&
                                  m_in.isCapital(i + 1) &&
                                  (m_in.token(i - 1).length == 1 || m_in.word(i - 1).wordClass == WordClass::Title);
        const bool goesOn = m_in.has(i + 1) && !m_in.token(i + 1).has(SpaceBefore) &&
                            (m_in.unit(i + 1) == u',' || m_in.unit(i + 1) == u';');
        if (lowerFollows || abbreviation || goesOn || isInsideSentence(i)) {
            return single(i, ChunkKind::Other);
        }
        const std::uint32_t next = single(i, ChunkKind::Stop);
        m_in.endSentence();
        return next;
    }

    /// Whether words of the same sentence follow the stop at `i`: "(R-Tex.) said", "Nov. 8".
    bool isInsideSentence(std::uint32_t i) const
    {
        const std::uint32_t end = std::min(m_in.sentenceEnd(i), m_in.range().last);
        for (std::uint32_t j = i + 1; j < end; ++j) {
            if (!m_in.token(j).is(TokenKind::Punctuation)) {
                return true;
            }
        }
        return false;
    }

    ChunkContext &m_in;
};

} // namespace

void cutIntoClauses(Clauses &clauses, const AnalysedText &cut, qsizetype block, const Grammar &grammar,
                    std::span<const MarkedStretch> stretches, std::uint32_t firstStretch)
{
    clauses.clear();
    ChunkContext in(clauses, cut, block, cut.blockTokens[size_t(block)], cut.blockSentences[size_t(block)], grammar,
                    stretches, firstStretch);
    Chunker(in).run();
}

void cutSentenceIntoClauses(Clauses &clauses, const AnalysedText &cut, qsizetype sentence, const Grammar &grammar)
{
    clauses.clear();
    const TokenRange tokens = cut.sentences[size_t(sentence)];
    const qsizetype block = cut.blockAt(cut.tokens[tokens.first].begin);
    const auto first = static_cast<std::uint32_t>(sentence);
    ChunkContext in(clauses, cut, block, tokens, {first, first + 1}, grammar, {}, 0);
    Chunker(in).run();
}

} // namespace pullquote::english
