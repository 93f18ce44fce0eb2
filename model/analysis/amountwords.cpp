// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/amountreader.h"
#include "model/analysis/amountrules.h"

#include <algorithm>
#include <cmath>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

using Role = NumberLexicon::Role;

std::optional<Amount> AmountReader::fromCode(std::uint32_t first) const
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
    while (isDigit(end) ||
           (end > begin && end < limit && (m_cut.text[end] == u'.' || m_cut.text[end] == u',') && isDigit(end + 1))) {
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

void AmountReader::codeScale(Amount &amount, qsizetype end, std::uint32_t &last) const
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

std::optional<Amount> AmountReader::fromWord(std::uint32_t i) const
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

std::optional<Amount> AmountReader::oneUnit(std::uint32_t i) const
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

std::optional<Amount> AmountReader::myriadth(std::uint32_t i) const
{
    Numeral numeral;
    numeral.tokens = {i, i + 1};
    numeral.low = numeral.high = m_numbers.of(at(i)).value;
    return partOf(numeral);
}

Amount AmountReader::whole(TokenRange tokens, double value, QStringView unit) const
{
    Amount amount;
    amount.number = amount.tokens = tokens;
    amount.low = amount.high = value;
    amount.script = NumeralScript::Words;
    amount.unit = m_units.named(unit);
    return amount;
}

std::optional<Amount> AmountReader::longSpan(std::uint32_t i) const
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

void AmountReader::asYears(Amount &amount) const
{
    const QString name = unitOf(amount).name;
    const double years = name == "decade"_L1 ? 10 : name == "century"_L1 ? 100 : name == "millennium"_L1 ? 1000 : 0;
    if (years > 0) {
        multiply(amount, years);
        amount.unit = m_units.named(u"year");
    }
}

std::optional<Amount> AmountReader::hanHalf(std::uint32_t i) const
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

std::optional<Amount> AmountReader::hanShare(std::uint32_t i) const
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

} // namespace pullquote
