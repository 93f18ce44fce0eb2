// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/analysedtext.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace pullquote {

enum class NumeralKind : std::uint8_t {
    Cardinal, ///< 70, seventy, 1.2bn, 三千五百
    Ordinal,  ///< 3rd, third, twenty-first, 第三
    Fraction  ///< two-thirds, half, 1/4, ½; also with a whole part: two and a half
};

enum class NumeralScript : std::uint8_t {
    Digits, ///< Begins with digits; scale words may follow: 3.5 million, 3.5億.
    Words,  ///< English number words.
    Han     ///< Chinese numerals.
};

/// What is peculiar about how a numeral is written, as bits.
enum NumeralFlag : std::uint16_t {
    GroupedDigits = 1,  ///< With separators of thousands: 1,000.
    DecimalDigits = 2,  ///< With decimals: 3.5.
    LeadingZero = 4,    ///< 05, 007; not 0 and 0.5.
    LeadingArticle = 8, ///< Its "one" is an article: a hundred, a third. A lone article is no numeral.
    VagueNumber = 16,   ///< dozens, a few, several, tens of thousands, 十幾.
    AndMore = 32,       ///< 五百多: `high` is open.
    DigitByDigit = 64,  ///< Han digits without multipliers, read place by place: 二〇二六.
    Half = 128,         ///< The bare word half.
    Couple = 256        ///< couple, few, several.
};

/// A number as the text writes it, over the shared tokens. It says nothing of what the number means: dates, figures,
/// names and versions are told apart by those who use it. A sign is not part of it.
struct Numeral
{
    TokenRange tokens;
    double low = 0;
    double high = 0;  ///< Equal to `low` but for vague ones (dozens: 12 to 120).
    double scale = 1; ///< The last scale word or suffix that it ends with (3.5 million: 1e6), else 1.
    NumeralKind kind = NumeralKind::Cardinal;
    NumeralScript script = NumeralScript::Digits;
    std::uint16_t flags = 0;
    std::uint8_t digits = 0; ///< Digits before the decimal mark; 0 for words. For DigitByDigit the places.

    constexpr bool has(NumeralFlag flag) const { return (flags & flag) != 0; }
    constexpr bool isWhole() const { return low == high && low == static_cast<double>(static_cast<std::int64_t>(low)); }
};

/// The number words of all languages: tables by WordId over resources/lexicon/*/numbers.txt.
class NumberLexicon final
{
public:
    enum class Role : std::uint8_t {
        None,
        Unit,
        Ten,
        Hundred,
        Scale,
        Suffix,
        Letter,      ///< A scale where it is a glued capital: 4.3M.
        MoneyLetter, ///< A scale beside a currency only: $2T, $5m.
        Dozen,
        Tens,
        Ordinal,
        OrdinalSuffix,
        Denominator,
        Half,
        Couple,
        Few,
        Several,
        Article,
        And,
        Of,
        Digit,
        Multiplier,
        Score,
        Myriad,
        HanHalf,
        Point,
        HanOrdinal,
        HanVague,
        Over
    };
    struct Word
    {
        Role role = Role::None;
        double value = 0;
    };

    explicit NumberLexicon(Vocabulary &vocabulary);

    Word of(const Token &token) const { return token.word < m_words.size() ? m_words[token.word] : Word{}; }
    Role roleOf(const Token &token) const { return of(token).role; }
    /// What the word multiplies by where it is a scale, a suffix or a letter for one ("bn", "m"), else 1.
    double scaleOf(QStringView word) const;

private:
    std::vector<Word> m_words; ///< By WordId.
    std::vector<std::pair<QString, double>> m_scales;
};

/// The value of a Number token ("1,234.5", "20.000.000", "1,00,000", full-width digits too) with the flags and digits
/// that it sets; nothing for what is not one number: versions (1.2.3), lists without spaces (2,3,4).
std::optional<Numeral> readDigits(QStringView digits);

/// The longest numeral that begins at token `first` and ends before `last`.
std::optional<Numeral> readNumeral(const AnalysedText &cut, const NumberLexicon &lexicon, std::uint32_t first,
                                   std::uint32_t last);

/// How many numerals are looked at in a text of so many tokens: more than any prose holds, fewer than would fill the
/// memory where a file is nothing but numbers.
constexpr size_t mostNumerals(size_t tokens)
{
    return 50'000 + tokens / 50;
}

/// The numerals of the text outside boilerplate, the first mostNumerals() of them, in order and without overlaps: each
/// as long as it gets. Linear.
std::vector<Numeral> findNumerals(const AnalysedText &cut, const NumberLexicon &lexicon);

/// The numeral that begins at token `token`, or null. `numerals` is in order, as findNumerals() gives it.
const Numeral *numeralAt(std::span<const Numeral> numerals, std::uint32_t token);

/// The product without the noise of binary fractions: 4.1 times a thousand million is 4,100,000,000.
double decimalProduct(double value, double by);

} // namespace pullquote
