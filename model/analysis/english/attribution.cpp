// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/attribution.h"

#include "model/analysis/english/namedcandidates.h"
#include "model/analysis/english/nobody.h"
#include "model/analysis/english/report.h"
#include "model/analysis/english/verbcandidates.h"
#include "model/analysis/quotes.h"

#include <algorithm>
#include <cmath>

namespace pullquote::english {

namespace {

constexpr int MostReports = 60;         ///< So many reports that begin before the words are looked at.
constexpr double Negligible = 7;        ///< In nats: candidates so far behind the best one count for nothing.
constexpr double SureReport = 1.5;      ///< From this score on, in nats, a report is sure.
constexpr double UnlikelyReport = -1.5; ///< From this score (Report::reported) down it says nothing, in nats.

/// Finds the candidates of one block.
class BlockAttributor final
{
public:
    BlockAttributor(const AnalysedText &cut, const Clauses &clauses, std::span<const VerbUse> verbs,
                    std::span<const MarkedStretch> stretches, std::span<const Report> reports,
                    const AttributionLexicon &lexicon, Conversation &conversation)
        : m_block{cut, clauses, lexicon}
        , m_verbs(verbs)
        , m_stretches(stretches)
        , m_reports(reports)
        , m_conversation(conversation)
    {
    }

    std::vector<Attribution> run()
    {
        std::vector<Attribution> found;
        for (std::uint32_t s = 0; s < m_block.clauses.sentences.size(); ++s) {
            const TokenRange sentence = m_block.clauses.sentences[s];
            for (std::uint32_t c = sentence.first; c < sentence.last; ++c) {
                if (chunk(c).is(ChunkKind::Quote) && !m_stretches[chunk(c).stretch].continues) {
                    found.push_back(of(c, s));
                    remember(found.back(), s);
                }
            }
        }
        endBlock();
        return found;
    }

private:
    const Token &token(std::uint32_t i) const { return m_block.token(i); }
    const Chunk &chunk(std::uint32_t i) const { return m_block.chunk(i); }

    Attribution of(std::uint32_t c, std::uint32_t s)
    {
        const MarkedStretch &stretch = m_stretches[chunk(c).stretch];
        Attribution attribution;
        attribution.stretch = chunk(c).stretch;
        attribution.whole = isWholeUtterance(m_block.cut, stretch);
        const Frame frame = attribution.whole ? Frame::Whole : Frame::Fragment;
        const MarkedPlace place{m_block, stretch, c, s, frame};
        m_weights = attribution.whole ? &m_block.lexicon.whole : &m_block.lexicon.fragment;
        m_candidates.clear();
        const VerbsAround verbs = addVerbCandidates(m_candidates, place, m_verbs);
        m_strongCue = addNamedCandidates(m_candidates, place) || verbs.report;
        addReports(place);
        dropAsides();
        if (!verbs.deny || attribution.whole) {
            addEarlierSpeakers(place);
        }
        addUnknown();
        addNobody(place);
        for (Candidate &candidate : m_candidates) {
            candidate.score = m_weights->sum(candidate.signs);
        }
        std::ranges::stable_sort(m_candidates, std::greater<>(), &Candidate::score);
        decideForNobody();
        attribution.candidates = m_candidates;
        return attribution;
    }

    static bool sameMention(const Candidate &a, const Candidate &b)
    {
        return a.source.isEmpty() == b.source.isEmpty() && (a.source.isEmpty() || a.head == b.head);
    }

    /// Puts nobody first where that is likelier than all who may have said it together, and behind the likeliest
    /// speaker otherwise: many who may have spoken make it likely that somebody did; one who is named once counts once.
    /// Scores are log-odds, so that their shares are those of their exponentials.
    void decideForNobody()
    {
        const auto nobody = std::ranges::find(m_candidates, true, &Candidate::nobody);
        const auto best = std::ranges::find(m_candidates, false, &Candidate::nobody);
        if (nobody > best) {
            std::rotate(best + 1, nobody, nobody + 1);
            return;
        }
        double spoken = 0;
        for (auto it = best; it != m_candidates.end() && nobody->score - it->score < Negligible; ++it) {
            const bool named = std::any_of(best, it, [&](const Candidate &c) { return sameMention(c, *it); });
            spoken += named ? 0.0 : std::exp(it->score - nobody->score);
        }
        if (spoken >= 1) {
            std::rotate(nobody, best, best + 1);
        }
    }

    /// Clauses that a verb or a noun reports and that hold the words: whoever reports the clause reports them.
    void addReports(const MarkedPlace &place)
    {
        const TokenRange words = place.stretch.tokens;
        m_bestReport = UnlikelyReport;
        const auto end =
            std::ranges::upper_bound(m_reports, words.first, {}, [](const Report &r) { return r.content.first; });
        int looked = 0;
        for (auto it = end; it != m_reports.begin() && looked < MostReports; ++looked) {
            const Report &report = *--it;
            if (report.reach < words.last) {
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
                addReport(report, place);
            }
        }
    }

    static void markReported(Candidate &candidate, const Report &report)
    {
        candidate.signs.set(report.reported > 0 ? InReport : InReportPerhaps);
        candidate.signs.set(InReportSurely, report.reported >= SureReport);
    }

    void addReport(const Report &report, const MarkedPlace &place)
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
        describeWho(candidate.signs, who, place);
        m_candidates.push_back(candidate);
    }

    void addNobody(const MarkedPlace &place)
    {
        Candidate nobody;
        nobody.nobody = true;
        nobody.signs = signsOfNobody(place);
        nobody.signs.set(m_strongCue ? NobodyStrongCue : NobodyNoCue);
        const bool inReport = m_bestReport > 0;
        nobody.signs.set(NobodyInReport, inReport);
        nobody.signs.set(NobodyInReportSurely, m_bestReport >= SureReport);
        nobody.signs.set(NobodyInReportPerhaps, !inReport && m_bestReport > UnlikelyReport);
        nobody.signs.set(NobodyTitleInReport,
                         inReport && (nobody.signs.test(NobodyTitleCase) || nobody.signs.test(NobodyOneCapital)));
        nobody.signs.set(NobodyTermInReport,
                         inReport && (nobody.signs.test(NobodyOneWord) || nobody.signs.test(NobodyThreeWords)));
        nobody.signs.set(NobodyInQuestion, place.isQuestion());
        const bool sameSentence = m_lastQuoteSentence == place.sentence && m_anyQuote;
        nobody.signs.set(sameSentence && m_lastWasNobody ? NobodyAfterNobody : NobodyAfterSpoken, sameSentence);
        nobody.signs.set(NobodyHasLabel, !speakerLabel(m_block.cut, place.stretch).isEmpty());
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

    void addUnknown()
    {
        Candidate unknown;
        unknown.signs.set(SpeakerUnknown);
        unknown.signs.set(StrengthNone);
        m_candidates.push_back(unknown);
    }

    void addEarlierSpeakers(const MarkedPlace &place)
    {
        if (m_lastSpeaker.source.size() > 0) {
            addCopy(m_lastSpeaker, place, m_lastSentence == place.sentence ? GoesOnSentence : GoesOnParagraph);
        }
        if (m_conversation.block + 1 == place.stretch.block) {
            if (m_conversation.lastSpeaker.source.size() > 0) {
                addCopy(m_conversation.lastSpeaker, place, ParagraphBefore);
            }
            if (m_conversation.lastSubject.source.size() > 0) {
                addCopy(m_conversation.lastSubject, place,
                        m_conversation.endedWithColon ? ParagraphBeforeColon : ParagraphBeforeSubject);
            }
        }
    }

    void addCopy(const Candidate &earlier, const MarkedPlace &place, Sign sign)
    {
        Candidate candidate;
        candidate.signs.set(sign);
        candidate.signs.set(StrengthNone);
        candidate.source = earlier.source;
        candidate.head = earlier.head;
        if (sign == GoesOnSentence || sign == GoesOnParagraph) {
            candidate.cue = earlier.cue; // “We won,” Roe said. “We always do.”
        }
        const TokenRange sentence = place.chunks();
        candidate.signs.set(GoesOnAlone, sentence.first == place.quote && place.quote + 1 == sentence.last);
        candidate.signs.set(GoesOnNear, sign == GoesOnParagraph && m_lastSentence + 1 == place.sentence);
        candidate.signs.set(GoesOnDespiteCue, m_strongCue);
        for (size_t who = IsNamed; who <= IsThing; ++who) {
            candidate.signs.set(who, earlier.signs.test(who));
        }
        m_candidates.push_back(candidate);
    }

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
        const bool hasTokens = !m_block.clauses.chunks.empty();
        m_conversation.endedWithColon = hasTokens && m_block.clauses.chunks.back().is(ChunkKind::Colon);
        for (auto it = m_verbs.rbegin(); it != m_verbs.rend(); ++it) {
            const Lemma lemma = chunk(it->chunk).lemma;
            if (it->subject.by != SubjectBy::None && lemma &&
                m_block.lexicon.reporting.strength(lemma, Frame::Whole) >= MarkedPlace::ReportingFrom) {
                Candidate subject;
                setSubject(subject, it->subject, m_block);
                m_conversation.lastSubject = subject;
                break;
            }
        }
    }

    BlockView m_block;
    std::span<const VerbUse> m_verbs;
    std::span<const MarkedStretch> m_stretches;
    std::span<const Report> m_reports;
    Conversation &m_conversation;
    const SignWeights *m_weights = nullptr;
    bool m_strongCue = false;
    double m_bestReport = UnlikelyReport; ///< Of the reports that hold the words, the likeliest; in nats.
    std::vector<Candidate> m_candidates;
    Candidate m_lastSpeaker;
    std::uint32_t m_lastSentence = 0;
    bool m_anyQuote = false;               ///< The block had marked words before these …
    bool m_lastWasNobody = false;          ///< … and the last of them were nobody's …
    std::uint32_t m_lastQuoteSentence = 0; ///< … and stood in this sentence.
};

} // namespace

void keepForAttribution(std::vector<Report> &reports)
{
    std::erase_if(reports, [](const Report &report) { return report.reported <= UnlikelyReport; });
    std::ranges::stable_sort(reports, {}, [](const Report &report) { return report.content.first; });
}

std::vector<Attribution> attribute(const AnalysedText &cut, const Clauses &clauses, std::span<const VerbUse> verbs,
                                   std::span<const MarkedStretch> stretches, std::span<const Report> reports,
                                   const AttributionLexicon &lexicon, Conversation &conversation)
{
    return BlockAttributor(cut, clauses, verbs, stretches, reports, lexicon, conversation).run();
}

} // namespace pullquote::english
