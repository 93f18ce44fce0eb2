// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/candidate.h"

#include "model/analysis/english/verbuses.h"

namespace pullquote::english {

using namespace Qt::Literals::StringLiterals;

AttributionLexicon::AttributionLexicon(const Grammar &g, const Reporting &r, const WordSets &w)
    : grammar(g)
    , reporting(r)
    , words(w)
    , whole(attributionRules(), u"en"_s, u"attribution"_s, 0)
    , fragment(attributionRules(), u"en"_s, u"attribution"_s, 1)
{
}

bool MarkedPlace::isQuestion() const
{
    const Chunk &end = chunk(chunks().last - 1);
    return end.is(ChunkKind::Stop) && cut.text[token(end.tokens.first).begin] == u'?';
}

bool MarkedPlace::isReportingVerb(std::uint32_t i) const
{
    const Chunk &c = chunk(i);
    return c.is(ChunkKind::Verb) && c.lemma != 0 && lexicon.reporting.strength(c.lemma, frame) >= ReportingFrom;
}

Sign distanceSign(int chunks)
{
    return chunks <= 0    ? Distance0
           : chunks <= 2  ? Distance2
           : chunks <= 5  ? Distance5
           : chunks <= 10 ? Distance10
                          : DistanceMore;
}

void describeWho(SignSet &signs, const Chunk &who, const BlockView &block)
{
    const std::uint32_t sets = block.lexicon.words.of(block.token(who.head));
    signs.set(kindOfSource(who, sets));
    signs.set(IsRole, who.has(HasTitle));
    signs.set(IsThing, (sets & Thing) != 0 && (sets & (PersonNoun | PublicationNoun)) == 0);
}

void setSubject(Candidate &candidate, const Subject &subject, const BlockView &block)
{
    setSubjectSign(candidate.signs, subject.by);
    if (subject.by == SubjectBy::None) {
        return;
    }
    candidate.source = tokensOf(block.cut, block.clauses, subject);
    candidate.head = block.chunk(subject.head).head;
    describeWho(candidate.signs, block.chunk(subject.head), block);
}

} // namespace pullquote::english
