// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/indirect.h"

#include "model/analysis/english/complements.h"
#include "model/analysis/english/likelyend.h"
#include "model/analysis/english/nouncues.h"
#include "model/analysis/english/sentenceview.h"

#include <algorithm>
#include <optional>

namespace pullquote::english {

namespace {

constexpr Rule NearerRule{"other.nearer", "It stands nearer to the reporting word, but is not who reports by it."};
constexpr Rule EndsWithinRule{"content.ends-within", "Such words more often end at this place than further on."};
constexpr Rule SameSentenceRule{"other.sentence", "It stands in the same sentence, outside of the words."};

class ReportFinder final
{
public:
    ReportFinder(const AnalysedText &cut, const Clauses &clauses, std::span<const VerbUse> verbs,
                 const ReportLexicon &lexicon)
        : m_cut(cut)
        , m_verbs(verbs)
        , m_lexicon(lexicon)
        , m_s(cut, clauses, lexicon)
    {
    }

    std::vector<Report> run()
    {
        size_t verb = 0;
        const std::vector<TokenRange> &sentences = m_s.clauses().sentences;
        m_headline = !sentences.empty() && isHeadline(m_s.chunk(sentences.front().first).tokens.first);
        for (std::uint32_t s = 0; s < sentences.size(); ++s) {
            m_s.enter(sentences[s]);
            m_question = m_s.isQuestion();
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
    void addVerb(const VerbUse &use)
    {
        const Chunk &verb = m_s.chunk(use.chunk);
        if (verb.lemma == 0) {
            return;
        }
        const Complement complement = complementOf(m_s, use);
        if (complement.frame == Frame::Bare || complement.chunks.isEmpty()) {
            return;
        }
        Report report;
        report.lemma = verb.lemma;
        report.frame = complement.frame;
        report.cue = m_cut.spanOf(verb.tokens);
        report.signs.set(complement.sign);
        report.signs.set(strengthSign(m_s.strength(verb.lemma, complement.frame)));
        report.signs.set(LemmaUnknown, !m_lexicon.reporting.isKnown(verb.lemma));
        setVerbSigns(report.signs, verb);
        setSubordinator(report, use);
        const Subject speaker = speakerOf(use);
        setSubject(report, speaker);
        if (report.signs.test(IsThing) && !isClauseFrame(complement.frame)) {
            return; // "the plan threatens the harbor"
        }
        if (isImperative(use)) {
            return;
        }
        if (isEmptyIt(use, complement)) {
            report.source = {};
        }
        // "the dues, which she said were low, rose": the relative clause ends at its comma
        const bool relative = m_s.isFinite(complement.chunks.first) && !m_s.isPronounWithVerb(complement.chunks.first);
        finish(report, complement.chunks,
               complement.frame == Frame::Tag || relative ? std::nullopt : std::optional(complement.sign));
    }

    /// "Remember that you can win.": the sentence tells its reader what to do.
    bool isImperative(const VerbUse &use) const
    {
        const Chunk &verb = m_s.chunk(use.chunk);
        constexpr std::uint32_t Others = Past | Participle | Gerund | ThirdPerson;
        return use.chunk == m_s.begin() && use.subject.by == SubjectBy::None && verb.tokens.size() == 1 &&
               (m_lexicon.grammar.of(m_s.token(verb.head)).forms & Others) == 0;
    }

    /// Whether the block of a token is the first one or a heading.
    bool isHeadline(std::uint32_t token) const
    {
        const qsizetype block = m_cut.blockAt(m_s.token(token).begin);
        return block == 0 || (block > 0 && m_cut.blocks[size_t(block)].kind == BlockKind::Heading);
    }

    static bool isClauseFrame(Frame frame)
    {
        return frame == Frame::That || frame == Frame::Clause || frame == Frame::Question || frame == Frame::Tag;
    }

    /// The subject of the verb in chunk `verb`, as far as it is known.
    Subject subjectOfVerb(std::uint32_t verb) const
    {
        const auto found = std::ranges::lower_bound(m_verbs, verb, {}, &VerbUse::chunk);
        return found != m_verbs.end() && found->chunk == verb ? found->subject : Subject{};
    }

    /// The verb's subject, where the chunks alone would mislead.
    Subject speakerOf(const VerbUse &use) const
    {
        Subject subject = use.subject;
        if (m_s.isReportedBy(use.chunk)) {
            return {SubjectBy::Agent, {use.chunk + 2, use.chunk + 3}, use.chunk + 2};
        }
        const std::uint32_t head = subject.head;
        if (subject.by == SubjectBy::None || head <= m_s.begin() || !m_s.isKind(head, ChunkKind::NounPhrase)) {
            return subject;
        }
        // "Smith last week said"
        if (m_lexicon.words.has(m_s.token(m_s.chunk(head).head), TimeWord) && !m_s.chunk(head).has(IsPossessive) &&
            m_s.isKind(head - 1, ChunkKind::NounPhrase)) {
            return {subject.by, {head - 1, head}, head - 1};
        }
        // "Smith was quick to say"
        const Chunk &before = m_s.chunk(head - 1);
        const bool predicate = m_s.chunk(use.chunk).has(Infinitive) && head + 1 == use.chunk &&
                               before.is(ChunkKind::Verb) && before.lemma == 0 && before.has(Finite) &&
                               !m_s.chunk(head).has(Determined | HasName | IsPronoun);
        return predicate ? subjectOfVerb(head - 1) : addedBy(use);
    }

    /// "He said the plan works, adding that": who added is who said, whatever the clause between them is about.
    Subject addedBy(const VerbUse &use) const
    {
        const Chunk &verb = m_s.chunk(use.chunk);
        const bool adds = verb.has(Continuing) && !verb.has(Finite) && use.subject.by == SubjectBy::MainClause &&
                          use.chunk > m_s.begin() && m_s.isKind(use.chunk - 1, ChunkKind::Comma);
        if (!adds) {
            return use.subject;
        }
        const std::uint32_t comma = m_s.chunk(use.chunk - 1).tokens.first;
        for (auto r = m_found.rbegin(); r != m_found.rend() && r->content.last >= comma; ++r) {
            if (r->content.last != comma || r->score <= 0 || r->source.isEmpty()) {
                continue;
            }
            for (std::uint32_t i = m_s.begin(); i < use.chunk; ++i) {
                if (m_s.chunk(i).head == r->head && m_s.isKind(i, ChunkKind::NounPhrase)) {
                    return {SubjectBy::MainClause, {i, i + 1}, i};
                }
            }
        }
        return use.subject;
    }

    void setSubordinator(Report &report, const VerbUse &use) const
    {
        const std::uint32_t first = use.subject.chunks.isEmpty() ? use.chunk : use.subject.chunks.first;
        if (first == m_s.begin() || !m_s.isKind(first - 1, ChunkKind::Subordinator)) {
            return;
        }
        const bool condition = m_s.isWord(first - 1, u"if") || m_s.isWord(first - 1, u"once") ||
                               m_s.isWord(first - 1, u"unless") || m_s.isWord(first - 1, u"until");
        report.signs.set(condition ? AfterCondition : AfterSubordinator);
    }

    /// "It is worth mentioning that": nobody is named.
    bool isEmptyIt(const VerbUse &use, const Complement &complement) const
    {
        const bool clause = complement.frame != Frame::Object;
        const bool withBe = m_s.chunk(use.chunk).has(Passive) || m_s.chunk(use.chunk).tokens.size() > 1;
        return clause && withBe && use.subject.chunks.size() == 1 &&
               m_lexicon.words.has(m_s.token(m_s.chunk(use.subject.head).head), Neuter);
    }

    void setSubject(Report &report, const Subject &subject) const
    {
        setSubjectSign(report.signs, subject.by);
        if (subject.by == SubjectBy::None) {
            return;
        }
        report.source = tokensOf(m_cut, m_s.clauses(), subject);
        report.head = m_s.chunk(subject.head).head;
        describeWho(report, m_s.chunk(subject.head));
    }

    void describeWho(Report &report, const Chunk &who) const
    {
        const std::uint32_t sets = m_lexicon.words.of(m_s.token(who.head));
        report.signs.set(IsRole, who.has(HasTitle));
        const bool thing = (sets & Thing) != 0 && !who.has(HasTitle);
        const bool onlyThing = thing && (!who.has(HasName) || who.tokens.size() == 1);
        report.signs.set(onlyThing ? IsThing : kindOfSource(who, sets));
    }

    /// `open`: where the words end is a question, by how they are reported.
    void finish(Report &report, TokenRange chunks, std::optional<ReportSign> open = {})
    {
        chunks = withoutEdges(chunks);
        if (chunks.isEmpty()) {
            return;
        }
        report.content = {m_s.chunk(chunks.first).tokens.first, m_s.chunk(chunks.last - 1).tokens.last};
        report.reach = report.content.last;
        report.signs.set(Base0);
        report.signs.set(chunks.size() <= 2 ? ContentShort : chunks.size() <= 6 ? ContentMiddle : ContentLong);
        for (std::uint32_t i = chunks.first; i < chunks.last; ++i) {
            report.signs.set(HoldsQuote, report.signs.test(HoldsQuote) || m_s.chunk(i).is(ChunkKind::Quote));
            report.signs.set(ContentHasVerb, report.signs.test(ContentHasVerb) ||
                                                 (m_s.chunk(i).is(ChunkKind::Verb) && m_s.chunk(i).has(Finite)));
        }
        report.signs.set(InQuestionSentence, m_question);
        const bool inside = std::ranges::any_of(
            m_found.rbegin(), m_found.rbegin() + std::min<std::ptrdiff_t>(4, std::ssize(m_found)),
            [&](const Report &r) { return r.score > 0 && m_cut.spanOf(r.content).contains(report.cue); });
        report.signs.set(InsideReport, inside);
        report.signs.set(InHeadline, m_headline);
        report.signs.set(InHeadlineColon,
                         m_headline && report.signs.test(InNameColon) && report.signs.test(ContentHasVerb));
        report.score = m_lexicon.weights.sum(report.signs);
        report.reported = report.score - (report.signs.test(HoldsQuote) ? m_lexicon.weights.of(HoldsQuote) : 0.0);
        if (report.score > 0) {
            if (open) {
                chunks = withoutEdges({chunks.first, likelyEnd(m_s, chunks.first, *open, report.lemma)});
                report.content.last = m_s.chunk(chunks.last - 1).tokens.last;
                report.end =
                    chunks.last < m_s.end() && !m_s.isKind(chunks.last, ChunkKind::Stop) ? &EndsWithinRule : nullptr;
            }
            addOthers(report, chunks);
            if (Report *twin =
                    sameWords(report)) { // "made the claim that": the verb and the noun report the same words
                *twin = twin->score < report.score ? report : *twin;
                return;
            }
        }
        m_found.push_back(report);
    }

    /// A report of the same sentence with the same words.
    Report *sameWords(const Report &report)
    {
        const std::uint32_t first = m_s.chunk(m_s.begin()).tokens.first;
        for (auto r = m_found.rbegin(); r != m_found.rend() && r->content.last > first; ++r) {
            if (r->score > 0 && r->content.first == report.content.first && r->content.last == report.content.last) {
                return &*r;
            }
        }
        return nullptr;
    }

    /// Who else in the sentence could be meant: people, institutions and texts outside of the words, the nearest first.
    void addOthers(Report &report, TokenRange content) const
    {
        std::array<std::uint32_t, Report::MostOthers> distances{};
        size_t count = 0;
        const auto distance = [&](std::uint32_t token) { // in characters
            const auto cue = static_cast<std::uint32_t>(report.cue.begin);
            const std::uint32_t begin = m_s.token(token).begin;
            return begin > cue ? begin - cue : cue - begin;
        };
        for (std::uint32_t i = m_s.begin(); i < m_s.end(); ++i) {
            const Chunk &c = m_s.chunk(i);
            const bool inContent = i >= content.first && i < content.last;
            const bool inSource = c.tokens.first < report.source.last && report.source.first < c.tokens.last;
            if (inContent || inSource || !couldSpeak(i)) {
                continue;
            }
            size_t place = count;
            while (place > 0 && distances[place - 1] > distance(c.head)) {
                --place;
            }
            if (place == Report::MostOthers) {
                continue;
            }
            count = std::min(count + 1, Report::MostOthers);
            for (size_t k = count - 1; k > place; --k) {
                distances[k] = distances[k - 1];
                report.others[k] = report.others[k - 1];
            }
            const bool nearer = !report.source.isEmpty() && distance(c.head) < distance(report.head);
            distances[place] = distance(c.head);
            report.others[place] = {nearer ? &NearerRule : &SameSentenceRule, c.tokens, c.head};
        }
    }

    bool couldSpeak(std::uint32_t i) const
    {
        const Chunk &c = m_s.chunk(i);
        const std::uint32_t sets = m_lexicon.words.of(m_s.token(c.head));
        return c.is(ChunkKind::NounPhrase) && !c.has(IsPossessive) && (sets & (Thing | TimeWord)) == 0 &&
               (c.has(HasName) || (c.has(IsPronoun) && (sets & (Masculine | Feminine)) != 0) ||
                (sets & (PersonNoun | OrganizationNoun | PublicationNoun)) != 0);
    }

    /// Without commas, stops and conjunctions at its ends.
    TokenRange withoutEdges(TokenRange chunks) const
    {
        const auto isEdge = [&](const Chunk &c) {
            return c.is(ChunkKind::Comma) || c.is(ChunkKind::Stop) || c.is(ChunkKind::Semicolon) ||
                   c.is(ChunkKind::Colon);
        };
        while (!chunks.isEmpty() && isEdge(m_s.chunk(chunks.first))) {
            ++chunks.first;
        }
        while (!chunks.isEmpty() && isEdge(m_s.chunk(chunks.last - 1))) {
            --chunks.last;
        }
        return chunks;
    }

    // -------------------------------------------------------------- other cues

    void addWithMention(ReportSign sign, TokenRange mention, std::uint32_t head, Span cue, TokenRange content)
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
        for (std::uint32_t i = m_s.begin(); i + 2 < m_s.end(); ++i) {
            if (!m_lexicon.words.has(m_s.token(m_s.chunk(i).tokens.first), AccordingWord) ||
                !m_s.chunk(i + 1).is(ChunkKind::Preposition) || !m_s.chunk(i + 2).is(ChunkKind::NounPhrase)) {
                continue;
            }
            std::uint32_t last = i + 3;
            while (last + 1 < m_s.end() &&
                   ((m_s.chunk(last).is(ChunkKind::Preposition) && m_s.chunk(last + 1).is(ChunkKind::NounPhrase)) ||
                    (m_s.chunk(last - 1).has(IsPossessive) && m_s.chunk(last).is(ChunkKind::NounPhrase)))) {
                last += m_s.chunk(last).is(ChunkKind::Preposition) ? 2 : 1;
            }
            const Span cue = m_cut.spanOf({m_s.chunk(i).tokens.first, m_s.chunk(i + 1).tokens.last});
            std::uint32_t head = i + 2;
            if (m_s.chunk(head).has(IsPossessive) && head + 1 < last && m_s.chunk(head + 1).is(ChunkKind::NounPhrase)) {
                ++head;
            }
            TokenRange content{m_s.begin(), i};
            constexpr std::uint32_t Shortest = 8; ///< In chunks: what may be a clause whose verb was not seen.
            // "In May, according to Roe, the price fell": what stands before is no clause
            const bool leads = m_s.isKind(i - 1, ChunkKind::Comma) && m_s.isKind(last, ChunkKind::Comma) &&
                               i < m_s.begin() + Shortest && !m_s.holdsStatement(m_s.begin(), i);
            if (i < m_s.begin() + 2 || leads) {
                std::uint32_t from = last;
                while (from < m_s.end() && !m_s.chunk(from).is(ChunkKind::Comma)) {
                    ++from;
                }
                content = {from, m_s.limitFrom(from)};
            } else if (i > SentenceView::Reach) {
                content.first = std::max(content.first, i - SentenceView::Reach);
            }
            addWithMention(InAccording, {i + 2, last}, head, cue, content);
            i = last;
        }
    }

    /// "Poll: Half of all voters undecided"; after a label ("Background: Roe: …") the last name counts.
    void addNameColon()
    {
        std::uint32_t first = m_s.begin();
        std::optional<TokenRange> name;
        for (int leads = 0; leads < 3; ++leads) {
            first += m_s.isKind(first, ChunkKind::Open) ? 1 : 0;
            std::uint32_t colon = first + 1;
            while (colon < m_s.end() && colon < first + 4 &&
                   (m_s.chunk(colon).is(ChunkKind::Preposition) || m_s.chunk(colon).is(ChunkKind::NounPhrase))) {
                ++colon;
            }
            if (!m_s.isKind(first, ChunkKind::NounPhrase) || !m_s.isKind(colon, ChunkKind::Colon) ||
                colon + 2 >= m_s.end()) {
                break;
            }
            name = TokenRange{first, colon};
            first = colon + 1;
        }
        if (!name || m_s.chunk(name->last + 1).is(ChunkKind::Quote)) {
            return;
        }
        std::uint32_t last = std::min<std::uint32_t>(m_s.end(), name->last + SentenceView::Reach);
        while (last > name->last + 1 && m_s.chunk(last - 1).is(ChunkKind::Close)) {
            --last;
        }
        addWithMention(InNameColon, *name, name->first, m_cut.spanOf(m_s.chunk(name->last).tokens),
                       {name->last + 1, last});
    }

    /// "his claim that the plan works", "calls for a ban", "fears that"
    void addNouns()
    {
        for (std::uint32_t i = m_s.begin(); i + 1 < m_s.end(); ++i) {
            const std::optional<NounCue> noun = nounCueAt(m_s, i);
            if (!noun) {
                continue;
            }
            Report report;
            report.cue = m_cut.spanOf({noun->cue, noun->cue + 1});
            report.signs.set(noun->sign);
            report.signs.set(strengthSign(noun->percent));
            if (noun->be != 0) {
                setSubject(report, subjectOfVerb(noun->be));
            } else if (noun->owner.isEmpty()) {
                report.signs.set(NoSubject);
            } else {
                setOwner(report, m_s.chunk(i), noun->owner);
            }
            finish(report, noun->content, noun->sign);
        }
    }

    void setOwner(Report &report, Chunk noun, TokenRange owner) const
    {
        report.source = owner;
        report.head = owner.last - 1;
        noun.tokens = owner;
        noun.head = report.head;
        noun.flags = static_cast<std::uint16_t>(m_s.token(noun.head).has(Capitalised) ? HasName
                                                : owner.size() == 1                   ? IsPronoun
                                                                                      : 0);
        describeWho(report, noun);
    }

    const AnalysedText &m_cut;
    std::span<const VerbUse> m_verbs;
    const ReportLexicon &m_lexicon;
    SentenceView m_s;
    bool m_question = false;
    bool m_headline = false;
    std::vector<Report> m_found;
};

} // namespace

bool isStatement(const Report &report)
{
    return report.signs.test(InNameColon);
}

std::vector<Report> findReports(const AnalysedText &cut, const Clauses &clauses, std::span<const VerbUse> verbs,
                                const ReportLexicon &lexicon)
{
    return ReportFinder(cut, clauses, verbs, lexicon).run();
}

} // namespace pullquote::english
