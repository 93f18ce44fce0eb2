// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/dissection.h"

#include "model/analysis/english/blockwalk.h"
#include "model/analysis/quotes.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <unordered_map>

namespace pullquote::english {

namespace {

constexpr size_t MostRunnersUp = 3;
constexpr double Negligible = 7;      ///< In nats: candidates so far behind the best one count for nothing.
constexpr double LeastSureness = 0.4; ///< Below it a source would be wrong more often than not: the quote has none.

constexpr Rule Unsure{"speaker.unsure", "Several may have said it, and none of them likely enough."};
constexpr Rule NobodysWords{"quote.scare", "Marked words that nobody is reported to have said."};

/// Turns what the stages found into findings; entities become sources when a quote needs them.
class Collector final
{
public:
    Collector(Findings &findings, const AnalysedText &cut, MentionResolver &mentions, const WordSets &words)
        : m_findings(findings)
        , m_cut(cut)
        , m_mentions(mentions)
        , m_words(words)
    {
    }

    void add(Quote quote, Attribution &attribution, std::span<const Rule> rules)
    {
        const double sureness = putLikeliestFirst(attribution.candidates);
        const Candidate &best = attribution.candidates.front();
        if (best.nobody) {
            quote.kind = QuoteKind::Scare;
            quote.why.push_back({&NobodysWords, {}});
        }
        explain(quote.why, best, rules);
        const bool unsure = sureness < LeastSureness;
        if (!best.nobody && !best.source.isEmpty() && unsure) {
            quote.why.push_back({&Unsure, {}});
        } else if (!best.nobody) {
            quote.source = sourceOf(best);
            quote.sourceSpan = m_cut.spanOf(best.source);
            quote.cueSpan = best.cue;
        }
        m_findings.quotes.push_back(std::move(quote));
        noteRivals(attribution, rules);
    }

    /// Reported speech without marks. What holds a quote that has a speaker is that quote's own report.
    void add(const Report &report, std::span<const Rule> rules)
    {
        if (report.signs.test(InHeadlineColon) && m_mentions.entityAt(report.head) < 0) {
            return; // "Election night live: the mayor keeps his seat" names nobody
        }
        Quote quote;
        quote.kind = QuoteKind::Indirect;
        quote.span = m_cut.spanOf(report.content);
        quote.source = sourceFor(report.source, report.head);
        quote.sourceSpan = m_cut.spanOf(report.source);
        quote.cueSpan = report.cue;
        quote.why.reserve(report.signs.count() + (report.end != nullptr ? 1 : 0));
        for (size_t i = report.signs._Find_first(); i < rules.size(); i = report.signs._Find_next(i)) {
            quote.why.push_back({&rules[i], report.cue});
        }
        if (report.end != nullptr) {
            quote.why.push_back({report.end, m_cut.spanOf({report.content.last, report.content.last + 1})});
        }
        m_findings.quotes.push_back(std::move(quote));
        for (const Report::Other &other : report.others) {
            if (other.rule != nullptr && mayBeRival(other.head)) {
                m_rivals.push_back(
                    {m_findings.quotes.size() - 1, other.source, other.head, {{other.rule, report.cue}}});
            }
        }
    }

    SourceId sourceOf(const Candidate &candidate) { return sourceFor(candidate.source, candidate.head); }

    SourceId sourceFor(TokenRange tokens, std::uint32_t head)
    {
        if (tokens.isEmpty()) {
            return {};
        }
        return sourceOfEntity(m_mentions.describe(tokens, head));
    }

    SourceId sourceOfEntity(int entity)
    {
        const auto known = m_sources.find(entity);
        if (known != m_sources.end()) {
            return known->second;
        }
        const SourceId id(qsizetype(m_findings.sources.size()));
        m_findings.sources.emplace_back();
        m_entityOf.push_back(entity);
        m_sources.emplace(entity, id);
        return id;
    }

    /// People whom the text introduces by name and role, and publications, are sources even where they say nothing.
    void addKnown()
    {
        for (int id = 0; id < int(m_mentions.entities().size()); ++id) {
            const Entity &entity = m_mentions.entities()[size_t(id)];
            if (isIntroduced(entity) || (entity.kind == SourceKind::Publication && !entity.mentions.empty())) {
                sourceOfEntity(id);
            }
        }
    }

    /// Whether somebody is named in full, with a role or a first name that tells the gender. "Claude Code" need be
    /// nobody.
    bool isIntroduced(const Entity &entity) const
    {
        if (entity.kind != SourceKind::Person || !entity.named || entity.firstHash == 0) {
            return false;
        }
        const Token &last = m_cut.tokens[m_cut.tokensIn(entity.name).last - 1];
        return !entity.role.isEmpty() || (entity.gender != Gender::Unknown && !m_words.isCommon(m_cut.of(last)));
    }

    void finish()
    {
        addRunnersUp();
        for (size_t i = 0; i < m_entityOf.size(); ++i) {
            m_findings.sources[m_firstSource + i] = source(m_mentions.entities()[size_t(m_entityOf[i])]);
        }
    }

private:
    /// Several candidates may be one person: “Roe said” before the words and “she added” behind them. Puts the best one
    /// of the likeliest person first and gives how likely it is that it is this person, if anybody said it. Scores are
    /// log-odds, so that their shares are those of their exponentials. Candidates come in the order of attribute().
    double putLikeliestFirst(std::vector<Candidate> &candidates)
    {
        if (candidates.front().nobody) {
            return 1;
        }
        m_shares.clear();
        double all = 0;
        for (size_t i = 0; i < candidates.size(); ++i) {
            const Candidate &candidate = candidates[i];
            const double behind = candidates.front().score - candidate.score;
            if (candidate.nobody || behind > Negligible) {
                continue;
            }
            const double share = i == 0 ? 1.0 : std::exp(-behind);
            const std::int64_t who = personOf(candidate);
            auto known = std::ranges::find(m_shares, who, &PersonShare::who);
            if (known == m_shares.end()) {
                known = m_shares.insert(known, {who, i, 0.0});
            }
            known->share += share;
            all += share;
        }
        const PersonShare likeliest = *std::ranges::max_element(m_shares, {}, &PersonShare::share);
        const auto best = candidates.begin() + std::ptrdiff_t(likeliest.best);
        std::rotate(candidates.begin(), best, best + 1);
        return likeliest.share / all;
    }

    /// The same number for candidates that are the same person, as far as the text shows.
    std::int64_t personOf(const Candidate &candidate) const
    {
        if (candidate.source.isEmpty()) {
            return -1;
        }
        const int entity = m_mentions.entityAt(candidate.head);
        return entity >= 0 ? std::int64_t{entity} : -2 - std::int64_t{candidate.head};
    }

    static void explain(Why &why, const Candidate &candidate, std::span<const Rule> rules)
    {
        why.reserve(why.size() + candidate.signs.count());
        for (size_t i = candidate.signs._Find_first(); i < rules.size(); i = candidate.signs._Find_next(i)) {
            why.push_back({&rules[i], candidate.cue});
        }
    }

    /// Somebody else who may have said a quote. Whether they are a source is known when all quotes are.
    struct Rival
    {
        size_t quote = 0;
        TokenRange mention;
        std::uint32_t head = 0;
        Why why;
    };

    /// The other candidates of the quote added last.
    void noteRivals(const Attribution &attribution, std::span<const Rule> rules)
    {
        const size_t quote = m_findings.quotes.size() - 1;
        const size_t first = m_findings.quotes[quote].source.isValid() ? 1 : 0;
        const size_t most = m_rivals.size() + MostRunnersUp;
        for (size_t i = first; i < attribution.candidates.size() && m_rivals.size() < most; ++i) {
            const Candidate &other = attribution.candidates[i];
            if (!other.nobody && !other.source.isEmpty() && mayBeRival(other.head)) {
                m_rivals.push_back({quote, other.source, other.head, {}});
                explain(m_rivals.back().why, other, rules);
            }
        }
    }

    /// What cannot speak is nobody's rival, whatever pronoun stands for it.
    bool mayBeRival(std::uint32_t head) const
    {
        const int entity = m_mentions.entityAt(head);
        if (entity < 0) {
            return false;
        }
        const TokenRange name = m_cut.tokensIn(m_mentions.entities()[size_t(entity)].name);
        return name.size() != 1 || !m_words.has(m_cut.tokens[name.first], Thing);
    }

    /// A place, a firm or a group that says nothing anywhere does not become a source by standing near a report.
    bool isSourceOrPerson(int entity) const
    {
        return m_sources.contains(entity) || m_mentions.entities()[size_t(entity)].kind == SourceKind::Person;
    }

    /// Runners-up are those who are not the quote's source themselves, each once.
    void addRunnersUp()
    {
        for (Rival &rival : m_rivals) {
            const int entity = m_mentions.entityAt(rival.head);
            if (!isSourceOrPerson(entity)) {
                continue;
            }
            Quote &quote = m_findings.quotes[rival.quote];
            const SourceId id = sourceOfEntity(entity);
            const bool twice = std::ranges::any_of(quote.runnersUp, [&](const RunnerUp &r) { return r.source == id; });
            if (id != quote.source && !twice) {
                quote.runnersUp.push_back({id, m_cut.spanOf(rival.mention), std::move(rival.why)});
            }
        }
    }

    Source source(const Entity &entity) const
    {
        Source source;
        source.kind = entity.kind;
        source.name = entity.name.of(m_cut.text).toString().simplified();
        if (entity.kind == SourceKind::Person) {
            source.role = entity.role.of(m_cut.text).toString().simplified();
            source.affiliation = entity.affiliation.of(m_cut.text).toString().simplified();
        }
        source.mentions = entity.mentions;
        std::ranges::sort(source.mentions, {}, [](const Mention &m) { return m.span; });
        source.why = entity.why;
        return source;
    }

    /// What the candidates of one person come to.
    struct PersonShare
    {
        std::int64_t who = -1;
        size_t best = 0; ///< Index of the best candidate.
        double share = 0;
    };

    Findings &m_findings;
    const AnalysedText &m_cut;
    MentionResolver &m_mentions;
    const WordSets &m_words;
    size_t m_firstSource = 0;
    std::vector<int> m_entityOf;       ///< By source.
    std::vector<PersonShare> m_shares; ///< Of one quote.
    std::unordered_map<int, SourceId> m_sources;
    std::vector<Rival> m_rivals; ///< In the order of the quotes.
};

} // namespace

namespace {

/// Which quote of quotesInMarks() each stretch makes or goes on.
std::vector<std::uint32_t> quoteByStretch(std::span<const MarkedStretch> stretches)
{
    std::vector<std::uint32_t> quotes;
    std::uint32_t count = 0;
    for (const MarkedStretch &stretch : stretches) {
        count += stretch.continues && count > 0 ? 0 : 1;
        quotes.push_back(count - 1);
    }
    return quotes;
}

/// Where somebody's marked words stand, in order.
std::vector<Span> spokenSpans(std::span<const Quote> quotes)
{
    std::vector<Span> spans;
    for (const Quote &quote : quotes) {
        if (quote.kind != QuoteKind::Scare) {
            spans.push_back(quote.span);
        }
    }
    std::ranges::sort(spans);
    return spans;
}

bool holdsAny(Span outer, std::span<const Span> spans)
{
    const auto first = std::ranges::upper_bound(spans, outer.begin, {}, &Span::end);
    return first != spans.end() && first->begin < outer.end;
}

} // namespace

Lexicon::Lexicon(Vocabulary &vocabulary)
    : grammar(vocabulary)
    , words(vocabulary)
    , reporting(grammar)
    , attribution(grammar, reporting, words)
    , reports(vocabulary, grammar, reporting, words)
{
}

void findQuotesAndSources(Findings &findings, const AnalysedText &cut, std::span<const MarkedStretch> stretches,
                          const Lexicon &lexicon)
{
    std::vector<Quote> marked = quotesInMarks(cut, stretches);
    const std::vector<std::uint32_t> quoteOf = quoteByStretch(stretches);
    std::vector<Attribution> attributions;
    std::deque<Report> reports;
    MentionResolver mentions(cut, lexicon.grammar, lexicon.words);
    Conversation conversation;
    BlockWalk walk(cut, stretches, lexicon.grammar);
    while (walk.next()) {
        mentions.read(walk.clauses());
        std::vector<Report> found = findReports(cut, walk.clauses(), walk.verbs(), lexicon.reports);
        keepForAttribution(found);
        std::ranges::move(
            attribute(cut, walk.clauses(), walk.verbs(), stretches, found, lexicon.attribution, conversation),
            std::back_inserter(attributions));
        std::ranges::copy_if(found, std::back_inserter(reports), [](const Report &report) { return report.score > 0; });
        conversation.block = walk.block();
        if (attributions.size() + reports.size() >= MostFindings) {
            findings.warnings.push_back(
                QStringLiteral("The text quotes and reports more than %1 times; what is behind these was left out.")
                    .arg(MostFindings));
            break;
        }
    }
    mentions.finish();
    Collector collector(findings, cut, mentions, lexicon.words);
    for (Attribution &attribution : attributions) {
        collector.add(std::move(marked[quoteOf[attribution.stretch]]), attribution, attributionRules());
    }
    const std::vector<Span> spoken = spokenSpans(findings.quotes);
    findings.quotes.reserve(findings.quotes.size() + reports.size());
    for (; !reports.empty(); reports.pop_front()) { // Each makes room for the quote that it becomes.
        if (isStatement(reports.front()) || !holdsAny(cut.spanOf(reports.front().content), spoken)) {
            collector.add(reports.front(), reportRules());
        }
    }
    collector.addKnown();
    collector.finish();
}

} // namespace pullquote::english
