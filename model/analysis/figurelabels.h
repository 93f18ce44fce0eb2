// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/clauselabels.h"
#include "model/analysis/figurelabel.h"
#include "model/analysis/labelwords.h"
#include "model/analysis/measures.h"
#include "model/analysis/tablecells.h"

namespace pullquote {

/// Labels for the measures of one sentence after another: a later one may take over what an earlier one measures.
class FigureLabels final
{
public:
    FigureLabels(const AnalysedText &cut, const LabelWords &words, const FigureWords &figureWords,
                 const UnitLexicon &units, const english::Grammar &grammar, std::span<const Source> sources)
        : m_clauses(cut, grammar, sources)
        , m_cut(cut)
        , m_words(words)
        , m_figureWords(figureWords)
        , m_units(units)
        , m_tables(cut)
    {
    }

    /// The label of `measure`, to be asked in the order of the text; `before` is the measure before it in the text (or
    /// null) with its label.
    FigureLabel labelOf(const Measure &measure, const Measure *before, const FigureLabel &beforeLabel);

private:
    std::optional<FigureLabel> cellLabel(const Measure &measure);

    english::ClauseLabels m_clauses;
    const AnalysedText &m_cut;
    const LabelWords &m_words;
    const FigureWords &m_figureWords;
    const UnitLexicon &m_units;
    TableCells m_tables;
};

} // namespace pullquote
