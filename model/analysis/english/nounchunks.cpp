// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/nounchunks.h"

#include <algorithm>

namespace pullquote::english {

namespace {

/// In tokens. No phrase of a person is as long; without an end to it, text that is no prose would cost its square.
constexpr std::uint32_t LongestNounPhrase = 64;

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'‐' || c == u'‑';
}

bool isApostrophe(QChar c)
{
    return c == u'’' || c == u'\'';
}

bool isAbbreviated(const ChunkContext &in, std::uint32_t i)
{
    return in.isCapital(i) && in.token(i).length <= 4;
}

bool isFiniteWord(const ChunkContext &in, std::uint32_t i)
{
    const Word known = in.word(i);
    return (known.forms & (ThirdPerson | Past)) != 0 || known.wordClass == WordClass::Modal ||
           known.wordClass == WordClass::Be || known.wordClass == WordClass::Have;
}

/// Whether the word before `i` cannot end a noun phrase: an adjective, a determiner, a possessive.
bool lastIsAdjective(const ChunkContext &in, std::uint32_t i)
{
    const auto c = in.word(i - 1).wordClass;
    if (c == WordClass::Adjective && in.isName(i - 1)) {
        return false; // “…,” Black said
    }
    return c == WordClass::Adjective || c == WordClass::Determiner || c == WordClass::Possessive ||
           c == WordClass::Number || c == WordClass::Her || in.token(i - 1).is(TokenKind::Suffix) ||
           isHyphen(in.unit(i - 1));
}

/// "Another said", "some argue that", "the two wrote": what may stand for a noun of its own, and its verb.
bool verbAfterQuantifier(const ChunkContext &in, std::uint32_t i, const Chunk &chunk, Word known)
{
    const bool opens = chunk.tokens.first + 2 >= i;
    if (!opens || known.nounToo || (known.forms & (Past | Base)) == 0) {
        return false;
    }
    if (in.word(i - 1).wordClass != WordClass::Number && !in.word(i - 1).has(StandsAlone)) {
        return false;
    }
    return in.objectFollows(i) || in.isLast(i);
}

/// By its form: a name only where its ending is one of peoples, "Americans", "Democrats".
bool isPlural(const ChunkContext &in, std::uint32_t head)
{
    const QStringView word = in.text(head);
    return in.word(head).has(PluralForm) ||
           (in.token(head).has(Capitalised)
                ? word.size() > 5 && (endsPlainly(word, u"ans") || endsPlainly(word, u"ats"))
                : endsPlainly(word, u"s") && !endsPlainly(word, u"ss"));
}

/// Sets the head and the flags of a noun phrase from its tokens.
void describe(const ChunkContext &in, Chunk &chunk)
{
    chunk.flags = 0;
    const auto first = in.word(chunk.tokens.first).wordClass;
    chunk.head = chunk.tokens.first;
    bool ended = false;
    for (std::uint32_t i = chunk.tokens.first; i < chunk.tokens.last; ++i) {
        if (in.isName(i) || in.token(i).is(TokenKind::Han)) {
            chunk.flags |= HasName;
        }
        if (in.word(i).wordClass == WordClass::Title) {
            chunk.flags |= HasTitle;
        }
        if (in.isWord(i) || in.token(i).is(TokenKind::Number) || in.token(i).is(TokenKind::Han)) {
            chunk.head = i;
            ended = false;
        } else {
            ended = in.token(i).is(TokenKind::Suffix) || isApostrophe(in.unit(i));
        }
    }
    const bool single = chunk.tokens.size() == 1;
    if (first == WordClass::Pronoun && single) {
        chunk.flags |= IsPronoun;
        const Word pronoun = in.word(chunk.tokens.first);
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
    constexpr int DigitsOfYear = 4;
    const Token &head = in.token(chunk.head);
    const bool year = single && head.is(TokenKind::Number) && head.length == DigitsOfYear;
    if ((in.word(chunk.head).has(IsTimeWord) || year) && !ended) {
        chunk.flags |= IsTime;
    }
    if (isPlural(in, chunk.head)) {
        chunk.flags |= IsPlural;
    }
    if (head.has(Capitalised) && !ended && in.word(chunk.head).has(IsBodyNoun)) {
        chunk.flags |= IsBody;
    }
}

/// Whether a verb's form is a noun or adjective inside the noun phrase.
bool nounAfterNoun(const ChunkContext &in, std::uint32_t i, const Chunk &chunk, Word known, bool determined)
{
    if (lastIsAdjective(in, i)) {
        // "the proposed", "his claim", "a growing"; but "one in five say"
        const bool verbAlone = (known.forms & (Past | Participle | Gerund)) == 0 && !known.nounToo;
        if (verbAlone && in.word(i - 1).wordClass == WordClass::Number) {
            return false;
        }
        return !verbAfterQuantifier(in, i, chunk, known);
    }
    if (determined && (known.forms & Gerund) != 0 && i == chunk.tokens.first + 2 && isFiniteWord(in, i + 1)) {
        return true; // "the hopeful reading holds"
    }
    if (!known.nounToo) {
        return false;
    }
    const bool told = (known.forms & Past) != 0 && (known.forms & Base) == 0 && in.token(i - 1).has(Capitalised);
    if (told) {
        return false; // "Roe thought"
    }
    Chunk noun = chunk;
    noun.tokens.last = i;
    describe(in, noun);
    if (noun.has(IsPronoun)) {
        return false;
    }
    const bool agrees = ChunkContext::agrees(noun, known);
    const bool leads = in.has(i + 1) && in.unit(i + 1) == u':';
    const bool tags = in.isInTag(chunk.tokens.first) && in.endsTag(i);
    const bool verb = agrees && (in.objectFollows(i) || leads || tags || (noun.has(IsPlural) && !determined) ||
                                 in.isHeadline() || !in.has(i + 1) || in.word(i + 1).wordClass == WordClass::Adverb);
    return !verb;
}

/// Whether a mark belongs to the noun phrase before it: a hyphen, an abbreviation's dot, an apostrophe.
bool continuesWithMark(const ChunkContext &in, std::uint32_t i)
{
    if (in.token(i).has(SpaceBefore)) {
        return false;
    }
    const QChar mark = in.unit(i);
    const bool glued = isHyphen(mark) && in.has(i + 1) && !in.token(i + 1).has(SpaceBefore);
    const bool dotOfAbbreviation = mark == u'.' && in.has(i + 1) && isAbbreviated(in, i - 1) &&
                                   (in.isWord(i + 1) || in.token(i + 1).is(TokenKind::Number)) &&
                                   in.sentenceEnd(i) > i + 1;
    return glued || dotOfAbbreviation || isApostrophe(mark);
}

/// Whether a title goes on with its office before the name: "Secretary of State Ada Roe", "Secretary of the Treasury
/// Ada Roe". `i` is the "of" or its article.
bool leadsToOffice(const ChunkContext &in, std::uint32_t i, const Chunk &chunk)
{
    if (i <= chunk.tokens.first || i > chunk.tokens.first + 4) {
        return false;
    }
    const bool of =
        in.isNamed(i, u"of") && (in.word(i - 1).wordClass == WordClass::Title || in.isNamed(i - 1, u"chief"));
    const bool article = in.isNamed(i, u"the") && in.isNamed(i - 1, u"of");
    std::uint32_t next = i + 1;
    next += of && in.isNamed(next, u"the") ? 1 : 0;
    const std::uint32_t office = next;
    next += in.isWord(next) && !in.word(next).has(IsOffice) && in.word(next + 1).has(IsOffice) ? 1 : 0; // of National …
    while (in.word(next).has(IsOffice)) {
        ++next;
    }
    return (of || article) && next > office && in.word(next - 1).has(IsOffice) && in.isName(next);
}

/// Whether the token goes on the noun phrase before it.
bool continuesNoun(const ChunkContext &in, std::uint32_t i, const Chunk &chunk, bool determined)
{
    const Token &t = in.token(i);
    if (in.startsStretch(i)) {
        return false;
    }
    if (t.is(TokenKind::Suffix) || t.is(TokenKind::Number) || t.is(TokenKind::Han)) {
        return true;
    }
    if (t.is(TokenKind::Symbol)) {
        return QStringView(u"&%$/@").contains(in.unit(i));
    }
    if (t.is(TokenKind::Punctuation)) {
        return continuesWithMark(in, i);
    }
    if (!t.is(TokenKind::Word)) {
        return false;
    }
    const Word known = in.word(i);
    const bool glued = !t.has(SpaceBefore) && i > chunk.tokens.first && isHyphen(in.unit(i - 1));
    if (glued || in.isName(i) || leadsToOffice(in, i, chunk)) {
        return true;
    }
    if (known.wordClass == WordClass::Adjective && in.has(i + 1) && in.word(i + 1).has(IsTimeWord) &&
        !lastIsAdjective(in, i)) {
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
    if (known.has(IsOffice) && in.isNamed(i - 1, u"of")) {
        return true; // "secretary of state Ada Roe": the "of" is part of it only there
    }
    if (known.forms != 0) {
        return nounAfterNoun(in, i, chunk, known, determined);
    }
    return !in.endsIn(i, u"ly") && (!in.endsIn(i, u"ed") || lastIsAdjective(in, i));
}

} // namespace

std::uint32_t addNounPhrase(ChunkContext &in, std::uint32_t i)
{
    Chunk chunk;
    chunk.kind = ChunkKind::NounPhrase;
    chunk.tokens = {i, i + 1};
    const auto first = in.word(i).wordClass;
    const bool named = in.isName(i);
    if (named || first != WordClass::Pronoun) {
        const bool determined = !named && (first == WordClass::Determiner || first == WordClass::Possessive ||
                                           first == WordClass::Her || first == WordClass::That);
        const std::uint32_t limit = std::min(in.range().last, i + LongestNounPhrase);
        while (chunk.tokens.last < limit && continuesNoun(in, chunk.tokens.last, chunk, determined)) {
            ++chunk.tokens.last;
        }
    }
    describe(in, chunk);
    in.add(chunk);
    return chunk.tokens.last;
}

} // namespace pullquote::english
