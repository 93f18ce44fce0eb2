// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/evidence.h"
#include "model/analysis/figurewords.h"
#include "model/analysis/labelwords.h"
#include "model/analysis/numbers.h"
#include "model/analysis/units.h"

#include <optional>
#include <span>
#include <vector>

namespace pullquote {

/// The lexicons that figures are read with.
struct FigureLexicon
{
    explicit FigureLexicon(Vocabulary &vocabulary)
        : units(vocabulary)
        , words(vocabulary)
        , labels(vocabulary)
    {
    }
    UnitLexicon units;
    FigureWords words;
    LabelWords labels;
};

/// One number of the text with its unit or counted noun: what ranges, bounds and changes are joined of.
struct Amount
{
    TokenRange number; ///< The numeral alone.
    TokenRange tokens; ///< With sign, currency, unit and rate.
    Span span;         ///< Of `tokens`; may begin or end inside a token (RM42).
    double low = 0;
    double high = 0; ///< Equal to `low` but for vague numbers.
    bool openHigh = false;
    double scale = 1; ///< As Numeral::scale.
    NumeralKind kind = NumeralKind::Cardinal;
    NumeralScript script = NumeralScript::Digits;
    std::uint16_t flags = 0; ///< NumeralFlag.
    std::uint8_t digits = 0;
    UnitLexicon::Index unit = UnitLexicon::None;
    bool prefixed = false;   ///< Its currency stands before it.
    bool hyphenated = false; ///< Glued to what follows by a hyphen: a 10-gallon tank.
    bool signedNumber = false;
    TokenRange noun; ///< The counted noun with its adjectives; empty if there is none.
    QString per;     ///< Of a rate: "year".
    const Rule *rule = nullptr;

    bool has(NumeralFlag flag) const { return (flags & flag) != 0; }
    bool hasUnit() const { return unit != UnitLexicon::None; }
    bool isSingle() const { return low == high && !openHigh; }
};

/// Fills `amounts` with those of one block, in order, without overlaps; `numerals` are those of the block. Ordinals are
/// none; names, dates and versions still are: see figurevetoes.h.
void findAmounts(const AnalysedText &cut, TokenRange block, std::span<const Numeral> numerals,
                 const NumberLexicon &numbers, const FigureLexicon &lexicon, std::vector<Amount> &amounts);

/// The counted noun that begins at token `first` and ends before `last`: adjectives and the first plural, or for one
/// thing (`single`) a singular. Empty if a word of grammar, a mark or the end comes before it.
TokenRange countedNoun(const AnalysedText &cut, const FigureWords &words, std::uint32_t first, std::uint32_t last,
                       bool single);

} // namespace pullquote
