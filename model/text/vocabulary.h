// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace pullquote {

/// The number of a known word; 0 is every word that no lexicon knows.
using WordId = std::uint32_t;
inline constexpr WordId UnknownWord = 0;

/// The case-folded FNV-1a hash of a word. Folding covers ASCII, Latin-1, Greek and Cyrillic capitals and turns the
/// curly apostrophe into the straight one. Equal words have equal hashes; a token carries it, so that names which no
/// lexicon knows can be compared without a string.
std::uint32_t wordHash(QStringView word);

/// `c` in lower case, as wordHash() folds it.
char16_t foldedUnit(char16_t c);

/// A wordHash() in the making: `hash` of what came before with `c` after it. Begin with WordHashBegin.
inline constexpr std::uint32_t WordHashBegin = 2166136261U;
inline constexpr std::uint32_t WordHashPrime = 16777619U;
inline std::uint32_t wordHashWith(std::uint32_t hash, char16_t c)
{
    const char16_t lower = c < 0x80 ? (c >= u'A' && c <= u'Z' ? c | 0x20 : c) : foldedUnit(c);
    return (hash ^ lower) * WordHashPrime;
}

/// The words of all lexicons, numbered once. A text is looked up in it in place, by hash, while it is cut into tokens;
/// afterwards every stage asks its own tables by WordId and never touches characters again.
class Vocabulary final
{
public:
    Vocabulary();

    /// The number of `word` (folded), new if it was not known.
    WordId add(QStringView word);

    /// The number of `word`, whatever its case, or UnknownWord. `hash` is wordHash(word).
    WordId find(QStringView word, std::uint32_t hash) const;
    WordId find(QStringView word) const { return find(word, wordHash(word)); }

    /// One more than the largest number: the size that a table by WordId needs.
    WordId size() const { return static_cast<WordId>(m_begins.size() - 1); }

    /// The folded word; valid until the next is added.
    QStringView word(WordId id) const
    {
        return QStringView(m_units).sliced(m_begins[id], m_begins[id + 1] - m_begins[id]);
    }

private:
    /// A place of the hash table: what tells nearly every other word apart stands in it.
    struct Slot
    {
        WordId word = UnknownWord;
        std::uint32_t hash = 0;
    };

    void grow();
    void insert(Slot slot);

    QString m_units;                     ///< The folded words, one after the other: close together in memory.
    std::vector<std::uint32_t> m_begins; ///< In m_units, by WordId, and the end; that of [0] is empty.
    std::vector<Slot> m_slots;           ///< Open addressing, a power of two.
};

} // namespace pullquote
