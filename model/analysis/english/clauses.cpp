// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/clauses.h"

#include "model/text/plainwords.h"

#include <algorithm>

namespace pullquote::english {

namespace {

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'‐' || c == u'‑';
}

/// Cuts one block; a chunk is begun by its first token and grown to the right.
class Chunker final
{
public:
    /// `range` lies in `block` and is cut; `sentences` are those of the text that it holds.
    Chunker(Clauses &clauses, const AnalysedText &cut, qsizetype block, TokenRange range, TokenRange sentences,
            const Grammar &grammar, std::span<const MarkedStretch> stretches = {}, std::uint32_t firstStretch = 0)
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

    void run()
    {
        std::uint32_t i = m_range.first;
        while (i < m_range.last) {
            const std::uint32_t before = i;
            i = chunkAt(i);
            i = std::max(i, before + 1);
        }
        endSentence();
    }

private:
    const Token &token(std::uint32_t i) const { return m_cut.tokens[i]; }
    Word word(std::uint32_t i) const { return i < m_range.last ? m_grammar.of(token(i)) : Word{}; }
    QChar unit(std::uint32_t i) const { return m_cut.text[token(i).begin]; }
    bool isWord(std::uint32_t i) const { return i < m_range.last && token(i).is(TokenKind::Word); }
    bool isCapital(std::uint32_t i) const { return isWord(i) && token(i).has(Capitalised); }

    /// Where the sentence of the text that holds token `i` ends. Quotes have sentences of their own.
    std::uint32_t sentenceEnd(std::uint32_t i) const
    {
        while (m_cutSentence + 1 < m_cutSentences.last && m_cut.sentences[m_cutSentence].last <= i) {
            ++m_cutSentence;
        }
        while (m_cutSentence > m_cutSentences.first && m_cut.sentences[m_cutSentence].first > i) {
            --m_cutSentence;
        }
        return m_cutSentence < m_cutSentences.last ? m_cut.sentences[m_cutSentence].last : m_range.last;
    }

    /// Most words capitalised: then a capital says nothing.
    static bool looksLikeHeadline(const AnalysedText &cut, TokenRange block)
    {
        int words = 0;
        int capitals = 0;
        for (std::uint32_t i = block.first; i < block.last && words < 40; ++i) {
            const Token &token = cut.tokens[i];
            if (token.is(TokenKind::Word) && token.length > 3) {
                ++words;
                capitals += token.has(Capitalised) ? 1 : 0;
            }
        }
        return words >= 3 && capitals * 4 >= words * 3;
    }

    bool atSentenceStart(std::uint32_t i) const
    {
        if (i == m_range.first || m_clauses.chunks.size() == m_sentenceFirst) {
            return true;
        }
        const Chunk &last = m_clauses.chunks.back();
        if (last.is(ChunkKind::Quote)) {
            return !endsInComma(last); // “…,” Black said
        }
        return last.is(ChunkKind::Colon) || last.is(ChunkKind::Open) || last.is(ChunkKind::Dash);
    }

    bool endsInComma(const Chunk &quote) const
    {
        const Span inner = m_stretches[quote.stretch - m_firstStretch].inner;
        return m_cut.text[inner.end - 1] == u',';
    }

    /// Whether a noun phrase that begins at `first` stands where a tag's subject does: right after a quote.
    bool isInTag(std::uint32_t first) const
    {
        size_t i = m_clauses.chunks.size();
        while (i > m_sentenceFirst && m_clauses.chunks[i - 1].tokens.first >= first) {
            --i;
        }
        if (i > m_sentenceFirst && m_clauses.chunks[i - 1].is(ChunkKind::Comma)) {
            --i;
        }
        return i > m_sentenceFirst && m_clauses.chunks[i - 1].is(ChunkKind::Quote) &&
               endsInComma(m_clauses.chunks[i - 1]);
    }

    /// Whether the verb at `i`, whose form may be a noun, is one because it ends a tag: “…,” Roe adds.
    bool endsTag(std::uint32_t i) const
    {
        const std::uint32_t next = i + 1;
        if (next >= m_range.last || startsStretch(next) || token(next).is(TokenKind::Punctuation)) {
            return true;
        }
        const auto closed = word(next).wordClass;
        return closed == WordClass::Preposition || closed == WordClass::Adverb || closed == WordClass::To ||
               closed == WordClass::Subordinator || closed == WordClass::Conjunction || word(next).has(IsTimeWord);
    }

    /// A capitalised word that is no name: known to the lexicons and first in its sentence, or in a headline.
    bool isName(std::uint32_t i) const
    {
        if (!isCapital(i)) {
            return false;
        }
        const Word known = word(i);
        const bool knownWord = known.wordClass != WordClass::Unknown || known.forms != 0;
        if (known.wordClass == WordClass::Title) {
            return true;
        }
        if (m_headline || atSentenceStart(i)) {
            return !knownWord;
        }
        return known.wordClass != WordClass::Pronoun && known.wordClass != WordClass::PronounWithVerb &&
               known.wordClass != WordClass::Possessive && known.wordClass != WordClass::Her;
    }

    // -------------------------------------------------------------- verbs

    bool endsIn(std::uint32_t i, PlainWord ending) const
    {
        return token(i).length > ending.text().size() + 2 && endsPlainly(m_cut.of(token(i)), ending);
    }

    bool afterNoun() const
    {
        if (m_clauses.chunks.size() == m_sentenceFirst) {
            return false;
        }
        return m_clauses.chunks.back().is(ChunkKind::NounPhrase);
    }
    bool after(ChunkKind kind) const
    {
        return m_clauses.chunks.size() > m_sentenceFirst && m_clauses.chunks.back().is(kind);
    }

    /// What follows a verb rather than a noun: an object, a clause.
    bool objectFollows(std::uint32_t i) const
    {
        const std::uint32_t next = i + 1;
        if (next >= m_range.last) {
            return false;
        }
        if (startsStretch(next)) {
            return true;
        }
        if (isName(next)) {
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

    /// Whether the word at `i`, which no determiner or adjective stands before, is a verb there.
    bool isVerbHere(std::uint32_t i) const
    {
        const Word known = word(i);
        if (known.forms == 0 && !isWord(i)) {
            return false;
        }
        if (isName(i)) {
            return false;
        }
        if (known.forms == 0) {
            const bool participleLike = known.wordClass == WordClass::Unknown && !token(i).has(Capitalised) &&
                                        (endsIn(i, u"ed") || (endsIn(i, u"ing") && !after(ChunkKind::Preposition)));
            return participleLike && (afterNoun() || after(ChunkKind::Comma) || after(ChunkKind::Conjunction));
        }
        if (known.wordClass == WordClass::Preposition || known.wordClass == WordClass::Adverb ||
            known.wordClass == WordClass::Title) {
            return false;
        }
        if ((known.forms & (Past | Gerund)) != 0 || known.forms == Participle) {
            return true;
        }
        if (after(ChunkKind::NounPhrase)) {
            return isVerbAfterNoun(i, known);
        }
        if (after(ChunkKind::Preposition)) {
            return false;
        }
        if (after(ChunkKind::Relative) || after(ChunkKind::That) || after(ChunkKind::Conjunction) ||
            after(ChunkKind::Adverb)) {
            return !known.nounToo || objectFollows(i) || after(ChunkKind::Relative) || afterPronounWithAdverb() ||
                   (i + 1 < m_range.last && isPlainWord(m_cut.of(token(i + 1)), u"out")); // "also points out"
        }
        if (after(ChunkKind::Quote) || after(ChunkKind::Comma)) {
            const bool infinitive = word(i + 1).wordClass == WordClass::To; // "the owners, who left, want to"
            const bool third = (known.forms & ThirdPerson) != 0 && (after(ChunkKind::Comma) || objectFollows(i));
            return !known.nounToo || infinitive || third;
        }
        return !known.nounToo;
    }

    bool isVerbAfterNoun(std::uint32_t i, Word known) const
    {
        const Chunk &noun = m_clauses.chunks.back();
        if (!known.nounToo) {
            return true;
        }
        const bool subjectPronoun = noun.has(IsPronoun) && !noun.has(IsPossessive);
        if (subjectPronoun) {
            return true;
        }
        if (noun.has(IsPossessive)) {
            return false;
        }
        const bool third = (known.forms & ThirdPerson) != 0;
        const bool agrees = third ? !noun.has(IsPlural) : noun.has(IsPlural);
        return agrees && (objectFollows(i) || (isInTag(noun.tokens.first) && endsTag(i)) || noun.has(IsPlural) ||
                          i + 1 >= m_range.last || token(i + 1).is(TokenKind::Punctuation) ||
                          word(i + 1).wordClass == WordClass::Adverb || m_headline);
    }

    /// Grows a verb group that begins at `i`.
    std::uint32_t verbGroup(std::uint32_t i)
    {
        Chunk chunk;
        chunk.kind = ChunkKind::Verb;
        chunk.tokens.first = i;
        bool be = false;
        bool have = false;
        bool auxiliary = false;
        bool verb = false;
        std::uint32_t last = i;
        if (word(i).wordClass == WordClass::To) {
            chunk.flags |= Infinitive;
            auxiliary = true;
            last = ++i;
        } else if (word(i).wordClass == WordClass::PronounWithVerb) {
            auxiliary = true;
            chunk.flags |= Finite;
            be = true; // 're, 's; harmless for 'll and 've
            last = ++i;
        }
        for (; i < m_range.last; ++i) {
            const Word known = word(i);
            if (!isWord(i) || startsStretch(i)) {
                break;
            }
            const auto closed = known.wordClass;
            if (closed == WordClass::Modal || closed == WordClass::Be || closed == WordClass::Have ||
                closed == WordClass::Do) {
                if (verb) {
                    break;
                }
                const bool first = !auxiliary;
                be = closed == WordClass::Be;
                have = closed == WordClass::Have || (have && be);
                auxiliary = true;
                if (closed == WordClass::Modal) {
                    chunk.flags |= WithModal;
                }
                const QStringView form = m_cut.of(token(i));
                if (endsPlainly(form, u"n't") || endsPlainly(form, u"n’t") || isPlainWord(form, u"cannot")) {
                    chunk.flags |= Negated;
                }
                const bool bare = isPlainWord(form, u"being") || isPlainWord(form, u"having");
                if (first) {
                    chunk.flags |= bare ? Continuing : Finite;
                }
                chunk.head = i;
                last = i + 1;
            } else if (closed == WordClass::Not) {
                chunk.flags |= Negated;
                last = i + 1;
            } else if (closed == WordClass::Adverb || isAdverbByEnding(i) ||
                       (have && closed == WordClass::Adjective)) { // "has long said"
                continue;                                          // belongs to the group if a verb still comes
            } else if (!verb && known.forms != 0 && closed != WordClass::Preposition && closed != WordClass::Title &&
                       (auxiliary ? fitsAuxiliary(known, be, have) : true) && !isName(i)) {
                chunk.lemma = known.lemma;
                chunk.head = i;
                verb = true;
                setTense(chunk, known, auxiliary, be);
                last = i + 1;
                break;
            } else if (!verb && !auxiliary) {
                // A verb that the lexicon does not have: by its ending.
                chunk.head = i;
                verb = true;
                chunk.flags |= endsIn(i, u"ing") ? Continuing : Finite;
                last = i + 1;
                break;
            } else if (!verb && be && closed == WordClass::Unknown && endsIn(i, u"ed") && !token(i).has(Capitalised)) {
                chunk.head = i;
                chunk.flags |= Passive;
                last = i + 1;
                break;
            } else {
                break;
            }
        }
        chunk.tokens.last = last;
        push(chunk);
        return last;
    }

    static bool fitsAuxiliary(Word known, bool be, bool have)
    {
        if (be) {
            return (known.forms & (Gerund | Participle)) != 0;
        }
        if (have) {
            return (known.forms & (Participle | Past)) != 0;
        }
        return (known.forms & Base) != 0;
    }

    static void setTense(Chunk &chunk, Word known, bool auxiliary, bool be)
    {
        if (!auxiliary) {
            const bool continuing = (known.forms & Gerund) != 0;
            chunk.flags |= continuing ? Continuing : Finite;
        } else if (be && (known.forms & Gerund) == 0) {
            chunk.flags |= Passive;
        }
    }

    bool isAdverbByEnding(std::uint32_t i) const
    {
        return isWord(i) && word(i).forms == 0 && word(i).wordClass == WordClass::Unknown && endsIn(i, u"ly") &&
               !token(i).has(Capitalised);
    }

    // -------------------------------------------------------------- noun phrases

    /// Whether the token goes on the noun phrase before it.
    bool continuesNoun(std::uint32_t i, const Chunk &chunk, bool determined) const
    {
        const Token &t = token(i);
        if (startsStretch(i)) {
            return false;
        }
        if (t.is(TokenKind::Suffix) || t.is(TokenKind::Number) || t.is(TokenKind::Han)) {
            return true;
        }
        if (t.is(TokenKind::Symbol)) {
            return unit(i) == u'&' || unit(i) == u'%' || unit(i) == u'$' || unit(i) == u'/' || unit(i) == u'@';
        }
        if (t.is(TokenKind::Punctuation)) {
            const bool glued =
                isHyphen(unit(i)) && !t.has(SpaceBefore) && i + 1 < m_range.last && !token(i + 1).has(SpaceBefore);
            const bool dotOfAbbreviation =
                unit(i) == u'.' && !t.has(SpaceBefore) && i + 1 < m_range.last && isAbbreviated(i - 1) &&
                (isWord(i + 1) || token(i + 1).is(TokenKind::Number)) && sentenceEnd(i) > i + 1;
            const bool possessive = (unit(i) == u'’' || unit(i) == u'\'') && !t.has(SpaceBefore);
            return glued || dotOfAbbreviation || possessive;
        }
        if (!t.is(TokenKind::Word)) {
            return false;
        }
        const Word known = word(i);
        const bool glued = !t.has(SpaceBefore) && i > chunk.tokens.first && isHyphen(unit(i - 1));
        if (glued || isName(i)) {
            return true;
        }
        if (known.wordClass == WordClass::Adjective && i + 1 < m_range.last && word(i + 1).has(IsTimeWord) &&
            !lastIsAdjective(i)) {
            return false; // "Roe last week said"
        }
        switch (known.wordClass) {
        case WordClass::Adjective:
        case WordClass::Number:
        case WordClass::Title:
            return true;
        case WordClass::Unknown:
            break;
        default:
            return false;
        }
        if (known.forms != 0) {
            return nounAfterNoun(i, chunk, known, determined);
        }
        const bool adverb = endsIn(i, u"ly");
        return !adverb && !(endsIn(i, u"ed") && chunk.head >= chunk.tokens.first && !lastIsAdjective(i));
    }

    /// "he still meets"
    bool afterPronounWithAdverb() const
    {
        const size_t count = m_clauses.chunks.size();
        return count >= m_sentenceFirst + 2 && m_clauses.chunks[count - 1].is(ChunkKind::Adverb) &&
               m_clauses.chunks[count - 2].has(IsPronoun) && !m_clauses.chunks[count - 2].has(IsPossessive);
    }

    bool isFiniteWord(std::uint32_t i) const
    {
        const Word known = word(i);
        return (known.forms & (ThirdPerson | Past)) != 0 || known.wordClass == WordClass::Modal ||
               known.wordClass == WordClass::Be || known.wordClass == WordClass::Have;
    }

    bool lastIsAdjective(std::uint32_t i) const
    {
        const auto c = word(i - 1).wordClass;
        if (c == WordClass::Adjective && isName(i - 1)) {
            return false; // “…,” Black said
        }
        return c == WordClass::Adjective || c == WordClass::Determiner || c == WordClass::Possessive ||
               c == WordClass::Number || c == WordClass::Her || token(i - 1).is(TokenKind::Suffix) ||
               isHyphen(unit(i - 1));
    }

    /// "Another said", "some argue that", "the two wrote": what may stand for a noun of its own, and its verb.
    bool verbAfterQuantifier(std::uint32_t i, const Chunk &chunk, Word known) const
    {
        const bool opens = chunk.tokens.first + 2 >= i;
        if (!opens || known.nounToo || (known.forms & (Past | Base)) == 0) {
            return false;
        }
        if (word(i - 1).wordClass != WordClass::Number && !word(i - 1).has(StandsAlone)) {
            return false;
        }
        return objectFollows(i) || i + 1 >= m_range.last || token(i + 1).is(TokenKind::Punctuation);
    }

    /// Whether a verb's form is a noun or adjective inside the noun phrase.
    bool nounAfterNoun(std::uint32_t i, const Chunk &chunk, Word known, bool determined) const
    {
        if (lastIsAdjective(i)) {
            // "the proposed", "his claim", "a growing"; but "one in five say"
            const bool verbAlone = (known.forms & (Past | Participle | Gerund)) == 0 && !known.nounToo;
            return !(verbAlone && word(i - 1).wordClass == WordClass::Number) && !verbAfterQuantifier(i, chunk, known);
        }
        if (determined && (known.forms & Gerund) != 0 && i == chunk.tokens.first + 2 && isFiniteWord(i + 1)) {
            return true; // "the hopeful reading holds"
        }
        if (!known.nounToo) {
            return false;
        }
        Chunk noun = chunk;
        noun.tokens.last = i;
        describe(noun);
        if (noun.has(IsPronoun)) {
            return false;
        }
        const bool third = (known.forms & ThirdPerson) != 0;
        const bool agrees = third ? !noun.has(IsPlural) : noun.has(IsPlural);
        const bool leads = i + 1 < m_range.last && unit(i + 1) == u':';
        const bool told = (known.forms & Past) != 0 && (known.forms & Base) == 0 && token(i - 1).has(Capitalised);
        if (told) {
            return false; // "Roe thought"
        }
        const bool tags = isInTag(chunk.tokens.first) && endsTag(i);
        const bool verb = agrees && (objectFollows(i) || leads || tags || (noun.has(IsPlural) && !determined) ||
                                     m_headline || i + 1 >= m_range.last || word(i + 1).wordClass == WordClass::Adverb);
        return !verb;
    }

    bool isAbbreviated(std::uint32_t i) const { return isWord(i) && token(i).has(Capitalised) && token(i).length <= 4; }

    /// In tokens. No phrase of a person is as long; without an end to it, text that is no prose would cost its square.
    static constexpr std::uint32_t LongestNounPhrase = 64;

    std::uint32_t nounPhrase(std::uint32_t i)
    {
        Chunk chunk;
        chunk.kind = ChunkKind::NounPhrase;
        chunk.tokens = {i, i + 1};
        const auto first = word(i).wordClass;
        const bool pronoun = first == WordClass::Pronoun && !isName(i);
        const bool opensOnly = !isName(i) && (first == WordClass::Determiner || first == WordClass::Possessive ||
                                              first == WordClass::Her || first == WordClass::That);
        chunk.head = i;
        if (!pronoun) {
            const std::uint32_t limit = std::min(m_range.last, i + LongestNounPhrase);
            while (chunk.tokens.last < limit && continuesNoun(chunk.tokens.last, chunk, opensOnly)) {
                ++chunk.tokens.last;
            }
        }
        describe(chunk);
        push(chunk);
        return chunk.tokens.last;
    }

    void describe(Chunk &chunk) const
    {
        chunk.flags = 0;
        const auto first = word(chunk.tokens.first).wordClass;
        chunk.head = chunk.tokens.first;
        bool ended = false;
        for (std::uint32_t i = chunk.tokens.first; i < chunk.tokens.last; ++i) {
            if (isName(i) || token(i).is(TokenKind::Han)) {
                chunk.flags |= HasName;
            }
            if (word(i).wordClass == WordClass::Title) {
                chunk.flags |= HasTitle;
            }
            if (isWord(i) || token(i).is(TokenKind::Number) || token(i).is(TokenKind::Han)) {
                chunk.head = i;
                ended = false;
            } else {
                ended = token(i).is(TokenKind::Suffix) || (unit(i) == u'’' || unit(i) == u'\'');
            }
        }
        const bool single = chunk.tokens.size() == 1;
        if (first == WordClass::Pronoun && single) {
            chunk.flags |= IsPronoun;
            const Word pronoun = word(chunk.tokens.first);
            if (pronoun.has(PluralForm)) {
                chunk.flags |= IsPlural;
            }
            if (pronoun.has(ObjectForm)) {
                chunk.flags |= IsObject;
            }
            return;
        }
        if (single && (first == WordClass::Possessive || first == WordClass::Her)) {
            chunk.flags |= IsPronoun | IsPossessive;
            return;
        }
        if (first == WordClass::Determiner || first == WordClass::Possessive || first == WordClass::Her) {
            chunk.flags |= Determined;
        }
        if (ended) {
            chunk.flags |= IsPossessive;
        }
        if (word(chunk.head).has(IsTimeWord) && !ended) {
            chunk.flags |= IsTime;
        }
        const QStringView head = m_cut.of(token(chunk.head));
        const bool plural = word(chunk.head).has(PluralForm) ||
                            (token(chunk.head).has(Capitalised)
                                 ? head.size() > 5 && (endsPlainly(head, u"ans") || endsPlainly(head, u"ats"))
                                 : endsPlainly(head, u"s") && !endsPlainly(head, u"ss"));
        if (plural) {
            chunk.flags |= IsPlural;
        }
    }

    // -------------------------------------------------------------- the rest

    bool startsStretch(std::uint32_t i) const
    {
        return m_nextStretch < m_stretches.size() && m_stretches[m_nextStretch].outerTokens.first == i;
    }

    std::uint32_t quote()
    {
        const MarkedStretch &stretch = m_stretches[m_nextStretch];
        Chunk chunk;
        chunk.kind = ChunkKind::Quote;
        chunk.tokens = stretch.outerTokens;
        chunk.stretch = m_firstStretch + static_cast<std::uint32_t>(m_nextStretch);
        ++m_nextStretch;
        const QChar last = m_cut.text[stretch.inner.end - 1];
        if (QStringView(u".?!…。！？").contains(last)) {
            chunk.flags |= EndsUtterance;
        }
        push(chunk);
        const std::uint32_t next = chunk.tokens.last;
        const bool goesOn =
            next < m_range.last && (!isWord(next) || !token(next).has(Capitalised)) && !startsStretch(next);
        if (chunk.has(EndsUtterance) && !goesOn) {
            endSentence();
        }
        return next;
    }

    std::uint32_t single(std::uint32_t i, ChunkKind kind)
    {
        Chunk chunk;
        chunk.kind = kind;
        chunk.tokens = {i, i + 1};
        chunk.head = i;
        push(chunk);
        return i + 1;
    }

    std::uint32_t punctuation(std::uint32_t i)
    {
        const char16_t c = unit(i).unicode();
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
        const bool lowerFollows = i + 1 < m_range.last && isWord(i + 1) && m_cut.text[token(i + 1).begin].isLower();
        const bool abbreviation = c == u'.' && i > m_range.first && isWord(i - 1) && !token(i).has(SpaceBefore) &&
                                  token(i - 1).length <= 3 && token(i - 1).has(Capitalised) && isCapital(i + 1) &&
                                  (token(i - 1).length == 1 || word(i - 1).wordClass == WordClass::Title);
        const bool goesOn =
            i + 1 < m_range.last && !token(i + 1).has(SpaceBefore) && (unit(i + 1) == u',' || unit(i + 1) == u';');
        if (lowerFollows || abbreviation || goesOn || isInsideSentence(i)) {
            return single(i, ChunkKind::Other);
        }
        const std::uint32_t next = single(i, ChunkKind::Stop);
        endSentence();
        return next;
    }

    /// Whether words of the same sentence follow the stop at `i`: "(R-Tex.) said", "Nov. 8".
    bool isInsideSentence(std::uint32_t i) const
    {
        const std::uint32_t end = std::min(sentenceEnd(i), m_range.last);
        for (std::uint32_t j = i + 1; j < end; ++j) {
            if (!token(j).is(TokenKind::Punctuation)) {
                return true;
            }
        }
        return false;
    }

    std::uint32_t chunkAt(std::uint32_t i)
    {
        if (startsStretch(i)) {
            return quote();
        }
        const Token &t = token(i);
        if (t.is(TokenKind::Punctuation)) {
            return punctuation(i);
        }
        if (t.is(TokenKind::Suffix)) {
            // 's after a pronoun or a quote: "he's saying"
            return after(ChunkKind::NounPhrase) && m_clauses.chunks.back().has(IsPronoun) ? verbAfterSuffix(i)
                                                                                          : single(i, ChunkKind::Other);
        }
        if (t.is(TokenKind::Number) || t.is(TokenKind::Han) || t.is(TokenKind::Symbol)) {
            return nounPhrase(i);
        }
        if (!t.is(TokenKind::Word)) {
            return single(i, ChunkKind::Other);
        }
        return wordChunk(i);
    }

    std::uint32_t verbAfterSuffix(std::uint32_t i)
    {
        const std::uint32_t next = i + 1;
        if (next < m_range.last && isWord(next) && word(next).forms != 0 && !isName(next)) {
            const std::uint32_t last = verbGroup(next);
            m_clauses.chunks.back().flags |= Finite;
            return last;
        }
        Chunk chunk;
        chunk.kind = ChunkKind::Verb;
        chunk.flags = Finite;
        chunk.tokens = {i, i + 1};
        chunk.head = i;
        push(chunk);
        return i + 1;
    }

    std::uint32_t wordChunk(std::uint32_t i)
    {
        if (isName(i)) {
            return nounPhrase(i);
        }
        switch (word(i).wordClass) {
        case WordClass::Modal:
        case WordClass::Be:
        case WordClass::Have:
        case WordClass::Do:
        case WordClass::PronounWithVerb:
            return verbGroup(i);
        case WordClass::To: {
            std::uint32_t next = i + 1;
            while (next < m_range.last && (isAdverbByEnding(next) || word(next).wordClass == WordClass::Adverb)) {
                ++next;
            }
            const Word known = word(next);
            const bool verb = next < m_range.last && !startsStretch(next) &&
                              ((known.forms & Base) != 0 || known.wordClass == WordClass::Be ||
                               known.wordClass == WordClass::Have || known.wordClass == WordClass::Do) &&
                              !isName(next);
            return verb ? verbGroup(i) : single(i, ChunkKind::Preposition);
        }
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
            if (isPlainWord(m_cut.of(token(i)), u"by")) {
                m_clauses.chunks.back().flags |= IsBy;
            }
            return next;
        }
        case WordClass::Adverb:
        case WordClass::Not:
            return single(i, ChunkKind::Adverb);
        case WordClass::There:
            return single(i, ChunkKind::Adverb);
        case WordClass::Unknown:
            if (isVerbHere(i)) {
                return verbGroup(i);
            }
            if (isAdverbByEnding(i)) {
                return single(i, ChunkKind::Adverb);
            }
            return nounPhrase(i);
        default:
            return nounPhrase(i);
        }
    }

    /// "that" joins a clause after a verb or noun, points at a noun before one, or stands alone.
    std::uint32_t that(std::uint32_t i)
    {
        const bool pointedOut = i > m_range.first && isPlainWord(m_cut.of(token(i - 1)), u"out");
        if ((after(ChunkKind::Preposition) && !pointedOut) || m_clauses.chunks.size() == m_sentenceFirst) {
            return nounPhrase(i);
        }
        return single(i, ChunkKind::That);
    }

    void push(const Chunk &chunk) { m_clauses.chunks.push_back(chunk); }

    void endSentence()
    {
        const auto last = static_cast<std::uint32_t>(m_clauses.chunks.size());
        if (last > m_sentenceFirst) {
            m_clauses.sentences.push_back({static_cast<std::uint32_t>(m_sentenceFirst), last});
            m_sentenceFirst = last;
        }
    }

    Clauses &m_clauses;
    const AnalysedText &m_cut;
    TokenRange m_range;
    const Grammar &m_grammar;
    std::span<const MarkedStretch> m_stretches;
    std::uint32_t m_firstStretch;
    size_t m_nextStretch = 0;
    size_t m_sentenceFirst = 0;
    bool m_headline;
    TokenRange m_cutSentences;           ///< Of the block, in m_cut.sentences.
    mutable std::uint32_t m_cutSentence; ///< The one last asked for: askers go through the block.
};

} // namespace

void cutIntoClauses(Clauses &clauses, const AnalysedText &cut, qsizetype block, const Grammar &grammar,
                    std::span<const MarkedStretch> stretches, std::uint32_t firstStretch)
{
    clauses.clear();
    Chunker(clauses, cut, block, cut.blockTokens[size_t(block)], cut.blockSentences[size_t(block)], grammar, stretches,
            firstStretch)
        .run();
}

void cutSentenceIntoClauses(Clauses &clauses, const AnalysedText &cut, qsizetype sentence, const Grammar &grammar)
{
    clauses.clear();
    const TokenRange tokens = cut.sentences[size_t(sentence)];
    const qsizetype block = cut.blockAt(cut.tokens[tokens.first].begin);
    const auto first = static_cast<std::uint32_t>(sentence);
    Chunker(clauses, cut, block, tokens, {first, first + 1}, grammar).run();
}

} // namespace pullquote::english
