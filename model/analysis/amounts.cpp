// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/amounts.h"

#include <algorithm>
#include <cmath>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

using Role = NumberLexicon::Role;

constexpr Rule PercentRule{"figure.share", "A number with a percent sign or word is a share."};
constexpr Rule FractionRule{"figure.fraction", "A fraction without a unit is a share of the whole."};
constexpr Rule OddsRule{"figure.odds", "So many in so many is a share."};
constexpr Rule MoneyRule{"figure.money", "A number beside a currency is an amount of money."};
constexpr Rule DurationRule{"figure.duration", "A number of units of time is a duration or an age."};
constexpr Rule UnitRule{"figure.unit", "A number beside a unit is a measured quantity."};
constexpr Rule RatioRule{"figure.ratio", "So many times, doubled, tenfold: a ratio."};
constexpr Rule CountRule{"figure.count", "A number before a noun counts it."};
constexpr Rule BareRule{"figure.number", "A number that nothing shows to be a date, a name or a part of one."};

const Rule *ruleOf(const Unit &unit)
{
    switch (unit.dimension) {
    case Dimension::Share:
    case Dimension::Points:
        return &PercentRule;
    case Dimension::Ratio:
        return &RatioRule;
    case Dimension::Time:
    case Dimension::Age:
        return &DurationRule;
    case Dimension::Money:
    case Dimension::Subunit:
        return &MoneyRule;
    case Dimension::Physical:
        break;
    }
    return &UnitRule;
}

/// Units of which two parts make one quantity, the greater first, and how many of the lesser are one of the greater.
struct Compound
{
    QLatin1StringView greater;
    QLatin1StringView lesser;
    double perGreater;
    bool inGreater; ///< Told in the greater unit (5 ft 2 in is feet), else in the lesser (27 months).
};
constexpr Compound Compounds[] = {
    {"year"_L1, "month"_L1, 12, false},  {"week"_L1, "day"_L1, 7, false},          {"day"_L1, "hour"_L1, 24, false},
    {"hour"_L1, "minute"_L1, 60, false}, {"minute"_L1, "second"_L1, 60, false},    {"foot"_L1, "inch"_L1, 12, true},
    {"pound"_L1, "ounce"_L1, 16, true},  {"meter"_L1, "centimeter"_L1, 100, true}, {"stone"_L1, "pound"_L1, 14, true},
};

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

    void readBlock(TokenRange block)
    {
        m_first = block.first;
        m_last = block.last;
        m_done = block.first;
        for (std::uint32_t i = block.first; i < block.last;) {
            while (m_next < m_numerals.size() && m_numerals[m_next].tokens.first < i) {
                ++m_next;
            }
            const bool numeral = m_next < m_numerals.size() && m_numerals[m_next].tokens.first == i;
            std::optional<Amount> amount;
            // The zero of 零下 is a sign.
            const auto sign = at(i).is(TokenKind::Han)
                                  ? m_words.phrases(FigureWord::Minus).beginningAt(m_cut, i, m_last)
                                  : FigureWords::Phrases::Match();
            if (sign && sign.tokens.size() > 1) {
                i = sign.tokens.last;
                continue;
            }
            if (numeral) {
                amount = fromNumeral(m_numerals[m_next]);
            } else if (at(i).has(HasDigit)) {
                amount = fromCode(i);
            } else if (at(i).word != UnknownWord) {
                amount = fromWord(i);
            }
            if (!amount) {
                i = numeral ? m_numerals[m_next].tokens.last : i + 1;
                continue;
            }
            if (amount->span.isEmpty()) {
                amount->span = m_cut.spanOf(amount->tokens);
            }
            m_done = std::max(amount->tokens.last, i + 1);
            i = m_done;
            m_amounts.push_back(std::move(*amount));
        }
    }

    // Tokens ---------------------------------------------------------------------------------------------------

    const Token &at(std::uint32_t i) const { return m_cut.tokens[i]; }
    bool has(std::uint32_t i) const { return i < m_last; }
    bool isMark(std::uint32_t i, char16_t mark) const { return has(i) && at(i).is(m_cut.text, mark); }
    bool glued(std::uint32_t i) const { return has(i) && !at(i).has(SpaceBefore); }
    bool isJoint(std::uint32_t i) const { return isMark(i, u'-') && glued(i) && glued(i + 1); }
    Role role(std::uint32_t i) const { return has(i) ? m_numbers.roleOf(at(i)) : Role::None; }
    bool is(std::uint32_t i, FigureWord word) const { return has(i) && m_words.is(at(i), word); }
    bool isOneOf(std::uint32_t i, char16_t one, char16_t two, char16_t three, char16_t four) const
    {
        return isMark(i, one) || isMark(i, two) || isMark(i, three) || isMark(i, four);
    }
    const Numeral *numeral(std::uint32_t i) const { return has(i) ? numeralAt(m_numerals, i) : nullptr; }

    static Amount amountOf(const Numeral &numeral)
    {
        Amount amount;
        amount.number = amount.tokens = numeral.tokens;
        amount.low = numeral.low;
        amount.high = numeral.high;
        amount.openHigh = numeral.has(AndMore);
        amount.scale = numeral.scale;
        amount.kind = numeral.kind;
        amount.script = numeral.script;
        amount.flags = numeral.flags;
        amount.digits = numeral.digits;
        return amount;
    }

    static void multiply(Amount &amount, double by)
    {
        amount.low = decimalProduct(amount.low, by);
        amount.high = decimalProduct(amount.high, by);
        if (amount.low > amount.high) {
            std::swap(amount.low, amount.high); // a negative span
        }
    }

    // Numerals -------------------------------------------------------------------------------------------------

    std::optional<Amount> fromNumeral(const Numeral &numeral)
    {
        if (numeral.kind == NumeralKind::Ordinal) {
            return std::nullopt;
        }
        if (const auto share = partOf(numeral)) {
            return share;
        }
        Amount amount = amountOf(shortened(numeral));
        if (auto odds = oddsOf(amount)) {
            return odds;
        }
        currencyBefore(amount);
        sign(amount);
        ageBefore(amount);
        if (!amount.hasUnit() || m_units.unit(amount.unit).dimension == Dimension::Money) {
            unitAfter(amount);
        }
        degreesBefore(amount);
        if (amount.hasUnit()) {
            multiply(amount, m_units.unit(amount.unit).factor);
            smallerPart(amount);
            withHalf(amount);
            rate(amount);
            amount.rule = ruleOf(m_units.unit(amount.unit));
            return amount;
        }
        if (amount.kind == NumeralKind::Fraction && amount.low <= 1 && isShare(amount)) {
            amount.unit = m_units.named(u"percent");
            multiply(amount, 100);
            amount.rule = &FractionRule;
            return amount;
        }
        if (amount.has(Half)) {
            return std::nullopt; // the second half, half-hearted
        }
        counted(amount);
        return amount;
    }

    /// 百分之七十, 三分之一: the whole, 分之, the part.
    std::optional<Amount> partOf(const Numeral &whole) const
    {
        const auto of = m_words.phrases(FigureWord::Of).beginningAt(m_cut, whole.tokens.last, m_last);
        const Numeral *part = of ? numeral(of.tokens.last) : nullptr;
        if (part == nullptr || whole.low <= 0) {
            return std::nullopt;
        }
        Amount amount = amountOf(*part);
        amount.number = amount.tokens = {whole.tokens.first, part->tokens.last};
        multiply(amount, 100 / whole.low);
        amount.unit = m_units.named(u"percent");
        amount.rule = &FractionRule;
        return amount;
    }

    /// The numeral without a last character that belongs to the unit: 12千米 is twelve kilometers, not 12,000 meters.
    Numeral shortened(const Numeral &whole) const
    {
        const std::uint32_t last = whole.tokens.last - 1;
        if (whole.tokens.size() < 2 || !at(last).is(TokenKind::Han)) {
            return whole;
        }
        const auto unit = m_units.after(m_cut, last, m_last);
        const bool longer = unit && unit.tokens.size() > 1;
        const auto shorter = longer ? readNumeral(m_cut, m_numbers, whole.tokens.first, last) : std::nullopt;
        return shorter ? *shorter : whole;
    }

    /// "one in five", "two out of three", "two out of five hundred".
    std::optional<Amount> oddsOf(const Amount &part) const
    {
        const auto in = m_words.phrases(FigureWord::In).beginningAt(m_cut, part.tokens.last, m_last);
        const Numeral *whole = in ? numeral(in.tokens.last) : nullptr;
        if (whole == nullptr || whole->kind != NumeralKind::Cardinal || whole->low <= part.low || part.low < 1 ||
            part.kind != NumeralKind::Cardinal || whole->has(VagueNumber) || part.has(VagueNumber)) {
            return std::nullopt;
        }
        // "2 in 2019", "five in one day", "3 in 10 minutes" are not odds.
        const bool year = in.tokens.size() == 1 && whole->digits == 4 && !whole->has(GroupedDigits);
        if (year || m_units.after(m_cut, whole->tokens.last, m_last) ||
            m_units.before(m_cut, in.tokens.last, whole->tokens.first)) {
            return std::nullopt;
        }
        Amount odds = part;
        odds.number = odds.tokens = {part.tokens.first, whole->tokens.last};
        multiply(odds, 100 / whole->low);
        odds.kind = NumeralKind::Fraction;
        odds.unit = m_units.named(u"percent");
        odds.rule = &OddsRule;
        return odds;
    }

    /// Whether a fraction without a unit is a share: not of the second half, half-hearted or in half.
    bool isShare(const Amount &amount) const
    {
        const std::uint32_t next = amount.tokens.last;
        const std::uint32_t first = amount.tokens.first;
        if (!amount.has(Half)) {
            return true;
        }
        if (isJoint(next) || (first > m_first && (role(first - 1) == Role::Ordinal || isJoint(first - 1)))) {
            return false;
        }
        return true;
    }

    // Before the number ----------------------------------------------------------------------------------------

    void currencyBefore(Amount &amount) const
    {
        std::uint32_t i = amount.tokens.first;
        // "$-50.8bn"
        const bool inner = i > m_done && isMinus(i - 1) && glued(i - 1) && glued(i);
        const auto found = m_units.before(m_cut, m_done, inner ? i - 1 : i);
        if (!found) {
            return;
        }
        const Token &last = at(found.tokens.last - 1);
        const bool letters = last.is(TokenKind::Word);
        if (letters && at(i).has(SpaceBefore) && !at(found.tokens.first).has(Capitalised) && last.length > 4 &&
            last.length < 6) {
            return; // a lower-case noun that ends a clause
        }
        if (inner) {
            multiply(amount, -1);
            amount.signedNumber = true;
        }
        amount.unit = found.unit;
        amount.prefixed = true;
        amount.tokens.first = found.tokens.first;
    }

    bool isMinus(std::uint32_t i) const
    {
        return isMark(i, u'-') || isMark(i, char16_t(0x2212)) || isMark(i, char16_t(0x2013));
    }

    /// "-5", "minus 5", "minus-5", "+0.2%", 負40.
    void sign(Amount &amount) const
    {
        std::uint32_t i = amount.tokens.first;
        if (i == m_done) {
            return;
        }
        // 零下5度
        const auto below = m_words.phrases(FigureWord::Minus).endingAt(m_cut, m_done, i);
        if (below && below.tokens.size() > 1) {
            multiply(amount, -1);
            amount.signedNumber = true;
            amount.tokens.first = below.tokens.first;
            return;
        }
        std::uint32_t mark = i - 1;
        if (isMinus(mark) && glued(mark) && glued(i) && mark > m_done && is(mark - 1, FigureWord::Minus) &&
            at(mark - 1).is(TokenKind::Word)) {
            --mark; // minus-5
        } else if (at(mark).is(TokenKind::Punctuation) || at(mark).is(TokenKind::Symbol)) {
            const bool stands = glued(i) && (mark == m_first || at(mark).has(SpaceBefore) || isMark(mark - 1, u'('));
            const bool range = mark == m_done && mark > m_first && !m_amounts.empty() &&
                               m_amounts.back().tokens.last == mark && !amount.has(DecimalDigits);
            if (!stands || range) {
                return;
            }
        }
        if (is(mark, FigureWord::Minus) && !isMark(mark, u'~')) {
            multiply(amount, -1);
        } else if (!is(mark, FigureWord::Plus)) {
            return;
        }
        amount.signedNumber = true;
        amount.tokens.first = mark;
    }

    /// 攝氏25度: the scale stands before the number.
    void degreesBefore(Amount &amount) const
    {
        if (!amount.hasUnit() || unitOf(amount).name != "degree"_L1) {
            return;
        }
        const std::uint32_t i = amount.tokens.first;
        const auto celsius = m_words.phrases(FigureWord::Celsius).endingAt(m_cut, m_done, i);
        const auto fahrenheit = m_words.phrases(FigureWord::Fahrenheit).endingAt(m_cut, m_done, i);
        if (celsius || fahrenheit) {
            amount.unit = m_units.named(celsius ? u"degree celsius" : u"degree fahrenheit");
            amount.tokens.first = celsius ? celsius.tokens.first : fahrenheit.tokens.first;
        }
    }

    /// "aged 25", "age 87": unless another unit follows.
    void ageBefore(Amount &amount) const
    {
        const std::uint32_t i = amount.tokens.first;
        if (i > m_done && is(i - 1, FigureWord::Age) && !m_units.after(m_cut, amount.tokens.last, m_last)) {
            amount.unit = m_units.named(u"year");
            amount.prefixed = true;
        }
    }

    // After the number -----------------------------------------------------------------------------------------

    void unitAfter(Amount &amount) const
    {
        const bool money = amount.hasUnit();
        std::uint32_t i = amount.tokens.last;
        moneyLetter(amount, i);
        amount.hyphenated = isJoint(i) && at(i + 1).is(TokenKind::Word) && numeral(i + 1) == nullptr;
        i += amount.hyphenated ? 1 : 0;
        i = pastOfAndArticle(amount, i);
        const bool bracket = isOneOf(i, u'(', u'[', u'{', u'<');
        auto found = m_units.after(m_cut, bracket ? i + 1 : i, m_last);
        if (found && bracket) {
            const std::uint32_t close = found.tokens.last;
            found =
                isOneOf(close, u')', u']', u'}', u'>') && found.tokens.first == i + 1 ? found : UnitLexicon::Found{};
            found.tokens.last = close + 1;
        }
        if (!found) {
            found = inches(amount, i);
        }
        if (amount.prefixed && is(amount.tokens.last, FigureWord::DollarOf)) {
            ++amount.tokens.last; // "$75 U.S. per barrel"
        }
        if (!found || !stands(amount, found)) {
            return;
        }
        // "$ 20,000 $ 37,305": the second symbol belongs to the number after it.
        const bool ofNext = money && numeral(found.tokens.last) != nullptr;
        if (money && (found.unit != amount.unit || ofNext)) {
            return;
        }
        amount.unit = pound(amount, found);
        amount.tokens.last = found.tokens.last;
        // "75 USD million"
        if (unitOf(amount).dimension == Dimension::Money && role(amount.tokens.last) == Role::Scale &&
            amount.scale == 1) {
            amount.scale = m_numbers.of(at(amount.tokens.last)).value;
            multiply(amount, amount.scale);
            ++amount.tokens.last;
        }
    }

    const Unit &unitOf(const Amount &amount) const { return m_units.unit(amount.unit); }

    /// "$5m", "£3b", "3m euros": a letter that means a scale beside money; "5m people": millions of a counted noun.
    void moneyLetter(Amount &amount, std::uint32_t &i) const
    {
        const Role letter = role(i);
        if ((letter != Role::Letter && letter != Role::MoneyLetter) || amount.scale != 1 ||
            !at(i).is(TokenKind::Word)) {
            return;
        }
        const bool beside = amount.hasUnit() && (glued(i) || at(i).has(Capitalised));
        const auto next = m_units.after(m_cut, i + 1, m_last);
        const bool noun = glued(i) && !glued(i + 1) && letter == Role::Letter &&
                          (next ? next.tokens.size() > 1 || at(next.tokens.first).length > 2
                                : !countedNoun(m_cut, m_words, i + 1, std::min(i + 3, m_last), false).isEmpty());
        const bool apart = !glued(i) && at(i).has(Capitalised) && letter == Role::Letter && !amount.hasUnit() &&
                           !countedNoun(m_cut, m_words, i + 1, std::min(i + 3, m_last), false).isEmpty();
        if (!beside && !noun && !apart) {
            return;
        }
        amount.scale = m_numbers.of(at(i)).value;
        multiply(amount, amount.scale);
        amount.tokens.last = amount.number.last = ++i;
    }

    /// "half a day", "half of a mile", "tens of miles", "millions of dollars".
    std::uint32_t pastOfAndArticle(const Amount &amount, std::uint32_t i) const
    {
        const bool part = amount.kind == NumeralKind::Fraction && amount.low < 1;
        std::uint32_t next = i;
        if ((part || amount.has(VagueNumber)) && role(next) == Role::Of) {
            ++next;
        }
        if (part && role(next) == Role::Article) {
            ++next;
        }
        if (next == i) {
            return i;
        }
        const auto unit = m_units.after(m_cut, next, m_last);
        return unit && (!part || next > i + (role(i) == Role::Of ? 1U : 0U)) ? next : i;
    }

    /// 10 " long, and 2 in at the end of a line or after feet.
    UnitLexicon::Found inches(const Amount &, std::uint32_t i) const
    {
        const bool mark = (isMark(i, u'"') || isMark(i, char16_t(0x201D))) && is(i + 1, FigureWord::DimensionWord) &&
                          !is(i + 1, FigureWord::And);
        const bool word = has(i) && m_cut.of(at(i)) == u"in" && !has(i + 1);
        return mark || word ? UnitLexicon::Found{m_units.named(u"inch"), {i, i + 1}, false} : UnitLexicon::Found{};
    }

    /// Whether the unit found really is one there.
    bool stands(const Amount &amount, const UnitLexicon::Found &found) const
    {
        const std::uint32_t next = found.tokens.last;
        const Token &last = at(next - 1);
        const bool letters = last.is(TokenKind::Word);
        if (letters && glued(next) &&
            (at(next).is(TokenKind::Number) || (isJoint(next) && at(next + 1).is(TokenKind::Number)))) {
            return false; // L-202
        }
        if (found.bounded && has(next) && at(next).is(TokenKind::Han) && !is(next, FigureWord::Follows)) {
            return false; // 360周鴻禕
        }
        const Unit &unit = m_units.unit(found.unit);
        if (unit.dimension == Dimension::Subunit && !unit.alone) {
            return false;
        }
        if (letters && last.length == 1 && last.has(SpaceBefore) && isMark(next, u'.') && glued(next + 1)) {
            return false; // an initial or abbreviation: "100 m.p.h" is known as a whole
        }
        if (amount.script == NumeralScript::Han && unit.name == "times"_L1 && amount.low == 0) {
            return false;
        }
        return true;
    }

    /// Pounds are money unless they are of something or something near weighs.
    UnitLexicon::Index pound(const Amount &amount, const UnitLexicon::Found &found) const
    {
        const bool plain = found.tokens.size() == 1 && wordStartsWith(found.tokens.first, u"pound") && !amount.prefixed;
        if (!plain) {
            return found.unit;
        }
        const bool hyphen = amount.hyphenated && amount.scale == 1;
        const bool of = role(found.tokens.last) == Role::Of && amount.scale < 1e6;
        const bool perArea = found.tokens.last + 1 < m_last && is(found.tokens.last, FigureWord::DimensionWord);
        if (hyphen || of || (!perArea && amount.scale < 1e6 && weighs(amount.tokens.first))) {
            return m_units.named(u"pound");
        }
        return found.unit;
    }

    bool wordStartsWith(std::uint32_t i, QStringView word) const
    {
        return m_cut.of(at(i)).startsWith(word, Qt::CaseInsensitive);
    }

    /// Whether a word of weight stands within eight tokens of `i`.
    bool weighs(std::uint32_t i) const
    {
        const std::uint32_t first = i > m_first + 8 ? i - 8 : m_first;
        const std::uint32_t last = std::min(i + 10, m_last);
        for (std::uint32_t k = first; k < last; ++k) {
            if (is(k, FigureWord::MassContext)) {
                return true;
            }
        }
        return false;
    }

    /// "20 dollars 43 cents", "17 USD 25", 50元6角三分, "2 years and 3 months", "5 ft 2 in", 七成六.
    void smallerPart(Amount &amount) const
    {
        std::uint32_t i = amount.tokens.last;
        i += role(i) == Role::And || isHanAnd(i) ? 1 : 0;
        const Numeral *part = numeral(i);
        if (part == nullptr || part->kind != NumeralKind::Cardinal || amount.signedNumber) {
            return;
        }
        const Unit &unit = unitOf(amount);
        const auto next = m_units.after(m_cut, part->tokens.last, m_last);
        if (unit.dimension == Dimension::Money && amount.scale == 1) {
            moneyPart(amount, *part, next);
        } else if (unit.factor == 10 && part->script == NumeralScript::Han && part->low < 10 && !next &&
                   part->tokens.size() == 1) {
            amount.low = amount.high = amount.low + part->low;
            amount.tokens.last = part->tokens.last;
        } else if (next || inchesAtEnd(*part)) {
            compound(
                amount, *part,
                next ? next
                     : UnitLexicon::Found{m_units.named(u"inch"), {part->tokens.last, part->tokens.last + 1}, false});
        }
    }

    bool inchesAtEnd(const Numeral &part) const
    {
        return has(part.tokens.last) && m_cut.of(at(part.tokens.last)) == u"in";
    }

    bool isHanAnd(std::uint32_t i) const { return isMark(i, char16_t(0x53C8)); } // 又

    void moneyPart(Amount &amount, const Numeral &part, const UnitLexicon::Found &next) const
    {
        if (part.low >= 100 || amount.has(DecimalDigits)) {
            return;
        }
        const QString code = unitOf(amount).name;
        if (next) {
            const Unit &sub = m_units.unit(next.unit);
            if (sub.dimension != Dimension::Subunit || (!sub.currencies.isEmpty() && !sub.currencies.contains(code))) {
                return;
            }
            amount.low = amount.high = amount.low + part.low / sub.perWhole;
            amount.tokens.last = next.tokens.last;
            // 6角三分
            const Numeral *then = numeral(amount.tokens.last);
            if (then != nullptr && sub.perWhole == 10) {
                moneyPart(amount, *then, m_units.after(m_cut, then->tokens.last, m_last));
            }
            return;
        }
        // "17 USD 25", "15 dollars and 15": two digits that end the clause.
        const bool ends = !has(part.tokens.last) || at(part.tokens.last).is(TokenKind::Punctuation) ||
                          role(part.tokens.last) == Role::None;
        const bool word = has(part.tokens.last) && at(part.tokens.last).is(TokenKind::Word) &&
                          !is(part.tokens.last, FigureWord::Function);
        if (!amount.prefixed && part.digits == 2 && ends && !word && !m_units.after(m_cut, part.tokens.last, m_last)) {
            amount.low = amount.high = amount.low + part.low / 100;
            amount.tokens.last = part.tokens.last;
        }
    }

    void compound(Amount &amount, const Numeral &part, const UnitLexicon::Found &next) const
    {
        const QString greater = unitOf(amount).name;
        const QString lesser = m_units.unit(next.unit).name;
        const auto found = std::ranges::find_if(
            Compounds, [&](const Compound &c) { return c.greater == greater && c.lesser == lesser; });
        // A third part, or a comma, makes a list of amounts of its own.
        const bool more = isMark(next.tokens.last, u',') && numeral(next.tokens.last + 1) != nullptr;
        if (found == std::end(Compounds) || more || part.low >= found->perGreater) {
            return;
        }
        const double value =
            found->inGreater ? amount.low + part.low / found->perGreater : amount.low * found->perGreater + part.low;
        amount.low = amount.high = value;
        amount.unit = found->inGreater ? amount.unit : next.unit;
        amount.tokens.last = next.tokens.last;
    }

    /// "one hour and a half", "a month and a half", 一噸半, 三成半.
    void withHalf(Amount &amount) const
    {
        const std::uint32_t i = amount.tokens.last;
        if (role(i) == Role::HanHalf && glued(i)) {
            amount.low = amount.high = amount.low + 0.5 * unitOf(amount).factor;
            amount.tokens.last = i + 1;
            return;
        }
        if (role(i) != Role::And) {
            return;
        }
        std::uint32_t half = i + 1;
        half += role(half) == Role::Article ? 1 : 0;
        const auto own = m_units.after(m_cut, half + 1, m_last);
        if (role(half) == Role::Half && !own && !isJoint(half + 1) && amount.isSingle()) {
            amount.low = amount.high = amount.low + 0.5;
            amount.tokens.last = half + 1;
        }
    }

    /// "per year", "a month", "/day", "annually".
    void rate(Amount &amount) const
    {
        std::uint32_t i = amount.tokens.last;
        if (const auto yearly = m_words.phrases(FigureWord::Yearly).beginningAt(m_cut, i, m_last)) {
            amount.per = yearly.phrase->value.value;
            amount.tokens.last = yearly.tokens.last;
            return;
        }
        const auto per = m_words.phrases(FigureWord::Per).beginningAt(m_cut, i, m_last);
        if (!per || unitOf(amount).dimension == Dimension::Age) {
            return;
        }
        i = per.tokens.last;
        const bool article = role(i - 1) == Role::Article;
        const auto unit = m_units.after(m_cut, i, m_last);
        if (unit) {
            const Unit &base = m_units.unit(unit.unit);
            const bool time = base.dimension == Dimension::Time;
            if (unitOf(amount).dimension == Dimension::Time && time) {
                return; // "two hours a day" is a rate too, but "a year a month" is none
            }
            if (time || base.dimension == Dimension::Physical) {
                amount.per = base.name;
                amount.tokens.last = unit.tokens.last;
            }
            return;
        }
        const bool noun =
            has(i) && at(i).is(TokenKind::Word) && !is(i, FigureWord::Function) && !at(i).has(Capitalised);
        if (noun && unitOf(amount).dimension == Dimension::Money &&
            (!article || m_cut.of(at(i)) == u"share" || m_cut.of(at(i)) == u"dozen")) {
            amount.per = m_words.singular(m_cut.of(at(i)));
            amount.tokens.last = i + 1;
        }
    }

    void counted(Amount &amount) const
    {
        amount.rule = &BareRule;
        std::uint32_t i = amount.tokens.last;
        amount.hyphenated = isJoint(i) || (isMark(i, u'-') && glued(i));
        if (amount.hyphenated) {
            // "a 5,000-seat arena"; in words it is an adjective: six-speed.
            const bool noun = isJoint(i) && at(i + 1).is(TokenKind::Word) && amount.script == NumeralScript::Digits &&
                              !at(i + 1).has(Capitalised) && !is(i + 1, FigureWord::Function);
            amount.noun = noun ? TokenRange{i + 1, i + 2} : TokenRange{};
            return;
        }
        if (has(i) && at(i).is(TokenKind::Han)) {
            const auto classifier = m_words.phrases(FigureWord::Classifier).beginningAt(m_cut, i, m_last);
            if (classifier) {
                amount.noun = classifier.tokens;
                amount.rule = &CountRule;
            }
            return;
        }
        i += amount.has(VagueNumber) && role(i) == Role::Of ? 1 : 0;
        const bool partitive = role(i) == Role::Of && amount.low > 1 && amount.kind == NumeralKind::Cardinal;
        amount.noun =
            partitive ? partNoun(i + 1) : countedNoun(m_cut, m_words, i, m_last, amount.isSingle() && amount.low == 1);
        amount.rule = amount.noun.isEmpty() ? &BareRule : &CountRule;
    }

    /// "two of the engineers", "two of Johnson's deputies": the noun after articles and possessors.
    TokenRange partNoun(std::uint32_t i) const
    {
        for (std::uint32_t k = i; has(k) && k < i + 4; ++k) {
            const bool possessor = at(k).is(TokenKind::Word) && has(k + 1) && at(k + 1).is(TokenKind::Suffix);
            if (!is(k, FigureWord::Function) && !possessor && !at(k).is(TokenKind::Suffix)) {
                return k > i ? countedNoun(m_cut, m_words, k, m_last, false) : TokenRange{};
            }
        }
        return {};
    }

    // Other beginnings -----------------------------------------------------------------------------------------

    /// "RM42", "USD115.5", "INR1 trillion": a currency's code grown into its digits.
    std::optional<Amount> fromCode(std::uint32_t first) const
    {
        const QStringView word = m_cut.of(at(first));
        qsizetype letters = 0;
        while (letters < word.size() && word[letters].isLetter()) {
            ++letters;
        }
        // "$US113": the symbol may stand glued before the letters.
        const bool dollar = first > m_done && isMark(first - 1, u'$') && glued(first);
        const QString code = (dollar ? u"$"_s : QString()) + word.first(std::min<qsizetype>(letters, 5)).toString();
        const auto unit = letters > 0 && letters <= 4 ? m_units.currencyNamed(code) : UnitLexicon::None;
        if (unit == UnitLexicon::None || !at(first).has(Capitalised)) {
            return std::nullopt;
        }
        // The digits may go on in the tokens after the word, cut at their separators.
        const qsizetype begin = at(first).begin + letters;
        qsizetype end = begin;
        const qsizetype limit = at(m_last - 1).end();
        const auto isDigit = [&](qsizetype k) { return k < limit && m_cut.text[k] >= u'0' && m_cut.text[k] <= u'9'; };
        while (isDigit(end) || (end > begin && end < limit && (m_cut.text[end] == u'.' || m_cut.text[end] == u',') &&
                                isDigit(end + 1))) {
            ++end;
        }
        const auto read = readDigits(m_cut.text.sliced(begin, end - begin));
        std::uint32_t last = first + 1;
        while (last < m_last && at(last).begin < end) {
            ++last;
        }
        if (!read) {
            return std::nullopt;
        }
        Amount amount = amountOf(*read);
        amount.unit = unit;
        amount.prefixed = true;
        amount.rule = &MoneyRule;
        codeScale(amount, end, last);
        amount.number = amount.tokens = {dollar ? first - 1 : first, last};
        rate(amount);
        amount.span = m_cut.spanOf(amount.tokens);
        return amount;
    }

    /// The scale after the digits of a code: glued ("10m", in the same token) or a word of its own ("1 trillion").
    void codeScale(Amount &amount, qsizetype end, std::uint32_t &last) const
    {
        const qsizetype tokenEnd = at(last - 1).end();
        double scale = 1;
        if (tokenEnd > end) {
            scale = m_numbers.scaleOf(m_cut.text.sliced(end, tokenEnd - end));
        } else if (role(last) == Role::Scale || role(last) == Role::Suffix ||
                   ((role(last) == Role::Letter || role(last) == Role::MoneyLetter) && glued(last))) {
            scale = m_numbers.of(at(last)).value;
            ++last;
        }
        amount.scale = std::max(scale, 1.0);
        multiply(amount, amount.scale);
    }

    std::optional<Amount> fromWord(std::uint32_t i) const
    {
        if (role(i) == Role::HanHalf) {
            const auto share = hanShare(i); // 半數, 半折
            return share ? share : hanHalf(i);
        }
        if (role(i) == Role::Article) {
            return oneUnit(i);
        }
        if (role(i) == Role::Myriad) {
            return myriadth(i);
        }
        const FigureWordSet roles = m_words.rolesOf(at(i));
        if (roles & bit(FigureWord::Long)) {
            return longSpan(i);
        }
        if (at(i).is(TokenKind::Han)) {
            return hanShare(i);
        }
        const auto multiplier = m_words.phrases(FigureWord::Multiplier).beginningAt(m_cut, i, m_last);
        if (!multiplier) {
            return std::nullopt;
        }
        Amount amount = whole(multiplier.tokens, multiplier.phrase->value.value.toDouble(), u"times");
        amount.rule = &RatioRule;
        return amount;
    }

    /// "a month and a half", "a gallon of beer", and "a month" where nothing else is said. Elsewhere "a" counts
    /// nothing.
    std::optional<Amount> oneUnit(std::uint32_t i) const
    {
        const auto unit = m_units.after(m_cut, i + 1, m_last);
        if (!unit || m_units.unit(unit.unit).dimension == Dimension::Share) {
            return std::nullopt;
        }
        const Unit &found = m_units.unit(unit.unit);
        Amount amount = whole({i, unit.tokens.last}, 1, found.name);
        amount.unit = unit.unit;
        withHalf(amount);
        const bool half = amount.tokens.last > unit.tokens.last;
        const bool measured = found.quantity == "volume"_L1 && role(unit.tokens.last) == Role::Of;
        const bool alone = i == m_first && unit.tokens.last == m_last;
        if (!half && !measured && !alone) {
            return std::nullopt;
        }
        amount.rule = ruleOf(found);
        return amount;
    }

    /// 萬分之三: a ten-thousandth has no numeral before its 萬.
    std::optional<Amount> myriadth(std::uint32_t i) const
    {
        Numeral numeral;
        numeral.tokens = {i, i + 1};
        numeral.low = numeral.high = m_numbers.of(at(i)).value;
        return partOf(numeral);
    }

    Amount whole(TokenRange tokens, double value, QStringView unit) const
    {
        Amount amount;
        amount.number = amount.tokens = tokens;
        amount.low = amount.high = value;
        amount.script = NumeralScript::Words;
        amount.unit = m_units.named(unit);
        return amount;
    }

    /// "decade-long", "year-long", "month long": one of the unit; the unit stands before "long".
    std::optional<Amount> longSpan(std::uint32_t i) const
    {
        std::uint32_t unitToken = i;
        if (i > m_done && isJoint(i - 1) && i - 1 > m_done) {
            unitToken = i - 2;
        } else {
            return std::nullopt;
        }
        const auto unit = m_units.after(m_cut, unitToken, i);
        if (!unit || m_units.unit(unit.unit).dimension != Dimension::Time || unit.tokens.last != i - 1) {
            return std::nullopt;
        }
        const bool article = unitToken > m_done && role(unitToken - 1) == Role::Article;
        Amount amount = whole({article ? unitToken - 1 : unitToken, i + 1}, 1, m_units.unit(unit.unit).name);
        asYears(amount);
        amount.rule = &DurationRule;
        return amount;
    }

    /// A decade-long feud is one of ten years.
    void asYears(Amount &amount) const
    {
        const QString name = unitOf(amount).name;
        const double years = name == "decade"_L1 ? 10 : name == "century"_L1 ? 100 : name == "millennium"_L1 ? 1000 : 0;
        if (years > 0) {
            multiply(amount, years);
            amount.unit = m_units.named(u"year");
        }
    }

    /// 半年, 半個月, 半成.
    std::optional<Amount> hanHalf(std::uint32_t i) const
    {
        const auto unit = m_units.after(m_cut, i + 1, m_last);
        const bool partOfYear = i > m_first && glued(i) && is(i - 1, FigureWord::HalfOf); // 上半年
        if (!unit || !glued(i + 1) || partOfYear) {
            return std::nullopt;
        }
        Amount amount = whole({i, unit.tokens.last}, 0.5, m_units.unit(unit.unit).name);
        amount.unit = unit.unit;
        amount.script = NumeralScript::Han;
        multiply(amount, unitOf(amount).factor);
        amount.rule = ruleOf(unitOf(amount));
        return amount;
    }

    /// 過半, 半數, 翻倍.
    std::optional<Amount> hanShare(std::uint32_t i) const
    {
        if (const auto more = m_words.phrases(FigureWord::MoreHalf).beginningAt(m_cut, i, m_last)) {
            Amount amount = whole(more.tokens, 50, u"percent");
            amount.openHigh = true;
            amount.rule = &FractionRule;
            return amount;
        }
        if (const auto half = m_words.phrases(FigureWord::HalfWord).beginningAt(m_cut, i, m_last)) {
            Amount amount = whole(half.tokens, 50, u"percent");
            amount.rule = &FractionRule;
            return amount;
        }
        if (const auto doubled = m_words.phrases(FigureWord::Multiplier).beginningAt(m_cut, i, m_last)) {
            Amount amount = whole(doubled.tokens, doubled.phrase->value.value.toDouble(), u"times");
            amount.rule = &RatioRule;
            return amount;
        }
        return std::nullopt;
    }

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

/// Finds the counted noun after a number, without a parser: adjectives run on to the first plural.
class NounReader final
{
public:
    NounReader(const AnalysedText &cut, const FigureWords &words, std::uint32_t last)
        : m_cut(cut)
        , m_words(words)
        , m_last(last)
    {
    }

    TokenRange read(std::uint32_t first, bool single) const
    {
        constexpr std::uint32_t LongestNoun = 8;
        const std::uint32_t begin = first < m_last && isExtra(first) ? first + 1 : first;
        const std::uint32_t limit = std::min(m_last, begin + LongestNoun);
        std::uint32_t i = begin;
        for (; i < limit; ++i) {
            if (i > begin && (isJoint(i) || isNumberInName(i) || joinsNames(i))) {
                continue;
            }
            if (!isNounWord(i)) {
                break;
            }
            if (!single && !isJoint(i + 1) && m_words.isPlural(m_cut.of(at(i)))) {
                return {begin, i + 1};
            }
            if (single && i + 1 < m_last && at(i + 1).is(TokenKind::Suffix)) {
                break;
            }
        }
        if (single) {
            return i > begin && i - begin <= 3 ? TokenRange{begin, i} : TokenRange{};
        }
        return modifier(begin, i);
    }

private:
    const Token &at(std::uint32_t i) const { return m_cut.tokens[i]; }
    bool isJoint(std::uint32_t i) const
    {
        return i + 1 < m_last && at(i).is(m_cut.text, u'-') && !at(i).has(SpaceBefore) && !at(i + 1).has(SpaceBefore);
    }
    /// "eight other employees", "five more losses"
    bool isExtra(std::uint32_t i) const
    {
        const QStringView word = m_cut.of(at(i));
        return word == u"other" || word == u"more" || word == u"fewer" || word == u"such";
    }
    bool isNounWord(std::uint32_t i) const
    {
        const Token &token = at(i);
        return token.is(TokenKind::Word) && !token.has(HasDigit) && !m_words.is(token, FigureWord::Function) &&
               !(m_words.is(token, FigureWord::Month) && token.has(Capitalised));
    }
    /// "63,000 Model 3 sedans"
    bool isNumberInName(std::uint32_t i) const
    {
        return at(i).is(TokenKind::Number) && at(i - 1).has(Capitalised) && i + 1 < m_last &&
               at(i + 1).has(SpaceBefore);
    }
    /// "dozens of Kia and Hyundai vehicles"
    bool joinsNames(std::uint32_t i) const
    {
        return m_words.is(at(i), FigureWord::And) && at(i - 1).has(Capitalised) && i + 1 < m_last &&
               at(i + 1).has(Capitalised);
    }
    /// "a 12 page document": the word that goes with the number where no plural follows, before another noun.
    TokenRange modifier(std::uint32_t begin, std::uint32_t end) const
    {
        const bool two = end >= begin + 2 && !at(begin).has(Capitalised) && at(begin + 1).is(TokenKind::Word) &&
                         !at(begin + 1).has(Capitalised);
        const bool abbreviation = end == begin + 1 && at(begin).has(AllCapitals);
        return two || abbreviation ? TokenRange{begin, begin + 1} : TokenRange{};
    }

    const AnalysedText &m_cut;
    const FigureWords &m_words;
    std::uint32_t m_last;
};

} // namespace

void findAmounts(const AnalysedText &cut, TokenRange block, std::span<const Numeral> numerals,
                 const NumberLexicon &numbers, const FigureLexicon &lexicon, std::vector<Amount> &amounts)
{
    amounts.clear();
    AmountReader(cut, numerals, numbers, lexicon, amounts).read(block);
}

TokenRange countedNoun(const AnalysedText &cut, const FigureWords &words, std::uint32_t first, std::uint32_t last,
                       bool single)
{
    return NounReader(cut, words, last).read(first, single);
}

} // namespace pullquote
