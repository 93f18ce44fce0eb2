// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/tokens.h"

#include <array>
#include <cstdint>
#include <vector>

namespace pullquote::english {

/// What follows a noun or adjective that reports.
enum class NounForm : std::uint8_t { That, Infinitive, Preposition };

/// How surely nouns and adjectives report words or a view: shares in percent, from resources/lexicon/en/cuenouns.txt.
class CueNouns final
{
public:
    explicit CueNouns(Vocabulary &vocabulary);

    bool has(const Token &token) const { return indexOf(token) != 0; }
    /// In percent, 0 to 100; 0 for a word that the lexicon does not have.
    int strength(const Token &token, NounForm form) const
    {
        return m_strengths[indexOf(token)][static_cast<size_t>(form)];
    }

private:
    std::uint16_t indexOf(const Token &token) const
    {
        return token.word < m_indexes.size() ? m_indexes[token.word] : std::uint16_t{0};
    }

    std::vector<std::uint16_t> m_indexes; ///< By WordId; 0: not in the lexicon.
    std::vector<std::array<std::int8_t, 3>> m_strengths;
};

} // namespace pullquote::english
