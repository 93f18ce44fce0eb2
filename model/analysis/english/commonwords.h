// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <cstdint>
#include <string_view>

namespace pullquote::english {

/// The common words of English, as they are written in lower case: 40,000 of the SCOWL list of Debian's
/// wamerican-small, put in order and built in by cmake/CommonWords.cmake. A capital on one of them may be that of a
/// sentence or of a title; a word that is none of them is somebody's name or a term.
class CommonWords final
{
public:
    CommonWords();

    /// Whatever its capitals. A word of one letter, or with others than a to z, is none.
    bool contains(QStringView word) const;

private:
    static constexpr size_t Letters = 26;

    std::string_view m_words;                                    ///< In order, one a line.
    std::array<std::uint32_t, Letters * Letters + 1> m_begins{}; ///< Where the words with these two letters begin.
};

} // namespace pullquote::english
