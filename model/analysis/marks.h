// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/analysedtext.h"

#include <vector>

namespace pullquote {

/// A stretch of text between quotation marks. Marks inside marks belong to the outer stretch.
struct MarkedStretch
{
    Span inner;        ///< Without the marks, from the first character to the last.
    Span outer;        ///< With the marks.
    TokenRange tokens; ///< Of `inner`.
    TokenRange outerTokens;
    bool single = false;    ///< Single marks (‘…’, '…').
    bool closed = true;     ///< False: it runs to the end of its block, which is where the marks gave out.
    bool continues = false; ///< It goes on a stretch that the block before left open (a quote of several paragraphs).
    bool setOff = false;    ///< Without marks: a block quotation, which the page sets off.
    qsizetype block = 0;    ///< Index of the block that it lies in.
    bool repeated = false;  ///< The same few words stand in marks elsewhere in the text, too.
};

/// Pairs the quotation marks of every block outside boilerplate, in order of the text and without overlaps:
/// “ ”, " ", '' '' (doubled apostrophes), `` '', « », „ “, 「 」, 『 』, ‘ ’, ' '. A mark that is typed the wrong way
/// round closes where nothing else can be meant. Apostrophes ('90s, rock 'n' roll, the voters' will), feet and inches,
/// and the marks of mark-up attributes are none. Linear.
std::vector<MarkedStretch> findMarkedStretches(const AnalysedText &cut);

/// The name that a marked stretch begins with where it is a turn of a transcript (“ROE: We won.”): one to four words in
/// capitals and a colon. Empty if it is none.
TokenRange speakerLabel(const AnalysedText &cut, const MarkedStretch &stretch);

} // namespace pullquote
