// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/nobody.h"

#include <algorithm>

namespace pullquote::english {

namespace {

constexpr std::uint32_t WordsLookedAt = 40; ///< Longer stretches are judged by their beginning.
constexpr double CueFrom = 15.0;            ///< In percent: from here on a verb reports fragments.

/// Looks at one marked stretch and what stands around it.
class Doubter final
{
public:
    explicit Doubter(const MarkedPlace &place)
        : m_cut(place.cut)
        , m_chunks(place.clauses.chunks)
        , m_quote(place.quote)
        , m_stretch(place.stretch)
        , m_lexicon(place.lexicon)
        , m_block(place.cut.blockTokens[size_t(place.stretch.block)])
    {
    }

    SignSet signs()
    {
        m_signs.set(Nobody);
        describeWords();
        describeEnds();
        describePlace();
        describeBefore();
        describeAfter();
        describeChunkBefore();
        m_signs.set(NobodyInList, isNeighbourQuote(-1) || isNeighbourQuote(1));
        joinSigns();
        return m_signs;
    }

private:
    const Token &token(std::uint32_t i) const { return m_cut.tokens[i]; }
    bool has(size_t sign) const { return m_signs.test(sign); }
    void also(size_t sign, bool holds)
    {
        if (holds) {
            m_signs.set(sign);
        }
    }

    bool isVerb(const Token &t) const
    {
        const Word known = m_lexicon.grammar.of(t);
        return known.wordClass == WordClass::Be || known.wordClass == WordClass::Have ||
               known.wordClass == WordClass::Modal || known.wordClass == WordClass::Do ||
               known.wordClass == WordClass::PronounWithVerb ||
               (known.forms != 0 && !known.nounToo && !t.has(Capitalised));
    }

    void describeWords()
    {
        int words = 0;
        int small = 0;
        int capitals = 0;
        const std::uint32_t last = std::min(m_stretch.tokens.last, m_stretch.tokens.first + WordsLookedAt);
        for (std::uint32_t i = m_stretch.tokens.first; i < last; ++i) {
            const Token &t = token(i);
            if (!t.is(TokenKind::Word)) {
                continue;
            }
            ++words;
            capitals += t.has(Capitalised) ? 1 : 0;
            small += !t.has(Capitalised) && t.length > 3 ? 1 : 0;
            also(NobodyFirstPerson, m_lexicon.words.has(t, FirstPerson | SecondPerson));
            also(NobodyHasVerb, isVerb(t));
            also(NobodyHoldsWork, t.has(Capitalised) && m_lexicon.words.has(t, WorkWord | PublicationName));
        }
        m_signs.set(words <= 1    ? NobodyOneWord
                    : words <= 3  ? NobodyThreeWords
                    : words <= 6  ? NobodySixWords
                    : words <= 12 ? NobodyTwelveWords
                                  : NobodyLong);
        m_signs.set(NobodyTitleCase, words >= 2 && small == 0 && capitals * 2 > words);
        m_signs.set(NobodyOneCapital, words == 1 && capitals == 1);
        m_signs.set(NobodyLowerCase, m_cut.text[m_stretch.inner.begin].isLower());
    }

    void describeEnds()
    {
        const QChar last = m_cut.text[m_stretch.inner.end - 1];
        m_signs.set(QStringView(u".?!…").contains(last) ? NobodyEndsSentence
                    : last == u','                      ? NobodyEndsComma
                                                        : NobodyEndsBare);
        m_signs.set(NobodySingleMarks, m_stretch.single);
        m_signs.set(NobodyRepeatsMarks, !m_stretch.closed);
        m_signs.set(NobodyRepeated, m_stretch.repeated);
    }

    void describePlace()
    {
        const bool heading = m_cut.blocks[size_t(m_stretch.block)].kind == BlockKind::Heading;
        m_signs.set(NobodyInHeading, heading || m_stretch.block == 0);
        m_signs.set(NobodyWholeBlock,
                    m_block.first == m_stretch.outerTokens.first && m_block.last == m_stretch.outerTokens.last);
        m_signs.set(NobodyBeginsBlock, m_block.first == m_stretch.outerTokens.first);
    }

    void describeBefore()
    {
        const std::uint32_t first = m_stretch.outerTokens.first;
        for (std::uint32_t back = 1; back <= 3 && first >= m_block.first + back; ++back) {
            const Token &t = token(first - back);
            if (t.is(TokenKind::Punctuation) && back > 1) {
                break;
            }
            also(NobodyAfterNaming, m_lexicon.words.has(t, NamingWord));
            also(NobodyAfterTerm, m_lexicon.words.has(t, TermWord));
            also(NobodyAfterWork, m_lexicon.words.has(t, WorkWord));
            also(NobodyAfterSourceNoun, m_lexicon.words.has(t, SourceNoun));
            if (back == 1) {
                describeNeighbour(t);
            }
        }
    }

    void describeNeighbour(const Token &t)
    {
        const auto wordClass = m_lexicon.grammar.of(t).wordClass;
        const std::uint32_t last = m_stretch.outerTokens.last;
        m_signs.set(NobodyAfterDeterminer, wordClass == WordClass::Determiner || wordClass == WordClass::Possessive);
        m_signs.set(NobodyAfterPreposition, wordClass == WordClass::Preposition || wordClass == WordClass::To);
        m_signs.set(NobodyAfterName, t.is(TokenKind::Suffix));
        m_signs.set(NobodyInBrackets, t.is(m_cut.text, u'(') || t.is(m_cut.text, u'['));
        m_signs.set(NobodyAfterComma, t.is(m_cut.text, u','));
        m_signs.set(NobodyAfterAs, m_cut.of(t) == u"as");
        m_signs.set(NobodyAfterThat, wordClass == WordClass::That);
        m_signs.set(NobodyAfterAdjective, t.is(TokenKind::Word) &&
                                              (wordClass == WordClass::Adjective || wordClass == WordClass::Unknown) &&
                                              m_lexicon.grammar.of(t).forms == 0 && !t.has(Capitalised));
        m_signs.set(NobodyInsideName, t.has(Capitalised) && last < m_block.last && token(last).has(Capitalised) &&
                                          t.is(TokenKind::Word) && token(last).is(TokenKind::Word) &&
                                          token(last).has(SpaceBefore) && has(NobodyEndsBare));
    }

    void describeAfter()
    {
        const std::uint32_t last = m_stretch.outerTokens.last;
        if (last >= m_block.last) {
            return;
        }
        const Token &t = token(last);
        const Word known = m_lexicon.grammar.of(t);
        m_signs.set(NobodyBeforeWork, m_lexicon.words.has(t, WorkWord));
        m_signs.set(NobodyBeforeSourceNoun, m_lexicon.words.has(t, SourceNoun));
        m_signs.set(NobodyBeforeNoun, t.is(TokenKind::Word) && known.wordClass == WordClass::Unknown &&
                                          (known.forms == 0 || known.nounToo) && !t.has(Capitalised));
        m_signs.set(NobodyBeforeVerb, t.is(TokenKind::Word) && isVerb(t));
        m_signs.set(NobodyBeforeCapital, t.has(Capitalised) && has(NobodyEndsBare));
        m_signs.set(NobodyBeforePreposition, known.wordClass == WordClass::Preposition);
    }

    /// A verb right before the words, or before the object that they describe.
    void describeChunkBefore()
    {
        std::uint32_t i = m_quote;
        for (int back = 0; back < 3 && i > 0; ++back) {
            const Chunk &chunk = m_chunks[--i];
            if (chunk.is(ChunkKind::Verb)) {
                const bool reports =
                    chunk.lemma != 0 && m_lexicon.reporting.strength(chunk.lemma, Frame::Fragment) >= CueFrom;
                m_signs.set(reports ? NobodyAfterCue : NobodyAfterVerb);
                return;
            }
            if (!chunk.is(ChunkKind::NounPhrase) && !chunk.is(ChunkKind::Comma) && !chunk.is(ChunkKind::Adverb)) {
                return;
            }
        }
    }

    bool isNeighbourQuote(int step) const
    {
        for (int d = 1; d <= 2; ++d) {
            const std::int64_t i = std::int64_t(m_quote) + step * d;
            if (i < 0 || i >= std::int64_t(m_chunks.size())) {
                return false;
            }
            const Chunk &c = m_chunks[size_t(i)];
            if (c.is(ChunkKind::Quote)) {
                return true;
            }
            if (!c.is(ChunkKind::Comma) && !c.is(ChunkKind::Conjunction)) {
                return false;
            }
        }
        return false;
    }

    /// Signs that mean more together than each alone.
    void joinSigns()
    {
        const bool title = has(NobodyTitleCase) || has(NobodyOneCapital);
        m_signs.set(NobodyTitleAfterName, title && has(NobodyAfterName));
        m_signs.set(NobodyTitleAfterPreposition, title && has(NobodyAfterPreposition));
        m_signs.set(NobodyTitleAfterCue, title && has(NobodyAfterCue));
        m_signs.set(NobodyTitleAfterComma, title && has(NobodyAfterComma));
        m_signs.set(NobodyTermBeforeNoun,
                    (has(NobodyOneWord) || has(NobodyThreeWords)) && has(NobodyBeforeNoun) && has(NobodyEndsBare));
        m_signs.set(NobodyTermAfterDeterminer, (has(NobodyOneWord) || has(NobodyThreeWords)) &&
                                                   has(NobodyAfterDeterminer) && !has(NobodyAfterCue));
        m_signs.set(NobodyLongOpen, has(NobodyLong) && has(NobodyRepeatsMarks));
    }

    const AnalysedText &m_cut;
    const std::vector<Chunk> &m_chunks;
    std::uint32_t m_quote;
    const MarkedStretch &m_stretch;
    const AttributionLexicon &m_lexicon;
    TokenRange m_block;
    SignSet m_signs;
};

} // namespace

SignSet signsOfNobody(const MarkedPlace &place)
{
    return Doubter(place).signs();
}

} // namespace pullquote::english
