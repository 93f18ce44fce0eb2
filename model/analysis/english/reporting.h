// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/clauses.h"

#include <array>
#include <vector>

namespace pullquote::english {

/// How a reporting verb and the words that it reports stand to each other.
enum class Frame : std::uint8_t {
    Whole,       ///< A whole utterance in marks beside it: "…," she said
    Fragment,    ///< Marked words in its clause: she called it "odd"
    That,        ///< said that …
    Clause,      ///< said it was …
    Question,    ///< asked whether …, explained how …
    Infinitive,  ///< promised to …
    Object,      ///< criticised the plan
    Preposition, ///< spoke about the plan
    Tag,         ///< …, she said.
    Passive,     ///< is expected to …
    Bare         ///< nothing follows
};
inline constexpr size_t FrameCount = 11;

/// How surely a verb reports words or a view, by frame: shares in percent, from resources/lexicon/en/reporting.txt.
class Reporting final
{
public:
    explicit Reporting(const Grammar &grammar);

    /// In percent, 0 to 100. `known` tells whether the lexicon has the verb in that frame; else the frame's average.
    double strength(Lemma lemma, Frame frame) const;
    bool isKnown(Lemma lemma) const;

private:
    std::vector<std::array<std::int8_t, FrameCount>> m_strengths; ///< By lemma; -1: not known.
    std::array<std::int8_t, FrameCount> m_usual{};
};

} // namespace pullquote::english
