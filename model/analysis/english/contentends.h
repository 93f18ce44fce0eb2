// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/vocabulary.h"

#include <array>
#include <cstdint>
#include <vector>

namespace pullquote::english {

/// What parts a phrase from what stands before it.
enum class BoundaryMark : std::uint8_t { None, Comma, Dash, Open, Colon };

/// What follows a boundary. What begins with a function word may have a line of its own in the lexicon.
enum class Follows : std::uint8_t {
    Noun,
    Clause,
    ReportingClause, ///< ", she says"
    Finite,
    ReportingFinite, ///< "and says"
    Ing,
    ReportingIng, ///< ", adding"
    Infinitive,
    Participle,
    Adverb,
    That,
    Preposition,
    Circumstance, ///< "in June", "at a rally"
    Subordinator,
    Question,
    Relative,
    According,
    Quote,
    Nothing,
    Other
};

/// A place where reported words may end.
struct Boundary
{
    BoundaryMark mark = BoundaryMark::None;
    std::uint8_t conjunction = 0; ///< 0: none; else and, or, but as ContentEnds numbers them.
    Follows follows = Follows::Other;
    WordId word = UnknownWord; ///< Of the function word that follows.
    std::uint32_t behind = 0;  ///< The chunk behind mark and conjunction.
};

/// What is reported, as far as it tells how it ends.
enum class ContentKind : std::uint8_t {
    ClauseBeforeVerb, ///< A clause whose finite verb is still to come.
    ClauseAfterVerb,
    PhraseBeforeVerb, ///< An infinitive or an object, without a finite verb so far.
    PhraseAfterVerb
};

/// How often reported words end at a boundary, in percent of those that reach it, from
/// resources/lexicon/en/contentends.txt.
class ContentEnds final
{
public:
    explicit ContentEnds(Vocabulary &vocabulary);

    /// In percent; 0 for a boundary that the lexicon does not have.
    int share(const Boundary &boundary, ContentKind kind) const;

    /// The number of the conjunction `word`, 0 if it is none of and, or, but.
    std::uint8_t conjunction(WordId word) const;

private:
    static constexpr size_t Kinds = 4;
    using Row = std::array<std::int8_t, Kinds>;

    /// Where the shares of a boundary stand, by what follows: a kind, or behind these a word that has lines of its own.
    static size_t placeOf(const Boundary &boundary, size_t follows);
    size_t addWord(WordId word);

    std::vector<Row> m_rows;
    std::vector<std::uint8_t> m_words; ///< By word: 0, or the number of one that has lines of its own.
    std::uint8_t m_wordCount = 0;
    std::array<WordId, 3> m_conjunctions{};
};

} // namespace pullquote::english
