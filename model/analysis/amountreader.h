// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/amounts.h"

namespace pullquote {

/// Reads the amounts of one text, block by block.
class AmountReader final
{
public:
    AmountReader(const AnalysedText &cut, std::span<const Numeral> numerals, const NumberLexicon &numbers,
                 const FigureLexicon &lexicon, std::vector<Amount> &amounts)
        : m_cut(cut)
        , m_numerals(numerals)
        , m_numbers(numbers)
        , m_units(lexicon.units)
        , m_words(lexicon.words)
        , m_amounts(amounts)
    {
    }

    void read(TokenRange block) { readBlock(block); }

private:
    static constexpr FigureWordSet Triggers =
        bit(FigureWord::Multiplier) | bit(FigureWord::HalfWord) | bit(FigureWord::MoreHalf) | bit(FigureWord::Long);

    void readBlock(TokenRange block);

    /// Whether an amount may begin with the token although no numeral does: few do, and they are looked at closely.
    bool mayBegin(const Token &token) const
    {
        const auto role = m_numbers.roleOf(token);
        return token.is(TokenKind::Han) || token.has(HasDigit) || role == NumberLexicon::Role::HanHalf ||
               role == NumberLexicon::Role::Article || role == NumberLexicon::Role::Myriad ||
               m_words.is(token, FigureWord::Long) || m_words.phrases(FigureWord::Multiplier).mayBegin(token);
    }

    /// Reads what begins at token `i`, `numeral` if one does; where to go on.
    std::uint32_t readAt(std::uint32_t i, const Numeral *numeral);

    const Token &at(std::uint32_t i) const { return m_cut.tokens[i]; }
    bool has(std::uint32_t i) const { return i < m_last; }
    bool isMark(std::uint32_t i, char16_t mark) const { return has(i) && at(i).is(m_cut.text, mark); }
    bool glued(std::uint32_t i) const { return has(i) && !at(i).has(SpaceBefore); }
    bool isJoint(std::uint32_t i) const { return isMark(i, u'-') && glued(i) && glued(i + 1); }
    NumberLexicon::Role role(std::uint32_t i) const
    {
        return has(i) ? m_numbers.roleOf(at(i)) : NumberLexicon::Role::None;
    }
    bool is(std::uint32_t i, FigureWord word) const { return has(i) && m_words.is(at(i), word); }
    bool isOneOf(std::uint32_t i, char16_t one, char16_t two, char16_t three, char16_t four) const
    {
        return isMark(i, one) || isMark(i, two) || isMark(i, three) || isMark(i, four);
    }
    const Numeral *numeral(std::uint32_t i) const { return has(i) ? numeralAt(m_numerals, i) : nullptr; }

    static Amount amountOf(const Numeral &numeral);

    static void multiply(Amount &amount, double by);

    std::optional<Amount> fromNumeral(const Numeral &numeral);

    /// 百分之七十, 三分之一: the whole, 分之, the part.
    std::optional<Amount> partOf(const Numeral &whole) const;

    /// The numeral without a last character that belongs to the unit: 12千米 is twelve kilometers, not 12,000 meters.
    Numeral shortened(const Numeral &whole) const;

    /// "one in five", "two out of three", "two out of five hundred".
    std::optional<Amount> oddsOf(const Amount &part) const;

    /// Whether a fraction without a unit is a share: not of the second half, half-hearted or in half.
    bool isShare(const Amount &amount) const;

    void currencyBefore(Amount &amount) const;

    bool isMinus(std::uint32_t i) const;

    /// "-5", "minus 5", "minus-5", "+0.2%", 負40.
    void sign(Amount &amount) const;

    /// 攝氏25度: the scale stands before the number.
    void degreesBefore(Amount &amount) const;

    /// "aged 25", "age 87": unless another unit follows.
    void ageBefore(Amount &amount) const;

    void unitAfter(Amount &amount) const;

    const Unit &unitOf(const Amount &amount) const { return m_units.unit(amount.unit); }

    /// "$5m", "£3b", "3m euros": a letter that means a scale beside money; "5m people": millions of a counted noun.
    void moneyLetter(Amount &amount, std::uint32_t &i) const;

    /// "half a day", "half of a mile", "tens of miles", "millions of dollars".
    std::uint32_t pastOfAndArticle(const Amount &amount, std::uint32_t i) const;

    /// 10 " long, and 2 in at the end of a line or after feet.
    UnitLexicon::Found inches(const Amount &, std::uint32_t i) const;

    /// Whether the unit found really is one there.
    bool stands(const Amount &amount, const UnitLexicon::Found &found) const;

    /// Pounds are money unless they are of something or something near weighs.
    UnitLexicon::Index pound(const Amount &amount, const UnitLexicon::Found &found) const;

    bool wordStartsWith(std::uint32_t i, QStringView word) const;

    /// Whether a word of weight stands within eight tokens of `i`.
    bool weighs(std::uint32_t i) const;

    /// "20 dollars 43 cents", "17 USD 25", 50元6角三分, "2 years and 3 months", "5 ft 2 in", 七成六.
    void smallerPart(Amount &amount) const;

    bool inchesAtEnd(const Numeral &part) const;

    bool isHanAnd(std::uint32_t i) const { return isMark(i, char16_t(0x53C8)); } // 又

    void moneyPart(Amount &amount, const Numeral &part, const UnitLexicon::Found &next) const;

    void compound(Amount &amount, const Numeral &part, const UnitLexicon::Found &next) const;

    /// "one hour and a half", "a month and a half", 一噸半, 三成半.
    void withHalf(Amount &amount) const;

    /// "per year", "a month", "/day", "annually".
    /// 一個半小時: a half between the classifier and the unit.
    void halfBeforeUnit(Amount &amount) const;
    void rate(Amount &amount) const;

    void counted(Amount &amount) const;

    /// "two of the engineers", "two of Johnson's deputies": the noun after articles and possessors.
    TokenRange partNoun(std::uint32_t i) const;

    /// "RM42", "USD115.5", "INR1 trillion": a currency's code grown into its digits.
    std::optional<Amount> fromCode(std::uint32_t first) const;

    /// The scale after the digits of a code: glued ("10m", in the same token) or a word of its own ("1 trillion").
    void codeScale(Amount &amount, qsizetype end, std::uint32_t &last) const;

    std::optional<Amount> fromWord(std::uint32_t i) const;

    /// "a month and a half", "a gallon of beer", and "a month" where nothing else is said. Elsewhere "a" counts
    /// nothing.
    std::optional<Amount> oneUnit(std::uint32_t i) const;

    /// 萬分之三: a ten-thousandth has no numeral before its 萬.
    std::optional<Amount> myriadth(std::uint32_t i) const;

    Amount whole(TokenRange tokens, double value, QStringView unit) const;

    /// "decade-long", "year-long", "month long": one of the unit; the unit stands before "long".
    std::optional<Amount> longSpan(std::uint32_t i) const;

    /// A decade-long feud is one of ten years.
    void asYears(Amount &amount) const;

    /// 半年, 半個月, 半成.
    std::optional<Amount> hanHalf(std::uint32_t i) const;

    /// 過半, 半數, 翻倍.
    std::optional<Amount> hanShare(std::uint32_t i) const;

    const AnalysedText &m_cut;
    std::span<const Numeral> m_numerals;
    const NumberLexicon &m_numbers;
    const UnitLexicon &m_units;
    const FigureWords &m_words;
    std::vector<Amount> &m_amounts;
    size_t m_next = 0;
    std::uint32_t m_first = 0; ///< Of the block.
    std::uint32_t m_last = 0;
    std::uint32_t m_done = 0; ///< Tokens before it belong to earlier amounts.
};

} // namespace pullquote
