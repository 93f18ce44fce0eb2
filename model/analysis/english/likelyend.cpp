// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/likelyend.h"

#include <algorithm>
#include <array>

namespace pullquote::english {

namespace {

bool isClause(ReportSign report)
{
    return report == InThat || report == InClause || report == InQuestion || report == InColon || report == InNounThat;
}

/// Goes from the begin of reported words from boundary to boundary.
class EndFinder final
{
public:
    EndFinder(const SentenceView &sentence, std::uint32_t first, ReportSign report, Lemma verb)
        : m_s(sentence)
        , m_first(first)
        , m_clause(isClause(report))
    {
        m_signs.report = report;
        m_signs.verb = verb;
        for (std::uint32_t i = m_s.begin(); i < first && !m_signs.afterComma; ++i) {
            m_signs.afterComma = m_s.chunk(i).is(ChunkKind::Comma);
        }
    }

    std::uint32_t run()
    {
        walk();
        return mostWorth();
    }

private:
    /// A place where the words may end, and how likely they do.
    struct End
    {
        std::uint32_t chunk;
        std::uint32_t length; ///< Of the words then.
        float share;          ///< How likely they end here.
        bool possible;        ///< Not all too rare.
    };
    static constexpr size_t MostEnds = 40; ///< More are not looked at.
    static constexpr float Negligible = 0.02F;

    void walk()
    {
        const std::uint32_t limit = m_s.limitFrom(m_first);
        std::uint32_t i = m_first;
        i += m_s.isKind(i, ChunkKind::That) ? 1 : 0;
        const bool insertion = m_clause && m_s.isKind(i, ChunkKind::Comma); // "that, when it rained, he"
        i += insertion ? 1 : 0;
        // "that even when it rained, he": the comma of what leads the clause does not end it.
        const bool even = m_s.isKind(i, ChunkKind::Adverb) && m_s.isKind(i + 1, ChunkKind::Subordinator);
        const bool subordinate = even || m_s.isKind(i, ChunkKind::Subordinator);
        bool led = insertion ||
                   (m_clause && (subordinate || m_s.isKind(i, ChunkKind::Wh) || m_s.isKind(i, ChunkKind::Preposition)));
        int finite = m_s.isFinite(i) ? 1 : 0;
        for (++i; i < limit && m_going > Negligible && m_count + 1 < MostEnds; ++i) {
            const Chunk &c = m_s.chunk(i);
            if (c.is(ChunkKind::Stop) || c.is(ChunkKind::Semicolon)) {
                break;
            }
            if (m_s.opensBoundary(i)) {
                const Boundary boundary = m_s.boundaryAt(i);
                const bool mainFollows = boundary.mark == BoundaryMark::Comma &&
                                         (boundary.follows == Follows::Clause ||
                                          (boundary.follows == Follows::ReportingClause && subordinate && finite <= 1));
                const bool glued = boundary.mark == BoundaryMark::None && !m_s.firstToken(i).has(SpaceBefore);
                if (glued) {
                    // "an out-of-town store": the hyphens part no phrases
                } else if (led && mainFollows) {
                    led = false; // the main clause behind a leading one
                } else {
                    add(i, boundary, finite > 0);
                }
                m_signs.commas += boundary.mark == BoundaryMark::Comma ? 1 : 0;
            }
            finite += m_s.isFinite(i) ? 1 : 0;
        }
        i = std::min(i, m_s.end());
        m_ends[m_count++] = {i, lengthTo(i), m_going, true};
    }

    void add(std::uint32_t i, const Boundary &boundary, bool finite)
    {
        constexpr float LeastShare = 0.1F; // "triple the size of the fleet" does not end before "of"
        constexpr std::uint32_t Near = 6;
        m_signs.kind = m_clause ? finite ? ContentKind::ClauseAfterVerb : ContentKind::ClauseBeforeVerb
                       : finite ? ContentKind::PhraseAfterVerb
                                : ContentKind::PhraseBeforeVerb;
        m_signs.chunks = i - m_first;
        const std::uint32_t behind = boundary.behind;
        m_signs.next = behind + 1 < m_s.end() ? std::optional(m_s.chunk(behind + 1).kind) : std::nullopt;
        m_signs.finiteAhead = false;
        for (std::uint32_t j = behind; j < behind + Near && !m_signs.finiteAhead; ++j) {
            m_signs.finiteAhead = m_s.isFinite(j);
        }
        const ReportLexicon &lexicon = m_s.lexicon();
        const float share = // of those that get here
            lexicon.endSigns.share(boundary, lexicon.ends.share(boundary, m_signs.kind), m_signs);
        m_ends[m_count++] = {i, lengthTo(i), m_going * share, share >= LeastShare};
        m_going *= 1 - share;
    }

    /// How many words and marks are reported if they end before chunk `i`.
    std::uint32_t lengthTo(std::uint32_t i) const
    {
        return m_s.chunk(i - 1).tokens.last - m_s.chunk(m_first).tokens.first;
    }

    std::uint32_t mostWorth() const
    {
        constexpr float NearWorth = 0.6F; ///< Of an end that leaves half of the words right; the right end's: 1.
        const std::span<const End> ends(m_ends.data(), m_count);
        const auto worth = [&](const End &end) {
            float near = 0;
            if (!end.possible) {
                return 0.0F;
            }
            for (const End &other : ends) {
                near +=
                    2 * std::min(other.length, end.length) >= std::max(other.length, end.length) ? other.share : 0.0F;
            }
            return NearWorth * near + (1 - NearWorth) * end.share;
        };
        return std::ranges::max_element(ends, {}, worth)->chunk;
    }

    const SentenceView &m_s;
    std::uint32_t m_first;
    bool m_clause;
    EndSigns m_signs;
    float m_going = 1; ///< How likely the words reach the next boundary.
    std::array<End, MostEnds> m_ends;
    size_t m_count = 0;
};

} // namespace

std::uint32_t likelyEnd(const SentenceView &sentence, std::uint32_t first, ReportSign report, Lemma verb)
{
    return EndFinder(sentence, first, report, verb).run();
}

} // namespace pullquote::english
