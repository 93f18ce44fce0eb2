// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/namedcandidates.h"

#include "model/analysis/english/verbuses.h"
#include "model/text/plainwords.h"

#include <algorithm>

namespace pullquote::english {

namespace {

/// Looks around marked words for names that stand to them as sources do.
class NameReader final
{
public:
    NameReader(std::vector<Candidate> &candidates, const MarkedPlace &place)
        : m_candidates(candidates)
        , m_place(place)
    {
    }

    bool run()
    {
        addAccording();
        addNameColon();
        addHeadlineColon();
        addLine();
        addTagName();
        addOwner();
        addReportNouns();
        addSpeakerLabel();
        addLineBelow();
        return m_according;
    }

private:
    const Token &token(std::uint32_t i) const { return m_place.token(i); }
    const Chunk &chunk(std::uint32_t i) const { return m_place.chunk(i); }

    void addMention(Sign sign, std::uint32_t firstChunk, std::uint32_t lastChunk, std::uint32_t head, Span cue)
    {
        Candidate candidate;
        Subject subject;
        subject.chunks = {firstChunk, lastChunk};
        subject.head = head;
        candidate.signs.set(sign);
        candidate.signs.set(StrengthNone);
        candidate.cue = cue;
        candidate.source = tokensOf(m_place.cut, m_place.clauses, subject);
        candidate.head = chunk(head).head;
        describeWho(candidate.signs, chunk(head), m_place);
        const int between =
            head < m_place.quote ? int(m_place.quote) - int(lastChunk) : int(firstChunk) - int(m_place.quote) - 1;
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
        const TokenRange sentence = m_place.chunks();
        const std::uint32_t from = std::max<std::uint32_t>(
            sentence.first, m_place.quote > MarkedPlace::Reach ? m_place.quote - MarkedPlace::Reach : 0);
        const std::uint32_t to = std::min<std::uint32_t>(sentence.last, m_place.quote + MarkedPlace::Reach);
        for (std::uint32_t i = from; i + 2 < to; ++i) {
            const bool according = m_place.lexicon.words.has(token(chunk(i).tokens.first), AccordingWord) &&
                                   chunk(i + 1).is(ChunkKind::Preposition) && chunk(i + 2).is(ChunkKind::NounPhrase) &&
                                   !isLoneDeterminer(i + 2);
            if (according) {
                const Span cue = m_place.cut.spanOf({chunk(i).tokens.first, chunk(i + 1).tokens.last});
                std::uint32_t head = i + 2;
                if (chunk(head).has(IsPossessive) && head + 1 < to && chunk(head + 1).is(ChunkKind::NounPhrase)) {
                    ++head;
                }
                addMention(ByAccording, i + 2, withPrepositions(i + 2, to), head, cue);
                m_according = true;
            }
        }
    }

    /// The phrase goes on with marked words: "according to the “fact sheet”".
    bool isLoneDeterminer(std::uint32_t i) const
    {
        return chunk(i).tokens.size() == 1 && chunk(i).has(Determined) && i + 1 < m_place.clauses.chunks.size() &&
               chunk(i + 1).is(ChunkKind::Quote);
    }

    /// "SMITH: …" — in interviews and lists of statements.
    void addNameColon()
    {
        const TokenRange sentence = m_place.chunks();
        if (m_place.quote < sentence.first + 2 || !chunk(m_place.quote - 1).is(ChunkKind::Colon)) {
            return;
        }
        std::uint32_t i = m_place.quote - 1;
        if (chunk(i - 1).is(ChunkKind::Close)) { // "Rep. Roe (D-Wis.): …"
            const std::uint32_t from = std::max(sentence.first, i > MarkedPlace::Reach ? i - MarkedPlace::Reach : 0U);
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
            addMention(ByNameColon, i, end, i, m_place.cut.spanOf(chunk(m_place.quote - 1).tokens));
        }
    }

    /// "Smith's “plan”", "his “plan”".
    void addOwner()
    {
        const TokenRange sentence = m_place.chunks();
        for (std::uint32_t back = 1; back <= 3 && m_place.quote >= sentence.first + back; ++back) {
            const std::uint32_t i = m_place.quote - back;
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
                    describeWho(candidate.signs, who, m_place);
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
        const bool pronoun =
            m_place.lexicon.words.has(token(noun.tokens.first), Masculine | Feminine | english::Plural);
        return pronoun ? TokenRange{noun.tokens.first, noun.tokens.first + 1} : TokenRange{};
    }

    /// "Smith: Plan ‘dead’" — mostly in headlines.
    void addHeadlineColon()
    {
        const TokenRange sentence = m_place.chunks();
        const std::uint32_t last = std::min<std::uint32_t>(m_place.quote, sentence.first + 8);
        for (std::uint32_t i = last; i-- > sentence.first + 1;) {
            const bool leads =
                chunk(i).is(ChunkKind::Colon) && chunk(i - 1).is(ChunkKind::NounPhrase) && i + 1 < m_place.quote &&
                (i - 1 == sentence.first || chunk(i - 2).is(ChunkKind::Colon) || chunk(i - 2).is(ChunkKind::Open));
            if (leads) {
                addMention(ByHeadlineColon, i - 1, i, i - 1, m_place.cut.spanOf(chunk(i).tokens));
                return;
            }
        }
    }

    /// “…” — Jane Roe
    void addLine()
    {
        for (std::uint32_t i = m_place.quote + 1; i + 1 < m_place.clauses.chunks.size() && i < m_place.quote + 3; ++i) {
            if (chunk(i).is(ChunkKind::Dash) && chunk(i + 1).is(ChunkKind::NounPhrase)) {
                addMention(ByLine, i + 1, i + 2, i + 1, m_place.cut.spanOf(chunk(i).tokens));
                return;
            }
            if (!chunk(i).is(ChunkKind::Comma)) {
                return;
            }
        }
    }

    /// "the words of a senior adviser", "comments by Roe": whose noun chunk `i` is; empty if none that can speak
    /// follows.
    TokenRange ownerAfter(std::uint32_t i) const
    {
        if (i + 2 >= m_place.quote || !chunk(i + 1).is(ChunkKind::Preposition) ||
            !chunk(i + 2).is(ChunkKind::NounPhrase) || chunk(i + 2).has(IsPossessive)) {
            return {};
        }
        const QStringView preposition = m_place.cut.of(token(chunk(i + 1).tokens.first));
        const bool owns =
            chunk(i + 1).has(IsBy) || isPlainWord(preposition, u"of") || isPlainWord(preposition, u"from");
        const Chunk &who = chunk(i + 2);
        const bool speaks =
            who.has(HasName | HasTitle) || m_place.lexicon.words.has(token(who.head), PersonNoun | OrganizationNoun);
        return owns && speaks ? who.tokens : TokenRange{};
    }

    /// “…,” Roe, from her desk. — a name where a tag would stand, without a verb.
    void addTagName()
    {
        const std::uint32_t name = chunk(std::min(m_place.quote + 1, m_place.last() - 1)).is(ChunkKind::Colon)
                                       ? m_place.quote + 2
                                       : m_place.quote + 1;
        const QChar last = m_place.cut.text[m_place.stretch.inner.end - 1];
        const bool leads = name == m_place.quote + 2 || last == u',' || last == u'?' || last == u'!';
        if (!leads || name >= m_place.last() || !chunk(name).is(ChunkKind::NounPhrase) || !chunk(name).has(HasName) ||
            chunk(name).has(IsPossessive | IsTime)) {
            return;
        }
        const bool ends = name + 1 >= m_place.chunks().last || chunk(name + 1).is(ChunkKind::Comma) ||
                          chunk(name + 1).is(ChunkKind::Stop) || chunk(name + 1).is(ChunkKind::Preposition);
        const bool hasVerb = std::ranges::find(m_candidates, chunk(name).head, &Candidate::head) != m_candidates.end();
        if (ends && !hasVerb) {
            addMention(ByTagName, name, name + 1, name, {});
        }
    }

    /// "his claim that …", "the mayor's promise to …"
    void addReportNouns()
    {
        const TokenRange sentence = m_place.chunks();
        const std::uint32_t from = std::max<std::uint32_t>(
            sentence.first, m_place.quote > MarkedPlace::Reach ? m_place.quote - MarkedPlace::Reach : 0);
        for (std::uint32_t i = m_place.quote; i-- > from;) {
            if (!chunk(i).is(ChunkKind::NounPhrase) || !m_place.lexicon.words.has(token(chunk(i).head), SourceNoun)) {
                continue;
            }
            TokenRange owner = ownerIn(chunk(i));
            if (owner.isEmpty() && i > from && chunk(i - 1).is(ChunkKind::NounPhrase) &&
                chunk(i - 1).has(IsPossessive)) {
                owner = chunk(i - 1).tokens;
            }
            if (owner.isEmpty()) {
                owner = ownerAfter(i);
            }
            if (owner.isEmpty()) {
                continue;
            }
            Candidate candidate;
            candidate.signs.set(ByReportNoun);
            candidate.signs.set(StrengthNone);
            candidate.signs.set(distanceSign(int(m_place.quote) - int(i) - 1));
            candidate.source = owner;
            candidate.head =
                token(owner.last - 1).is(TokenKind::Suffix) && owner.size() > 1 ? owner.last - 2 : owner.last - 1;
            candidate.cue = m_place.cut.spanOf({chunk(i).head, chunk(i).head + 1});
            Chunk who = chunk(i);
            who.head = candidate.head;
            describeWho(candidate.signs, who, m_place);
            m_candidates.push_back(candidate);
            return;
        }
    }

    /// “ROE: We won.” — transcripts that stand in marks.
    void addSpeakerLabel()
    {
        const TokenRange label = speakerLabel(m_place.cut, m_place.stretch);
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

    /// “…” and below it, as a paragraph of its own, "- Jane Roe".
    void addLineBelow()
    {
        constexpr std::uint32_t LongestLine = 8;
        const size_t below = size_t(m_place.stretch.block) + 1;
        if (below >= m_place.cut.blocks.size() || m_place.quote + 2 < m_place.clauses.chunks.size()) {
            return;
        }
        TokenRange line = m_place.cut.blockTokens[below];
        const bool dash = line.size() >= 2 && line.size() <= LongestLine && token(line.first).length == 1 &&
                          QStringView(u"-–—―").contains(m_place.cut.text[token(line.first).begin]);
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

    std::vector<Candidate> &m_candidates;
    const MarkedPlace &m_place;
    bool m_according = false;
};

} // namespace

bool addNamedCandidates(std::vector<Candidate> &candidates, const MarkedPlace &place)
{
    return NameReader(candidates, place).run();
}

} // namespace pullquote::english
