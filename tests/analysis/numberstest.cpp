// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/numbers.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

/// A text of one paragraph and its numerals.
class Numbers : public ::testing::Test
{
protected:
    std::vector<Numeral> numeralsOf(const QString &text)
    {
        m_text = text;
        m_block = Block{};
        m_block.span = {0, m_text.size()};
        m_cut = cutUp(m_text, {&m_block, 1}, m_vocabulary, [](const Token &) { return Abbreviation::None; });
        return findNumerals(m_cut, m_lexicon);
    }
    /// The only numeral of the text, which must be exactly `words` of it.
    Numeral only(const QString &text, const QString &words)
    {
        const auto numerals = numeralsOf(text);
        EXPECT_EQ(numerals.size(), 1U) << text.toStdString();
        if (numerals.empty()) {
            return {};
        }
        EXPECT_EQ(m_cut.spanOf(numerals[0].tokens).of(m_text).toString().toStdString(), words.toStdString());
        return numerals[0];
    }

    Vocabulary m_vocabulary;
    NumberLexicon m_lexicon{m_vocabulary};
    QString m_text;
    Block m_block;
    AnalysedText m_cut;
};

struct ValueCase
{
    const char *text;
    const char *words;
    double value;
};

TEST_F(Numbers, read_oneNumeral_hasItsExtentAndValue)
{
    static constexpr ValueCase Cases[] = {
        {"70", "70", 70},
        {"1,234,567 of them", "1,234,567", 1234567},
        {"2.000.000 Stück", "2.000.000", 2000000},
        {"1,00,000 rupees", "1,00,000", 100000},
        {"3.14 is near", "3.14", 3.14},
        {"about .75 then", ".75", 0.75},
        {"１２３", "１２３", 123},
        {"1.2bn more", "1.2bn", 1.2e9},
        {"3.5 million", "3.5 million", 3.5e6},
        {"40k", "40k", 40000},
        {"9.1M sold", "9.1M", 9.1e6},
        {"4 hundred", "4 hundred", 400},
        {"2 dozen eggs", "2 dozen", 24},
        {"sixty-seven", "sixty-seven", 67},
        {"Three hundred and forty-two", "Three hundred and forty-two", 342},
        {"two hundred thousand", "two hundred thousand", 200000},
        {"seven million three hundred thousand and nine", "seven million three hundred thousand and nine", 7300009},
        {"a hundred", "a hundred", 100},
        {"half a million", "half a million", 500000},
        {"a quarter of a million", "a quarter of a million", 250000},
        {"two and a half", "two and a half", 2.5},
        {"four-and-a-half-acre", "four-and-a-half", 4.5},
        {"seven-and-a-half years", "seven-and-a-half", 7.5},
        {"four million and a half", "four million and a half", 4.5e6},
        {"one and a half billion", "one and a half billion", 1.5e9},
        {"two-thirds", "two-thirds", 2.0 / 3},
        {"three quarters of it", "three quarters", 0.75},
        {"a third of it", "a third", 1.0 / 3},
        {"half of it", "half", 0.5},
        {"3/8 of it", "3/8", 0.375},
        {"2 1/2 cups", "2 1/2", 2.5},
        {"6½ miles", "6½", 6.5},
        {"4×10^3", "4×10^3", 4000},
        {"a dozen", "a dozen", 12},
        {"六", "六", 6},
        {"十二", "十二", 12},
        {"三千五百", "三千五百", 3500},
        {"二十三萬四千", "二十三萬四千", 234000},
        {"四十兆五千億", "四十兆五千億", 40.5e12},
        {"3.5億", "3.5億", 3.5e8},
        {"1200万", "1200万", 1.2e7},
        {"零點九", "零點九", 0.9},
        {"二〇二六", "二〇二六", 2026},
        {"壹佰", "壹佰", 100},
    };
    for (const ValueCase &c : Cases) {
        const Numeral numeral = only(QString::fromUtf8(c.text), QString::fromUtf8(c.words));
        EXPECT_DOUBLE_EQ(numeral.low, c.value) << c.text;
        EXPECT_DOUBLE_EQ(numeral.high, c.value) << c.text;
    }
}

TEST_F(Numbers, read_ordinals_areTold)
{
    for (const char *text : {"3rd", "third", "twenty-first", "第三", "the hundred and fifth"}) {
        const auto numerals = numeralsOf(QString::fromUtf8(text));
        ASSERT_EQ(numerals.size(), 1U) << text;
        EXPECT_EQ(numerals[0].kind, NumeralKind::Ordinal) << text;
    }
    EXPECT_EQ(only(QStringLiteral("a third time"), QStringLiteral("third")).kind, NumeralKind::Ordinal);
}

TEST_F(Numbers, read_vagueOnes_spanALadder)
{
    const Numeral dozens = only(QStringLiteral("dozens of ships"), QStringLiteral("dozens"));
    EXPECT_EQ(dozens.low, 12);
    EXPECT_EQ(dozens.high, 120);
    const Numeral many = only(QStringLiteral("tens of thousands of people"), QStringLiteral("tens of thousands"));
    EXPECT_EQ(many.low, 10000);
    EXPECT_EQ(many.high, 100000);
    EXPECT_TRUE(many.has(VagueNumber));
    EXPECT_TRUE(only(QStringLiteral("五百多"), QStringLiteral("五百多")).has(AndMore));
    EXPECT_TRUE(only(QStringLiteral("十幾萬"), QStringLiteral("十幾萬")).has(AndMore));
}

TEST_F(Numbers, read_neighbours_stayApart)
{
    EXPECT_EQ(numeralsOf(QStringLiteral("between two hundred and three hundred")).size(), 2U);
    EXPECT_EQ(numeralsOf(QStringLiteral("one two three")).size(), 3U);
    EXPECT_EQ(numeralsOf(QStringLiteral("fifty and sixty")).size(), 2U);
    EXPECT_EQ(numeralsOf(QStringLiteral("four to five thousand")).size(), 2U);
}

TEST_F(Numbers, read_noNumber_findsNone)
{
    for (const char *text : {"version 1.2.3", "2,3,4", "a house and an inn", "the quarter", "A320", "v2"}) {
        EXPECT_TRUE(numeralsOf(QString::fromUtf8(text)).empty()) << text;
    }
}

TEST_F(Numbers, read_slashOfCounter_isNoFraction)
{
    for (const Numeral &numeral : numeralsOf(QStringLiteral("0/400 and 24/7 and 9/11"))) {
        EXPECT_NE(numeral.kind, NumeralKind::Fraction);
    }
}

TEST_F(Numbers, read_notation_isKept)
{
    EXPECT_TRUE(only(QStringLiteral("1,500"), QStringLiteral("1,500")).has(GroupedDigits));
    EXPECT_TRUE(only(QStringLiteral("007"), QStringLiteral("007")).has(LeadingZero));
    EXPECT_TRUE(only(QStringLiteral("二〇二六"), QStringLiteral("二〇二六")).has(DigitByDigit));
    EXPECT_EQ(only(QStringLiteral("2026"), QStringLiteral("2026")).digits, 4);
    EXPECT_EQ(only(QStringLiteral("$10 million").sliced(1), QStringLiteral("10 million")).scale, 1e6);
}

TEST_F(Numbers, read_boilerplate_hasNone)
{
    numeralsOf(QStringLiteral("70 people"));
    m_block.kind = BlockKind::Boilerplate;
    EXPECT_TRUE(findNumerals(m_cut, m_lexicon).empty());
}

TEST_F(Numbers, read_nothingButNumbers_areFoundUpToTheLimit)
{
    const auto numerals = numeralsOf(QStringLiteral("1 23 ").repeated(100'000));
    EXPECT_EQ(numerals.size(), mostNumerals(m_cut.tokens.size()));
    EXPECT_LT(numerals.size(), 60'000U);
}

TEST_F(Numbers, numeralAt_anyToken_findsOnlyBeginnings)
{
    const auto numerals = numeralsOf(QStringLiteral("some 3.5 million and 7"));
    ASSERT_EQ(numerals.size(), 2U);
    EXPECT_EQ(numeralAt(numerals, 1), &numerals[0]);
    EXPECT_EQ(numeralAt(numerals, 2), nullptr);
    EXPECT_EQ(numeralAt(numerals, 99), nullptr);
}

} // namespace
} // namespace pullquote
