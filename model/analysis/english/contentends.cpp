// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/contentends.h"

#include "model/text/lexicon.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <optional>

namespace pullquote::english {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int8_t NotKnown = -1;
constexpr size_t FollowsCount = size_t(Follows::Other) + 1;

std::optional<BoundaryMark> markNamed(const QString &name)
{
    static const QHash<QString, BoundaryMark> marks{{u"comma"_s, BoundaryMark::Comma},
                                                    {u"dash"_s, BoundaryMark::Dash},
                                                    {u"open"_s, BoundaryMark::Open},
                                                    {u"colon"_s, BoundaryMark::Colon}};
    const auto found = marks.constFind(name);
    return found == marks.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<Follows> followsNamed(const QString &name)
{
    static const QHash<QString, Follows> all{{u"noun"_s, Follows::Noun},
                                             {u"clause"_s, Follows::Clause},
                                             {u"reporting-clause"_s, Follows::ReportingClause},
                                             {u"finite"_s, Follows::Finite},
                                             {u"reporting-finite"_s, Follows::ReportingFinite},
                                             {u"ing"_s, Follows::Ing},
                                             {u"reporting-ing"_s, Follows::ReportingIng},
                                             {u"infinitive"_s, Follows::Infinitive},
                                             {u"participle"_s, Follows::Participle},
                                             {u"adverb"_s, Follows::Adverb},
                                             {u"that-clause"_s, Follows::That},
                                             {u"preposition"_s, Follows::Preposition},
                                             {u"circumstance"_s, Follows::Circumstance},
                                             {u"subordinator"_s, Follows::Subordinator},
                                             {u"question"_s, Follows::Question},
                                             {u"relative"_s, Follows::Relative},
                                             {u"according"_s, Follows::According},
                                             {u"quote"_s, Follows::Quote},
                                             {u"nothing"_s, Follows::Nothing},
                                             {u"other"_s, Follows::Other}};
    const auto found = all.constFind(name);
    return found == all.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace

ContentEnds::ContentEnds(Vocabulary &vocabulary)
    : m_conjunctions{vocabulary.add(u"and"), vocabulary.add(u"or"), vocabulary.add(u"but")}
{
    constexpr Row Unknown{NotKnown, NotKnown, NotKnown, NotKnown};
    for (const LexiconEntry &entry : loadLexicon(u"en"_s, u"contentends"_s)) {
        QStringList parts = entry.phrase.split(u' ', Qt::SkipEmptyParts);
        Boundary boundary;
        if (const auto mark = markNamed(parts.front()); mark && parts.size() > 1) {
            boundary.mark = *mark;
            parts.removeFirst();
        }
        if (parts.size() > 1) {
            boundary.conjunction = conjunction(vocabulary.find(parts.front()));
            parts.removeFirst();
        }
        const auto kind = followsNamed(parts.front());
        const size_t place = placeOf(boundary, kind ? size_t(*kind) : addWord(vocabulary.add(parts.front())));
        m_rows.resize(std::max(m_rows.size(), place + 1), Unknown);
        for (size_t i = 0; i < Kinds; ++i) {
            bool ok = false;
            const int percent = entry.fields.value(qsizetype(i)).toInt(&ok);
            m_rows[place][i] = ok ? static_cast<std::int8_t>(std::clamp(percent, 0, 100)) : NotKnown;
        }
    }
    const Boundary last{.mark = BoundaryMark::Colon, .conjunction = static_cast<std::uint8_t>(m_conjunctions.size())};
    m_rows.resize(placeOf(last, FollowsCount + m_wordCount) + 1, Unknown);
}

std::uint8_t ContentEnds::conjunction(WordId word) const
{
    const auto found = std::ranges::find(m_conjunctions, word);
    return found == m_conjunctions.end() || word == UnknownWord
               ? std::uint8_t{0}
               : static_cast<std::uint8_t>(found - m_conjunctions.begin() + 1);
}

size_t ContentEnds::addWord(WordId word)
{
    m_words.resize(std::max<size_t>(m_words.size(), word + 1));
    if (m_words[word] == 0 && m_wordCount < std::numeric_limits<std::uint8_t>::max()) {
        m_words[word] = ++m_wordCount;
    }
    return FollowsCount + m_words[word];
}

size_t ContentEnds::placeOf(const Boundary &boundary, size_t follows)
{
    constexpr size_t Marks = size_t(BoundaryMark::Colon) + 1;
    constexpr size_t Conjunctions = std::tuple_size_v<decltype(m_conjunctions)> + 1;
    return (follows * Marks + size_t(boundary.mark)) * Conjunctions + boundary.conjunction;
}

int ContentEnds::share(const Boundary &boundary, ContentKind kind) const
{
    const auto column = static_cast<size_t>(kind);
    if (boundary.word < m_words.size() && m_words[boundary.word] != 0) {
        const std::int8_t own = m_rows[placeOf(boundary, FollowsCount + m_words[boundary.word])][column];
        if (own != NotKnown) {
            return own;
        }
    }
    return std::max<int>(m_rows[placeOf(boundary, size_t(boundary.follows))][column], 0);
}

} // namespace pullquote::english
