// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/attribution.h"

#include "model/analysis/quotes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pullquote::english {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The signs, in the order of Rules below.
enum Sign : std::uint8_t {
    TagSubjectVerb,
    TagVerbSubject,
    LeadAdjacent,
    LeadColon,
    LeadObject,
    LeadClause,
    LeadFar,
    AfterFar,
    SentenceBefore,
    SentenceBeforeColon,
    SentenceAfter,
    ByAccording,
    ByNameColon,
    ByOwner,
    ByLine,
    ByHeadlineColon,
    ByReportNoun,
    SpeakerUnknown,
    GoesOnSentence,
    GoesOnParagraph,
    ParagraphBefore,
    ParagraphBeforeColon,
    ParagraphBeforeSubject,
    StrengthHighest,
    StrengthHigh,
    StrengthMiddle,
    StrengthLow,
    StrengthLowest,
    StrengthNone,
    VerbContinuing,
    VerbInfinitive,
    VerbPassive,
    VerbNegated,
    VerbModal,
    NoSubject,
    SubjectAfter,
    SubjectApposition,
    SubjectRelative,
    SubjectShared,
    SubjectMain,
    SubjectAgent,
    IsNamed,
    IsRole,
    IsHeShe,
    IsThey,
    IsFirstPerson,
    IsIt,
    IsPersonNoun,
    IsPublicationNoun,
    IsOrganizationNoun,
    IsOtherNoun,
    Distance0,
    Distance2,
    Distance5,
    Distance10,
    DistanceMore,
    CueBetween,
    QuoteBetween,
    CueOutside,
    TagEnds,
    LastBefore,
    Nobody,
    NobodyOneWord,
    NobodyThreeWords,
    NobodySixWords,
    NobodyTwelveWords,
    NobodyLong,
    NobodyTitleCase,
    NobodyOneCapital,
    NobodyLowerCase,
    NobodyEndsSentence,
    NobodyEndsComma,
    NobodyEndsBare,
    NobodyAfterDeterminer,
    NobodyAfterNaming,
    NobodyAfterTerm,
    NobodyAfterWork,
    NobodyBeforeWork,
    NobodyInList,
    NobodyInsideName,
    NobodyBeforeNoun,
    NobodyFirstPerson,
    NobodyHasVerb,
    NobodySingleMarks,
    NobodyInHeading,
    NobodyWholeBlock,
    NobodyBeginsBlock,
    NobodyNoCue,
    NobodyStrongCue,
    NobodyAfterName,
    NobodyAfterPreposition,
    NobodyInBrackets,
    NobodyRepeatsMarks,
    SignCount
};

constexpr std::array<Rule, SignCount> Rules{{
    {"tag.subject-verb", "Subject and verb follow the words at once."},
    {"tag.verb-subject", "A verb with its subject behind it follows the words at once."},
    {"lead.adjacent", "The verb stands right before the words."},
    {"lead.colon", "The verb's clause leads to the words with a colon."},
    {"lead.object", "Between the verb and the words stands only its object."},
    {"lead.clause", "The words lie in the clause that the verb reports."},
    {"lead.far", "The verb stands earlier in the sentence."},
    {"tag.far", "The verb follows later in the sentence."},
    {"near.sentence-before", "The verb stands in the sentence before."},
    {"near.sentence-before-colon", "The sentence before ends in a colon."},
    {"near.sentence-after", "The verb stands in the sentence after."},
    {"tag.according", "According to names whose words they are."},
    {"lead.name-colon", "A name and a colon lead to the words."},
    {"lead.owner", "A possessive right before the words names their owner."},
    {"tag.line", "A dash and a name follow the words."},
    {"lead.headline-colon", "The sentence begins with a name and a colon."},
    {"lead.noun", "A noun that reports, with its owner, leads to the words."},
    {"speaker.unknown", "Somebody said it, but the text does not show who."},
    {"goes-on.sentence", "The sentence goes on a quote whose speaker is known."},
    {"goes-on.paragraph", "An earlier quote of the paragraph has this speaker."},
    {"goes-on.paragraph-before", "The last quote of the paragraph before has this speaker."},
    {"goes-on.colon-before", "The paragraph before ends in a colon after this subject."},
    {"goes-on.subject-before", "The subject of the last reporting verb of the paragraph before."},
    {"cue.strongest", "The verb nearly always reports words."},
    {"cue.strong", "The verb mostly reports words."},
    {"cue.middle", "The verb often reports words."},
    {"cue.weak", "The verb seldom reports words."},
    {"cue.weakest", "The verb hardly ever reports words."},
    {"cue.none", "No word reports."},
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
    {"who.first-person", "It is I, we or you."},
    {"who.it", "It is it or this."},
    {"who.person", "It is a noun for people."},
    {"who.publication", "It is a noun for a text."},
    {"who.organization", "It is a noun for an organization."},
    {"who.other", "It is another noun."},
    {"distance.none", "Nothing stands between."},
    {"distance.two", "One or two phrases stand between."},
    {"distance.five", "Up to five phrases stand between."},
    {"distance.ten", "Up to ten phrases stand between."},
    {"distance.more", "More than ten phrases stand between."},
    {"between.cue", "Another reporting verb stands between."},
    {"between.quote", "Another quote stands between."},
    {"outside.cue", "A reporting verb stands further out in the sentence."},
    {"tag.ends", "The sentence or the quote goes on right after the tag."},
    {"near.last", "It is the last verb before the words."},
    {"nobody", "Marks alone are no quote."},
    {"nobody.one-word", "A single word."},
    {"nobody.three-words", "Two or three words."},
    {"nobody.six-words", "Four to six words."},
    {"nobody.twelve-words", "Seven to twelve words."},
    {"nobody.long", "More than twelve words."},
    {"nobody.title-case", "Its words are capitalised like a title."},
    {"nobody.one-capital", "A single capitalised word."},
    {"nobody.lower-case", "It begins in lower case."},
    {"nobody.ends-sentence", "It ends like a sentence."},
    {"nobody.ends-comma", "It ends with a comma."},
    {"nobody.ends-bare", "It ends without punctuation."},
    {"nobody.after-determiner", "The or a stands before it."},
    {"nobody.after-naming", "Called, known as or the like stands before it."},
    {"nobody.after-term", "So-called, term or the like stands before it."},
    {"nobody.after-work", "A word for a book, film or show stands before it."},
    {"nobody.before-work", "A word for a book, film or show stands after it."},
    {"nobody.list", "It stands in a list of marked words."},
    {"nobody.inside-name", "It stands between first name and surname: a nickname."},
    {"nobody.before-noun", "A noun follows that it describes."},
    {"nobody.first-person", "It speaks of I, we or you."},
    {"nobody.has-verb", "It holds a verb."},
    {"nobody.single-marks", "It stands in single marks."},
    {"nobody.heading", "It stands in a heading."},
    {"nobody.whole-block", "It is the whole paragraph."},
    {"nobody.begins-block", "It begins the paragraph."},
    {"nobody.no-cue", "No reporting verb stands in its sentence."},
    {"nobody.strong-cue", "A reporting verb stands in its sentence."},
    {"nobody.after-name", "A possessive name stands before it."},
    {"nobody.after-preposition", "A preposition stands before it."},
    {"nobody.in-brackets", "It stands in brackets."},
    {"nobody.open-marks", "Its marks are not closed."},
}};

constexpr int Reach = 60;                   ///< How many chunks to each side of the words are looked at.
constexpr std::uint32_t SubjectReach = 120; ///< How many chunks to each side of a verb its subject is looked for.
constexpr double ReportingFrom = 15.0;      ///< From this strength on, in percent, a verb counts as a reporting one.

Sign strengthSign(double percent)
{
    return percent >= 70   ? StrengthHighest
           : percent >= 40 ? StrengthHigh
           : percent >= 15 ? StrengthMiddle
           : percent >= 5  ? StrengthLow
                           : StrengthLowest;
}

Sign distanceSign(int chunks)
{
    return chunks <= 0    ? Distance0
           : chunks <= 2  ? Distance2
           : chunks <= 5  ? Distance5
           : chunks <= 10 ? Distance10
                          : DistanceMore;
}

/// Finds the candidates of one block.
class BlockAttributor final
{
public:
    BlockAttributor(const AnalysedText &cut, const Clauses &clauses, std::span<const VerbUse> verbs,
                    std::span<const MarkedStretch> stretches, const AttributionLexicon &lexicon,
                    Conversation &conversation)
        : m_cut(cut)
        , m_chunks(clauses.chunks)
        , m_clauses(clauses)
        , m_verbs(verbs)
        , m_stretches(stretches)
        , m_lexicon(lexicon)
        , m_conversation(conversation)
    {
    }

    std::vector<Attribution> run()
    {
        std::vector<Attribution> found;
        for (std::uint32_t s = 0; s < m_clauses.sentences.size(); ++s) {
            const TokenRange sentence = m_clauses.sentences[s];
            for (std::uint32_t c = sentence.first; c < sentence.last; ++c) {
                if (m_chunks[c].is(ChunkKind::Quote) && !m_stretches[m_chunks[c].stretch].continues) {
                    found.push_back(of(c, s));
                    remember(found.back(), s);
                }
            }
        }
        endBlock();
        return found;
    }

private:
    const Token &token(std::uint32_t i) const { return m_cut.tokens[i]; }
    const Chunk &chunk(std::uint32_t i) const { return m_chunks[i]; }

    Attribution of(std::uint32_t c, std::uint32_t s)
    {
        m_quote = c;
        m_sentence = s;
        const MarkedStretch &stretch = m_stretches[chunk(c).stretch];
        Attribution attribution;
        attribution.stretch = chunk(c).stretch;
        attribution.whole = isWholeUtterance(m_cut, stretch);
        m_weights = attribution.whole ? &m_lexicon.whole : &m_lexicon.fragment;
        m_frame = attribution.whole ? Frame::Whole : Frame::Fragment;
        m_candidates.clear();
        m_strongCue = false;
        addVerbs();
        addAccording();
        addNameColon();
        addHeadlineColon();
        addLine();
        addOwner();
        addReportNouns();
        addEarlierSpeakers();
        addUnknown();
        addNobody(stretch);
        for (Candidate &candidate : m_candidates) {
            candidate.score = m_weights->sum(candidate.signs);
        }
        std::ranges::stable_sort(m_candidates, std::greater<>(), &Candidate::score);
        attribution.candidates = m_candidates;
        return attribution;
    }

    // -------------------------------------------------------------- verbs

    void addVerbs()
    {
        const auto near =
            std::ranges::lower_bound(m_verbs, m_quote > Reach ? m_quote - Reach : 0U, {}, &VerbUse::chunk);
        for (auto it = near; it != m_verbs.end() && it->chunk <= m_quote + Reach; ++it) {
            const bool reachable = it->sentence + 1 >= m_sentence && it->sentence <= m_sentence + 1;
            if (reachable) {
                addVerb(*it);
            }
        }
    }

    double strength(const VerbUse &use) const
    {
        const Lemma lemma = chunk(use.chunk).lemma;
        return lemma ? m_lexicon.reporting.strength(lemma, m_frame) : 0.0;
    }

    void addVerb(const VerbUse &use)
    {
        const Chunk &verb = chunk(use.chunk);
        const double percent = strength(use);
        if (verb.lemma == 0 && use.subject.by == SubjectBy::None) {
            return;
        }
        Candidate candidate;
        candidate.cue = m_cut.spanOf(verb.tokens);
        candidate.signs.set(place(use));
        candidate.signs.set(strengthSign(percent));
        if (use.sentence == m_sentence && percent >= ReportingFrom) {
            m_strongCue = true;
        }
        describeVerb(candidate, verb);
        setSubject(candidate, use.subject);
        describeDistance(candidate, use);
        if (use.subject.by == SubjectBy::None && percent < ReportingFrom) {
            return;
        }
        m_candidates.push_back(candidate);
    }

    bool onlyBetween(std::uint32_t first, std::uint32_t last, std::initializer_list<ChunkKind> kinds) const
    {
        for (std::uint32_t i = first; i < last; ++i) {
            if (std::ranges::find(kinds, chunk(i).kind) == kinds.end()) {
                return false;
            }
        }
        return true;
    }

    Sign place(const VerbUse &use) const
    {
        if (use.sentence < m_sentence) {
            const std::uint32_t begin = m_clauses.sentences[m_sentence].first;
            const bool quoteBegins = begin == m_quote;
            return quoteBegins && begin > 0 && chunk(begin - 1).is(ChunkKind::Colon) ? SentenceBeforeColon
                                                                                     : SentenceBefore;
        }
        const std::uint32_t v = use.chunk;
        if (use.sentence > m_sentence) {
            // “We won!” Smith said. — the tag looks like a sentence of its own.
            const bool tag = m_quote + 1 == m_clauses.sentences[m_sentence].last && isTag(use, m_quote + 1);
            return tag ? (use.subject.by == SubjectBy::After ? TagVerbSubject : TagSubjectVerb) : SentenceAfter;
        }
        if (v > m_quote) {
            if (isTag(use, m_quote + 1)) {
                return use.subject.by == SubjectBy::After ? TagVerbSubject : TagSubjectVerb;
            }
            return AfterFar;
        }
        if (onlyBetween(v + 1, m_quote, {ChunkKind::Comma, ChunkKind::That, ChunkKind::Adverb})) {
            return LeadAdjacent;
        }
        if (chunk(m_quote - 1).is(ChunkKind::Colon) &&
            onlyBetween(v + 1, m_quote - 1,
                        {ChunkKind::NounPhrase, ChunkKind::Preposition, ChunkKind::Adverb, ChunkKind::Comma})) {
            return LeadColon;
        }
        if (onlyBetween(v + 1, m_quote,
                        {ChunkKind::NounPhrase, ChunkKind::Preposition, ChunkKind::Adverb, ChunkKind::Comma,
                         ChunkKind::Colon})) {
            return LeadObject;
        }
        const Chunk &next = chunk(v + 1);
        if (next.is(ChunkKind::That) || next.is(ChunkKind::NounPhrase) || next.is(ChunkKind::Wh) ||
            next.is(ChunkKind::Verb)) {
            return LeadClause;
        }
        return LeadFar;
    }

    /// Whether the subject or the verb of `use` stands right after chunk `begin`, but for a comma or an adverb.
    bool isTag(const VerbUse &use, std::uint32_t begin) const
    {
        const std::uint32_t first = use.subject.by == SubjectBy::Before || use.subject.by == SubjectBy::Apposition
                                        ? use.subject.chunks.first
                                        : use.chunk;
        if (first == begin && begin == m_quote + 1 && !endsForTag()) {
            return false; // the “odd” Smith said
        }
        return first >= begin && onlyBetween(begin, first, {ChunkKind::Comma, ChunkKind::Adverb, ChunkKind::Dash});
    }

    /// Whether the words end with a mark after which a tag may follow at once.
    bool endsForTag() const
    {
        const MarkedStretch &stretch = m_stretches[chunk(m_quote).stretch];
        return QStringView(u",.?!…—–-").contains(m_cut.text[stretch.inner.end - 1]);
    }

    void describeVerb(Candidate &candidate, const Chunk &verb) const
    {
        candidate.signs.set(VerbContinuing, verb.has(Continuing) && !verb.has(Finite));
        candidate.signs.set(VerbInfinitive, verb.has(Infinitive));
        candidate.signs.set(VerbPassive, verb.has(Passive));
        candidate.signs.set(VerbNegated, verb.has(Negated));
        candidate.signs.set(VerbModal, verb.has(WithModal));
    }

    void setSubject(Candidate &candidate, const Subject &subject) const
    {
        switch (subject.by) {
        case SubjectBy::None:
            candidate.signs.set(NoSubject);
            return;
        case SubjectBy::After:
            candidate.signs.set(SubjectAfter);
            break;
        case SubjectBy::Apposition:
            candidate.signs.set(SubjectApposition);
            break;
        case SubjectBy::Relative:
            candidate.signs.set(SubjectRelative);
            break;
        case SubjectBy::Shared:
            candidate.signs.set(SubjectShared);
            break;
        case SubjectBy::MainClause:
            candidate.signs.set(SubjectMain);
            break;
        case SubjectBy::Agent:
            candidate.signs.set(SubjectAgent);
            break;
        default:
            break;
        }
        candidate.source = tokensOf(m_cut, m_clauses, subject);
        candidate.head = chunk(subject.head).head;
        describeWho(candidate, chunk(subject.head));
    }

    void describeWho(Candidate &candidate, const Chunk &who) const
    {
        const std::uint32_t sets = m_lexicon.words.of(token(who.head));
        if (who.has(HasName)) {
            candidate.signs.set(IsNamed);
        } else if (who.has(IsPronoun)) {
            candidate.signs.set((sets & (Masculine | Feminine)) != 0         ? IsHeShe
                                : (sets & english::Plural) != 0              ? IsThey
                                : (sets & (FirstPerson | SecondPerson)) != 0 ? IsFirstPerson
                                : (sets & PersonNoun) != 0                   ? IsPersonNoun
                                                                             : IsIt);
        } else {
            candidate.signs.set((sets & PersonNoun) != 0         ? IsPersonNoun
                                : (sets & PublicationNoun) != 0  ? IsPublicationNoun
                                : (sets & OrganizationNoun) != 0 ? IsOrganizationNoun
                                                                 : IsOtherNoun);
        }
        candidate.signs.set(IsRole, who.has(HasTitle));
    }

    void describeDistance(Candidate &candidate, const VerbUse &use) const
    {
        const std::uint32_t v = use.chunk;
        std::uint32_t first = std::min(v, m_quote) + 1;
        std::uint32_t last = std::max(v, m_quote);
        if (v > m_quote && use.subject.by == SubjectBy::Before) {
            last = std::min(last, std::max(use.subject.chunks.first, first));
        }
        candidate.signs.set(distanceSign(int(last) - int(first)));
        for (std::uint32_t i = first; i < last; ++i) {
            if (chunk(i).is(ChunkKind::Quote)) {
                candidate.signs.set(QuoteBetween);
            }
            if (chunk(i).is(ChunkKind::Verb) && chunk(i).lemma &&
                m_lexicon.reporting.strength(chunk(i).lemma, m_frame) >= ReportingFrom) {
                candidate.signs.set(CueBetween);
            }
        }
        if (use.sentence != m_sentence) {
            return;
        }
        const TokenRange sentence = m_clauses.sentences[use.sentence];
        if (v < m_quote) {
            const std::uint32_t from = std::max<std::uint32_t>(sentence.first, v > Reach ? v - Reach : 0);
            for (std::uint32_t i = from; i < v; ++i) {
                if (chunk(i).is(ChunkKind::Verb) && chunk(i).lemma &&
                    m_lexicon.reporting.strength(chunk(i).lemma, m_frame) >= ReportingFrom) {
                    candidate.signs.set(CueOutside);
                }
            }
            bool last2 = true;
            for (std::uint32_t i = v + 1; i < m_quote; ++i) {
                last2 = last2 && !(chunk(i).is(ChunkKind::Verb));
            }
            candidate.signs.set(LastBefore, last2);
        } else {
            const std::uint32_t end = use.subject.by == SubjectBy::After ? use.subject.chunks.last : v + 1;
            const bool ends = end >= sentence.last || chunk(end).is(ChunkKind::Stop) ||
                              chunk(end).is(ChunkKind::Comma) || chunk(end).is(ChunkKind::Quote) ||
                              chunk(end).is(ChunkKind::Colon);
            candidate.signs.set(TagEnds, ends);
        }
    }

    // -------------------------------------------------------------- other ways to name a source

    void addMention(Sign sign, std::uint32_t firstChunk, std::uint32_t lastChunk, std::uint32_t head, Span cue)
    {
        Candidate candidate;
        Subject subject;
        subject.chunks = {firstChunk, lastChunk};
        subject.head = head;
        candidate.signs.set(sign);
        candidate.signs.set(StrengthNone);
        candidate.cue = cue;
        candidate.source = tokensOf(m_cut, m_clauses, subject);
        candidate.head = chunk(head).head;
        describeWho(candidate, chunk(head));
        const int between = head < m_quote ? int(m_quote) - int(lastChunk) : int(firstChunk) - int(m_quote) - 1;
        candidate.signs.set(distanceSign(between));
        m_candidates.push_back(candidate);
    }

    std::uint32_t withPrepositions(std::uint32_t noun, std::uint32_t end) const
    {
        std::uint32_t last = noun + 1;
        while (last + 1 < end &&
               ((chunk(last).is(ChunkKind::Preposition) && chunk(last + 1).is(ChunkKind::NounPhrase)) ||
                (chunk(last - 1).has(IsPossessive) && chunk(last).is(ChunkKind::NounPhrase)))) {
            last += chunk(last).is(ChunkKind::Preposition) ? 2 : 1;
        }
        return last;
    }

    /// "according to Smith": a verb chunk, a preposition and a noun phrase.
    void addAccording()
    {
        const TokenRange sentence = m_clauses.sentences[m_sentence];
        const std::uint32_t from = std::max<std::uint32_t>(sentence.first, m_quote > Reach ? m_quote - Reach : 0);
        const std::uint32_t to = std::min<std::uint32_t>(sentence.last, m_quote + Reach);
        for (std::uint32_t i = from; i + 2 < to; ++i) {
            const bool according = m_lexicon.words.has(token(chunk(i).tokens.first), AccordingWord) &&
                                   chunk(i + 1).is(ChunkKind::Preposition) && chunk(i + 2).is(ChunkKind::NounPhrase);
            if (according) {
                const Span cue = m_cut.spanOf({chunk(i).tokens.first, chunk(i + 1).tokens.last});
                std::uint32_t head = i + 2;
                if (chunk(head).has(IsPossessive) && head + 1 < to && chunk(head + 1).is(ChunkKind::NounPhrase)) {
                    ++head;
                }
                addMention(ByAccording, i + 2, withPrepositions(i + 2, to), head, cue);
                m_strongCue = true;
            }
        }
    }

    /// "SMITH: …" — in interviews and lists of statements.
    void addNameColon()
    {
        const TokenRange sentence = m_clauses.sentences[m_sentence];
        if (m_quote < sentence.first + 2 || !chunk(m_quote - 1).is(ChunkKind::Colon)) {
            return;
        }
        std::uint32_t i = m_quote - 1;
        while (i > sentence.first &&
               (chunk(i - 1).is(ChunkKind::NounPhrase) || chunk(i - 1).is(ChunkKind::Preposition))) {
            --i;
        }
        if (i < m_quote - 1 && chunk(i).is(ChunkKind::NounPhrase)) {
            addMention(ByNameColon, i, m_quote - 1, i, m_cut.spanOf(chunk(m_quote - 1).tokens));
        }
    }

    /// "Smith's “plan”", "his “plan”".
    void addOwner()
    {
        const TokenRange sentence = m_clauses.sentences[m_sentence];
        for (std::uint32_t back = 1; back <= 3 && m_quote >= sentence.first + back; ++back) {
            const std::uint32_t i = m_quote - back;
            if (chunk(i).is(ChunkKind::NounPhrase) && (chunk(i).has(IsPossessive) || chunk(i).has(Determined))) {
                const auto owner = ownerIn(chunk(i));
                if (!owner.isEmpty()) {
                    Candidate candidate;
                    candidate.signs.set(ByOwner);
                    candidate.signs.set(StrengthNone);
                    candidate.signs.set(distanceSign(int(back) - 1));
                    candidate.source = owner;
                    candidate.head = owner.last - 1;
                    Chunk who = chunk(i);
                    who.head = candidate.head;
                    describeWho(candidate, who);
                    m_candidates.push_back(candidate);
                }
                return;
            }
        }
    }

    TokenRange ownerIn(const Chunk &noun) const
    {
        for (std::uint32_t t = noun.tokens.last; t-- > noun.tokens.first;) {
            if (token(t).is(TokenKind::Suffix) && t > noun.tokens.first) {
                return {noun.tokens.first, t};
            }
        }
        const bool pronoun = m_lexicon.words.has(token(noun.tokens.first), Masculine | Feminine | english::Plural);
        return pronoun ? TokenRange{noun.tokens.first, noun.tokens.first + 1} : TokenRange{};
    }

    /// "Smith: Plan ‘dead’" — mostly in headlines.
    void addHeadlineColon()
    {
        const TokenRange sentence = m_clauses.sentences[m_sentence];
        const std::uint32_t last = std::min<std::uint32_t>(m_quote, sentence.first + 8);
        for (std::uint32_t i = last; i-- > sentence.first + 1;) {
            const bool leads =
                chunk(i).is(ChunkKind::Colon) && chunk(i - 1).is(ChunkKind::NounPhrase) && i + 1 < m_quote &&
                (i - 1 == sentence.first || chunk(i - 2).is(ChunkKind::Colon) || chunk(i - 2).is(ChunkKind::Open));
            if (leads) {
                addMention(ByHeadlineColon, i - 1, i, i - 1, m_cut.spanOf(chunk(i).tokens));
                return;
            }
        }
    }

    /// “…” — Jane Roe
    void addLine()
    {
        for (std::uint32_t i = m_quote + 1; i + 1 < m_chunks.size() && i < m_quote + 3; ++i) {
            if (chunk(i).is(ChunkKind::Dash) && chunk(i + 1).is(ChunkKind::NounPhrase)) {
                addMention(ByLine, i + 1, i + 2, i + 1, m_cut.spanOf(chunk(i).tokens));
                return;
            }
            if (!chunk(i).is(ChunkKind::Comma)) {
                return;
            }
        }
    }

    /// "his claim that …", "the mayor's promise to …"
    void addReportNouns()
    {
        const TokenRange sentence = m_clauses.sentences[m_sentence];
        const std::uint32_t from = std::max<std::uint32_t>(sentence.first, m_quote > Reach ? m_quote - Reach : 0);
        for (std::uint32_t i = m_quote; i-- > from;) {
            if (!chunk(i).is(ChunkKind::NounPhrase) || !m_lexicon.words.has(token(chunk(i).head), SourceNoun)) {
                continue;
            }
            TokenRange owner = ownerIn(chunk(i));
            if (owner.isEmpty() && i > from && chunk(i - 1).is(ChunkKind::NounPhrase) &&
                chunk(i - 1).has(IsPossessive)) {
                owner = chunk(i - 1).tokens;
            }
            if (owner.isEmpty()) {
                continue;
            }
            Candidate candidate;
            candidate.signs.set(ByReportNoun);
            candidate.signs.set(StrengthNone);
            candidate.signs.set(distanceSign(int(m_quote) - int(i) - 1));
            candidate.source = owner;
            candidate.head =
                token(owner.last - 1).is(TokenKind::Suffix) && owner.size() > 1 ? owner.last - 2 : owner.last - 1;
            candidate.cue = m_cut.spanOf({chunk(i).head, chunk(i).head + 1});
            Chunk who = chunk(i);
            who.head = candidate.head;
            describeWho(candidate, who);
            m_candidates.push_back(candidate);
            return;
        }
    }

    void addUnknown()
    {
        Candidate unknown;
        unknown.signs.set(SpeakerUnknown);
        unknown.signs.set(StrengthNone);
        m_candidates.push_back(unknown);
    }

    void addEarlierSpeakers()
    {
        if (m_lastSpeaker.source.size() > 0) {
            addCopy(m_lastSpeaker, m_lastSentence == m_sentence ? GoesOnSentence : GoesOnParagraph);
        }
        if (m_conversation.block + 1 == m_stretches[chunk(m_quote).stretch].block) {
            if (m_conversation.lastSpeaker.source.size() > 0) {
                addCopy(m_conversation.lastSpeaker, ParagraphBefore);
            }
            if (m_conversation.lastSubject.source.size() > 0) {
                addCopy(m_conversation.lastSubject,
                        m_conversation.endedWithColon ? ParagraphBeforeColon : ParagraphBeforeSubject);
            }
        }
    }

    void addCopy(const Candidate &earlier, Sign sign)
    {
        Candidate candidate;
        candidate.signs.set(sign);
        candidate.signs.set(StrengthNone);
        candidate.source = earlier.source;
        candidate.head = earlier.head;
        if (sign == GoesOnSentence) {
            candidate.cue = earlier.cue;
        }
        for (const Sign who : {IsNamed, IsRole, IsHeShe, IsThey, IsFirstPerson, IsIt, IsPersonNoun, IsPublicationNoun,
                               IsOrganizationNoun, IsOtherNoun}) {
            candidate.signs.set(who, earlier.signs.test(who));
        }
        m_candidates.push_back(candidate);
    }

    // -------------------------------------------------------------- nobody

    void addNobody(const MarkedStretch &stretch)
    {
        Candidate nobody;
        nobody.nobody = true;
        SignSet &signs = nobody.signs;
        signs.set(Nobody);
        describeWords(signs, stretch);
        describeEnds(signs, stretch);
        describeSurroundings(signs, stretch);
        signs.set(m_strongCue ? NobodyStrongCue : NobodyNoCue);
        m_candidates.push_back(nobody);
    }

    void describeWords(SignSet &signs, const MarkedStretch &stretch) const
    {
        int words = 0;
        int small = 0;
        int capitals = 0;
        const std::uint32_t last = std::min(stretch.tokens.last, stretch.tokens.first + 40);
        for (std::uint32_t i = stretch.tokens.first; i < last; ++i) {
            if (!token(i).is(TokenKind::Word)) {
                continue;
            }
            ++words;
            capitals += token(i).has(Capitalised) ? 1 : 0;
            small += !token(i).has(Capitalised) && token(i).length > 3 ? 1 : 0;
            const Word known = m_lexicon.grammar.of(token(i));
            if (m_lexicon.words.has(token(i), FirstPerson | SecondPerson)) {
                signs.set(NobodyFirstPerson);
            }
            const bool verb = known.wordClass == WordClass::Be || known.wordClass == WordClass::Have ||
                              known.wordClass == WordClass::Modal || known.wordClass == WordClass::Do ||
                              known.wordClass == WordClass::PronounWithVerb ||
                              (known.forms != 0 && !known.nounToo && !token(i).has(Capitalised));
            if (verb) {
                signs.set(NobodyHasVerb);
            }
        }
        signs.set(words <= 1    ? NobodyOneWord
                  : words <= 3  ? NobodyThreeWords
                  : words <= 6  ? NobodySixWords
                  : words <= 12 ? NobodyTwelveWords
                                : NobodyLong);
        signs.set(NobodyTitleCase, words >= 2 && small == 0 && capitals * 2 > words);
        signs.set(NobodyOneCapital, words == 1 && capitals == 1);
        signs.set(NobodyLowerCase, m_cut.text[stretch.inner.begin].isLower());
    }

    void describeEnds(SignSet &signs, const MarkedStretch &stretch) const
    {
        const QChar last = m_cut.text[stretch.inner.end - 1];
        signs.set(QStringView(u".?!…").contains(last) ? NobodyEndsSentence
                  : last == u','                      ? NobodyEndsComma
                                                      : NobodyEndsBare);
        signs.set(NobodySingleMarks, stretch.single);
        signs.set(NobodyRepeatsMarks, !stretch.closed);
        const bool heading = m_cut.blocks[size_t(stretch.block)].kind == BlockKind::Heading;
        signs.set(NobodyInHeading, heading || stretch.block == 0);
        const TokenRange block = m_cut.blockTokens[size_t(stretch.block)];
        signs.set(NobodyWholeBlock, block.first == stretch.outerTokens.first && block.last == stretch.outerTokens.last);
        signs.set(NobodyBeginsBlock, block.first == stretch.outerTokens.first);
    }

    void describeSurroundings(SignSet &signs, const MarkedStretch &stretch) const
    {
        const TokenRange block = m_cut.blockTokens[size_t(stretch.block)];
        const std::uint32_t first = stretch.outerTokens.first;
        const std::uint32_t last = stretch.outerTokens.last;
        for (std::uint32_t back = 1; back <= 3 && first >= block.first + back; ++back) {
            const Token &t = token(first - back);
            if (t.is(TokenKind::Punctuation) && back > 1) {
                break;
            }
            signs.set(NobodyAfterNaming, signs.test(NobodyAfterNaming) || m_lexicon.words.has(t, NamingWord));
            signs.set(NobodyAfterTerm, signs.test(NobodyAfterTerm) || m_lexicon.words.has(t, TermWord));
            signs.set(NobodyAfterWork, signs.test(NobodyAfterWork) || m_lexicon.words.has(t, WorkWord));
            if (back > 1) {
                continue;
            }
            const auto wordClass = m_lexicon.grammar.of(t).wordClass;
            signs.set(NobodyAfterDeterminer, wordClass == WordClass::Determiner || wordClass == WordClass::Possessive);
            signs.set(NobodyAfterPreposition, wordClass == WordClass::Preposition || wordClass == WordClass::To);
            signs.set(NobodyAfterName, t.is(TokenKind::Suffix));
            signs.set(NobodyInBrackets, t.is(m_cut.text, u'(') || t.is(m_cut.text, u'['));
            signs.set(NobodyInsideName, t.has(Capitalised) && last < block.last && token(last).has(Capitalised) &&
                                            t.is(TokenKind::Word) && token(last).is(TokenKind::Word) &&
                                            token(last).has(SpaceBefore) && signs.test(NobodyEndsBare));
        }
        if (last < block.last) {
            const Token &t = token(last);
            signs.set(NobodyBeforeWork, m_lexicon.words.has(t, WorkWord));
            const Word known = m_lexicon.grammar.of(t);
            signs.set(NobodyBeforeNoun, t.is(TokenKind::Word) && known.wordClass == WordClass::Unknown &&
                                            (known.forms == 0 || known.nounToo) && !t.has(Capitalised));
        }
        signs.set(NobodyInList, isNeighbourQuote(-1) || isNeighbourQuote(1));
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

    // -------------------------------------------------------------- memory

    void remember(const Attribution &attribution, std::uint32_t s)
    {
        const Candidate &best = attribution.candidates.front();
        if (!best.nobody && !best.source.isEmpty()) {
            m_lastSpeaker = best;
            m_lastSentence = s;
        }
    }

    void endBlock()
    {
        m_conversation.lastSpeaker = m_lastSpeaker;
        m_conversation.lastSubject = {};
        const bool hasTokens = !m_chunks.empty();
        m_conversation.endedWithColon = hasTokens && m_chunks.back().is(ChunkKind::Colon);
        for (auto it = m_verbs.rbegin(); it != m_verbs.rend(); ++it) {
            const Lemma lemma = chunk(it->chunk).lemma;
            if (it->subject.by != SubjectBy::None && lemma &&
                m_lexicon.reporting.strength(lemma, Frame::Whole) >= ReportingFrom) {
                Candidate subject;
                setSubject(subject, it->subject);
                m_conversation.lastSubject = subject;
                break;
            }
        }
    }

    const AnalysedText &m_cut;
    const std::vector<Chunk> &m_chunks;
    const Clauses &m_clauses;
    std::span<const VerbUse> m_verbs;
    std::span<const MarkedStretch> m_stretches;
    const AttributionLexicon &m_lexicon;
    Conversation &m_conversation;
    const SignWeights *m_weights = nullptr;
    Frame m_frame = Frame::Whole;
    std::uint32_t m_quote = 0;
    std::uint32_t m_sentence = 0;
    bool m_strongCue = false;
    std::vector<Candidate> m_candidates;
    Candidate m_lastSpeaker;
    std::uint32_t m_lastSentence = 0;
};

} // namespace

std::span<const Rule> attributionRules()
{
    return Rules;
}

AttributionLexicon::AttributionLexicon(const Grammar &g, const Reporting &r, const WordSets &w)
    : grammar(g)
    , reporting(r)
    , words(w)
    , whole(Rules, u"en"_s, u"attribution"_s, 0)
    , fragment(Rules, u"en"_s, u"attribution"_s, 1)
{
}

std::vector<VerbUse> verbsOf(const Clauses &clauses)
{
    std::vector<VerbUse> verbs;
    for (std::uint32_t s = 0; s < clauses.sentences.size(); ++s) {
        const TokenRange sentence = clauses.sentences[s];
        for (std::uint32_t c = sentence.first; c < sentence.last; ++c) {
            if (clauses.chunks[c].is(ChunkKind::Verb)) {
                // A sentence without end (a list, a table) must not cost the square of its length.
                const TokenRange near{std::max(sentence.first, c > SubjectReach ? c - SubjectReach : 0U),
                                      std::min(sentence.last, c + SubjectReach)};
                verbs.push_back({c, s, subjectOf(clauses, near, c)});
            }
        }
    }
    return verbs;
}

TokenRange tokensOf(const AnalysedText &cut, const Clauses &clauses, const Subject &subject)
{
    if (subject.chunks.isEmpty()) {
        return {};
    }
    TokenRange tokens{clauses.chunks[subject.chunks.first].tokens.first,
                      clauses.chunks[subject.chunks.last - 1].tokens.last};
    const Token &last = cut.tokens[tokens.last - 1];
    if (tokens.size() > 1 && last.is(TokenKind::Suffix)) {
        --tokens.last;
    }
    return tokens;
}

std::vector<Attribution> attribute(const AnalysedText &cut, const Clauses &clauses, std::span<const VerbUse> verbs,
                                   std::span<const MarkedStretch> stretches, const AttributionLexicon &lexicon,
                                   Conversation &conversation)
{
    return BlockAttributor(cut, clauses, verbs, stretches, lexicon, conversation).run();
}

} // namespace pullquote::english
