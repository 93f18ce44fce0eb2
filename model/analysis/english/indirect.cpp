// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/indirect.h"

#include <algorithm>
#include <array>
#include <optional>

namespace pullquote::english {

namespace {

/// The signs, in the order of Rules below.
enum Sign : std::uint8_t {
    Base0,
    InThat,
    InClause,
    InQuestion,
    InInfinitive,
    InObject,
    InPreposition,
    InTag,
    InBareTag,
    InAs,
    InPassive,
    InAccording,
    InNameColon,
    InColon,
    InNounThat,
    InNounInfinitive,
    InNounPreposition,
    Strength90,
    Strength75,
    Strength60,
    Strength45,
    Strength30,
    Strength20,
    Strength10,
    Strength5,
    Strength0,
    LemmaUnknown,
    IsContinuing,
    IsInfinitive,
    IsPassive,
    IsNegated,
    HasModal,
    SubjectMissing,
    SubjectBehind,
    SubjectApposition,
    SubjectRelative,
    SubjectShared,
    SubjectMain,
    SubjectAgent,
    IsNamed,
    IsRole,
    IsHeShe,
    IsThey,
    IsFirstOrSecond,
    IsIt,
    IsPersonNoun,
    IsPublicationNoun,
    IsOrganizationNoun,
    IsOtherNoun,
    ContentShort,
    ContentMiddle,
    ContentLong,
    InsideReport,
    HoldsQuote,
    InHeadline,
    InQuestionSentence,
    AfterSubordinator,
    ContentHasVerb,
    SignCount
};

constexpr std::array<Rule, SignCount> Rules{{
    {"report", "A verb alone reports nothing."},
    {"report.that", "A that-clause follows."},
    {"report.clause", "A clause follows."},
    {"report.question", "A question in reported form follows."},
    {"report.infinitive", "An infinitive follows."},
    {"report.object", "An object follows."},
    {"report.preposition", "A preposition follows."},
    {"report.tag", "The verb and its subject stand behind the words, after a comma."},
    {"report.tag-bare", "The verb and its subject end the sentence, without a comma before them."},
    {"report.as", "As somebody says, it is so."},
    {"report.passive", "The verb is a passive: is expected, was asked."},
    {"report.according", "According to names whose words they are."},
    {"report.name-colon", "A name and a colon lead to the words."},
    {"report.colon", "A colon follows the verb."},
    {"report.noun-that", "A noun that reports takes a that-clause."},
    {"report.noun-infinitive", "A noun that reports takes an infinitive."},
    {"report.noun-preposition", "A noun that reports takes a preposition."},
    {"strength.90", "The verb reports nearly always when it stands so."},
    {"strength.75", "The verb reports mostly when it stands so."},
    {"strength.60", "The verb reports more often than not when it stands so."},
    {"strength.45", "The verb reports about every other time when it stands so."},
    {"strength.30", "The verb reports often when it stands so."},
    {"strength.20", "The verb reports sometimes when it stands so."},
    {"strength.10", "The verb reports seldom when it stands so."},
    {"strength.5", "The verb reports rarely when it stands so."},
    {"strength.0", "The verb hardly ever reports when it stands so."},
    {"strength.unknown", "The lexicon does not know the verb."},
    {"verb.continuing", "The verb is an -ing form."},
    {"verb.infinitive", "The verb is an infinitive."},
    {"verb.passive", "The verb is a passive."},
    {"verb.negated", "The verb is negated."},
    {"verb.modal", "The verb has a modal."},
    {"subject.none", "The verb has no subject in sight."},
    {"subject.after", "The subject stands behind its verb."},
    {"subject.apposition", "An apposition stands between subject and verb."},
    {"subject.relative", "The verb's subject is who or that after this name."},
    {"subject.shared", "The verb shares the subject of the verb before."},
    {"subject.main", "The verb takes the subject of the main clause."},
    {"subject.agent", "The agent of a passive."},
    {"who.name", "It is a name."},
    {"who.role", "It is a title or a role."},
    {"who.he-she", "It is he or she."},
    {"who.they", "It is they."},
    {"who.first-second", "It is I, we or you."},
    {"who.it", "It is it or this."},
    {"who.person", "It is a noun for people."},
    {"who.publication", "It is a noun for a text."},
    {"who.organization", "It is a noun for an organization."},
    {"who.other", "It is another noun."},
    {"content.short", "One or two phrases are reported."},
    {"content.middle", "A few phrases are reported."},
    {"content.long", "A long clause is reported."},
    {"inside.report", "It stands inside the words of another report."},
    {"holds.quote", "Marked words stand in it."},
    {"in.headline", "It stands in a headline."},
    {"in.question", "It stands in a question."},
    {"after.subordinator", "Its clause begins with if, when or the like."},
    {"content.verb", "A finite verb stands in what is reported."},
}};

constexpr double ClauseVerbFrom = 50.0; ///< In percent: from here on a verb takes clauses rather than objects.
constexpr int Reach = 80;               ///< How many chunks a report's content may have.

Sign strengthSign(double percent)
{
    return percent >= 90   ? Strength90
           : percent >= 75 ? Strength75
           : percent >= 60 ? Strength60
           : percent >= 45 ? Strength45
           : percent >= 30 ? Strength30
           : percent >= 20 ? Strength20
           : percent >= 10 ? Strength10
           : percent >= 5  ? Strength5
                           : Strength0;
}

/// Chunks [first, last) that a verb reports, and how.
struct Complement
{
    Frame frame = Frame::Bare;
    Sign sign = Base0;
    TokenRange chunks;
};

class ReportFinder final
{
public:
    ReportFinder(const AnalysedText &cut, const Clauses &clauses, std::span<const VerbUse> verbs,
                 const ReportLexicon &lexicon)
        : m_cut(cut)
        , m_chunks(clauses.chunks)
        , m_clauses(clauses)
        , m_verbs(verbs)
        , m_lexicon(lexicon)
    {
    }

    std::vector<Report> run()
    {
        size_t verb = 0;
        for (std::uint32_t s = 0; s < m_clauses.sentences.size(); ++s) {
            m_sentence = m_clauses.sentences[s];
            m_question = isQuestion();
            addNameColon();
            addAccording();
            addNouns();
            for (; verb < m_verbs.size() && m_verbs[verb].sentence == s; ++verb) {
                addVerb(m_verbs[verb]);
            }
        }
        std::ranges::stable_sort(m_found, {}, [](const Report &r) { return r.cue.begin; });
        return std::move(m_found);
    }

private:
    const Token &token(std::uint32_t i) const { return m_cut.tokens[i]; }
    const Chunk &chunk(std::uint32_t i) const { return m_chunks[i]; }
    std::uint32_t end() const { return m_sentence.last; }
    bool isKind(std::uint32_t i, ChunkKind kind) const { return i < end() && chunk(i).is(kind); }

    bool isQuestion() const
    {
        const Chunk &last = chunk(m_sentence.last - 1);
        return last.is(ChunkKind::Stop) && token(last.tokens.first).is(m_cut.text, u'?');
    }

    // -------------------------------------------------------------- where the content ends

    /// The end of a reported clause that begins at chunk `first`.
    std::uint32_t clauseEnd(std::uint32_t first) const
    {
        const std::uint32_t limit = std::min<std::uint32_t>(end(), first + Reach);
        for (std::uint32_t i = first; i < limit; ++i) {
            const ChunkKind kind = chunk(i).kind;
            if (kind == ChunkKind::Stop || kind == ChunkKind::Semicolon) {
                return i;
            }
            if (kind != ChunkKind::Comma && kind != ChunkKind::Dash) {
                continue;
            }
            if (i + 1 >= end()) {
                return i;
            }
            const Chunk &next = chunk(i + 1);
            const bool but = next.is(ChunkKind::Conjunction) && m_cut.of(token(next.tokens.first)) == u"but";
            const bool according = m_lexicon.words.has(token(next.tokens.first), AccordingWord);
            const bool reporting = next.is(ChunkKind::Verb) && next.has(Continuing) && next.lemma != 0 &&
                                   m_lexicon.reporting.strength(next.lemma, Frame::That) >= 40;
            const bool contrast =
                next.is(ChunkKind::Subordinator) && i > first + 2 &&
                (m_cut.of(token(next.tokens.first)) == u"while" || m_cut.of(token(next.tokens.first)) == u"although" ||
                 m_cut.of(token(next.tokens.first)) == u"though");
            const std::uint32_t subject = next.is(ChunkKind::Conjunction) ? i + 2 : i + 1;
            const bool otherReport = isKind(subject, ChunkKind::NounPhrase) && isKind(subject + 1, ChunkKind::Verb) &&
                                     chunk(subject + 1).lemma != 0 &&
                                     m_lexicon.reporting.strength(chunk(subject + 1).lemma, Frame::Clause) >= 40;
            if (otherReport || but || according || reporting || contrast || isTagAt(i + 1)) {
                return i;
            }
        }
        return limit;
    }

    /// ", he said" inside the content: another tag.
    bool isTagAt(std::uint32_t i) const
    {
        const bool subjectVerb =
            isKind(i, ChunkKind::NounPhrase) && isKind(i + 1, ChunkKind::Verb) &&
            (i + 2 >= end() || chunk(i + 2).is(ChunkKind::Comma) || chunk(i + 2).is(ChunkKind::Stop));
        return subjectVerb && chunk(i + 1).lemma != 0 &&
               m_lexicon.reporting.strength(chunk(i + 1).lemma, Frame::Tag) >= 50;
    }

    /// The end of an object or infinitive that begins at chunk `first`.
    std::uint32_t phraseEnd(std::uint32_t first, bool infinitive) const
    {
        const std::uint32_t limit = std::min<std::uint32_t>(end(), first + Reach);
        for (std::uint32_t i = first; i < limit; ++i) {
            const Chunk &c = chunk(i);
            switch (c.kind) {
            case ChunkKind::Stop:
            case ChunkKind::Semicolon:
            case ChunkKind::Colon:
            case ChunkKind::Dash:
            case ChunkKind::Comma:
                return i;
            case ChunkKind::Subordinator:
                if (i > first) {
                    return i;
                }
                break;
            case ChunkKind::Verb:
                if (!infinitive && i > first && c.has(Finite) && !insideRelative(first, i)) {
                    return i;
                }
                break;
            case ChunkKind::Conjunction:
                if (i + 1 < limit && chunk(i + 1).is(ChunkKind::Verb) && chunk(i + 1).has(Finite)) {
                    return i;
                }
                break;
            default:
                break;
            }
        }
        return limit;
    }

    bool insideRelative(std::uint32_t first, std::uint32_t i) const
    {
        for (std::uint32_t j = first; j < i; ++j) {
            if (chunk(j).is(ChunkKind::Relative) || chunk(j).is(ChunkKind::That) || chunk(j).is(ChunkKind::Wh)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a clause begins at chunk `i`: a noun phrase with its prepositions, then a finite verb.
    bool clauseAt(std::uint32_t i) const
    {
        if (!isKind(i, ChunkKind::NounPhrase)) {
            return false;
        }
        std::uint32_t j = i + 1;
        while (isKind(j, ChunkKind::Adverb) || isKind(j, ChunkKind::Conjunction) ||
               (isKind(j, ChunkKind::Preposition) && isKind(j + 1, ChunkKind::NounPhrase)) ||
               isKind(j, ChunkKind::NounPhrase)) {
            j += isKind(j, ChunkKind::Preposition) ? 2 : 1;
            if (j > i + 9) {
                return false;
            }
        }
        return isKind(j, ChunkKind::Verb) && chunk(j).has(Finite);
    }

    /// Past adverbs, and past times that stand as adverbs: "said Thursday that".
    std::uint32_t skipAdverbs(std::uint32_t i) const
    {
        while (isKind(i, ChunkKind::Adverb) || isTimeAt(i)) {
            ++i;
        }
        return i;
    }

    /// "Thursday", "last week": a time that is no subject.
    bool isTimeAt(std::uint32_t i) const
    {
        return isKind(i, ChunkKind::NounPhrase) && !chunk(i).has(IsPossessive) &&
               m_lexicon.words.has(token(chunk(i).head), TimeWord) &&
               !(isKind(i + 1, ChunkKind::Verb) && chunk(i + 1).has(Finite));
    }

    bool isThereAt(std::uint32_t i) const
    {
        return isKind(i, ChunkKind::Adverb) &&
               m_lexicon.grammar.of(token(chunk(i).tokens.first)).wordClass == WordClass::There &&
               isKind(i + 1, ChunkKind::Verb) && chunk(i + 1).has(Finite);
    }

    bool isPronounWithVerbAt(std::uint32_t i) const
    {
        return isKind(i, ChunkKind::Verb) &&
               m_lexicon.grammar.of(token(chunk(i).tokens.first)).wordClass == WordClass::PronounWithVerb;
    }

    bool isWordAt(std::uint32_t i, QStringView word) const
    {
        return i < end() && m_cut.of(token(chunk(i).tokens.first)).compare(word, Qt::CaseInsensitive) == 0;
    }

    bool isFiniteAhead(std::uint32_t i) const
    {
        const std::uint32_t limit = std::min<std::uint32_t>(end(), i + Reach);
        for (; i < limit && !chunk(i).is(ChunkKind::Semicolon); ++i) {
            if (chunk(i).is(ChunkKind::Verb) && chunk(i).has(Finite)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a verb takes a clause much sooner than an object: say, argue.
    bool takesClauses(Lemma lemma) const
    {
        constexpr double Sooner = 15.0;
        return lemma != 0 && m_lexicon.reporting.strength(lemma, Frame::Clause) >= ClauseVerbFrom &&
               m_lexicon.reporting.strength(lemma, Frame::Clause) >=
                   m_lexicon.reporting.strength(lemma, Frame::Object) + Sooner;
    }

    /// The that-clause of a verb that other phrases part from it: "told voters here on Sunday, however, that". 0: none.
    std::uint32_t laterThat(std::uint32_t i) const
    {
        constexpr std::uint32_t Farthest = 10;
        const std::uint32_t limit = std::min<std::uint32_t>(end(), i + Farthest);
        for (; i < limit; ++i) {
            const Chunk &c = chunk(i);
            if (c.is(ChunkKind::That)) {
                return i;
            }
            const bool passes = c.is(ChunkKind::NounPhrase) || c.is(ChunkKind::Preposition) ||
                                c.is(ChunkKind::Adverb) || c.is(ChunkKind::Comma) || c.is(ChunkKind::Subordinator) ||
                                c.is(ChunkKind::Conjunction) || (c.is(ChunkKind::Verb) && c.has(Continuing));
            if (!passes) {
                return 0;
            }
        }
        return 0;
    }

    // -------------------------------------------------------------- verbs

    Complement complementOf(const VerbUse &use) const
    {
        const std::uint32_t v = use.chunk;
        const Chunk &verb = chunk(v);
        if (use.subject.by == SubjectBy::After) {
            return tagContent(use);
        }
        std::uint32_t next = v + 1;
        while (!isThereAt(next) && skipAdverbs(next) > next) {
            next = isTimeAt(next) ? skipAdverbs(next) : next + 1;
        }
        if (verb.has(Passive)) {
            return passiveContent(next);
        }
        if (const Complement c = asContent(use); c.frame != Frame::Bare) {
            return c;
        }
        const Complement after = contentFrom(next, verb.lemma);
        const bool weak =
            after.frame == Frame::Bare || after.frame == Frame::Object || after.frame == Frame::Preposition;
        if (weak && m_lexicon.reporting.strength(verb.lemma, Frame::Tag) >= ClauseVerbFrom) {
            if (const Complement c = tagContent(use); c.frame != Frame::Bare) {
                return c;
            }
        }
        return after.frame == Frame::Bare ? tagContent(use) : after;
    }

    /// "As Smith noted, the plan works", "The plan works, as Smith noted"
    Complement asContent(const VerbUse &use) const
    {
        const std::uint32_t begin = use.subject.chunks.first;
        if (use.subject.by != SubjectBy::Before || begin == m_sentence.first || !isWordAt(begin - 1, u"as") ||
            m_lexicon.reporting.strength(chunk(use.chunk).lemma, Frame::Tag) < ClauseVerbFrom) {
            return {};
        }
        std::uint32_t after = use.chunk + 1;
        while (after < end() && !chunk(after).is(ChunkKind::Comma) && !chunk(after).is(ChunkKind::Stop)) {
            if (chunk(after).is(ChunkKind::Verb) || chunk(after).is(ChunkKind::That)) {
                return {};
            }
            ++after;
        }
        const std::uint32_t as = begin - 1;
        if (as >= m_sentence.first + 3 && chunk(as - 1).is(ChunkKind::Comma)) {
            return {Frame::Tag, InAs, {m_sentence.first, as - 1}};
        }
        if (as <= m_sentence.first + 1 && isKind(after, ChunkKind::Comma) && after + 1 < end()) {
            return {Frame::Tag, InAs, {after + 1, clauseEnd(after + 1)}};
        }
        return {};
    }

    Complement contentFrom(std::uint32_t i, Lemma lemma) const
    {
        if (i >= end()) {
            return {};
        }
        switch (chunk(i).kind) {
        case ChunkKind::That:
            return {Frame::That, InThat, {i, clauseEnd(i + 1)}};
        case ChunkKind::Wh:
        case ChunkKind::Relative:
            return {Frame::Question, InQuestion, {i, clauseEnd(i + 1)}};
        case ChunkKind::Adverb:
            return isThereAt(i) ? Complement{Frame::Clause, InClause, {i, clauseEnd(i)}} : Complement{};
        case ChunkKind::Subordinator:
            return subordinateContent(i, lemma);
        case ChunkKind::Comma:
            return contentAfterComma(i, lemma);
        case ChunkKind::Colon:
            return i + 1 < end() ? Complement{Frame::Clause, InColon, {i + 1, clauseEnd(i + 1)}} : Complement{};
        case ChunkKind::Verb:
            if (chunk(i).has(Infinitive)) {
                return {Frame::Infinitive, InInfinitive, {i, phraseEnd(i, true)}};
            }
            if (takesClauses(lemma) && (chunk(i).has(Finite) || isFiniteAhead(i + 1))) {
                // "which she said was a mistake", "said raising taxes would help"
                return {Frame::Clause, InClause, {i, chunk(i).has(Finite) ? phraseEnd(i, true) : clauseEnd(i)}};
            }
            if (chunk(i).has(Continuing)) {
                return {Frame::Object, InObject, {i, phraseEnd(i, true)}};
            }
            if (isPronounWithVerbAt(i)) {
                return {Frame::Clause, InClause, {i, clauseEnd(i)}}; // "says he'd go"
            }
            return {};
        case ChunkKind::Preposition:
            return prepositionContent(i, lemma);
        case ChunkKind::NounPhrase:
            return nounContent(i, lemma);
        default:
            return {};
        }
    }

    /// "asked if he would", "said because it rained the game was off", "said after the vote that"
    Complement subordinateContent(std::uint32_t i, Lemma lemma) const
    {
        if (takesClauses(lemma) && !isWordAt(i, u"as")) {
            if (const std::uint32_t that = laterThat(i); that != 0) {
                return {Frame::That, InThat, {that, clauseEnd(that + 1)}};
            }
        }
        if (isWordAt(i, u"if")) {
            return {Frame::Question, InQuestion, {i, clauseEnd(i + 1)}};
        }
        const bool opens = isWordAt(i, u"because") || isWordAt(i, u"although") || isWordAt(i, u"though") ||
                           isWordAt(i, u"unless") || isWordAt(i, u"while") || isWordAt(i, u"once");
        if (opens && takesClauses(lemma)) {
            return {Frame::Clause, InClause, {i, clauseEnd(i + 1)}};
        }
        return {};
    }

    /// "said, however, that": an insertion parts the verb from its clause.
    Complement contentAfterComma(std::uint32_t i, Lemma lemma) const
    {
        if (!takesClauses(lemma)) {
            return {};
        }
        if (const std::uint32_t that = laterThat(i + 1);
            that != 0 && (that == i + 1 || isKind(that - 1, ChunkKind::Comma))) {
            return {Frame::That, InThat, {that, clauseEnd(that + 1)}};
        }
        return {};
    }

    /// Somebody to whom a verb may be told.
    bool canHear(const Chunk &who) const
    {
        return who.has(HasName | IsPronoun) || m_lexicon.words.has(token(who.head), PersonNoun | OrganizationNoun);
    }

    Complement nounContent(std::uint32_t i, Lemma lemma) const
    {
        if (clauseAt(i)) {
            // "told CNN he would": the object stands before the clause
            if (isKind(i + 1, ChunkKind::NounPhrase)) {
                return {Frame::Clause, InClause, {i + 1, clauseEnd(i + 1)}};
            }
            return {Frame::Clause, InClause, {i, clauseEnd(i)}};
        }
        if (isPronounWithVerbAt(i + 1)) {
            return {Frame::Clause, InClause, {i + 1, clauseEnd(i + 1)}};
        }
        std::uint32_t j = i + 1;
        for (int steps = 0; steps < 3 && isKind(j, ChunkKind::Preposition) && isKind(j + 1, ChunkKind::NounPhrase);
             ++steps) {
            j += 2;
        }
        if (isThereAt(j)) {
            return {Frame::Clause, InClause, {j, clauseEnd(j)}};
        }
        j = skipAdverbs(j);
        if (isKind(j, ChunkKind::That)) {
            return {Frame::That, InThat, {j, clauseEnd(j + 1)}};
        }
        if (isKind(i + 1, ChunkKind::Wh)) {
            return {Frame::Question, InQuestion, {i + 1, clauseEnd(i + 2)}};
        }
        if (isKind(i + 1, ChunkKind::Verb) && chunk(i + 1).has(Infinitive)) {
            return {Frame::Infinitive, InInfinitive, {i, phraseEnd(i, true)}};
        }
        // "said the upside, if any, would be small": of a verb that takes clauses a clause is expected
        if (takesClauses(lemma)) {
            const std::uint32_t that = laterThat(j);
            if (that != 0 && (isKind(that - 1, ChunkKind::Comma) || canHear(chunk(i)))) {
                return {Frame::That, InThat, {that, clauseEnd(that + 1)}};
            }
        }
        if (takesClauses(lemma) && isFiniteAhead(i + 1)) {
            return {Frame::Clause, InClause, {i, clauseEnd(i)}};
        }
        return {Frame::Object, InObject, {i, phraseEnd(i, false)}};
    }

    /// "said in an interview that", "said on Friday he would", "spoke about the plan"
    Complement prepositionContent(std::uint32_t i, Lemma lemma) const
    {
        if (isKind(i + 1, ChunkKind::That)) { // "pointed out that"
            return {Frame::That, InThat, {i + 1, clauseEnd(i + 2)}};
        }
        if (takesClauses(lemma)) {
            if (const std::uint32_t that = laterThat(i); that != 0) {
                return {Frame::That, InThat, {that, clauseEnd(that + 1)}};
            }
        }
        std::uint32_t j = i;
        for (int steps = 0; steps < 4 && isKind(j, ChunkKind::Preposition) && isKind(j + 1, ChunkKind::NounPhrase);
             ++steps) {
            j += 2;
        }
        if (isThereAt(j)) {
            return {Frame::Clause, InClause, {j, clauseEnd(j)}};
        }
        j = skipAdverbs(j);
        if (isKind(j, ChunkKind::That)) {
            return {Frame::That, InThat, {j, clauseEnd(j + 1)}};
        }
        if (j > i && clauseAt(j)) {
            return {Frame::Clause, InClause, {j, clauseEnd(j)}};
        }
        if (isKind(j, ChunkKind::Adverb) && clauseAt(j + 1)) {
            return {Frame::Clause, InClause, {j + 1, clauseEnd(j + 1)}};
        }
        return {Frame::Preposition, InPreposition, {i + 1, std::max(i + 2, phraseEnd(i + 1, false))}};
    }

    Complement passiveContent(std::uint32_t i) const
    {
        Complement c = contentFrom(i, 0);
        if (c.frame == Frame::Bare || c.frame == Frame::Preposition || c.frame == Frame::Object) {
            if (c.frame == Frame::Bare) {
                return {};
            }
            c.frame = Frame::Passive;
            c.sign = InPassive;
            return c;
        }
        if (c.frame == Frame::Infinitive) {
            c.frame = Frame::Passive;
            c.sign = InPassive;
        }
        return c;
    }

    /// "The plan works, she said." — what stands before the tag.
    Complement tagContent(const VerbUse &use) const
    {
        const bool behind = use.subject.by == SubjectBy::After;
        const bool before = use.subject.by == SubjectBy::Before || use.subject.by == SubjectBy::Apposition;
        if ((chunk(use.chunk).has(Continuing) && !chunk(use.chunk).has(Finite)) || (!behind && !before)) {
            return {}; // "He left, saying"
        }
        const std::uint32_t begin = before ? use.subject.chunks.first : use.chunk;
        const std::uint32_t after = behind ? use.subject.chunks.last : use.chunk + 1;
        const std::uint32_t from = std::max<std::uint32_t>(m_sentence.first, begin > Reach ? begin - Reach : 0);
        if (begin < m_sentence.first + 2 || chunk(begin - 2).is(ChunkKind::Quote)) {
            return {};
        }
        const std::uint32_t next = skipAdverbs(after);
        const bool ends = next >= end() || chunk(next).is(ChunkKind::Stop);
        const bool holdsVerb = std::any_of(m_chunks.begin() + from, m_chunks.begin() + begin,
                                           [](const Chunk &c) { return c.is(ChunkKind::Verb) && c.has(Finite); });
        if (!chunk(begin - 1).is(ChunkKind::Comma) && !chunk(begin - 1).is(ChunkKind::Dash)) {
            const bool bare = ends && holdsVerb && !chunk(begin - 1).is(ChunkKind::Quote) &&
                              m_lexicon.reporting.strength(chunk(use.chunk).lemma, Frame::Tag) >= ClauseVerbFrom;
            return bare ? Complement{Frame::Tag, InBareTag, {from, begin}} : Complement{};
        }
        const bool inserted = next + 2 < end() && chunk(next).is(chunk(begin - 1).kind);
        if (inserted && !holdsVerb) {
            // "Growth, she says, depends on trade": the words lie on both sides of the tag.
            return {Frame::Tag, InTag, {m_sentence.first, std::min<std::uint32_t>(end(), m_sentence.first + Reach)}};
        }
        // "…, she told the paper in May": an object or a place may follow, no clause.
        const bool endsPhrase = ends || chunk(next).is(ChunkKind::Comma) || chunk(next).is(ChunkKind::Preposition) ||
                                chunk(next).is(ChunkKind::Dash) ||
                                (before && chunk(next).is(ChunkKind::NounPhrase) && !clauseAt(next));
        return endsPhrase && holdsVerb ? Complement{Frame::Tag, InTag, {from, begin - 1}} : Complement{};
    }

    void addVerb(const VerbUse &use)
    {
        const Chunk &verb = chunk(use.chunk);
        if (verb.lemma == 0) {
            return;
        }
        const Complement complement = complementOf(use);
        if (complement.frame == Frame::Bare || complement.chunks.isEmpty()) {
            return;
        }
        Report report;
        report.lemma = verb.lemma;
        report.frame = complement.frame;
        report.cue = m_cut.spanOf(verb.tokens);
        report.signs.set(complement.sign);
        report.signs.set(strengthSign(m_lexicon.reporting.strength(verb.lemma, complement.frame)));
        report.signs.set(LemmaUnknown, !m_lexicon.reporting.isKnown(verb.lemma));
        report.signs.set(IsContinuing, verb.has(Continuing) && !verb.has(Finite));
        report.signs.set(IsInfinitive, verb.has(Infinitive));
        report.signs.set(IsPassive, verb.has(Passive));
        report.signs.set(IsNegated, verb.has(Negated));
        report.signs.set(HasModal, verb.has(WithModal));
        report.signs.set(AfterSubordinator, startsConditional(use));
        setSubject(report, use.subject);
        if (isEmptyIt(use, complement)) {
            report.source = {};
        }
        finish(report, complement.chunks);
    }

    bool startsConditional(const VerbUse &use) const
    {
        const std::uint32_t first = use.subject.chunks.isEmpty() ? use.chunk : use.subject.chunks.first;
        return first > m_sentence.first && chunk(first - 1).is(ChunkKind::Subordinator);
    }

    /// "It is worth mentioning that": nobody is named.
    bool isEmptyIt(const VerbUse &use, const Complement &complement) const
    {
        const bool clause = complement.frame != Frame::Object;
        const bool withBe = chunk(use.chunk).has(Passive) || chunk(use.chunk).tokens.size() > 1;
        return clause && withBe && use.subject.chunks.size() == 1 &&
               m_lexicon.words.has(token(chunk(use.subject.head).head), Neuter);
    }

    void setSubject(Report &report, const Subject &subject) const
    {
        switch (subject.by) {
        case SubjectBy::None:
            report.signs.set(SubjectMissing);
            return;
        case SubjectBy::After:
            report.signs.set(SubjectBehind);
            break;
        case SubjectBy::Apposition:
            report.signs.set(SubjectApposition);
            break;
        case SubjectBy::Relative:
            report.signs.set(SubjectRelative);
            break;
        case SubjectBy::Shared:
            report.signs.set(SubjectShared);
            break;
        case SubjectBy::MainClause:
            report.signs.set(SubjectMain);
            break;
        case SubjectBy::Agent:
            report.signs.set(SubjectAgent);
            break;
        default:
            break;
        }
        report.source = tokensOf(m_cut, m_clauses, subject);
        report.head = chunk(subject.head).head;
        describeWho(report, chunk(subject.head));
    }

    void describeWho(Report &report, const Chunk &who) const
    {
        const std::uint32_t sets = m_lexicon.words.of(token(who.head));
        report.signs.set(IsRole, who.has(HasTitle));
        if (who.has(HasName)) {
            report.signs.set(IsNamed);
        } else if (who.has(IsPronoun)) {
            report.signs.set((sets & (Masculine | Feminine)) != 0         ? IsHeShe
                             : (sets & english::Plural) != 0              ? IsThey
                             : (sets & (FirstPerson | SecondPerson)) != 0 ? IsFirstOrSecond
                             : (sets & PersonNoun) != 0                   ? IsPersonNoun
                                                                          : IsIt);
        } else {
            report.signs.set((sets & PersonNoun) != 0         ? IsPersonNoun
                             : (sets & PublicationNoun) != 0  ? IsPublicationNoun
                             : (sets & OrganizationNoun) != 0 ? IsOrganizationNoun
                                                              : IsOtherNoun);
        }
    }

    void finish(Report &report, TokenRange chunks)
    {
        chunks = withoutEdges(chunks);
        if (chunks.isEmpty()) {
            return;
        }
        report.content = {chunk(chunks.first).tokens.first, chunk(chunks.last - 1).tokens.last};
        report.signs.set(Base0);
        report.signs.set(chunks.size() <= 2 ? ContentShort : chunks.size() <= 6 ? ContentMiddle : ContentLong);
        for (std::uint32_t i = chunks.first; i < chunks.last; ++i) {
            report.signs.set(HoldsQuote, report.signs.test(HoldsQuote) || chunk(i).is(ChunkKind::Quote));
            report.signs.set(ContentHasVerb, report.signs.test(ContentHasVerb) ||
                                                 (chunk(i).is(ChunkKind::Verb) && chunk(i).has(Finite)));
        }
        report.signs.set(InQuestionSentence, m_question);
        const bool inside = std::ranges::any_of(
            m_found.rbegin(), m_found.rbegin() + std::min<std::ptrdiff_t>(4, std::ssize(m_found)),
            [&](const Report &r) { return r.score > 0 && m_cut.spanOf(r.content).contains(report.cue); });
        report.signs.set(InsideReport, inside);
        const qsizetype block = m_cut.blockAt(report.cue.begin);
        report.signs.set(InHeadline,
                         block == 0 || (block > 0 && m_cut.blocks[size_t(block)].kind == BlockKind::Heading));
        report.score = m_lexicon.weights.sum(report.signs);
        m_found.push_back(report);
    }

    /// Without commas, stops and conjunctions at its ends.
    TokenRange withoutEdges(TokenRange chunks) const
    {
        const auto isEdge = [&](const Chunk &c) {
            return c.is(ChunkKind::Comma) || c.is(ChunkKind::Stop) || c.is(ChunkKind::Semicolon) ||
                   c.is(ChunkKind::Colon);
        };
        while (!chunks.isEmpty() && isEdge(chunk(chunks.first))) {
            ++chunks.first;
        }
        while (!chunks.isEmpty() && isEdge(chunk(chunks.last - 1))) {
            --chunks.last;
        }
        return chunks;
    }

    // -------------------------------------------------------------- other cues

    void addWithMention(Sign sign, TokenRange mention, std::uint32_t head, Span cue, TokenRange content)
    {
        Report report;
        Subject subject;
        subject.by = SubjectBy::Before;
        subject.chunks = mention;
        subject.head = head;
        report.cue = cue;
        report.signs.set(sign);
        setSubject(report, subject);
        finish(report, content);
    }

    void addAccording()
    {
        for (std::uint32_t i = m_sentence.first; i + 2 < end(); ++i) {
            if (!m_lexicon.words.has(token(chunk(i).tokens.first), AccordingWord) ||
                !chunk(i + 1).is(ChunkKind::Preposition) || !chunk(i + 2).is(ChunkKind::NounPhrase)) {
                continue;
            }
            std::uint32_t last = i + 3;
            while (last + 1 < end() &&
                   ((chunk(last).is(ChunkKind::Preposition) && chunk(last + 1).is(ChunkKind::NounPhrase)) ||
                    (chunk(last - 1).has(IsPossessive) && chunk(last).is(ChunkKind::NounPhrase)))) {
                last += chunk(last).is(ChunkKind::Preposition) ? 2 : 1;
            }
            const Span cue = m_cut.spanOf({chunk(i).tokens.first, chunk(i + 1).tokens.last});
            std::uint32_t head = i + 2;
            if (chunk(head).has(IsPossessive) && head + 1 < last && chunk(head + 1).is(ChunkKind::NounPhrase)) {
                ++head;
            }
            TokenRange content{m_sentence.first, i};
            if (i < m_sentence.first + 2) {
                std::uint32_t from = last;
                while (from < end() && !chunk(from).is(ChunkKind::Comma)) {
                    ++from;
                }
                content = {from, std::min<std::uint32_t>(end(), from + Reach)};
            } else if (i > Reach) {
                content.first = std::max(content.first, i - Reach);
            }
            addWithMention(InAccording, {i + 2, last}, head, cue, content);
            i = last;
        }
    }

    /// "Poll: Half of all voters undecided"; after a label ("Background: Roe: …") the last name counts.
    void addNameColon()
    {
        std::uint32_t first = m_sentence.first;
        std::optional<TokenRange> name;
        for (int leads = 0; leads < 3; ++leads) {
            first += isKind(first, ChunkKind::Open) ? 1 : 0;
            std::uint32_t colon = first + 1;
            while (colon < end() && colon < first + 4 &&
                   (chunk(colon).is(ChunkKind::Preposition) || chunk(colon).is(ChunkKind::NounPhrase))) {
                ++colon;
            }
            if (!isKind(first, ChunkKind::NounPhrase) || !isKind(colon, ChunkKind::Colon) || colon + 2 >= end()) {
                break;
            }
            name = TokenRange{first, colon};
            first = colon + 1;
        }
        if (!name || chunk(name->last + 1).is(ChunkKind::Quote)) {
            return;
        }
        std::uint32_t last = std::min<std::uint32_t>(end(), name->last + Reach);
        while (last > name->last + 1 && chunk(last - 1).is(ChunkKind::Close)) {
            --last;
        }
        addWithMention(InNameColon, *name, name->first, m_cut.spanOf(chunk(name->last).tokens), {name->last + 1, last});
    }

    /// "his claim that the plan works", "calls for a ban", "fears that"
    void addNouns()
    {
        for (std::uint32_t i = m_sentence.first; i + 1 < end(); ++i) {
            const Chunk &noun = chunk(i);
            if (!noun.is(ChunkKind::NounPhrase) || !m_lexicon.words.has(token(noun.head), SourceNoun)) {
                continue;
            }
            const Chunk &next = chunk(i + 1);
            Sign sign = Base0;
            TokenRange content;
            if (next.is(ChunkKind::That)) {
                sign = InNounThat;
                content = {i + 1, clauseEnd(i + 2)};
            } else if (next.is(ChunkKind::Verb) && next.has(Infinitive)) {
                sign = InNounInfinitive;
                content = {i + 1, phraseEnd(i + 1, true)};
            } else if (next.is(ChunkKind::Preposition)) {
                sign = InNounPreposition;
                content = {i + 2, phraseEnd(i + 2, false)};
            } else {
                continue;
            }
            Report report;
            report.cue = m_cut.spanOf({noun.head, noun.head + 1});
            report.signs.set(sign);
            const TokenRange owner = ownerOf(i);
            if (owner.isEmpty()) {
                report.signs.set(SubjectMissing);
            } else {
                report.source = owner;
                report.head = owner.last - 1;
                Chunk who = noun;
                who.tokens = owner;
                who.head = report.head;
                who.flags = static_cast<std::uint16_t>(token(who.head).has(Capitalised) ? HasName
                                                       : owner.size() == 1              ? IsPronoun
                                                                                        : 0);
                describeWho(report, who);
            }
            finish(report, content);
        }
    }

    TokenRange ownerOf(std::uint32_t i) const
    {
        const Chunk &noun = chunk(i);
        for (std::uint32_t t = noun.head; t-- > noun.tokens.first;) {
            if (token(t).is(TokenKind::Suffix) && t > noun.tokens.first) {
                return {noun.tokens.first, t};
            }
        }
        if (m_lexicon.words.has(token(noun.tokens.first),
                                Masculine | Feminine | english::Plural | FirstPerson | Neuter)) {
            return {noun.tokens.first, noun.tokens.first + 1};
        }
        return {};
    }

    const AnalysedText &m_cut;
    const std::vector<Chunk> &m_chunks;
    const Clauses &m_clauses;
    std::span<const VerbUse> m_verbs;
    const ReportLexicon &m_lexicon;
    TokenRange m_sentence;
    bool m_question = false;
    std::vector<Report> m_found;
};

} // namespace

bool isStatement(const Report &report)
{
    return report.signs.test(InNameColon);
}

std::span<const Rule> reportRules()
{
    return Rules;
}

ReportLexicon::ReportLexicon(const Grammar &g, const Reporting &r, const WordSets &w)
    : grammar(g)
    , reporting(r)
    , words(w)
    , weights(Rules, QStringLiteral("en"), QStringLiteral("indirect"), 0)
{
}

std::vector<Report> findReports(const AnalysedText &cut, const Clauses &clauses, std::span<const VerbUse> verbs,
                                const ReportLexicon &lexicon)
{
    return ReportFinder(cut, clauses, verbs, lexicon).run();
}

} // namespace pullquote::english
