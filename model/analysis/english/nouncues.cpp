// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/nouncues.h"

namespace pullquote::english {

namespace {

TokenRange ownerOf(const SentenceView &s, const Chunk &noun)
{
    for (std::uint32_t t = noun.head; t-- > noun.tokens.first;) {
        if (s.token(t).is(TokenKind::Suffix) && t > noun.tokens.first) {
            return {noun.tokens.first, t};
        }
    }
    const bool possessive = s.lexicon().words.has(s.token(noun.tokens.first),
                                                  Masculine | Feminine | english::Plural | FirstPerson | Neuter);
    return possessive ? TokenRange{noun.tokens.first, noun.tokens.first + 1} : TokenRange{};
}

} // namespace

std::optional<NounCue> nounCueAt(const SentenceView &sentence, std::uint32_t i)
{
    if (!sentence.isKind(i, ChunkKind::NounPhrase) || i + 1 >= sentence.end()) {
        return std::nullopt;
    }
    const Chunk &noun = sentence.chunk(i);
    const CueNouns &nouns = sentence.lexicon().nouns;
    if (!nouns.has(sentence.token(noun.head))) {
        return std::nullopt;
    }
    NounCue found;
    found.cue = noun.head;
    const Chunk &next = sentence.chunk(i + 1);
    NounForm form = NounForm::That;
    if (next.is(ChunkKind::That) && !sentence.isRelative(i + 1)) {
        found.content = {i + 1, sentence.clauseEnd(i + 2)};
    } else if (next.is(ChunkKind::Verb) && next.has(Infinitive) && !sentence.isReporting(next.lemma)) {
        // but of "quick to say that" the verb is what reports
        form = NounForm::Infinitive;
        found.sign = InNounInfinitive;
        found.content = {i + 1, sentence.phraseEnd(i + 1)};
    } else if (next.is(ChunkKind::Preposition)) {
        form = NounForm::Preposition;
        found.sign = InNounPreposition;
        found.content = {i + 2, sentence.phraseEnd(i + 2)};
    } else {
        return std::nullopt;
    }
    found.percent = nouns.strength(sentence.token(noun.head), form);
    const bool predicate = i > sentence.begin() && sentence.isKind(i - 1, ChunkKind::Verb) &&
                           sentence.chunk(i - 1).lemma == 0 && sentence.chunk(i - 1).has(Finite);
    found.be = predicate && !noun.has(Determined) ? i - 1 : 0;
    if (found.be == 0) {
        found.owner = ownerOf(sentence, noun);
    }
    return found;
}

} // namespace pullquote::english
