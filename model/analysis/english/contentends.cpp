// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/contentends.h"

#include "model/text/lexicon.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace pullquote::english {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int8_t NotKnown = -1;

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
        if (const auto follows = followsNamed(parts.front())) {
            boundary.follows = *follows;
        } else {
            boundary.word = vocabulary.add(parts.front());
        }
        Row row{};
        for (size_t i = 0; i < Kinds; ++i) {
            bool ok = false;
            const int percent = entry.fields.value(qsizetype(i)).toInt(&ok);
            row[i] = ok ? static_cast<std::int8_t>(std::clamp(percent, 0, 100)) : NotKnown;
        }
        m_rows.insert_or_assign(keyOf(boundary), row);
    }
}

std::uint8_t ContentEnds::conjunction(WordId word) const
{
    const auto found = std::ranges::find(m_conjunctions, word);
    return found == m_conjunctions.end() || word == UnknownWord
               ? std::uint8_t{0}
               : static_cast<std::uint8_t>(found - m_conjunctions.begin() + 1);
}

std::uint64_t ContentEnds::keyOf(const Boundary &boundary)
{
    // A function word speaks for itself: what kind of word it is does not count then.
    const auto follows = static_cast<std::uint64_t>(boundary.word == UnknownWord ? boundary.follows : Follows{});
    return (std::uint64_t{boundary.word} << 24) | (follows << 16) | (static_cast<std::uint64_t>(boundary.mark) << 8) |
           boundary.conjunction;
}

int ContentEnds::share(const Boundary &boundary, ContentKind kind) const
{
    const auto ask = [&](const Boundary &b) {
        const auto found = m_rows.find(keyOf(b));
        return found == m_rows.end() ? NotKnown : found->second[static_cast<size_t>(kind)];
    };
    if (boundary.word != UnknownWord) {
        if (const std::int8_t own = ask(boundary); own != NotKnown) {
            return own;
        }
    }
    Boundary general = boundary;
    general.word = UnknownWord;
    return std::max<int>(ask(general), 0);
}

} // namespace pullquote::english
