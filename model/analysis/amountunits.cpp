// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/amountreader.h"
#include "model/analysis/amountrules.h"

#include <algorithm>
#include <cmath>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

using Role = NumberLexicon::Role;

namespace {

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

} // namespace

void AmountReader::unitAfter(Amount &amount) const
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
        found = isOneOf(close, u')', u']', u'}', u'>') && found.tokens.first == i + 1 ? found : UnitLexicon::Found{};
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
    if (unitOf(amount).dimension == Dimension::Money && role(amount.tokens.last) == Role::Scale && amount.scale == 1) {
        amount.scale = m_numbers.of(at(amount.tokens.last)).value;
        multiply(amount, amount.scale);
        ++amount.tokens.last;
    }
}

void AmountReader::moneyLetter(Amount &amount, std::uint32_t &i) const
{
    const Role letter = role(i);
    if ((letter != Role::Letter && letter != Role::MoneyLetter) || amount.scale != 1 || !at(i).is(TokenKind::Word)) {
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

std::uint32_t AmountReader::pastOfAndArticle(const Amount &amount, std::uint32_t i) const
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

UnitLexicon::Found AmountReader::inches(const Amount &, std::uint32_t i) const
{
    const bool mark = (isMark(i, u'"') || isMark(i, char16_t(0x201D))) && is(i + 1, FigureWord::DimensionWord) &&
                      !is(i + 1, FigureWord::And);
    const bool word = has(i) && m_cut.of(at(i)) == u"in" && !has(i + 1);
    return mark || word ? UnitLexicon::Found{m_units.named(u"inch"), {i, i + 1}, false} : UnitLexicon::Found{};
}

bool AmountReader::stands(const Amount &amount, const UnitLexicon::Found &found) const
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

UnitLexicon::Index AmountReader::pound(const Amount &amount, const UnitLexicon::Found &found) const
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

bool AmountReader::wordStartsWith(std::uint32_t i, QStringView word) const
{
    return m_cut.of(at(i)).startsWith(word, Qt::CaseInsensitive);
}

bool AmountReader::weighs(std::uint32_t i) const
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

void AmountReader::smallerPart(Amount &amount) const
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
        compound(amount, *part,
                 next ? next
                      : UnitLexicon::Found{m_units.named(u"inch"), {part->tokens.last, part->tokens.last + 1}, false});
    }
}

bool AmountReader::inchesAtEnd(const Numeral &part) const
{
    return has(part.tokens.last) && m_cut.of(at(part.tokens.last)) == u"in";
}

void AmountReader::moneyPart(Amount &amount, const Numeral &part, const UnitLexicon::Found &next) const
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

void AmountReader::compound(Amount &amount, const Numeral &part, const UnitLexicon::Found &next) const
{
    const QString greater = unitOf(amount).name;
    const QString lesser = m_units.unit(next.unit).name;
    const auto found =
        std::ranges::find_if(Compounds, [&](const Compound &c) { return c.greater == greater && c.lesser == lesser; });
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

void AmountReader::withHalf(Amount &amount) const
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

void AmountReader::halfBeforeUnit(Amount &amount) const
{
    std::uint32_t half = amount.tokens.last;
    const auto classifier = m_words.phrases(FigureWord::Classifier).beginningAt(m_cut, half, m_last);
    half = classifier ? classifier.tokens.last : half;
    if (!classifier || role(half) != Role::HanHalf || !glued(half) || !glued(half + 1)) {
        return;
    }
    const auto unit = m_units.after(m_cut, half + 1, m_last);
    if (!unit || m_units.unit(unit.unit).dimension != Dimension::Time) {
        return;
    }
    amount.low = amount.high = amount.low + 0.5;
    amount.unit = unit.unit;
    amount.tokens.last = unit.tokens.last;
}

void AmountReader::rate(Amount &amount) const
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
        if (time && is(unit.tokens.last, FigureWord::Shift)) {
            return; // "$2m a year earlier"
        }
        if (time || base.dimension == Dimension::Physical) {
            amount.per = base.name;
            amount.tokens.last = unit.tokens.last;
        }
        return;
    }
    const bool noun = has(i) && at(i).is(TokenKind::Word) && !is(i, FigureWord::Function) && !at(i).has(Capitalised);
    if (noun && unitOf(amount).dimension == Dimension::Money &&
        (!article || m_cut.of(at(i)) == u"share" || m_cut.of(at(i)) == u"dozen")) {
        amount.per = m_words.singular(m_cut.of(at(i)));
        amount.tokens.last = i + 1;
    }
}

void AmountReader::counted(Amount &amount) const
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

TokenRange AmountReader::partNoun(std::uint32_t i) const
{
    for (std::uint32_t k = i; has(k) && k < i + 4; ++k) {
        const bool possessor = at(k).is(TokenKind::Word) && has(k + 1) && at(k + 1).is(TokenKind::Suffix);
        if (!is(k, FigureWord::Function) && !possessor && !at(k).is(TokenKind::Suffix)) {
            return k > i ? countedNoun(m_cut, m_words, k, m_last, false) : TokenRange{};
        }
    }
    return {};
}

} // namespace pullquote
