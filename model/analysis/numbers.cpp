// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/numbers.h"

#include "model/analysis/numeralreader.h"
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
    const size_t most = mostNumerals(cut.tokens.size());
    for (size_t block = 0; block < cut.blockTokens.size(); ++block) {
        if (cut.blocks[block].kind == BlockKind::Boilerplate) {
            continue;
        }
        const TokenRange range = cut.blockTokens[block];
        for (std::uint32_t i = range.first; i < range.last && numerals.size() < most;) {
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
