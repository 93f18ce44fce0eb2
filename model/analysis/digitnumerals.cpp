// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/numeralreader.h"

#include <array>
#include <cmath>

namespace pullquote {

using Role = NumberLexicon::Role;

namespace {

/// The value of a vulgar fraction character (Unicode, Number Forms and Latin-1), or 0.
double vulgarFraction(char16_t c)
{
    struct Sign
    {
        char16_t sign;
        double value;
    };
    static constexpr std::array Signs{
        Sign{0xBC, 1.0 / 4},   Sign{0xBD, 1.0 / 2},   Sign{0xBE, 3.0 / 4},   Sign{0x2150, 1.0 / 7},
        Sign{0x2151, 1.0 / 9}, Sign{0x2152, 0.1},     Sign{0x2153, 1.0 / 3}, Sign{0x2154, 2.0 / 3},
        Sign{0x2155, 1.0 / 5}, Sign{0x2156, 2.0 / 5}, Sign{0x2157, 3.0 / 5}, Sign{0x2158, 4.0 / 5},
        Sign{0x2159, 1.0 / 6}, Sign{0x215A, 5.0 / 6}, Sign{0x215B, 1.0 / 8}, Sign{0x215C, 3.0 / 8},
        Sign{0x215D, 5.0 / 8}, Sign{0x215E, 7.0 / 8},
    };
    const auto found = std::ranges::find(Signs, c, &Sign::sign);
    return found == Signs.end() ? 0 : found->value;
}

/// Denominators that are written with a slash; 24/7, 9/11 and 0/400 are no fractions.
bool isSlashFraction(double numerator, double denominator)
{
    static constexpr std::array Denominators{2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 16.0, 32.0, 64.0};
    return numerator >= 1 && numerator < denominator &&
           std::ranges::find(Denominators, denominator) != Denominators.end();
}

} // namespace

std::optional<Numeral> NumeralReader::read(std::uint32_t first, std::uint32_t last)
{
    m_last = last;
    const Token &token = m_cut.tokens[first];
    switch (token.kind) {
    case TokenKind::Number:
        return digits(first);
    case TokenKind::Word:
        return m_lexicon.roleOf(token) == Role::None ? std::nullopt : words(first);
    case TokenKind::Han:
        return m_lexicon.roleOf(token) == Role::None ? std::nullopt : han(first);
    case TokenKind::Symbol:
        return sign(first);
    default:
        return std::nullopt;
    }
}

std::optional<Numeral> NumeralReader::digits(std::uint32_t first)
{
    auto read = readDigits(m_cut.of(at(first)));
    if (!read) {
        return std::nullopt;
    }
    Numeral numeral = *read;
    if (first > 0 && isMark(first - 1, u'.') && glued(first) && (first == 1 || !wordEndsAt(first - 1)) &&
        !numeral.has(DecimalDigits) && !numeral.has(GroupedDigits)) {
        // ".75": the point belongs to the number; the caller's span begins with it.
        numeral.low = numeral.high = numeral.low / std::pow(10.0, at(first).length);
        numeral.flags = DecimalDigits;
        numeral.tokens = {first - 1, first + 1};
        return scaled(numeral);
    }
    numeral.tokens = {first, first + 1};
    spacedThousands(numeral);
    if (glued(first + 1) && role(first + 1) == Role::OrdinalSuffix && at(first + 1).is(TokenKind::Word)) {
        numeral.kind = NumeralKind::Ordinal;
        numeral.tokens.last = first + 2;
        return numeral;
    }
    if (const auto fraction = slashFraction(numeral)) {
        return scaled(*fraction);
    }
    return scaled(withPart(power(numeral)));
}

void NumeralReader::spacedThousands(Numeral &numeral) const
{
    if (numeral.digits > 3 || numeral.digits == 0 || numeral.flags != 0 || numeral.low == 0) {
        return;
    }
    double value = numeral.low;
    std::uint32_t i = numeral.tokens.last;
    while (has(i) && at(i).is(TokenKind::Number) && at(i).length == 3 && at(i).begin == at(i - 1).end() + 1) {
        const auto group = readDigits(m_cut.of(at(i)));
        if (!group || group->has(DecimalDigits)) {
            return;
        }
        value = value * 1000 + group->low;
        ++i;
    }
    if (i == numeral.tokens.last || !has(i) || !at(i).is(TokenKind::Word)) {
        return;
    }
    numeral.low = numeral.high = value;
    numeral.flags |= GroupedDigits;
    numeral.digits = static_cast<std::uint8_t>(3 * (i - numeral.tokens.first));
    numeral.tokens.last = i;
}

bool NumeralReader::wordEndsAt(std::uint32_t i) const
{
    return i > 0 && !at(i).has(SpaceBefore) && !at(i - 1).is(TokenKind::Symbol) &&
           !at(i - 1).is(TokenKind::Punctuation);
}

std::optional<Numeral> NumeralReader::slashFraction(const Numeral &whole) const
{
    const std::uint32_t i = whole.tokens.last;
    if (const auto fraction = slashAt(whole.tokens.first)) {
        return fraction;
    }
    if (has(i) && at(i).is(TokenKind::Number) && !glued(i) && !whole.has(DecimalDigits)) {
        if (auto fraction = slashAt(i)) {
            fraction->low = fraction->high = whole.low + fraction->low;
            fraction->tokens.first = whole.tokens.first;
            return fraction;
        }
    }
    return std::nullopt;
}

std::optional<Numeral> NumeralReader::slashAt(std::uint32_t i) const
{
    const bool slash = (isMark(i + 1, u'/') || isMark(i + 1, char16_t(0x2044))) && glued(i + 1) && glued(i + 2);
    if (!slash || !at(i + 2).is(TokenKind::Number) || (i > 0 && isMark(i - 1, u'/') && glued(i)) ||
        (isMark(i + 3, u'/') && glued(i + 3))) {
        return std::nullopt;
    }
    const auto above = readDigits(m_cut.of(at(i)));
    const auto below = readDigits(m_cut.of(at(i + 2)));
    if (!above || !below || above->has(LeadingZero) || below->has(LeadingZero) ||
        !isSlashFraction(above->low, below->low)) {
        return std::nullopt;
    }
    Numeral numeral;
    numeral.tokens = {i, i + 3};
    numeral.low = numeral.high = above->low / below->low;
    numeral.kind = NumeralKind::Fraction;
    return numeral;
}

Numeral NumeralReader::power(Numeral numeral) const
{
    const std::uint32_t i = numeral.tokens.last;
    if (glued(i) && at(i).is(TokenKind::Symbol) && vulgarFraction(firstUnit(i)) > 0) {
        numeral.low = numeral.high = numeral.low + vulgarFraction(firstUnit(i));
        numeral.kind = NumeralKind::Fraction;
        numeral.tokens.last = i + 1;
        return numeral;
    }
    const bool times = isMark(i, char16_t(0xD7)) && has(i + 1) && m_cut.of(at(i + 1)) == u"10";
    if (!times) {
        return numeral;
    }
    std::uint32_t exponent = i + 2;
    exponent += isMark(exponent, u'^') ? 1 : 0;
    const bool negative = isMark(exponent, u'-') || isMark(exponent, char16_t(0x2212));
    exponent += negative ? 1 : 0;
    const auto read = has(exponent) && glued(exponent) && at(exponent).is(TokenKind::Number)
                          ? readDigits(m_cut.of(at(exponent)))
                          : std::nullopt;
    if (read && read->low < 300 && (negative || exponent > i + 2)) {
        numeral.low = numeral.high = numeral.low * std::pow(10.0, negative ? -read->low : read->low);
        numeral.tokens.last = exponent + 1;
    }
    return numeral;
}

Numeral NumeralReader::scaled(Numeral numeral) const
{
    for (;;) {
        const std::uint32_t i = numeral.tokens.last;
        const std::uint32_t next = pastJoint(i);
        const Role r = role(next);
        const bool suffix =
            next == i && ((r == Role::Suffix && suffixStands(i)) || (r == Role::Letter && capitalLetter(i)));
        if (r == Role::Scale || r == Role::Hundred || suffix) {
            multiply(numeral, value(next), next + 1);
        } else if (r == Role::Dozen || (r == Role::Tens && numeral.low > 1 && next == i)) {
            multiply(numeral, value(next), next + 1); // "2 dozen", and the loose plural "3 millions"
        } else if (r == Role::Multiplier || r == Role::Myriad) {
            return hanScaled(numeral);
        } else if (r == Role::Over && glued(i)) {
            return andMore(numeral); // 500多億
        } else {
            break;
        }
    }
    return withPart(numeral);
}

void NumeralReader::multiply(Numeral &numeral, double by, std::uint32_t last)
{
    numeral.low = decimalProduct(numeral.low, by);
    numeral.high = decimalProduct(numeral.high, by);
    numeral.scale *= by;
    numeral.tokens.last = last;
}

std::optional<Numeral> NumeralReader::sign(std::uint32_t first) const
{
    const double part = vulgarFraction(firstUnit(first));
    if (part <= 0) {
        return std::nullopt;
    }
    Numeral numeral;
    numeral.tokens = {first, first + 1};
    numeral.low = numeral.high = part;
    numeral.kind = NumeralKind::Fraction;
    return scaled(numeral);
}

} // namespace pullquote
