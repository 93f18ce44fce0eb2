// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/figure.h"
#include "model/analysis/phrasetable.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace pullquote {

/// What a unit measures, as far as rules care; the physical ones are all Physical.
enum class Dimension : std::uint8_t { Share, Points, Ratio, Time, Age, Money, Subunit, Physical };

/// A unit that a figure may have.
struct Unit
{
    QString name; ///< As Figure::unit: "percent", "USD", "kilometer".
    Dimension dimension = Dimension::Physical;
    double factor = 1;      ///< What a number of it is multiplied by: 成 is ten percent, MUSD a million.
    int perWhole = 0;       ///< Subunit: how many make one of the whole currency.
    QStringList currencies; ///< Subunit: of which currencies; empty: of any.
    bool alone = true;      ///< Subunit: also where no whole amount stands before it.
    QString quantity;       ///< The dimension's own name: "length", "share".
};

/// The kind of a figure in that unit.
FigureKind kindOf(const Unit &unit);

/// Units, currencies and their parts in all languages, from resources/lexicon/*/units.txt, currencies.txt and
/// subunits.txt.
class UnitLexicon final
{
public:
    /// Index into units().
    using Index = std::int32_t;
    static constexpr Index None = -1;

    struct Found
    {
        Index unit = None;
        TokenRange tokens;
        bool bounded = false; ///< Counts only where no Chinese word goes on.
        explicit operator bool() const { return unit != None; }
    };

    explicit UnitLexicon(Vocabulary &vocabulary);

    const Unit &unit(Index index) const { return m_units[static_cast<size_t>(index)]; }

    /// The unit whose longest form begins at `first`, after a number.
    Found after(const AnalysedText &cut, std::uint32_t first, std::uint32_t last) const;
    /// The currency whose longest form ends right before `last`, before a number.
    Found before(const AnalysedText &cut, std::uint32_t first, std::uint32_t last) const;
    /// The currency with exactly this form before a number ("RM" of RM42, "$A" of $A82), whatever its case; or None.
    Index currencyNamed(QStringView letters) const;
    /// The unit of that name, or None.
    Index named(QStringView name) const;

private:
    void addUnits(Vocabulary &vocabulary, const QString &language);
    void addCurrencies(Vocabulary &vocabulary, const QString &language);
    void addSubunits(Vocabulary &vocabulary, const QString &language);
    Index currency(const QString &code);

    std::vector<Unit> m_units;
    PhraseTable<Index> m_after;
    PhraseTable<Index> m_before;
    std::vector<std::pair<QString, Index>> m_codes; ///< Forms before a number, in upper case: RM, USD, $A.
};

} // namespace pullquote
