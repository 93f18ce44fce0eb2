// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/units.h"

#include "model/text/lexicon.h"

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

Dimension dimensionNamed(const QString &name)
{
    return name == "share"_L1    ? Dimension::Share
           : name == "points"_L1 ? Dimension::Points
           : name == "ratio"_L1  ? Dimension::Ratio
           : name == "time"_L1   ? Dimension::Time
           : name == "age"_L1    ? Dimension::Age
                                 : Dimension::Physical;
}

/// Units that are a part of another: the name that the figure gets, and how many of that it is.
struct Part
{
    QLatin1StringView name;
    QLatin1StringView whole;
    double factor;
};
constexpr Part Parts[] = {
    {"tenth"_L1, "percent"_L1, 10}, {"permille"_L1, "percent"_L1, 0.1}, {"discount"_L1, "percent"_L1, 10}};

} // namespace

FigureKind kindOf(const Unit &unit)
{
    switch (unit.dimension) {
    case Dimension::Share:
        return FigureKind::Share;
    case Dimension::Points:
        return FigureKind::Change;
    case Dimension::Ratio:
        return FigureKind::Ratio;
    case Dimension::Time:
    case Dimension::Age:
        return FigureKind::Duration;
    case Dimension::Money:
    case Dimension::Subunit:
        return FigureKind::Money;
    case Dimension::Physical:
        break;
    }
    return FigureKind::Quantity;
}

UnitLexicon::UnitLexicon(Vocabulary &vocabulary)
{
    for (const QString &language : {u"en"_s, u"zh"_s}) {
        addUnits(vocabulary, language);
        addCurrencies(vocabulary, language);
        addSubunits(vocabulary, language);
    }
}

void UnitLexicon::addUnits(Vocabulary &vocabulary, const QString &language)
{
    for (const LexiconEntry &entry : loadLexicon(language, u"units"_s)) {
        Unit unit;
        unit.name = entry.phrase;
        unit.quantity = entry.fields.value(0);
        unit.dimension = dimensionNamed(unit.quantity);
        for (const Part &part : Parts) {
            if (unit.name == part.name) {
                unit.name = part.whole;
                unit.factor = part.factor;
            }
        }
        const auto index = static_cast<Index>(m_units.size());
        m_units.push_back(unit);
        for (const QString &form : entry.fields.value(1).split(u'|', Qt::SkipEmptyParts)) {
            m_after.add(vocabulary, form, index);
        }
    }
}

UnitLexicon::Index UnitLexicon::currency(const QString &code)
{
    const auto known = std::ranges::find_if(
        m_units, [&](const Unit &unit) { return unit.dimension == Dimension::Money && unit.name == code; });
    if (known != m_units.end()) {
        return static_cast<Index>(known - m_units.begin());
    }
    Unit unit;
    unit.name = code;
    unit.dimension = Dimension::Money;
    unit.quantity = u"money"_s;
    m_units.push_back(unit);
    return static_cast<Index>(m_units.size()) - 1;
}

void UnitLexicon::addCurrencies(Vocabulary &vocabulary, const QString &language)
{
    for (const LexiconEntry &entry : loadLexicon(language, u"currencies"_s)) {
        const Index index = currency(entry.phrase);
        for (const QString &form : entry.fields.value(0).split(u'|', Qt::SkipEmptyParts)) {
            m_before.add(vocabulary, form, index);
            m_after.add(vocabulary, form, index);
            QString letters = form;
            letters.remove(u'=');
            m_codes.emplace_back(letters.toUpper(), index);
        }
        for (const QString &form : entry.fields.value(1).split(u'|', Qt::SkipEmptyParts)) {
            m_after.add(vocabulary, form, index);
        }
        // "30 MUSD": the code with its scale before it.
        Unit millions = unit(index);
        millions.factor = 1e6;
        m_units.push_back(millions);
        m_after.add(vocabulary, u'M' + entry.phrase, static_cast<Index>(m_units.size()) - 1);
    }
}

void UnitLexicon::addSubunits(Vocabulary &vocabulary, const QString &language)
{
    for (const LexiconEntry &entry : loadLexicon(language, u"subunits"_s)) {
        Unit unit;
        unit.name = entry.phrase;
        unit.dimension = Dimension::Subunit;
        unit.quantity = u"money"_s;
        unit.perWhole = entry.fields.value(0).toInt();
        if (entry.fields.value(2) != "-"_L1) {
            unit.currencies = entry.fields.value(2).split(u' ', Qt::SkipEmptyParts);
        }
        unit.alone = entry.fields.value(3) == "alone"_L1;
        const auto index = static_cast<Index>(m_units.size());
        m_units.push_back(unit);
        for (const QString &form : entry.fields.value(1).split(u'|', Qt::SkipEmptyParts)) {
            m_after.add(vocabulary, form, index);
        }
    }
}

UnitLexicon::Found UnitLexicon::after(const AnalysedText &cut, std::uint32_t first, std::uint32_t last) const
{
    const auto match = m_after.beginningAt(cut, first, last);
    return match ? Found{match.phrase->value, match.tokens, match.phrase->bounded} : Found{};
}

UnitLexicon::Found UnitLexicon::before(const AnalysedText &cut, std::uint32_t first, std::uint32_t last) const
{
    const auto match = m_before.endingAt(cut, first, last);
    return match ? Found{match.phrase->value, match.tokens, false} : Found{};
}

UnitLexicon::Index UnitLexicon::currencyNamed(QStringView letters) const
{
    const auto found = std::ranges::find_if(
        m_codes, [&](const auto &code) { return letters.compare(code.first, Qt::CaseInsensitive) == 0; });
    return found == m_codes.end() ? None : found->second;
}

UnitLexicon::Index UnitLexicon::named(QStringView name) const
{
    const auto found = std::ranges::find_if(m_units, [&](const Unit &unit) { return unit.name == name; });
    return found == m_units.end() ? None : static_cast<Index>(found - m_units.begin());
}

} // namespace pullquote
