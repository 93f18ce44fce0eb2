// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/findings.h"
#include "model/analysis/labelwords.h"
#include "model/text/intervalindex.h"

namespace pullquote {

/// Who states a figure: the source of the quote that holds it, else the source that its sentence reports ("a report
/// from Fortune", "according to the ministry", "the company said").
class FigureSources final
{
public:
    FigureSources(const AnalysedText &cut, const Findings &found, const LabelWords &words);

    struct Stated
    {
        SourceId source; ///< Invalid: the article itself.
        const Rule *rule = nullptr;
        Span span;
    };
    Stated sourceOf(TokenRange figure) const;

private:
    struct Named
    {
        Span span;
        SourceId source;
    };
    Stated inQuote(TokenRange figure) const;
    Stated inSentence(TokenRange figure) const;
    bool states(TokenRange sentence, TokenRange figure, const Named &mention) const;
    bool reaches(std::uint32_t cue, std::uint32_t figure) const;
    bool parts(std::uint32_t i) const;

    const AnalysedText &m_cut;
    const Findings &m_found;
    const LabelWords &m_words;
    IntervalIndex<QuoteId> m_quotes;
    std::vector<Named> m_mentions; ///< By their begin.
};

} // namespace pullquote
