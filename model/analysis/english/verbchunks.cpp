// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/verbchunks.h"

namespace pullquote::english {

namespace {

bool isVerbAfterNoun(const ChunkContext &in, std::uint32_t i, Word known)
{
    const Chunk &noun = in.lastChunk();
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
    return ChunkContext::agrees(noun, known) &&
           (in.objectFollows(i) || (in.isInTag(noun.tokens.first) && in.endsTag(i)) || noun.has(IsPlural) ||
            in.isLast(i) || in.word(i + 1).wordClass == WordClass::Adverb || in.isHeadline());
}

/// "he still meets"
bool isAfterPronounWithAdverb(const ChunkContext &in)
{
    const std::span<const Chunk> chunks = in.sentence();
    const size_t count = chunks.size();
    return count >= 2 && chunks[count - 1].is(ChunkKind::Adverb) && chunks[count - 2].has(IsPronoun) &&
           !chunks[count - 2].has(IsPossessive);
}

/// "Roe plainly states,": a form that may be a noun, behind an adverb and a noun phrase that it agrees with.
bool endsClauseBehindAdverb(const ChunkContext &in, std::uint32_t i, Word known)
{
    const std::span<const Chunk> chunks = in.sentence();
    const size_t count = chunks.size();
    if (count < 2 || !chunks[count - 1].is(ChunkKind::Adverb) || !chunks[count - 2].is(ChunkKind::NounPhrase)) {
        return false;
    }
    const Chunk &noun = chunks[count - 2];
    const bool third = (known.forms & ThirdPerson) != 0;
    return in.isLast(i) && third && !noun.has(IsPlural | IsPossessive);
}

bool isAuxiliary(WordClass c)
{
    return c == WordClass::Modal || c == WordClass::Be || c == WordClass::Have || c == WordClass::Do;
}

/// A verb group while it grows to the right.
class VerbGroup final
{
public:
    VerbGroup(const ChunkContext &in, std::uint32_t first)
        : m_in(in)
    {
        m_chunk.kind = ChunkKind::Verb;
        m_chunk.tokens = {first, first};
        open(first);
    }

    /// Takes words up to the verb, or up to what belongs to no verb group.
    Chunk read()
    {
        std::uint32_t i = m_chunk.tokens.last;
        while (m_in.isWord(i) && !m_in.startsStretch(i) && goesOnBehind(i)) {
            ++i;
        }
        return m_chunk;
    }

private:
    /// "to", "they're": what says at once that a verb follows.
    void open(std::uint32_t i)
    {
        const auto first = m_in.word(i).wordClass;
        if (first == WordClass::To) {
            m_chunk.flags |= Infinitive;
            m_auxiliary = true;
            m_chunk.tokens.last = i + 1;
        } else if (first == WordClass::PronounWithVerb) {
            m_chunk.flags |= Finite;
            m_auxiliary = true;
            m_be = true; // 're, 's; harmless for 'll and 've
            m_chunk.tokens.last = i + 1;
        }
    }

    /// Takes the word at `i` if it belongs to the group; whether the verb may still come.
    bool goesOnBehind(std::uint32_t i)
    {
        const Word known = m_in.word(i);
        const auto closed = known.wordClass;
        if (isAuxiliary(closed)) {
            takeAuxiliary(i, closed);
            return true;
        }
        const bool noLonger = m_in.isNamed(i, u"no") && m_in.isNamed(i + 1, u"longer");
        if (closed == WordClass::Not || noLonger || (m_chunk.has(Negated) && m_in.isNamed(i, u"longer"))) {
            m_chunk.flags |= Negated;
            m_chunk.tokens.last = i + 1;
            return true;
        }
        if (closed == WordClass::Adverb || m_in.isAdverbByEnding(i) ||
            (m_have && closed == WordClass::Adjective)) { // "has long said"
            return true;                                  // belongs to the group if a verb still comes
        }
        takeVerb(i, known);
        return false;
    }

    void takeAuxiliary(std::uint32_t i, WordClass auxiliary)
    {
        m_be = auxiliary == WordClass::Be;
        m_have = auxiliary == WordClass::Have || (m_have && m_be);
        if (auxiliary == WordClass::Modal) {
            m_chunk.flags |= WithModal;
        }
        const QStringView form = m_in.text(i);
        if (endsPlainly(form, u"n't") || endsPlainly(form, u"n’t") || isPlainWord(form, u"cannot")) {
            m_chunk.flags |= Negated;
        }
        if (!m_auxiliary) {
            const bool bare = isPlainWord(form, u"being") || isPlainWord(form, u"having");
            m_chunk.flags |= bare ? Continuing : Finite;
        }
        m_auxiliary = true;
        m_chunk.head = i;
        m_chunk.tokens.last = i + 1;
    }

    void takeVerb(std::uint32_t i, Word known)
    {
        const auto closed = known.wordClass;
        if (known.forms != 0 && closed != WordClass::Preposition && closed != WordClass::Title &&
            (!m_auxiliary || fitsAuxiliary(known)) && !m_in.isName(i)) {
            m_chunk.lemma = known.lemma;
            setTense(known);
        } else if (!m_auxiliary) {
            // A verb that the lexicon does not have: by its ending.
            m_chunk.flags |= m_in.endsIn(i, u"ing") ? Continuing : Finite;
        } else if (m_be && closed == WordClass::Unknown && m_in.endsIn(i, u"ed") && !m_in.token(i).has(Capitalised)) {
            m_chunk.flags |= Passive;
        } else {
            return;
        }
        m_chunk.head = i;
        m_chunk.tokens.last = i + 1;
    }

    bool fitsAuxiliary(Word known) const
    {
        if (m_be) {
            return (known.forms & (Gerund | Participle)) != 0;
        }
        if (m_have) {
            return (known.forms & (Participle | Past)) != 0;
        }
        return (known.forms & Base) != 0;
    }

    void setTense(Word known)
    {
        const bool gerund = (known.forms & Gerund) != 0;
        if (!m_auxiliary) {
            m_chunk.flags |= gerund ? Continuing : Finite;
        } else if (m_be && !gerund) {
            m_chunk.flags |= Passive;
        }
    }

    const ChunkContext &m_in;
    Chunk m_chunk;
    bool m_auxiliary = false; ///< One was seen, or "to".
    bool m_be = false;        ///< The last auxiliary is a form of be.
    bool m_have = false;      ///< It is one of have, or of be after one of have.
};

} // namespace

bool isVerbHere(const ChunkContext &in, std::uint32_t i)
{
    const Word known = in.word(i);
    if (known.forms == 0) {
        const bool participleLike =
            !in.token(i).has(Capitalised) &&
            (in.endsIn(i, u"ed") || (in.endsIn(i, u"ing") && !in.after(ChunkKind::Preposition)));
        return participleLike &&
               (in.after(ChunkKind::NounPhrase) || in.after(ChunkKind::Comma) || in.after(ChunkKind::Conjunction));
    }
    if ((known.forms & (Past | Gerund)) != 0 || known.forms == Participle) {
        return true;
    }
    if (in.after(ChunkKind::NounPhrase)) {
        return isVerbAfterNoun(in, i, known);
    }
    if (in.after(ChunkKind::Preposition)) {
        return false;
    }
    if (in.after(ChunkKind::Relative)) {
        return true;
    }
    if (in.after(ChunkKind::That) || in.after(ChunkKind::Conjunction) || in.after(ChunkKind::Adverb)) {
        return !known.nounToo || in.objectFollows(i) || isAfterPronounWithAdverb(in) ||
               endsClauseBehindAdverb(in, i, known) || in.isNamed(i + 1, u"out"); // "also points out"
    }
    if (in.after(ChunkKind::Quote) || in.after(ChunkKind::Comma)) {
        const bool infinitive = in.word(i + 1).wordClass == WordClass::To;        // "the owners, who left, want to"
        const bool noun = (in.word(i + 1).forms & Base) != 0 && in.isLast(i + 1); // "…, records show"
        const bool third =
            (known.forms & ThirdPerson) != 0 && !noun && (in.after(ChunkKind::Comma) || in.objectFollows(i));
        return !known.nounToo || infinitive || third;
    }
    return !known.nounToo;
}

std::uint32_t addVerbGroup(ChunkContext &in, std::uint32_t i)
{
    const Chunk chunk = VerbGroup(in, i).read();
    in.add(chunk);
    return chunk.tokens.last;
}

std::uint32_t addVerbOfSuffix(ChunkContext &in, std::uint32_t i)
{
    const std::uint32_t next = i + 1;
    if (in.isWord(next) && in.word(next).forms != 0 && !in.isName(next)) {
        const std::uint32_t last = addVerbGroup(in, next);
        in.lastChunk().flags |= Finite;
        return last;
    }
    Chunk chunk;
    chunk.kind = ChunkKind::Verb;
    chunk.flags = Finite;
    chunk.tokens = {i, i + 1};
    chunk.head = i;
    in.add(chunk);
    return i + 1;
}

} // namespace pullquote::english
