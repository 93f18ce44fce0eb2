// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/attribution.h"

#include "model/analysis/english/attributionsigns.h"
#include "model/analysis/english/nobody.h"
#include "model/analysis/english/report.h"
#include "model/analysis/quotes.h"

#include <algorithm>
#include <cmath>

namespace pullquote::english {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Reach = 60;                        ///< How many chunks to each side of the words are looked at.
constexpr std::uint32_t SubjectReach = 120;      ///< How many chunks to each side of a verb its subject is looked for.
constexpr double SureReport = 1.5;               ///< From this score on, in nats, a report is sure.
constexpr double UnlikelyReport = LeastReported; ///< That no report holds the words, in nats.
constexpr double ReportingFrom = 15.0; ///< From this strength on, in percent, a verb counts as a reporting one.

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
                    std::span<const MarkedStretch> stretches, std::span<const Report> reports,
                    const AttributionLexicon &lexicon, Conversation &conversation)
        : m_cut(cut)
        , m_chunks(clauses.chunks)
        , m_clauses(clauses)
        , m_verbs(verbs)
        , m_stretches(stretches)
        , m_reports(reports)
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
        m_denied = false;
        addVerbs();
        addAccording();
        addNameColon();
        addHeadlineColon();
        addLine();
        addOwner();
        addReportNouns();
        addReports(stretch);
        addSpeakerLabel(stretch);
        addLineBelow(stretch);
        dropAsides();
        if (!m_denied || attribution.whole) {
            addEarlierSpeakers();
        }
        addUnknown();
        addNobody();
        for (Candidate &candidate : m_candidates) {
            candidate.score = m_weights->sum(candidate.signs);
        }
        std::ranges::stable_sort(m_candidates, std::greater<>(), &Candidate::score);
        decideForNobody();
        attribution.candidates = m_candidates;
        attribution.sureness = surenessOfBest();
        return attribution;
    }

    /// Puts nobody first where that is likelier than all who may have said it together, and behind the likeliest
    /// speaker otherwise: many who may have spoken make it likely that somebody did. Scores are log-odds, so that their
    /// shares are those of their exponentials.
    void decideForNobody()
    {
        const auto nobody = std::ranges::find_if(m_candidates, &Candidate::nobody);
        double spoken = 0;
        for (const Candidate &candidate : m_candidates) {
            spoken += candidate.nobody ? 0.0 : std::exp(candidate.score - nobody->score);
        }
        const bool spokenByNobody = spoken < 1;
        const auto place = m_candidates.begin() + (spokenByNobody ? 0 : 1);
        if (nobody < place) {
            std::rotate(nobody, nobody + 1, place + 1);
        } else {
            std::rotate(place, nobody, nobody + 1);
        }
    }

    /// How likely it is that whoever the best candidate names said it, if anybody did: the share of the candidates that
    /// name the same words.
    double surenessOfBest() const
    {
        const Candidate &best = m_candidates.front();
        double same = 0;
        double all = 0;
        for (const Candidate &candidate : m_candidates) {
            const double weight = candidate.nobody ? 0.0 : std::exp(candidate.score - best.score);
            all += weight;
            same += candidate.head == best.head && candidate.source.isEmpty() == best.source.isEmpty() ? weight : 0.0;
        }
        return all > 0 ? same / all : 1.0;
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

    /// "None of them explains it" reports nobody's words; a thing speaks only where its verb reports.
    bool cannotSpeak(const VerbUse &use, double percent)
    {
        if (use.subject.by == SubjectBy::None) {
            return false;
        }
        const Chunk &who = chunk(use.subject.head);
        if (m_lexicon.words.has(token(who.tokens.first), NegativeWord)) {
            m_denied = m_denied || use.sentence == m_sentence;
            return true;
        }
        constexpr std::uint32_t Speaks = PersonNoun | PublicationNoun | OrganizationNoun | SourceNoun | Venue;
        const bool thing = !who.has(HasName | HasTitle | IsPronoun) && !m_lexicon.words.has(token(who.head), Speaks);
        return thing && percent < ReportingFrom;
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
        candidate.signs.set(VerbSubordinate, isSubordinate(use));
        setSubject(candidate, use.subject);
        describeDistance(candidate, use);
        const bool pronoun = setPronounInVerb(candidate, use);
        if ((use.subject.by == SubjectBy::None && !pronoun && percent < ReportingFrom) || cannotSpeak(use, percent)) {
            return;
        }
        m_candidates.push_back(candidate);
    }

    /// “…,” they've said: the verb holds its subject.
    bool setPronounInVerb(Candidate &candidate, const VerbUse &use) const
    {
        const TokenRange verb = chunk(use.chunk).tokens;
        const bool holds = use.subject.by == SubjectBy::None && verb.size() > 1 &&
                           m_lexicon.grammar.of(token(verb.first)).wordClass == WordClass::PronounWithVerb;
        if (!holds) {
            return false;
        }
        candidate.signs.reset(NoSubject);
        candidate.source = {verb.first, verb.first + 1};
        candidate.head = verb.first;
        candidate.cue = m_cut.spanOf({verb.first + 1, verb.last});
        Chunk who;
        who.flags = IsPronoun;
        who.head = verb.first;
        describeWho(candidate, who);
        return true;
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

    /// "as he said", "that he said": the clause of the verb hangs on another.
    bool isSubordinate(const VerbUse &use) const
    {
        const std::uint32_t first = use.subject.by == SubjectBy::Before ? use.subject.chunks.first : use.chunk;
        if (first == m_clauses.sentences[use.sentence].first) {
            return false;
        }
        const Chunk &before = chunk(first - 1);
        return before.is(ChunkKind::Subordinator) || before.is(ChunkKind::That) || before.is(ChunkKind::Wh) ||
               before.is(ChunkKind::Relative);
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
        candidate.signs.set(IsThing, (sets & Thing) != 0 && (sets & (PersonNoun | PublicationNoun)) == 0);
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
            describeClausesBetween(candidate, sentence, v);
            candidate.signs.set(VerbInQuestion, endsAsQuestion());
        } else {
            const std::uint32_t end = use.subject.by == SubjectBy::After ? use.subject.chunks.last : v + 1;
            const bool ends = end >= sentence.last || chunk(end).is(ChunkKind::Stop) ||
                              chunk(end).is(ChunkKind::Comma) || chunk(end).is(ChunkKind::Quote) ||
                              chunk(end).is(ChunkKind::Colon);
            candidate.signs.set(TagEnds, ends);
        }
    }

    /// Between a verb and the words after it: "once he writes it, what is it?"
    void describeClausesBetween(Candidate &candidate, TokenRange sentence, std::uint32_t v) const
    {
        const Chunk &next = chunk(v + 1);
        const bool thing = next.is(ChunkKind::NounPhrase) && !next.has(HasName | IsPronoun | HasTitle) &&
                           !m_lexicon.words.has(token(next.head), PersonNoun | PublicationNoun | OrganizationNoun |
                                                                      SourceNoun | TimeWord);
        candidate.signs.set(VerbHasObject, thing && v + 2 < m_quote);
        bool comma = false;
        for (std::uint32_t i = v + 1; i < m_quote; ++i) {
            const Chunk &c = chunk(i);
            comma = comma || c.is(ChunkKind::Comma) || c.is(ChunkKind::Semicolon) || c.is(ChunkKind::Dash);
            const bool begins = comma && c.is(ChunkKind::Verb) && c.has(Finite) &&
                                (chunk(i - 1).is(ChunkKind::NounPhrase) || chunk(i - 1).is(ChunkKind::Adverb) ||
                                 chunk(i - 1).is(ChunkKind::Wh));
            if (begins) {
                candidate.signs.set(ClauseBetween);
                break;
            }
        }
        const Chunk &opening = chunk(sentence.first);
        candidate.signs.set(VerbFronted, comma && (opening.is(ChunkKind::Subordinator) || opening.is(ChunkKind::Wh)) &&
                                             onlyBeforeComma(sentence.first, v));
    }

    /// Whether no comma stands between.
    bool onlyBeforeComma(std::uint32_t first, std::uint32_t last) const
    {
        const std::uint32_t from = std::max(first, last > Reach ? last - Reach : 0U);
        for (std::uint32_t i = from; i < last; ++i) {
            if (chunk(i).is(ChunkKind::Comma)) {
                return false;
            }
        }
        return true;
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
        if (chunk(i - 1).is(ChunkKind::Close)) { // "Rep. Roe (D-Wis.): …"
            const std::uint32_t from = std::max(sentence.first, i > Reach ? i - Reach : 0U);
            while (i > from && !chunk(i).is(ChunkKind::Open)) {
                --i;
            }
        }
        const std::uint32_t end = i;
        while (i > sentence.first &&
               (chunk(i - 1).is(ChunkKind::NounPhrase) || chunk(i - 1).is(ChunkKind::Preposition))) {
            --i;
        }
        if (i < end && chunk(i).is(ChunkKind::NounPhrase)) {
            addMention(ByNameColon, i, end, i, m_cut.spanOf(chunk(m_quote - 1).tokens));
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

    /// Clauses that a verb or a noun reports and that hold the words: whoever reports the clause reports them.
    void addReports(const MarkedStretch &stretch)
    {
        m_bestReport = UnlikelyReport;
        const auto end = std::ranges::upper_bound(m_reports, stretch.tokens.first, {},
                                                  [](const Report &r) { return r.content.first; });
        int looked = 0;
        for (auto it = end; it != m_reports.begin() && looked < Reach; ++looked) {
            const Report &report = *--it;
            if (report.content.last < stretch.tokens.last) {
                continue;
            }
            m_bestReport = std::max(m_bestReport, report.reported);
            bool known = false;
            for (Candidate &candidate : m_candidates) {
                if (!candidate.cue.isEmpty() && candidate.cue.overlaps(report.cue)) {
                    markReported(candidate, report);
                    known = true;
                }
            }
            if (!known && !report.source.isEmpty() && report.reported > 0) {
                addReport(report);
            }
        }
    }

    static void markReported(Candidate &candidate, const Report &report)
    {
        candidate.signs.set(report.reported > 0 ? InReport : InReportPerhaps);
        candidate.signs.set(InReportSurely, report.reported >= SureReport);
    }

    void addReport(const Report &report)
    {
        Candidate candidate;
        candidate.source = report.source;
        candidate.head = report.head;
        candidate.cue = report.cue;
        candidate.signs.set(StrengthNone);
        markReported(candidate, report);
        Chunk who;
        who.head = report.head;
        who.flags = token(report.head).has(Capitalised) ? HasName : 0;
        describeWho(candidate, who);
        m_candidates.push_back(candidate);
    }

    /// “ROE: We won.” — transcripts that stand in marks.
    void addSpeakerLabel(const MarkedStretch &stretch)
    {
        const TokenRange label = speakerLabel(m_cut, stretch);
        if (label.isEmpty()) {
            return;
        }
        Candidate candidate;
        candidate.signs.set(BySpeakerLabel);
        candidate.signs.set(StrengthNone);
        candidate.source = label;
        candidate.head = label.last - 1;
        candidate.signs.set(IsNamed);
        m_candidates.push_back(candidate);
    }

    void addNobody()
    {
        Candidate nobody;
        nobody.nobody = true;
        const MarkedStretch &stretch = m_stretches[chunk(m_quote).stretch];
        nobody.signs = signsOfNobody(m_cut, m_clauses, m_quote, stretch, m_lexicon);
        nobody.signs.set(m_strongCue ? NobodyStrongCue : NobodyNoCue);
        const bool inReport = m_bestReport > 0;
        nobody.signs.set(NobodyInReport, inReport);
        nobody.signs.set(NobodyInReportSurely, m_bestReport >= SureReport);
        nobody.signs.set(NobodyInReportPerhaps, !inReport && m_bestReport > UnlikelyReport);
        nobody.signs.set(NobodyTitleInReport,
                         inReport && (nobody.signs.test(NobodyTitleCase) || nobody.signs.test(NobodyOneCapital)));
        nobody.signs.set(NobodyTermInReport,
                         inReport && (nobody.signs.test(NobodyOneWord) || nobody.signs.test(NobodyThreeWords)));
        nobody.signs.set(NobodyInQuestion, endsAsQuestion());
        const bool sameSentence = m_lastQuoteSentence == m_sentence && m_anyQuote;
        nobody.signs.set(sameSentence && m_lastWasNobody ? NobodyAfterNobody : NobodyAfterSpoken, sameSentence);
        nobody.signs.set(NobodyHasLabel, !speakerLabel(m_cut, stretch).isEmpty());
        m_candidates.push_back(nobody);
    }

    /// "If he writes no code, what is he “doing”?": where the reporter asks in a clause of his own, the verb of a
    /// clause before it reports nothing.
    void dropAsides()
    {
        std::erase_if(m_candidates, [](const Candidate &candidate) {
            return candidate.signs.test(VerbInQuestion) && candidate.signs.test(ClauseBetween) &&
                   !candidate.signs.test(InReport);
        });
    }

    /// The reporter asks: "are they really “doing” it?"
    bool endsAsQuestion() const
    {
        const Chunk &last = chunk(m_clauses.sentences[m_sentence].last - 1);
        return last.is(ChunkKind::Stop) && m_cut.text[token(last.tokens.first).begin] == u'?';
    }

    /// “…” and below it, as a paragraph of its own, "- Jane Roe".
    void addLineBelow(const MarkedStretch &stretch)
    {
        constexpr std::uint32_t LongestLine = 8;
        const size_t below = size_t(stretch.block) + 1;
        if (below >= m_cut.blocks.size() || m_quote + 2 < m_chunks.size()) {
            return;
        }
        TokenRange line = m_cut.blockTokens[below];
        const bool dash = line.size() >= 2 && line.size() <= LongestLine && token(line.first).length == 1 &&
                          QStringView(u"-–—―").contains(m_cut.text[token(line.first).begin]);
        if (!dash) {
            return;
        }
        ++line.first;
        if (token(line.last - 1).is(TokenKind::Punctuation)) {
            --line.last;
        }
        for (std::uint32_t i = line.first; i < line.last; ++i) {
            if (token(i).is(TokenKind::Word) && !token(i).has(Capitalised)) {
                return;
            }
        }
        if (line.isEmpty() || !token(line.last - 1).is(TokenKind::Word)) {
            return;
        }
        Candidate candidate;
        candidate.signs.set(ByLineBelow);
        candidate.signs.set(StrengthNone);
        candidate.signs.set(IsNamed);
        candidate.source = line;
        candidate.head = line.last - 1;
        m_candidates.push_back(candidate);
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
        if (sign == GoesOnSentence || sign == GoesOnParagraph) {
            candidate.cue = earlier.cue; // “We won,” Roe said. “We always do.”
        }
        const TokenRange sentence = m_clauses.sentences[m_sentence];
        candidate.signs.set(GoesOnAlone, sentence.first == m_quote && m_quote + 1 == sentence.last);
        candidate.signs.set(GoesOnNear, sign == GoesOnParagraph && m_lastSentence + 1 == m_sentence);
        candidate.signs.set(GoesOnDespiteCue, m_strongCue);
        for (const Sign who : {IsNamed, IsRole, IsHeShe, IsThey, IsFirstPerson, IsIt, IsPersonNoun, IsPublicationNoun,
                               IsOrganizationNoun, IsOtherNoun, IsThing}) {
            candidate.signs.set(who, earlier.signs.test(who));
        }
        m_candidates.push_back(candidate);
    }

    // -------------------------------------------------------------- memory

    void remember(const Attribution &attribution, std::uint32_t s)
    {
        const Candidate &best = attribution.candidates.front();
        m_anyQuote = true;
        m_lastQuoteSentence = s;
        m_lastWasNobody = best.nobody;
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
    std::span<const Report> m_reports;
    const AttributionLexicon &m_lexicon;
    Conversation &m_conversation;
    const SignWeights *m_weights = nullptr;
    Frame m_frame = Frame::Whole;
    std::uint32_t m_quote = 0;
    std::uint32_t m_sentence = 0;
    bool m_strongCue = false;
    double m_bestReport = UnlikelyReport; ///< Of the reports that hold the words, the likeliest; in nats.
    bool m_denied = false;                ///< The subject of a verb of the sentence is nobody or nothing.
    std::vector<Candidate> m_candidates;
    Candidate m_lastSpeaker;
    std::uint32_t m_lastSentence = 0;
    bool m_anyQuote = false;               ///< The block had marked words before these …
    bool m_lastWasNobody = false;          ///< … and the last of them were nobody's …
    std::uint32_t m_lastQuoteSentence = 0; ///< … and stood in this sentence.
};

} // namespace

AttributionLexicon::AttributionLexicon(const Grammar &g, const Reporting &r, const WordSets &w)
    : grammar(g)
    , reporting(r)
    , words(w)
    , whole(attributionRules(), u"en"_s, u"attribution"_s, 0)
    , fragment(attributionRules(), u"en"_s, u"attribution"_s, 1)
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
                                   std::span<const MarkedStretch> stretches, std::span<const Report> reports,
                                   const AttributionLexicon &lexicon, Conversation &conversation)
{
    return BlockAttributor(cut, clauses, verbs, stretches, reports, lexicon, conversation).run();
}

} // namespace pullquote::english
