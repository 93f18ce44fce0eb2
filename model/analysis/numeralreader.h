// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/numbers.h"

#include <algorithm>

namespace pullquote {

/// Reads numerals at one place of the tokens of one block.
class NumeralReader final
{
public:
    NumeralReader(const AnalysedText &cut, const NumberLexicon &lexicon)
        : m_cut(cut)
        , m_lexicon(lexicon)
    {
    }

    /// The longest numeral that begins at `first` and ends before `last`.
    std::optional<Numeral> read(std::uint32_t first, std::uint32_t last);

private:
    const Token &at(std::uint32_t i) const { return m_cut.tokens[i]; }
    bool has(std::uint32_t i) const { return i < m_last; }
    NumberLexicon::Role role(std::uint32_t i) const
    {
        return has(i) ? m_lexicon.roleOf(at(i)) : NumberLexicon::Role::None;
    }
    double value(std::uint32_t i) const { return m_lexicon.of(at(i)).value; }
    bool glued(std::uint32_t i) const { return has(i) && !at(i).has(SpaceBefore); }
    bool isMark(std::uint32_t i, char16_t mark) const { return has(i) && at(i).is(m_cut.text, mark); }
    char16_t firstUnit(std::uint32_t i) const { return m_cut.text[at(i).begin].unicode(); }

    /// Whether a hyphen at `i` joins the tokens around it: twenty-one, two-thirds.
    bool isJoint(std::uint32_t i) const { return isMark(i, u'-') && glued(i) && glued(i + 1); }
    /// `i`, or what follows a joining hyphen that stands there.
    std::uint32_t pastJoint(std::uint32_t i) const { return isJoint(i) ? i + 1 : i; }

    std::optional<Numeral> digits(std::uint32_t first);

    /// "100 000 people": groups of three parted by spaces, where a word follows.
    void spacedThousands(Numeral &numeral) const;

    /// Whether a word or number is glued to the left of token `i`.
    bool wordEndsAt(std::uint32_t i) const;

    /// "1/4", and "2 1/2" with its whole part.
    std::optional<Numeral> slashFraction(const Numeral &whole) const;

    std::optional<Numeral> slashAt(std::uint32_t i) const;

    /// "4½" and "2.998×10−8".
    Numeral power(Numeral numeral) const;

    /// What digits go on with: a scale, 4 hundred, 3.5 million, 5k, 3.5億, one million and a half.
    Numeral scaled(Numeral numeral) const;

    static void multiply(Numeral &numeral, double by, std::uint32_t last);

    /// "bn" may stand apart; "k" and "M" are scales only where they are glued.
    bool suffixStands(std::uint32_t i) const { return at(i).length > 1 || glued(i); }
    bool capitalLetter(std::uint32_t i) const { return glued(i) && at(i).has(Capitalised) && !isJoint(i + 1); }

    /// "… and a half", "… and three quarters": of the last scale, so that one million and a half is 1.5 million.
    Numeral withPart(Numeral numeral) const;

    /// A fraction in words: a third, two-thirds, three quarters, a half, fifty-four hundredths.
    std::optional<Numeral> fractionAt(std::uint32_t first) const;

    /// Whether the ordinal at `i` after "a" or "one" is a part and not the next of a row: "a third of", not "a third
    /// time".
    bool singularStands(std::uint32_t i) const;

    std::optional<Numeral> sign(std::uint32_t first) const;

    std::optional<Numeral> words(std::uint32_t first);

    Numeral made(std::uint32_t first, std::uint32_t last, double number, NumeralScript script) const;

    Numeral vague(std::uint32_t first, std::uint32_t last, double low, double high, int flags) const;

    /// "quarter million" without an article; a bare quarter is a time of year or a part of town.
    std::optional<Numeral> bareDenominator(std::uint32_t first) const;

    /// "half a million", "a quarter of a million", "three quarters billion".
    Numeral fractionScaled(Numeral numeral) const;

    std::optional<Numeral> afterArticle(std::uint32_t first);

    std::optional<Numeral> bareScale(std::uint32_t first, std::uint32_t scale, int flags);

    /// "few", "several", also before a scale: several hundred is 200 to 900, a few thousand likewise.
    std::optional<Numeral> several(std::uint32_t first) const;

    /// "dozens", "tens of thousands", "hundreds of millions": from one of the last to ten of it.
    std::optional<Numeral> tens(std::uint32_t first) const;

    /// Adds number words up: units and tens into a group below a thousand, groups into the total by their scale.
    std::optional<Numeral> cardinal(std::uint32_t first);

    /// The token after a joining hyphen or "and" at `i`, where the number may go on: one hundred and five, but not
    /// two hundred and three hundred.
    std::uint32_t pastAnd(std::uint32_t i, std::uint32_t end, double lastScale, double group, double part) const;

    /// 3.5億, 1千2百萬: digits that go on in Chinese.
    Numeral hanScaled(Numeral numeral) const;

    bool spaced(std::uint32_t i) const { return at(i).has(SpaceBefore); }

    /// 多, 餘 after a number, with the myriad that may follow: 五百多, 500多億.
    Numeral andMore(Numeral numeral) const;

    std::optional<Numeral> han(std::uint32_t first) const;

    struct HanSum
    {
        double total = 0;  ///< Whole myriads.
        double group = 0;  ///< Below the myriad.
        double digit = -1; ///< A digit that waits for its multiplier.
        double scale = 1;
        bool isVague = false;
        double sum() const { return total + group + std::max(digit, 0.0); }
    };

    std::optional<Numeral> hanCardinal(std::uint32_t first) const;

    static void myriad(HanSum &sum, double v);

    /// Decimals, what is vague, and 多 after the whole number.
    std::optional<Numeral> hanEnd(std::uint32_t first, std::uint32_t i, const HanSum &sum) const;

    /// 二〇二六, 一九八四: three places and more without a multiplier.
    std::optional<Numeral> digitByDigit(std::uint32_t first) const;

    const AnalysedText &m_cut;
    const NumberLexicon &m_lexicon;
    std::uint32_t m_last = 0;
};

} // namespace pullquote
