// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/contentsigns.h"

#include "model/text/lexicon.h"

#include <algorithm>
#include <cmath>

namespace pullquote::english {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::uint32_t, 6> LengthsFrom{1, 2, 4, 7, 11, 16}; ///< In chunks.

constexpr std::array<QLatin1StringView, size_t(ChunkKind::Other) + 2> NextNames{
    "noun"_L1,        "verb"_L1,  "preposition"_L1, "that"_L1,  "relative"_L1, "question"_L1, "subordinator"_L1,
    "conjunction"_L1, "comma"_L1, "semicolon"_L1,   "colon"_L1, "dash"_L1,     "open"_L1,     "close"_L1,
    "quote"_L1,       "stop"_L1,  "adverb"_L1,      "other"_L1, "nothing"_L1};

constexpr std::array<QLatin1StringView, 4> KindNames{"clause before-verb"_L1, "clause after-verb"_L1,
                                                     "phrase before-verb"_L1, "phrase after-verb"_L1};

size_t columnOf(const Boundary &boundary)
{
    return boundary.mark != BoundaryMark::None ? static_cast<size_t>(boundary.mark) + 1
           : boundary.conjunction != 0         ? 1
                                               : 0;
}

template <typename Names>
size_t placeIn(const Names &names, QStringView name)
{
    const auto found = std::ranges::find_if(names, [&](QLatin1StringView its) { return name == its; });
    return static_cast<size_t>(found - names.begin());
}

} // namespace

ContentSigns::ContentSigns(const Grammar &grammar, std::span<const Rule> rules)
    : m_reports(rules.size())
    , m_verbs(grammar.lemmaCount())
{
    for (const LexiconEntry &entry : loadLexicon(u"en"_s, u"contentsigns"_s)) {
        const Row row = rowOf(entry.fields);
        const qsizetype space = entry.phrase.indexOf(u' ');
        if (entry.phrase == "place"_L1) {
            setPlaces(row[0]);
        } else if (entry.phrase.startsWith("verb "_L1)) {
            m_verbs[grammar.lemma(QStringView(entry.phrase).sliced(space + 1))] = row[0];
        } else if (const size_t kind = placeIn(KindNames, entry.phrase); kind < Kinds) {
            m_kinds[kind] = row[0];
        } else if (Row *own = rowNamed(entry.phrase, rules)) {
            *own = row;
        }
    }
    m_verbs[0] = 0; // what the lexicon of verbs does not have
    for (size_t i = 0; i < Shares; ++i) {
        const float odds = static_cast<float>(i) * 2 * Farthest / (Shares - 1) - Farthest;
        m_shares[i] = 1 / (1 + std::exp(-odds));
    }
}

void ContentSigns::setPlaces(float weight)
{
    constexpr float Least = 0.5F; // in percent: what is rare enough not to have been seen
    for (size_t i = 0; i < m_places.size(); ++i) {
        const float percent = std::clamp(static_cast<float>(i), Least, 99.0F);
        m_places[i] = weight * std::log(percent / (100 - percent));
    }
}

ContentSigns::Row ContentSigns::rowOf(const QStringList &fields)
{
    Row row{};
    for (size_t i = 0; i < std::min(Marks, size_t(fields.size())); ++i) {
        row[i] = fields[qsizetype(i)].toFloat();
    }
    return row;
}

/// Where the weights of a sign belong; null for an unknown one.
ContentSigns::Row *ContentSigns::rowNamed(const QString &name, std::span<const Rule> rules)
{
    const QStringList parts = name.split(u' ');
    const QString value = parts.value(1);
    if (name == "after-comma"_L1) {
        return &m_afterComma;
    }
    if (name == "before-finite"_L1) {
        return &m_finiteAhead;
    }
    if (parts.front() == "commas"_L1) {
        return &m_commas[std::min<size_t>(value.toUInt(), MostCommas)];
    }
    if (parts.front() == "chunks"_L1) {
        return &m_lengths[lengthOf(value.toUInt())];
    }
    if (parts.front() == "next"_L1) {
        const size_t kind = placeIn(NextNames, value);
        return kind < m_next.size() ? &m_next[kind] : nullptr;
    }
    const auto rule = std::ranges::find_if(
        rules, [&](const Rule &r) { return name == QLatin1StringView(r.id.data(), qsizetype(r.id.size())); });
    return rule == rules.end() ? nullptr : &m_reports[static_cast<size_t>(rule - rules.begin())];
}

size_t ContentSigns::lengthOf(std::uint32_t chunks)
{
    const auto above = std::ranges::upper_bound(LengthsFrom, chunks);
    return above == LengthsFrom.begin() ? 0 : static_cast<size_t>(above - LengthsFrom.begin()) - 1;
}

float ContentSigns::share(const Boundary &boundary, int share, const EndSigns &signs) const
{
    const size_t column = columnOf(boundary);
    float sum = m_places[static_cast<size_t>(share)];
    sum += m_kinds[static_cast<size_t>(signs.kind)] + m_verbs[signs.verb];
    sum += m_reports[signs.report][column] + m_lengths[lengthOf(signs.chunks)][column];
    sum += m_next[signs.next ? static_cast<size_t>(*signs.next) : m_next.size() - 1][column];
    sum += m_commas[std::min<size_t>(signs.commas, MostCommas)][column];
    sum += signs.finiteAhead ? m_finiteAhead[column] : 0.0F;
    sum += signs.afterComma ? m_afterComma[column] : 0.0F;
    const float place = (std::clamp(sum, -Farthest, Farthest) + Farthest) * (Shares - 1) / (2 * Farthest);
    return m_shares[static_cast<size_t>(place + 0.5F)];
}

} // namespace pullquote::english
