// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/numeralreader.h"

namespace pullquote {

using Role = NumberLexicon::Role;

Numeral NumeralReader::hanScaled(Numeral numeral) const
{
    double total = 0;
    double group = numeral.low;
    std::uint32_t i = numeral.tokens.last;
    while (has(i)) {
        const Role r = role(i);
        if (r == Role::Multiplier && !spaced(i)) {
            group *= value(i);
            numeral.scale = value(i);
        } else if (r == Role::Myriad && !spaced(i)) {
            const bool again = group == 0;
            total = again ? total * value(i) : total + group * value(i);
            numeral.scale = again ? numeral.scale * value(i) : value(i);
            group = 0;
        } else {
            break;
        }
        numeral.tokens.last = ++i;
        if (has(i) && at(i).is(TokenKind::Number) && glued(i) && role(i + 1) != Role::None &&
            (role(i + 1) == Role::Multiplier || role(i + 1) == Role::Myriad)) {
            const auto read = readDigits(m_cut.of(at(i)));
            if (!read) {
                break;
            }
            total += group;
            group = read->low;
            ++i;
        }
    }
    numeral.low = numeral.high = total + group;
    return andMore(numeral);
}

Numeral NumeralReader::andMore(Numeral numeral) const
{
    const std::uint32_t i = numeral.tokens.last;
    if (role(i) != Role::Over) {
        return numeral;
    }
    numeral.flags |= AndMore;
    numeral.tokens.last = i + 1;
    if (role(i + 1) == Role::Myriad) {
        numeral.low *= value(i + 1);
        numeral.high = numeral.low;
        numeral.tokens.last = i + 2;
    }
    return numeral;
}

std::optional<Numeral> NumeralReader::han(std::uint32_t first) const
{
    if (role(first) == Role::HanOrdinal) {
        auto numeral = has(first + 1) && at(first + 1).is(TokenKind::Number) ? readDigits(m_cut.of(at(first + 1)))
                                                                             : hanCardinal(first + 1);
        if (numeral) {
            numeral->kind = NumeralKind::Ordinal;
            numeral->tokens = {first, std::max(numeral->tokens.last, first + 2)};
        }
        return numeral;
    }
    return hanCardinal(first);
}

std::optional<Numeral> NumeralReader::hanCardinal(std::uint32_t first) const
{
    if (!has(first)) {
        return std::nullopt;
    }
    if (const auto places = digitByDigit(first)) {
        return places;
    }
    HanSum sum;
    std::uint32_t i = first;
    bool any = false;
    for (; has(i) && at(i).is(TokenKind::Han); ++i) {
        const Role r = role(i);
        const double v = value(i);
        if (r == Role::Digit) {
            if (sum.digit > 0) {
                break;
            }
            sum.digit = v;
        } else if (r == Role::Score) {
            sum.group += v;
        } else if (r == Role::HanVague) {
            const bool between = role(i + 1) == Role::Multiplier || role(i + 1) == Role::Myriad;
            if (sum.digit >= 0 || !between) {
                break;
            }
            sum.isVague = true;
            sum.digit = any ? 0 : 1;
        } else if (r == Role::Multiplier) {
            if (sum.digit < 0 && sum.group > 0) {
                break;
            }
            sum.group += (sum.digit < 0 ? 1 : sum.digit) * v;
            sum.digit = -1;
            sum.scale = v;
        } else if (r == Role::Myriad) {
            if (!any) {
                break;
            }
            myriad(sum, v);
        } else {
            break;
        }
        any = true;
    }
    if (!any) {
        return std::nullopt;
    }
    return hanEnd(first, i, sum);
}

void NumeralReader::myriad(HanSum &sum, double v)
{
    const double below = sum.group + std::max(sum.digit, 0.0);
    sum.total = below == 0                        ? sum.total * v
                : sum.total >= 1 && sum.total < v ? (sum.total + below) * v
                                                  : sum.total + below * v;
    sum.scale = v;
    sum.group = 0;
    sum.digit = -1;
}

std::optional<Numeral> NumeralReader::hanEnd(std::uint32_t first, std::uint32_t i, const HanSum &sum) const
{
    Numeral numeral = made(first, i, sum.sum(), NumeralScript::Han);
    numeral.scale = sum.digit < 0 ? sum.scale : 1;
    if (sum.isVague) {
        numeral.flags |= VagueNumber | AndMore; // 十幾萬 is 100,000 and more, 幾百 from one hundred on
    }
    if (role(i) == Role::Point && (role(i + 1) == Role::Digit)) {
        double place = 1;
        for (++i; role(i) == Role::Digit; ++i) {
            place /= 10;
            numeral.low += value(i) * place;
        }
        numeral.flags |= DecimalDigits;
        numeral.high = numeral.low;
        numeral.tokens.last = i;
        if (role(i) == Role::Myriad) {
            return hanScaled(numeral);
        }
    }
    if (role(i) == Role::HanVague && sum.digit < 0 && sum.scale >= 10) {
        numeral.flags |= VagueNumber | AndMore; // 十幾
        numeral.tokens.last = i + 1;
        return numeral;
    }
    return andMore(numeral);
}

std::optional<Numeral> NumeralReader::digitByDigit(std::uint32_t first) const
{
    std::uint32_t i = first;
    double number = 0;
    while (role(i) == Role::Digit && i - first < 15) {
        number = number * 10 + value(i++);
    }
    const std::uint32_t places = i - first;
    if (places < 2 || (places == 2 && value(first) != 0) || role(i) == Role::Multiplier || role(i) == Role::Myriad) {
        return std::nullopt;
    }
    Numeral numeral = made(first, i, number, NumeralScript::Han);
    numeral.flags = DigitByDigit;
    numeral.digits = static_cast<std::uint8_t>(places);
    return numeral;
}

} // namespace pullquote
