// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/amountreader.h"
#include "model/analysis/amountrules.h"

#include <algorithm>
#include <cmath>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

using Role = NumberLexicon::Role;

void AmountReader::readBlock(TokenRange block)
{
    m_first = block.first;
    m_last = block.last;
    m_done = block.first;
    for (std::uint32_t i = block.first; i < block.last;) {
        while (m_next < m_numerals.size() && m_numerals[m_next].tokens.first < i) {
            ++m_next;
        }
        const bool numeral = m_next < m_numerals.size() && m_numerals[m_next].tokens.first == i;
        i = numeral || mayBegin(at(i)) ? readAt(i, numeral ? &m_numerals[m_next] : nullptr) : i + 1;
    }
}

std::uint32_t AmountReader::readAt(std::uint32_t i, const Numeral *numeral)
{
    if (at(i).is(TokenKind::Han)) {
        // The zero of 零下 is a sign.
        const auto sign = m_words.phrases(FigureWord::Minus).beginningAt(m_cut, i, m_last);
        if (sign && sign.tokens.size() > 1) {
            return sign.tokens.last;
        }
    }
    std::optional<Amount> amount = numeral ? fromNumeral(*numeral) : at(i).has(HasDigit) ? fromCode(i) : fromWord(i);
    if (!amount) {
        return numeral ? numeral->tokens.last : i + 1;
    }
    if (amount->span.isEmpty()) {
        amount->span = m_cut.spanOf(amount->tokens);
    }
    m_done = std::max(amount->tokens.last, i + 1);
    m_amounts.push_back(std::move(*amount));
    return m_done;
}

Amount AmountReader::amountOf(const Numeral &numeral)
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

void AmountReader::multiply(Amount &amount, double by)
{
    amount.low = decimalProduct(amount.low, by);
    amount.high = decimalProduct(amount.high, by);
    if (amount.low > amount.high) {
        std::swap(amount.low, amount.high); // a negative span
    }
}

std::optional<Amount> AmountReader::fromNumeral(const Numeral &numeral)
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
    if (!amount.hasUnit()) {
        halfBeforeUnit(amount);
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

std::optional<Amount> AmountReader::partOf(const Numeral &whole) const
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

Numeral AmountReader::shortened(const Numeral &whole) const
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

std::optional<Amount> AmountReader::oddsOf(const Amount &part) const
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

bool AmountReader::isShare(const Amount &amount) const
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

void AmountReader::currencyBefore(Amount &amount) const
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

bool AmountReader::isMinus(std::uint32_t i) const
{
    return isMark(i, u'-') || isMark(i, char16_t(0x2212)) || isMark(i, char16_t(0x2013));
}

void AmountReader::sign(Amount &amount) const
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

void AmountReader::degreesBefore(Amount &amount) const
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

void AmountReader::ageBefore(Amount &amount) const
{
    const std::uint32_t i = amount.tokens.first;
    if (i > m_done && is(i - 1, FigureWord::Age) && !m_units.after(m_cut, amount.tokens.last, m_last)) {
        amount.unit = m_units.named(u"year");
        amount.prefixed = true;
    }
}

void findAmounts(const AnalysedText &cut, TokenRange block, std::span<const Numeral> numerals,
                 const NumberLexicon &numbers, const FigureLexicon &lexicon, std::vector<Amount> &amounts)
{
    amounts.clear();
    AmountReader(cut, numerals, numbers, lexicon, amounts).read(block);
}

} // namespace pullquote
