// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/numbers.h"

#include "model/text/lexicon.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

using Role = NumberLexicon::Role;

Role roleNamed(const QString &name)
{
    static const QHash<QString, Role> roles{
        {u"unit"_s, Role::Unit},
        {u"ten"_s, Role::Ten},
        {u"hundred"_s, Role::Hundred},
        {u"scale"_s, Role::Scale},
        {u"suffix"_s, Role::Suffix},
        {u"letter"_s, Role::Letter},
        {u"moneyletter"_s, Role::MoneyLetter},
        {u"dozen"_s, Role::Dozen},
        {u"tens"_s, Role::Tens},
        {u"ordinal"_s, Role::Ordinal},
        {u"ordinalsuffix"_s, Role::OrdinalSuffix},
        {u"denominator"_s, Role::Denominator},
        {u"half"_s, Role::Half},
        {u"couple"_s, Role::Couple},
        {u"few"_s, Role::Few},
        {u"several"_s, Role::Several},
        {u"article"_s, Role::Article},
        {u"and"_s, Role::And},
        {u"of"_s, Role::Of},
        {u"digit"_s, Role::Digit},
        {u"multiplier"_s, Role::Multiplier},
        {u"score"_s, Role::Score},
        {u"myriad"_s, Role::Myriad},
        {u"hanhalf"_s, Role::HanHalf},
        {u"point"_s, Role::Point},
        {u"hanordinal"_s, Role::HanOrdinal},
        {u"hanvague"_s, Role::HanVague},
        {u"over"_s, Role::Over},
    };
    return roles.value(name, Role::None);
}

int digitOf(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit >= u'0' && unit <= u'9') {
        return unit - u'0';
    }
    return unit >= 0xFF10 && unit <= 0xFF19 ? unit - 0xFF10 : -1;
}

bool isComma(QChar c)
{
    return c == u',' || c == QChar(0xFF0C);
}

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
    std::optional<Numeral> read(std::uint32_t first, std::uint32_t last)
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

private:
    const Token &at(std::uint32_t i) const { return m_cut.tokens[i]; }
    bool has(std::uint32_t i) const { return i < m_last; }
    Role role(std::uint32_t i) const { return has(i) ? m_lexicon.roleOf(at(i)) : Role::None; }
    double value(std::uint32_t i) const { return m_lexicon.of(at(i)).value; }
    bool glued(std::uint32_t i) const { return has(i) && !at(i).has(SpaceBefore); }
    bool isMark(std::uint32_t i, char16_t mark) const { return has(i) && at(i).is(m_cut.text, mark); }
    char16_t firstUnit(std::uint32_t i) const { return m_cut.text[at(i).begin].unicode(); }

    /// Whether a hyphen at `i` joins the tokens around it: twenty-one, two-thirds.
    bool isJoint(std::uint32_t i) const { return isMark(i, u'-') && glued(i) && glued(i + 1); }
    /// `i`, or what follows a joining hyphen that stands there.
    std::uint32_t pastJoint(std::uint32_t i) const { return isJoint(i) ? i + 1 : i; }

    std::optional<Numeral> digits(std::uint32_t first)
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

    /// "100 000 people": groups of three parted by spaces, where a word follows.
    void spacedThousands(Numeral &numeral) const
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

    /// Whether a word or number is glued to the left of token `i`.
    bool wordEndsAt(std::uint32_t i) const
    {
        return i > 0 && !at(i).has(SpaceBefore) && !at(i - 1).is(TokenKind::Symbol) &&
               !at(i - 1).is(TokenKind::Punctuation);
    }

    /// "1/4", and "2 1/2" with its whole part.
    std::optional<Numeral> slashFraction(const Numeral &whole) const
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

    std::optional<Numeral> slashAt(std::uint32_t i) const
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

    /// "4½" and "2.998×10−8".
    Numeral power(Numeral numeral) const
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

    /// What digits go on with: a scale, 4 hundred, 3.5 million, 5k, 3.5億, one million and a half.
    Numeral scaled(Numeral numeral) const
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

    static void multiply(Numeral &numeral, double by, std::uint32_t last)
    {
        numeral.low = decimalProduct(numeral.low, by);
        numeral.high = decimalProduct(numeral.high, by);
        numeral.scale *= by;
        numeral.tokens.last = last;
    }

    /// "bn" may stand apart; "k" and "M" are scales only where they are glued.
    bool suffixStands(std::uint32_t i) const { return at(i).length > 1 || glued(i); }
    bool capitalLetter(std::uint32_t i) const { return glued(i) && at(i).has(Capitalised) && !isJoint(i + 1); }

    /// "… and a half", "… and three quarters": of the last scale, so that one million and a half is 1.5 million.
    Numeral withPart(Numeral numeral) const
    {
        const std::uint32_t i = numeral.tokens.last;
        if (role(i) != Role::And || numeral.kind == NumeralKind::Ordinal || numeral.has(DecimalDigits)) {
            return numeral;
        }
        const auto part = fractionAt(i + 1);
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

    /// A fraction in words: a third, two-thirds, three quarters, a half, fifty-four hundredths.
    std::optional<Numeral> fractionAt(std::uint32_t first) const
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

    /// Whether the ordinal at `i` after "a" or "one" is a part and not the next of a row: "a third of", not "a third
    /// time".
    bool singularStands(std::uint32_t i) const
    {
        const std::uint32_t next = i + 1;
        if (!has(next) || !at(next).is(TokenKind::Word)) {
            return !isJoint(next);
        }
        return role(next) == Role::Of || role(next) == Role::Scale || role(next) == Role::And;
    }

    std::optional<Numeral> sign(std::uint32_t first) const
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

    // English words ------------------------------------------------------------------------------------------

    std::optional<Numeral> words(std::uint32_t first)
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

    Numeral made(std::uint32_t first, std::uint32_t last, double number, NumeralScript script) const
    {
        Numeral numeral;
        numeral.tokens = {first, last};
        numeral.low = numeral.high = number;
        numeral.script = script;
        return numeral;
    }

    Numeral vague(std::uint32_t first, std::uint32_t last, double low, double high, int flags) const
    {
        Numeral numeral = made(first, last, low, NumeralScript::Words);
        numeral.high = high;
        numeral.flags = static_cast<std::uint16_t>(flags);
        return numeral;
    }

    /// "quarter million" without an article; a bare quarter is a time of year or a part of town.
    std::optional<Numeral> bareDenominator(std::uint32_t first) const
    {
        if (role(first + 1) != Role::Scale) {
            return std::nullopt;
        }
        Numeral numeral = made(first, first + 1, 1 / value(first), NumeralScript::Words);
        numeral.kind = NumeralKind::Fraction;
        return fractionScaled(numeral);
    }

    /// "half a million", "a quarter of a million", "three quarters billion".
    Numeral fractionScaled(Numeral numeral) const
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

    std::optional<Numeral> afterArticle(std::uint32_t first)
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

    std::optional<Numeral> bareScale(std::uint32_t first, std::uint32_t scale, int flags)
    {
        auto numeral = cardinal(scale);
        if (numeral) {
            numeral->tokens.first = first;
            numeral->flags |= static_cast<std::uint16_t>(flags);
        }
        return numeral;
    }

    /// "few", "several", also before a scale: several hundred is 200 to 900, a few thousand likewise.
    std::optional<Numeral> several(std::uint32_t first) const
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

    /// "dozens", "tens of thousands", "hundreds of millions": from one of the last to ten of it.
    std::optional<Numeral> tens(std::uint32_t first) const
    {
        double low = value(first);
        std::uint32_t i = first + 1;
        while (role(i) == Role::Of && role(i + 1) == Role::Tens && value(i + 1) > 12) {
            low *= value(i + 1);
            i += 2;
        }
        return vague(first, i, low, low * 10, VagueNumber);
    }

    /// Adds number words up: units and tens into a group below a thousand, groups into the total by their scale.
    std::optional<Numeral> cardinal(std::uint32_t first)
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

    /// The token after a joining hyphen or "and" at `i`, where the number may go on: one hundred and five, but not
    /// two hundred and three hundred.
    std::uint32_t pastAnd(std::uint32_t i, std::uint32_t end, double lastScale, double group, double part) const
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

    // Chinese ------------------------------------------------------------------------------------------------

    /// 3.5億, 1千2百萬: digits that go on in Chinese.
    Numeral hanScaled(Numeral numeral) const
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

    bool spaced(std::uint32_t i) const { return at(i).has(SpaceBefore); }

    /// 多, 餘 after a number, with the myriad that may follow: 五百多, 500多億.
    Numeral andMore(Numeral numeral) const
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

    std::optional<Numeral> han(std::uint32_t first) const
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

    struct HanSum
    {
        double total = 0;  ///< Whole myriads.
        double group = 0;  ///< Below the myriad.
        double digit = -1; ///< A digit that waits for its multiplier.
        double scale = 1;
        bool isVague = false;
        double sum() const { return total + group + std::max(digit, 0.0); }
    };

    std::optional<Numeral> hanCardinal(std::uint32_t first) const
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

    static void myriad(HanSum &sum, double v)
    {
        const double below = sum.group + std::max(sum.digit, 0.0);
        sum.total = below == 0                        ? sum.total * v
                    : sum.total >= 1 && sum.total < v ? (sum.total + below) * v
                                                      : sum.total + below * v;
        sum.scale = v;
        sum.group = 0;
        sum.digit = -1;
    }

    /// Decimals, what is vague, and 多 after the whole number.
    std::optional<Numeral> hanEnd(std::uint32_t first, std::uint32_t i, const HanSum &sum) const
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

    /// 二〇二六, 一九八四: three places and more without a multiplier.
    std::optional<Numeral> digitByDigit(std::uint32_t first) const
    {
        std::uint32_t i = first;
        double number = 0;
        while (role(i) == Role::Digit && i - first < 15) {
            number = number * 10 + value(i++);
        }
        const std::uint32_t places = i - first;
        if (places < 2 || (places == 2 && value(first) != 0) || role(i) == Role::Multiplier ||
            role(i) == Role::Myriad) {
            return std::nullopt;
        }
        Numeral numeral = made(first, i, number, NumeralScript::Han);
        numeral.flags = DigitByDigit;
        numeral.digits = static_cast<std::uint8_t>(places);
        return numeral;
    }

    const AnalysedText &m_cut;
    const NumberLexicon &m_lexicon;
    std::uint32_t m_last = 0;
};

/// Whether the separators at `marks` part groups of three (or, Indian, of two before the last three).
bool groupsOfThousands(QStringView digits, const QList<qsizetype> &marks)
{
    if (marks.isEmpty() || digits.size() - marks.back() != 4 || marks.front() > 3 || marks.front() == 0) {
        return false;
    }
    for (qsizetype i = 1; i < marks.size(); ++i) {
        const qsizetype width = marks[i] - marks[i - 1] - 1;
        if (width != 3 && width != 2) {
            return false;
        }
    }
    return true;
}

} // namespace

NumberLexicon::NumberLexicon(Vocabulary &vocabulary)
{
    for (const QString &language : {u"en"_s, u"zh"_s}) {
        for (const LexiconEntry &entry : loadLexicon(language, u"numbers"_s)) {
            const WordId id = vocabulary.add(entry.phrase);
            if (id >= m_words.size()) {
                m_words.resize(id + 1);
            }
            m_words[id] = {roleNamed(entry.fields.value(0)), entry.fields.value(1).toDouble()};
            const Role role = m_words[id].role;
            if (role == Role::Scale || role == Role::Suffix || role == Role::Letter || role == Role::MoneyLetter) {
                m_scales.emplace_back(entry.phrase, m_words[id].value);
            }
        }
    }
}

double NumberLexicon::scaleOf(QStringView word) const
{
    const auto found = std::ranges::find_if(
        m_scales, [&](const auto &scale) { return word.compare(scale.first, Qt::CaseInsensitive) == 0; });
    return found == m_scales.end() ? 1 : found->second;
}

std::optional<Numeral> readNumeral(const AnalysedText &cut, const NumberLexicon &lexicon, std::uint32_t first,
                                   std::uint32_t last)
{
    return first < last ? NumeralReader(cut, lexicon).read(first, last) : std::nullopt;
}

std::optional<Numeral> readDigits(QStringView digits)
{
    // The usual case, digits alone, without an allocation.
    double whole = 0;
    qsizetype i = 0;
    for (; i < digits.size() && digitOf(digits[i]) >= 0; ++i) {
        whole = whole * 10 + digitOf(digits[i]);
    }
    Numeral numeral;
    numeral.digits = static_cast<std::uint8_t>(std::min<qsizetype>(i, 255));
    numeral.flags = i > 1 && digitOf(digits[0]) == 0 ? LeadingZero : 0;
    if (i == digits.size()) {
        numeral.low = numeral.high = whole;
        return i > 0 ? std::optional(numeral) : std::nullopt;
    }
    QList<qsizetype> commas;
    QList<qsizetype> points;
    QString plain;
    for (qsizetype k = 0; k < digits.size(); ++k) {
        const int digit = digitOf(digits[k]);
        if (digit >= 0) {
            plain += QChar(u'0' + digit);
        } else {
            (isComma(digits[k]) ? commas : points).push_back(k);
        }
    }
    const auto withDecimalsAt = [&](qsizetype mark, qsizetype separators) {
        numeral.low = numeral.high = plain.toDouble() / std::pow(10.0, static_cast<double>(digits.size() - mark - 1));
        numeral.digits = static_cast<std::uint8_t>(std::min<qsizetype>(mark - separators, 255));
        numeral.flags |= DecimalDigits | (separators > 0 ? GroupedDigits : 0);
        return numeral;
    };
    const auto grouped = [&] {
        numeral.low = numeral.high = plain.toDouble();
        numeral.digits = static_cast<std::uint8_t>(std::min<qsizetype>(plain.size(), 255));
        numeral.flags |= GroupedDigits;
        return numeral;
    };
    if (points.isEmpty()) {
        if (groupsOfThousands(digits, commas)) {
            return grouped();
        }
        return commas.size() == 1 && digits.size() - commas[0] <= 3 ? std::optional(withDecimalsAt(commas[0], 0))
                                                                    : std::nullopt;
    }
    if (commas.isEmpty()) {
        if (points.size() > 1) {
            return groupsOfThousands(digits, points) ? std::optional(grouped()) : std::nullopt;
        }
        return withDecimalsAt(points[0], 0);
    }
    if (points.size() == 1 && commas.back() < points[0] && groupsOfThousands(digits.first(points[0]), commas)) {
        return withDecimalsAt(points[0], commas.size());
    }
    if (commas.size() == 1 && points.back() < commas[0] && groupsOfThousands(digits.first(commas[0]), points)) {
        return withDecimalsAt(commas[0], points.size());
    }
    return std::nullopt;
}

std::vector<Numeral> findNumerals(const AnalysedText &cut, const NumberLexicon &lexicon)
{
    std::vector<Numeral> numerals;
    NumeralReader reader(cut, lexicon);
    for (size_t block = 0; block < cut.blockTokens.size(); ++block) {
        if (cut.blocks[block].kind == BlockKind::Boilerplate) {
            continue;
        }
        const TokenRange range = cut.blockTokens[block];
        for (std::uint32_t i = range.first; i < range.last;) {
            const Token &token = cut.tokens[i];
            const bool candidate =
                token.is(TokenKind::Number) || token.word != UnknownWord || token.is(TokenKind::Symbol);
            const auto numeral = candidate ? reader.read(i, range.last) : std::nullopt;
            if (!numeral) {
                ++i;
                continue;
            }
            numerals.push_back(*numeral);
            i = std::max(numeral->tokens.last, i + 1);
        }
    }
    return numerals;
}

const Numeral *numeralAt(std::span<const Numeral> numerals, std::uint32_t token)
{
    const auto found = std::ranges::lower_bound(numerals, token, {}, [](const Numeral &n) { return n.tokens.first; });
    return found != numerals.end() && found->tokens.first == token ? &*found : nullptr;
}

double decimalProduct(double value, double by)
{
    constexpr double Finest = 1e4; // no number of a text that is told with a scale goes below a ten-thousandth
    constexpr double Exact = 9e15; // doubles count in ones up to here
    const double product = value * by;
    const bool rounds = by > 1 && std::abs(product) >= 1 && std::abs(product) * Finest < Exact;
    const bool whole = by > 1 && std::abs(product) * Finest >= Exact && std::abs(product) < Exact;
    return rounds ? std::round(product * Finest) / Finest : whole ? std::round(product) : product;
}

} // namespace pullquote
