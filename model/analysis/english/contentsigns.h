// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/clauses.h"
#include "model/analysis/english/contentends.h"
#include "model/analysis/evidence.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace pullquote::english {

/// What speaks for or against reported words ending at a boundary, beside the boundary itself.
struct EndSigns
{
    std::uint8_t report = 0; ///< The sign of the report: that-clause, infinitive ...
    Lemma verb = 0;          ///< That reports; 0 for nouns.
    ContentKind kind = ContentKind::ClauseAfterVerb;
    std::optional<ChunkKind> next; ///< Behind what follows the boundary; none: the sentence ends.
    std::uint32_t chunks = 1;      ///< Of the words so far.
    std::uint32_t commas = 0;      ///< In them.
    bool finiteAhead = false;      ///< A finite verb stands among the next chunks.
    bool afterComma = false;       ///< A comma stands before the words, in their sentence.
};

/// What these signs weigh, from resources/lexicon/en/contentsigns.txt: each by what parts the words from what follows.
class ContentSigns final
{
public:
    /// `rules` names the signs of reports, by their numbers.
    ContentSigns(const Grammar &grammar, std::span<const Rule> rules);

    /// How likely words end at a boundary that they reach; `share`: how many do by its kind, in percent.
    float share(const Boundary &boundary, int share, const EndSigns &signs) const;

private:
    static constexpr size_t Marks = 6; ///< None, a conjunction alone, and the other marks.
    static constexpr size_t Lengths = 6;
    static constexpr size_t MostCommas = 3;
    static constexpr size_t Kinds = 4;
    using Row = std::array<float, Marks>;

    void setPlaces(float weight);
    static Row rowOf(const QStringList &fields);
    Row *rowNamed(const QString &name, std::span<const Rule> rules);
    static size_t lengthOf(std::uint32_t chunks);

    static constexpr size_t Shares = 256;
    static constexpr float Farthest = 8; ///< Log-odds beyond these are as good as certain.

    std::array<float, 101> m_places{};  ///< What the boundary itself weighs, by its share in percent.
    std::array<float, Shares> m_shares; ///< By log-odds from -Farthest to Farthest: an exponential would cost more.
    std::vector<Row> m_reports;
    std::vector<float> m_verbs; ///< By lemma.
    std::array<float, Kinds> m_kinds{};
    std::array<Row, size_t(ChunkKind::Other) + 2> m_next{}; ///< By kind of chunk, the last: nothing.
    std::array<Row, Lengths> m_lengths{};
    std::array<Row, MostCommas + 1> m_commas{};
    Row m_finiteAhead{};
    Row m_afterComma{};
};

} // namespace pullquote::english
