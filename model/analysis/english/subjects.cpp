// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/subjects.h"

#include <algorithm>

namespace pullquote::english {

namespace {

/// Walks left from a verb to its subject.
class SubjectFinder final
{
public:
    SubjectFinder(const Clauses &clauses, TokenRange sentence)
        : m_chunks(clauses.chunks)
        , m_sentence(sentence)
    {
    }

    Subject of(std::uint32_t verb, int depth = 0) const
    {
        if (depth > 3) {
            return {};
        }
        const Chunk &v = m_chunks[verb];
        if (v.has(Passive) && !v.has(Continuing)) {
            return agent(verb);
        }
        if (const Subject inverted = afterVerb(verb); inverted.by != SubjectBy::None) {
            return inverted;
        }
        return beforeVerb(verb, depth);
    }

    Subject grammatical(std::uint32_t verb) const { return beforeVerb(verb, 0); }

private:
    const Chunk &at(std::uint32_t i) const { return m_chunks[i]; }

    /// The noun phrase that ends at chunk `end - 1`, with the prepositions that hang it on others: "a spokesman for the
    /// mayor".
    Subject nounEndingAt(std::uint32_t end) const
    {
        std::uint32_t first = end - 1;
        std::uint32_t head = first;
        while (first >= m_sentence.first + 2) {
            const Chunk &before = at(first - 1);
            if (isListedObject(first)) {
                first -= 4; // "the Commission on pollution and health found"
                head = first;
            } else if (before.is(ChunkKind::Preposition) && at(first - 2).is(ChunkKind::NounPhrase)) {
                first -= 2;
                head = first;
            } else if (at(first - 1).is(ChunkKind::NounPhrase) && at(first - 1).has(IsPossessive)) {
                first -= 1;
            } else {
                break;
            }
        }
        if (first > m_sentence.first && at(first - 1).is(ChunkKind::NounPhrase) && at(first - 1).has(IsPossessive)) {
            first -= 1;
        }
        // "Roe and Doe said"
        const bool coordinated = first >= m_sentence.first + 2 && at(first - 1).is(ChunkKind::Conjunction) &&
                                 at(first - 2).is(ChunkKind::NounPhrase) && at(first - 2).has(HasName) &&
                                 at(head).has(HasName) &&
                                 (first - 2 == m_sentence.first || at(first - 3).is(ChunkKind::Comma));
        if (coordinated) {
            first -= 2;
        }
        // "the government in May said"
        const bool dated = end > head + 2 && at(end - 1).has(IsTime) && at(end - 2).is(ChunkKind::Preposition);
        return {SubjectBy::Before, {first, dated ? end - 2 : end}, head};
    }

    /// Whether the noun at chunk `i` and one before it hang on another noun: bare ones, "on pollution and health", or
    /// names behind a body, "the Department of Health and Human Services".
    bool isListedObject(std::uint32_t i) const
    {
        const auto isBare = [this](std::uint32_t noun) {
            return at(noun).is(ChunkKind::NounPhrase) &&
                   !at(noun).has(HasName | Determined | IsPlural | IsPronoun | HasTitle | IsTime);
        };
        const auto isName = [this](std::uint32_t noun) {
            return at(noun).is(ChunkKind::NounPhrase) && at(noun).has(HasName) && !at(noun).has(Determined);
        };
        const bool listed = i >= m_sentence.first + 4 && at(i - 1).is(ChunkKind::Conjunction) &&
                            at(i - 3).is(ChunkKind::Preposition) && at(i - 4).is(ChunkKind::NounPhrase);
        return listed && ((isBare(i) && isBare(i - 2)) || (isName(i) && isName(i - 2) && at(i - 4).has(IsBody)));
    }

    /// The first noun phrase of a tag that ends at chunk `end`: “…,” experts at the Institute for Peace and War wrote.
    /// `end` itself if no quote stands before it, or more than noun phrases and what joins them.
    std::uint32_t tagBegin(std::uint32_t end) const
    {
        std::uint32_t first = end;
        while (first > m_sentence.first &&
               (at(first - 1).is(ChunkKind::NounPhrase) || at(first - 1).is(ChunkKind::Preposition) ||
                at(first - 1).is(ChunkKind::Conjunction))) {
            --first;
        }
        std::uint32_t before = first;
        if (before > m_sentence.first && at(before - 1).is(ChunkKind::Comma)) {
            --before;
        }
        const bool tag =
            before > m_sentence.first && at(before - 1).is(ChunkKind::Quote) && at(first).is(ChunkKind::NounPhrase);
        return tag ? first : end;
    }

    /// "Roe, 30, of Raleigh, N.C.": the noun phrase that a place in two parts hangs on; none elsewhere.
    std::uint32_t beforePlace(std::uint32_t place) const
    {
        const bool twoParts = place >= m_sentence.first + 4 && at(place).has(HasName) &&
                              at(place - 1).is(ChunkKind::Comma) && at(place - 2).is(ChunkKind::NounPhrase) &&
                              at(place - 2).has(HasName) && at(place - 3).is(ChunkKind::Preposition);
        if (!twoParts) {
            return place;
        }
        std::uint32_t i = place - 4;
        if (at(i).is(ChunkKind::Comma) && i > m_sentence.first) {
            --i;
        }
        const bool age = i >= m_sentence.first + 2 && at(i).is(ChunkKind::NounPhrase) && !at(i).has(HasName) &&
                         at(i - 1).is(ChunkKind::Comma) && at(i - 2).is(ChunkKind::NounPhrase) &&
                         at(i - 2).has(HasName);
        i = age ? i - 2 : i;
        return at(i).is(ChunkKind::NounPhrase) && at(i).has(HasName) ? i : place;
    }

    /// "Roe, chief of Acme": a role right after a name and a comma is the name's; the name is the subject.
    Subject beforeAppositions(Subject noun) const
    {
        for (int hops = 0; hops < 3; ++hops) {
            const std::uint32_t first = noun.chunks.first;
            const bool role = at(noun.head).has(HasTitle | Determined) && !at(noun.head).has(IsPossessive);
            std::uint32_t comma = first;
            if (comma >= m_sentence.first + 2 && at(comma - 1).is(ChunkKind::Conjunction) &&
                at(comma - 2).is(ChunkKind::NounPhrase) && at(comma - 2).has(HasTitle)) {
                comma -= 2; // "president and chief of Acme"
            }
            if (!role || comma < m_sentence.first + 2 || !at(comma - 1).is(ChunkKind::Comma)) {
                break;
            }
            std::uint32_t end = comma - 1;
            if (at(end - 1).is(ChunkKind::Close)) {
                const std::uint32_t open = skipBrackets(end);
                end = open;
            }
            if (end <= m_sentence.first || !at(end - 1).is(ChunkKind::NounPhrase)) {
                break;
            }
            const Subject before = nounEndingAt(end);
            const bool named = at(before.head).has(HasName) && !at(before.head).has(IsPossessive);
            const bool free = before.chunks.first == m_sentence.first ||
                              (at(noun.head).has(HasTitle) && !at(before.chunks.first - 1).is(ChunkKind::Preposition) &&
                               !at(before.chunks.first - 1).is(ChunkKind::Verb));
            if (!named || !free) {
                break;
            }
            noun = before;
            noun.by = SubjectBy::Apposition;
        }
        return noun;
    }

    /// Whether a noun phrase with insertions between commas or brackets behind it ends at the comma `comma`: then it is
    /// the subject of the verb after the comma.
    bool isSubjectBeforeInsertions(std::uint32_t comma) const
    {
        std::uint32_t i = comma;
        for (int insertions = 0; insertions < 6; ++insertions) {
            const std::uint32_t begin = insertionBegin(i);
            if (begin == i || begin <= m_sentence.first) {
                return false;
            }
            std::uint32_t end = begin;
            if (at(end - 1).is(ChunkKind::Close)) {
                end = skipBrackets(end);
            }
            if (end > m_sentence.first && at(end - 1).is(ChunkKind::Relative)) {
                return true; // "who, on Friday, said"
            }
            if (end > m_sentence.first && at(end - 1).is(ChunkKind::NounPhrase)) {
                const std::uint32_t first = nounEndingAt(end).chunks.first;
                if (first == m_sentence.first) {
                    return true;
                }
                const Chunk &before = at(first - 1);
                const bool free = before.is(ChunkKind::Comma) || before.is(ChunkKind::That) ||
                                  before.is(ChunkKind::Subordinator) || before.is(ChunkKind::Conjunction) ||
                                  before.is(ChunkKind::Adverb) || before.is(ChunkKind::Quote);
                if (free && !before.is(ChunkKind::Comma)) {
                    return true;
                }
                if (free && !holdsFiniteVerb(i + 1, comma)) {
                    const bool opens = insertionBegin(first - 1) == first - 1;
                    if (opens) {
                        return true;
                    }
                }
            }
            i = begin;
        }
        return false;
    }

    std::uint32_t skipBrackets(std::uint32_t i) const
    {
        // i is one past a Close: go to its Open.
        std::uint32_t j = i;
        while (j > m_sentence.first && !at(j - 1).is(ChunkKind::Open)) {
            --j;
        }
        return j > m_sentence.first ? j - 1 : i;
    }

    /// The comma before an insertion that ends at chunk `comma`, or `comma` itself if there is none.
    std::uint32_t insertionBegin(std::uint32_t comma) const
    {
        for (std::uint32_t i = comma; i-- > m_sentence.first;) {
            if (at(i).is(ChunkKind::Comma) || (at(comma).is(ChunkKind::Dash) && at(i).is(ChunkKind::Dash))) {
                // an insertion begins with a noun phrase, who, a preposition or an -ing form
                if (i + 1 < comma && (i > m_sentence.first)) {
                    return i;
                }
                return comma;
            }
            const bool says = at(i).is(ChunkKind::Quote) && (at(i).has(EndsUtterance) || i == m_sentence.first);
            if (at(i).is(ChunkKind::Semicolon) || says) {
                return comma;
            }
        }
        return comma;
    }

    bool holdsFiniteVerb(std::uint32_t first, std::uint32_t last) const
    {
        for (std::uint32_t i = first; i < last; ++i) {
            if (at(i).is(ChunkKind::Verb) && at(i).has(Finite)) {
                return true;
            }
        }
        return false;
    }

    /// The preposition before a phrase that ends at chunk `end` and hangs on no noun, because a bracket or a
    /// conjunction stands before it; `end` itself if there is none.
    std::uint32_t circumstanceBegin(std::uint32_t end) const
    {
        std::uint32_t i = end;
        while (i >= m_sentence.first + 2 && at(i - 1).is(ChunkKind::NounPhrase) &&
               at(i - 2).is(ChunkKind::Preposition)) {
            i -= 2;
        }
        const bool free =
            i < end && i > m_sentence.first &&
            (at(i - 1).is(ChunkKind::Close) || (at(i - 1).is(ChunkKind::Conjunction) && i >= m_sentence.first + 2));
        return free ? i : end;
    }

    /// The noun phrase that opens the clause, where `noun` only seems to be the subject: "Roe, now retired in Flint,
    /// Mich., said", "Roe of Columbia, South Carolina said", "Roe, 31, a potter, said". None elsewhere.
    Subject openingBefore(const Subject &noun, SubjectBy by) const
    {
        const std::uint32_t first = noun.chunks.first;
        const bool hangs =
            by == SubjectBy::Apposition && first > m_sentence.first && at(first - 1).is(ChunkKind::Preposition);
        const bool place = by == SubjectBy::Before && first >= m_sentence.first + 4 && noun.chunks.size() == 1 &&
                           at(first).has(HasName) && !at(first).has(HasTitle) && at(first - 1).is(ChunkKind::Comma) &&
                           at(first - 2).is(ChunkKind::NounPhrase) && at(first - 2).has(HasName) &&
                           at(first - 3).is(ChunkKind::Preposition);
        const bool age = by == SubjectBy::Apposition && first > m_sentence.first &&
                         at(first - 1).is(ChunkKind::Comma) && noun.chunks.size() == 1 &&
                         at(first).tokens.size() == 1 &&
                         !at(first).has(HasName | HasTitle | IsPronoun | Determined | IsPlural);
        if (!hangs && !place && !age) {
            return {};
        }
        for (std::uint32_t i = first; --i > m_sentence.first;) {
            const Chunk &chunk = at(i);
            if (chunk.is(ChunkKind::Semicolon) || (chunk.is(ChunkKind::Quote) && chunk.has(EndsUtterance))) {
                break;
            }
            const std::uint32_t end =
                chunk.is(ChunkKind::Comma) && at(i - 1).is(ChunkKind::Close) ? skipBrackets(i) : i;
            if (!chunk.is(ChunkKind::Comma) || end <= m_sentence.first || !at(end - 1).is(ChunkKind::NounPhrase)) {
                continue;
            }
            Subject opening = nounEndingAt(end);
            const bool named = at(opening.head).has(HasName | HasTitle) && !at(opening.head).has(IsTime);
            if (named && opensClause(opening.chunks.first)) {
                opening.by = SubjectBy::Apposition;
                return opening;
            }
        }
        return {};
    }

    /// Whether nothing that belongs to the same clause stands before chunk `i`.
    bool opensClause(std::uint32_t i) const
    {
        return i == m_sentence.first || at(i - 1).is(ChunkKind::Conjunction) || at(i - 1).is(ChunkKind::That) ||
               at(i - 1).is(ChunkKind::Subordinator) || at(i - 1).is(ChunkKind::Quote);
    }

    Subject beforeVerb(std::uint32_t verb, int depth) const
    {
        std::uint32_t i = verb;
        SubjectBy by = SubjectBy::Before;
        for (int steps = 0; i > m_sentence.first && steps < 40; ++steps) {
            const Chunk &chunk = at(i - 1);
            switch (chunk.kind) {
            case ChunkKind::Adverb:
            case ChunkKind::Other:
                --i;
                continue;
            case ChunkKind::Close: {
                const std::uint32_t open = skipBrackets(i);
                if (open == i) {
                    return {};
                }
                i = open;
                continue;
            }
            case ChunkKind::NounPhrase: {
                if (chunk.has(IsTime) && i >= m_sentence.first + 2 && steps < 39) {
                    const Chunk &before = at(i - 2);
                    if (before.is(ChunkKind::NounPhrase) || before.is(ChunkKind::Close) ||
                        before.is(ChunkKind::Comma) || before.is(ChunkKind::Adverb)) {
                        --i; // "Roe this week said"
                        continue;
                    }
                    if (before.is(ChunkKind::Preposition) && i >= m_sentence.first + 3 &&
                        (at(i - 3).is(ChunkKind::Comma) || at(i - 3).is(ChunkKind::NounPhrase))) {
                        i -= 2; // "Roe, on Monday, said", "Roe on Monday said"
                        continue;
                    }
                    if (before.is(ChunkKind::Verb) && at(verb).has(Infinitive)) {
                        --i; // "the board met last week to discuss"
                        continue;
                    }
                }
                if (at(verb).has(Infinitive) && isPredicate(i - 1)) {
                    return mainSubject(verb, depth); // "voters were more likely to say"
                }
                if (const std::uint32_t begin = circumstanceBegin(i); begin != i) {
                    i = begin; // "Roe (R-Iowa) in a speech said", "Roe left and in a statement said"
                    continue;
                }
                if (at(verb).has(Continuing) && !at(verb).has(Finite)) {
                    Subject noun = nounEndingAt(i);
                    return noun; // "protesters chanting"
                }
                const bool parenthesis = verb + 1 < m_sentence.last && at(verb + 1).is(ChunkKind::Comma) &&
                                         (verb + 2 == m_sentence.last || !at(verb + 2).is(ChunkKind::Quote));
                Subject noun = nounEndingAt(i);
                if (by == SubjectBy::Apposition) {
                    if (const std::uint32_t who = beforePlace(noun.head); who != noun.head) {
                        noun = nounEndingAt(who + 1); // "Roe, 30, of Raleigh, N.C., said"
                    }
                }
                if (const Subject opening = openingBefore(noun, by); opening.by != SubjectBy::None) {
                    return opening;
                }
                if (const std::uint32_t first = tagBegin(noun.chunks.first); first < noun.chunks.first) {
                    return {SubjectBy::Before, {first, i}, first};
                }
                noun = parenthesis ? noun : beforeAppositions(noun); // "Roe, an aide said, has gone"
                noun.by = noun.by == SubjectBy::Apposition ? noun.by : by;
                if (const Subject outer = aroundEmbedded(noun, depth); outer.by != SubjectBy::None) {
                    return outer;
                }
                return noun;
            }
            case ChunkKind::Relative:
                return antecedent(i - 1);
            case ChunkKind::That:
                if (i >= m_sentence.first + 2 && at(i - 2).is(ChunkKind::NounPhrase)) {
                    return antecedent(i - 1);
                }
                return {};
            case ChunkKind::Comma:
            case ChunkKind::Dash: {
                if (at(verb).has(Continuing)) {
                    return mainSubject(verb, depth);
                }
                const std::uint32_t begin = insertionBegin(i - 1);
                if (begin != i - 1) {
                    i = begin;
                    by = SubjectBy::Apposition;
                    continue;
                }
                // "Speaking on Friday, said X" has no subject before it; "X left, then said": shared.
                return shared(i - 1, depth);
            }
            case ChunkKind::Conjunction:
            case ChunkKind::Verb:
                if (at(verb).has(Infinitive) || at(verb).has(Continuing)) {
                    return mainSubject(verb, depth);
                }
                return shared(i - 1, depth);
            case ChunkKind::Preposition:
            case ChunkKind::Subordinator:
                if (at(verb).has(Continuing) || at(verb).has(Infinitive)) {
                    return mainSubject(verb, depth);
                }
                return shared(i - 1, depth);
            case ChunkKind::Quote:
                if (at(verb).has(Continuing)) {
                    return mainSubject(verb, depth);
                }
                return shared(i - 1, depth);
            default:
                return {};
            }
        }
        return {};
    }

    /// Whether chunk `i` is a bare adjective behind a verb: "is eager".
    bool isPredicate(std::uint32_t i) const
    {
        const Chunk &chunk = at(i);
        std::uint32_t before = i;
        while (before > m_sentence.first && at(before - 1).is(ChunkKind::Adverb)) {
            --before;
        }
        return isBare(chunk) && before > m_sentence.first && at(before - 1).is(ChunkKind::Verb);
    }

    /// One word that may be a noun or an adjective, and nobody: no name, article or plural.
    static bool isBare(const Chunk &chunk)
    {
        return chunk.tokens.size() == 1 &&
               !chunk.has(HasName | HasTitle | IsPronoun | Determined | IsPlural | IsPossessive);
    }

    /// "Voters who back the bill said", "people surveyed by the firm say": the noun phrase before the verb is the last
    /// piece of a clause inside the subject. Gives the subject of that clause, or none where the noun stands free.
    Subject aroundEmbedded(const Subject &noun, int depth) const
    {
        std::uint32_t i = noun.chunks.first;
        bool prepositions = false;
        while (i > m_sentence.first) {
            const Chunk &before = at(i - 1);
            const bool hangs = before.is(ChunkKind::Preposition);
            if (!hangs && !before.is(ChunkKind::Adverb) && !(prepositions && before.is(ChunkKind::NounPhrase))) {
                break;
            }
            prepositions = prepositions || hangs;
            --i;
        }
        if (i == m_sentence.first || !at(i - 1).is(ChunkKind::Verb)) {
            return {};
        }
        const std::uint32_t inner = i - 1;
        const bool relative =
            inner > m_sentence.first && (at(inner - 1).is(ChunkKind::Relative) ||
                                         (at(inner - 1).is(ChunkKind::That) && inner >= m_sentence.first + 2 &&
                                          at(inner - 2).is(ChunkKind::NounPhrase)));
        const bool reduced = (prepositions || at(noun.head).has(IsTime)) && inner > m_sentence.first &&
                             at(inner - 1).is(ChunkKind::NounPhrase);
        if (!relative && !reduced) {
            return {};
        }
        Subject outer = relative ? antecedent(inner - 1) : beforeVerb(inner, depth + 1);
        if (outer.by == SubjectBy::None || !at(outer.head).is(ChunkKind::NounPhrase)) {
            return {};
        }
        outer = beforeAppositions(outer);
        outer.by = SubjectBy::Apposition;
        return outer;
    }

    Subject antecedent(std::uint32_t relative) const
    {
        std::uint32_t i = relative;
        if (i > m_sentence.first && at(i - 1).is(ChunkKind::Comma)) {
            --i;
        }
        if (i > m_sentence.first && at(i - 1).is(ChunkKind::Close)) {
            i = skipBrackets(i);
        }
        if (i > m_sentence.first && at(i - 1).is(ChunkKind::NounPhrase)) {
            if (const std::uint32_t who = beforePlace(i - 1); who != i - 1) {
                Subject noun = nounEndingAt(who + 1);
                noun.by = SubjectBy::Relative;
                return noun;
            }
            Subject noun = nounEndingAt(i);
            // of "a fan of Smith, who said" it is the nearer one
            noun.chunks.first = std::max(noun.chunks.first, i - 1);
            noun.head = i - 1;
            noun.by = SubjectBy::Relative;
            return noun;
        }
        return {SubjectBy::Relative, {relative, relative + 1}, relative};
    }

    /// The subject of the finite verb before chunk `end` that this verb shares.
    Subject shared(std::uint32_t end, int depth) const
    {
        for (std::uint32_t i = end; i-- > m_sentence.first;) {
            if (at(i).is(ChunkKind::Verb) && at(i).has(Finite)) {
                Subject found = beforeVerb(i, depth + 1);
                if (found.by != SubjectBy::None) {
                    found.by = SubjectBy::Shared;
                }
                return found;
            }
            if (at(i).is(ChunkKind::Semicolon)) {
                break;
            }
        }
        return {};
    }

    /// Whether the clause of a subject is a part of another clause.
    bool hangsOnAnother(const Subject &subject) const
    {
        if (subject.by == SubjectBy::Relative) {
            return true;
        }
        const std::uint32_t first = subject.chunks.first;
        if (subject.by != SubjectBy::Before || first <= m_sentence.first) {
            return false;
        }
        const Chunk &before = at(first - 1);
        return before.is(ChunkKind::Wh) || before.is(ChunkKind::That) || before.is(ChunkKind::Subordinator) ||
               before.is(ChunkKind::Relative) || before.is(ChunkKind::NounPhrase) || before.is(ChunkKind::Verb);
    }

    /// An -ing form belongs to the subject of the main clause: the first finite verb's before it, else the next one's.
    Subject mainSubject(std::uint32_t verb, int depth) const
    {
        if (depth > 2) {
            return {};
        }
        Subject nearest;
        const bool afterComma = verb > m_sentence.first && at(verb - 1).is(ChunkKind::Comma);
        for (std::uint32_t i = verb; i-- > m_sentence.first;) {
            const bool passive = at(i).is(ChunkKind::Verb) && at(i).has(Passive);
            if (!passive && !(at(i).is(ChunkKind::Verb) && at(i).has(Finite))) {
                continue;
            }
            Subject found = passive ? beforeVerb(i, depth + 1) : of(i, depth + 1);
            if (found.by == SubjectBy::None) {
                continue;
            }
            const bool subordinate = hangsOnAnother(found);
            found.by = SubjectBy::MainClause;
            if (!afterComma || !subordinate) {
                return found; // "gave no details of how he planned it, saying": not the inner he
            }
            nearest = nearest.by == SubjectBy::None ? found : nearest;
        }
        if (nearest.by != SubjectBy::None) {
            return nearest;
        }
        for (std::uint32_t i = verb + 1; i < m_sentence.last; ++i) {
            if (at(i).is(ChunkKind::Verb) && at(i).has(Finite)) {
                return followingSubject(verb, i);
            }
        }
        return {};
    }

    /// "Speaking in Ohio, Smith said": the noun phrase right before the finite verb, after the comma.
    Subject followingSubject(std::uint32_t verb, std::uint32_t finite) const
    {
        if (finite > verb + 1 && at(finite - 1).is(ChunkKind::NounPhrase)) {
            Subject noun = nounEndingAt(finite);
            noun.by = SubjectBy::MainClause;
            return noun;
        }
        return {};
    }

    Subject agent(std::uint32_t verb) const
    {
        for (std::uint32_t i = verb + 1; i + 1 < m_sentence.last && i < verb + 6; ++i) {
            if (at(i).is(ChunkKind::Preposition) && at(i + 1).is(ChunkKind::NounPhrase) && at(i).has(IsBy)) {
                return {SubjectBy::Agent, {i + 1, i + 2}, i + 1};
            }
        }
        return {};
    }

    /// "…," said Smith: the verb stands after a quote or a comma and a noun phrase follows at once.
    Subject afterVerb(std::uint32_t verb) const
    {
        if (!at(verb).has(Finite) || verb + 1 >= m_sentence.last || !at(verb + 1).is(ChunkKind::NounPhrase) ||
            at(verb).has(Negated | WithModal)) {
            return {};
        }
        const bool first = verb == m_sentence.first;
        const bool afterContent = !first && (at(verb - 1).is(ChunkKind::Quote) || at(verb - 1).is(ChunkKind::Other) ||
                                             (at(verb - 1).is(ChunkKind::Comma) && verb >= m_sentence.first + 2));
        if (!afterContent && !first) {
            return {};
        }
        if (at(verb + 1).has(IsObject | IsTime)) {
            return {}; // "Roe, the mayor, called it"
        }
        const bool afterQuote = !first && at(verb - 1).is(ChunkKind::Quote);
        if (!afterQuote && isBare(at(verb + 1))) {
            return {}; // "…, records show"
        }
        if (!afterQuote && verb + 2 < m_sentence.last && at(verb + 2).is(ChunkKind::Verb) && at(verb + 2).has(Finite)) {
            return {}; // "Roe, who left, said Doe had stayed"
        }
        std::uint32_t end = verb + 2;
        if (afterContent && !first && at(verb - 1).is(ChunkKind::Comma) && insertionBegin(verb - 1) != verb - 1 &&
            !at(verb - 2).is(ChunkKind::Quote)) {
            // "Smith, the mayor, told reporters": what follows is the object.
            const std::uint32_t begin = insertionBegin(verb - 1);
            const bool plain = begin > m_sentence.first && at(begin - 1).is(ChunkKind::NounPhrase) &&
                               !holdsFiniteVerb(m_sentence.first, begin);
            if (plain || isSubjectBeforeInsertions(verb - 1)) {
                return {};
            }
        }
        while (end + 1 < m_sentence.last && at(end).is(ChunkKind::Preposition) &&
               at(end + 1).is(ChunkKind::NounPhrase)) {
            end += 2;
        }
        // the name may stand after its owner: "said Smith's lawyer"
        std::uint32_t head = verb + 1;
        if (at(head).has(IsPossessive) && head + 1 < m_sentence.last && at(head + 1).is(ChunkKind::NounPhrase)) {
            head = head + 1;
            end = std::max(end, head + 1);
        }
        return {SubjectBy::After, {verb + 1, end}, head};
    }

    const std::vector<Chunk> &m_chunks;
    TokenRange m_sentence;
};

} // namespace

Subject subjectOf(const Clauses &clauses, TokenRange sentence, std::uint32_t verb)
{
    return SubjectFinder(clauses, sentence).of(verb);
}

Subject grammaticalSubjectOf(const Clauses &clauses, TokenRange sentence, std::uint32_t verb)
{
    return SubjectFinder(clauses, sentence).grammatical(verb);
}

} // namespace pullquote::english
