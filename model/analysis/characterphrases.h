// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace pullquote {

/// Phrases with what they are, for scripts without spaces between words: matched by characters, longest first.
/// What a phrase is, is a set of bits that the owner of the table defines.
class CharacterPhrases final
{
public:
    using Classes = std::uint32_t;

    struct Match
    {
        qsizetype length = 0; ///< 0: no phrase begins (ends) there.
        Classes classes = 0;
    };

    /// A phrase that is there already gets the further classes.
    void add(const QString &phrase, Classes classes);

    /// The longest phrase of any of `wanted` that begins at `at`.
    Match matchAt(QStringView text, qsizetype at, Classes wanted = ~Classes(0)) const;
    /// The longest phrase of any of `wanted` that ends before `end`.
    Match matchBefore(QStringView text, qsizetype end, Classes wanted = ~Classes(0)) const;

private:
    struct Entry
    {
        QString phrase;
        Classes classes;
    };

    std::unordered_map<char16_t, std::vector<Entry>> m_byFirst; ///< Longest first.
    std::unordered_map<char16_t, std::vector<Entry>> m_byLast;
};

} // namespace pullquote
