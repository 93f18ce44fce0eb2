// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/phrasetable.h"

#include <cstdint>
#include <vector>

namespace pullquote {

/// What a word or phrase does around a figure; a word may do several things. The lexicon (figurewords.txt) has the
/// names.
enum class FigureWord : std::uint8_t {
    From,
    UpTo,
    About,
    Emphasis,
    OrFrom,
    OrUpTo,
    OrAbout,
    Between,
    Since,
    To,
    And,
    But,
    Minus,
    Plus,
    In,
    Per,
    Yearly,
    Clock,
    Designator,
    Street,
    Month,
    YearLead,
    ListNoun,
    Top,
    MassContext,
    DimensionWord,
    Multiplier,
    Change,
    ChangeNoun,
    Function,
    Opener,
    Age,
    NoSpoken,
    Abstract,
    DollarOf,
    Each,
    HalfOf,
    ChangeTo,
    Celsius,
    Fahrenheit,
    Long,
    Enclosed,
    Of,
    HalfWord,
    MoreHalf,
    Classifier,
    Person,
    Follows,
    Date,
    Up,
    Down,
    Shift,
    Count_
};

using FigureWordSet = std::uint64_t;
constexpr FigureWordSet bit(FigureWord word)
{
    return FigureWordSet(1) << static_cast<int>(word);
}

/// The words about figures of all languages, by single word and as phrases.
class FigureWords final
{
public:
    struct Role
    {
        FigureWord word = FigureWord::Function;
        QString value; ///< What the lexicon gives after a colon: the factor of a multiplier, the "year" of annually.
    };
    using Phrases = PhraseTable<Role>;

    explicit FigureWords(Vocabulary &vocabulary);

    /// Whether the single token has that role.
    bool is(const Token &token, FigureWord word) const { return (rolesOf(token) & bit(word)) != 0; }
    FigureWordSet rolesOf(const Token &token) const
    {
        return token.word < m_roles.size() ? m_roles[token.word] : FigureWordSet(0);
    }

    /// The phrases of one role.
    const Phrases &phrases(FigureWord word) const { return m_phrases[static_cast<size_t>(word)]; }

    /// The singular of a counted noun: "people" person, "companies" company; what is singular stays as it is.
    QString singular(QStringView noun) const;
    /// Whether the word is, by its form or the lexicon, a plural.
    bool isPlural(QStringView noun) const;

private:
    bool isIrregular(QStringView noun) const;

    std::vector<FigureWordSet> m_roles;                 ///< By WordId, of the phrases of one token.
    std::vector<Phrases> m_phrases;                     ///< By FigureWord.
    std::vector<std::pair<QString, QString>> m_plurals; ///< Sorted by plural.
};

/// The plural of a singular English noun, as labels and titles need it: "people" of person, "companies" of company.
QString pluralOf(const QString &noun);

} // namespace pullquote
