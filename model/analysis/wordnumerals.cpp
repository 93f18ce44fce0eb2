// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/numeralreader.h"

#include <array>
#include <cmath>

namespace pullquote {

using Role = NumberLexicon::Role;

Numeral NumeralReader::withPart(Numeral numeral) const
{
    const std::uint32_t i = pastJoint(numeral.tokens.last); // "three and a half", "four-and-a-half-acre"
    if (role(i) != Role::And || numeral.kind == NumeralKind::Ordinal || numeral.has(DecimalDigits)) {
        return numeral;
    }
    const auto part = fractionAt(pastJoint(i + 1));
    if (!part || part->low >= 1) {
        return numeral;
    }
    numeral.low += part->low * numeral.scale;
    numeral.high = numeral.low;
    numeral.kind = numeral.scale > 1 ? NumeralKind::Cardinal : NumeralKind::Fraction;
    numeral.tokens.last = part->tokens.last;
    if (numeral.scale == 1) {
        // Three and a half million.
        const std::uint32_t next = numeral.tokens.last;
        if (role(next) == Role::Scale || role(next) == Role::Hundred) {
            multiply(numeral, value(next), next + 1);
            numeral.kind = NumeralKind::Cardinal;
        }
    }
    return numeral;
}

std::optional<Numeral> NumeralReader::fractionAt(std::uint32_t first) const
{
    Numeral numeral;
    numeral.kind = NumeralKind::Fraction;
    numeral.script = NumeralScript::Words;
    std::uint32_t i = first;
    if (role(i) == Role::Half) {
        numeral.low = numeral.high = 0.5;
        numeral.flags |= Half;
        numeral.tokens = {first, i + 1};
        return numeral;
    }
    double above = 1;
    const bool article = role(i) == Role::Article;
    if (article) {
        numeral.flags |= LeadingArticle;
        ++i;
    } else if (role(i) == Role::Unit || role(i) == Role::Ten) {
        above = value(i++);
        if (role(i - 1) == Role::Ten && role(pastJoint(i)) == Role::Unit && value(pastJoint(i)) < 10) {
            i = pastJoint(i);
            above += value(i++);
        }
    } else if (has(i) && at(i).is(TokenKind::Number)) {
        const auto read = readDigits(m_cut.of(at(i)));
        if (!read || !read->isWhole() || read->low > 99) {
            return std::nullopt;
        }
        above = read->low;
        numeral.script = NumeralScript::Digits;
        ++i;
    } else {
        return std::nullopt;
    }
    if (above < 1) {
        return std::nullopt;
    }
    const std::uint32_t below = pastJoint(i);
    if (role(below) == Role::Half && above == 1) {
        numeral.low = numeral.high = 0.5;
        numeral.flags |= Half;
        numeral.tokens = {first, below + 1};
        return numeral;
    }
    const bool plural = role(below) == Role::Denominator && m_cut.text[at(below).end() - 1].toLower() == u's';
    const bool singular = (role(below) == Role::Denominator && !plural) ||
                          (role(below) == Role::Ordinal && value(below) > 2 && singularStands(below));
    if ((plural && above > 1) || (singular && (above == 1 || below > i))) {
        numeral.low = numeral.high = above / value(below);
        numeral.tokens = {first, below + 1};
        return numeral;
    }
    return std::nullopt;
}

bool NumeralReader::singularStands(std::uint32_t i) const
{
    const std::uint32_t next = i + 1;
    if (!has(next) || !at(next).is(TokenKind::Word)) {
        return !isJoint(next);
    }
    return role(next) == Role::Of || role(next) == Role::Scale || role(next) == Role::And;
}

std::optional<Numeral> NumeralReader::words(std::uint32_t first)
{
    switch (role(first)) {
    case Role::Unit:
    case Role::Ten:
        if (const auto fraction = fractionAt(first)) {
            return fractionScaled(*fraction);
        }
        return cardinal(first);
    case Role::Half:
    case Role::Article:
        if (auto fraction = fractionAt(first)) {
            return fractionScaled(*fraction);
        }
        return role(first) == Role::Article ? afterArticle(first) : std::nullopt;
    case Role::Hundred:
    case Role::Scale:
        return bareScale(first, first, 0);
    case Role::Dozen:
        return vague(first, first + 1, 12, 12, 0);
    case Role::Denominator:
        return bareDenominator(first);
    case Role::Tens:
        return tens(first);
    case Role::Couple:
        return vague(first, first + 1, 2, 2, VagueNumber | Couple);
    case Role::Few:
    case Role::Several:
        return several(first);
    case Role::Ordinal: {
        Numeral numeral = made(first, first + 1, value(first), NumeralScript::Words);
        numeral.kind = NumeralKind::Ordinal;
        return numeral;
    }
    default:
        return std::nullopt;
    }
}

Numeral NumeralReader::made(std::uint32_t first, std::uint32_t last, double number, NumeralScript script) const
{
    Numeral numeral;
    numeral.tokens = {first, last};
    numeral.low = numeral.high = number;
    numeral.script = script;
    return numeral;
}

Numeral NumeralReader::vague(std::uint32_t first, std::uint32_t last, double low, double high, int flags) const
{
    Numeral numeral = made(first, last, low, NumeralScript::Words);
    numeral.high = high;
    numeral.flags = static_cast<std::uint16_t>(flags);
    return numeral;
}

std::optional<Numeral> NumeralReader::bareDenominator(std::uint32_t first) const
{
    if (role(first + 1) != Role::Scale) {
        return std::nullopt;
    }
    Numeral numeral = made(first, first + 1, 1 / value(first), NumeralScript::Words);
    numeral.kind = NumeralKind::Fraction;
    return fractionScaled(numeral);
}

Numeral NumeralReader::fractionScaled(Numeral numeral) const
{
    std::uint32_t i = numeral.tokens.last;
    i += role(i) == Role::Of ? 1 : 0;
    i += role(i) == Role::Article ? 1 : 0;
    const bool scale = role(i) == Role::Scale || role(i) == Role::Hundred || role(i) == Role::Dozen;
    if (scale && !(role(i) == Role::Hundred && i == numeral.tokens.last)) {
        multiply(numeral, value(i), i + 1);
        numeral.kind = NumeralKind::Cardinal;
        numeral.flags &= static_cast<std::uint16_t>(~Half);
    }
    return numeral;
}

std::optional<Numeral> NumeralReader::afterArticle(std::uint32_t first)
{
    const std::uint32_t i = first + 1;
    switch (role(i)) {
    case Role::Hundred:
    case Role::Scale:
        return bareScale(first, i, LeadingArticle);
    case Role::Dozen:
        return vague(first, i + 1, 12, 12, LeadingArticle);
    case Role::Couple:
        return vague(first, i + 1, 2, 2, VagueNumber | Couple | LeadingArticle);
    case Role::Few: {
        auto numeral = several(i);
        numeral->tokens.first = first;
        numeral->flags |= LeadingArticle;
        return numeral;
    }
    default:
        return std::nullopt;
    }
}

std::optional<Numeral> NumeralReader::bareScale(std::uint32_t first, std::uint32_t scale, int flags)
{
    auto numeral = cardinal(scale);
    if (numeral) {
        numeral->tokens.first = first;
        numeral->flags |= static_cast<std::uint16_t>(flags);
    }
    return numeral;
}

std::optional<Numeral> NumeralReader::several(std::uint32_t first) const
{
    Numeral numeral = vague(first, first + 1, value(first), value(first), VagueNumber | Couple);
    const std::uint32_t next = first + 1;
    if (role(next) == Role::Hundred || role(next) == Role::Scale || role(next) == Role::Dozen) {
        numeral.low = 2;
        numeral.high = 9;
        numeral.flags = VagueNumber;
        multiply(numeral, value(next), next + 1);
    }
    return numeral;
}

std::optional<Numeral> NumeralReader::tens(std::uint32_t first) const
{
    double low = value(first);
    std::uint32_t i = first + 1;
    while (role(i) == Role::Of && role(i + 1) == Role::Tens && value(i + 1) > 12) {
        low *= value(i + 1);
        i += 2;
    }
    return vague(first, i, low, low * 10, VagueNumber);
}

std::optional<Numeral> NumeralReader::cardinal(std::uint32_t first)
{
    double total = 0;
    double group = 0;
    double part = 0;   // The piece below a hundred that stands last.
    bool ten = false;  // `part` ends with a multiple of ten to which a unit may be added.
    bool empty = true; // Nothing in the group yet.
    double lastScale = 0;
    double trailing = 1;
    bool ordinal = false;
    std::uint32_t end = first;
    for (std::uint32_t i = first; has(i);) {
        const std::uint32_t here = i == first ? i : pastAnd(i, end, lastScale, group, part);
        if (!has(here)) {
            break;
        }
        const Role r = role(here);
        const double v = at(here).is(TokenKind::Word) ? value(here) : 0;
        if (r == Role::Unit || (r == Role::Ordinal && i != first)) {
            const bool fits = r == Role::Ordinal && v >= 20 ? part == 0 : ten ? v < 10 && v > 0 : part == 0;
            const bool orderly = i == first || ten || (empty && lastScale > 0) || (!empty && part == 0);
            if (!fits || !orderly ||
                (r == Role::Ordinal && here != i && !ten && part == 0 && lastScale == 0 && group == 0)) {
                break;
            }
            part += v;
            ten = false;
            empty = false;
            ordinal = r == Role::Ordinal;
            trailing = 1;
        } else if (r == Role::Ten) {
            if (part != 0 || (i != first && empty && lastScale == 0)) {
                break;
            }
            part = v;
            ten = true;
            empty = false;
            trailing = 1;
        } else if (r == Role::Hundred) {
            if (group != 0 || (i != first && part == 0)) {
                break;
            }
            group = (i == first ? 1 : part) * 100;
            part = 0;
            ten = false;
            empty = false;
            trailing = 100;
        } else if (r == Role::Dozen || (r == Role::Tens && v == 12)) {
            if (part == 0) {
                break;
            }
            part *= 12;
            ten = false;
            trailing = 12;
            end = here + 1;
            break;
        } else if (r == Role::Scale || (r == Role::Tens && v >= 100 && (part != 0 || group != 0))) {
            const double sum = group + part;
            if (i != first && sum == 0 && lastScale == 0) {
                break;
            }
            if (sum == 0 && i != first) {
                total *= v; // a thousand million
            } else if (lastScale != 0 && v >= lastScale) {
                break;
            } else {
                total += (i == first ? 1 : sum) * v;
            }
            group = part = 0;
            ten = false;
            empty = true;
            lastScale = v;
            trailing = v;
        } else {
            break;
        }
        end = here + 1;
        i = end;
        if (ordinal) {
            break;
        }
    }
    if (end == first) {
        return std::nullopt;
    }
    Numeral numeral = made(first, end, total + group + part, NumeralScript::Words);
    numeral.scale = trailing;
    if (ordinal) {
        numeral.kind = NumeralKind::Ordinal;
        return numeral;
    }
    return withPart(numeral);
}

std::uint32_t NumeralReader::pastAnd(std::uint32_t i, std::uint32_t end, double lastScale, double group,
                                     double part) const
{
    if (i != end) {
        return i;
    }
    if (role(i) != Role::And) {
        return pastJoint(i);
    }
    const bool after = part == 0 && (group != 0 || lastScale != 0);
    const Role next = role(i + 1);
    const bool number = next == Role::Unit || next == Role::Ten || next == Role::Ordinal;
    if (!after || !number) {
        return m_last;
    }
    std::uint32_t then = i + 2;
    if (next == Role::Ten && role(pastJoint(then)) == Role::Unit) {
        then = pastJoint(then) + 1;
    }
    const bool another = role(then) == Role::Hundred ? lastScale == 0 : role(then) == Role::Scale && group == 0;
    const bool fraction = fractionAt(i + 1).has_value();
    return another || fraction ? m_last : i + 1;
}

} // namespace pullquote
