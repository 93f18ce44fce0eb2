// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/wordsets.h"
#include "model/analysis/findings.h"
#include "model/analysis/marks.h"

#include <vector>

namespace pullquote {

/// Words that the page sets off as a quotation, a block quote or an embedded post, over one or more blocks.
struct BlockQuotation
{
    size_t firstBlock = 0;
    size_t lastBlock = 0; ///< One behind the last one that holds quoted words.
    Span words;
    Span signature;   ///< "Ada Roe, harbor master" of "— Ada Roe, harbor master"; empty if the text has none.
    QString cite;     ///< Whom the page names for it, or the address that it names; else empty.
    bool led = false; ///< The paragraph before ends in a colon.

    /// Whether something tells that these are somebody's words; block quotes set off notes and summaries, too.
    bool isTold() const { return led || !signature.isEmpty() || !cite.isEmpty(); }
};

/// The block quotations of the article, in order of the text.
std::vector<BlockQuotation> findBlockQuotations(const AnalysedText &cut);

/// Makes each told quotation a stretch, as if it stood in marks, so that it is attributed like any other; one that the
/// text itself puts in marks stays as it is. `stretches` are those of the text, and stay in order.
void addBlockQuotations(std::vector<MarkedStretch> &stretches, const AnalysedText &cut,
                        const std::vector<BlockQuotation> &quotations);

/// Gives each signed quotation to whoever signed it, and each one with an address to the site at the address if nobody
/// else is named. A told quotation is a direct quote even if nobody is named for it. New sources are numbered on.
void attributeBlockQuotations(Findings &findings, const AnalysedText &cut,
                              const std::vector<BlockQuotation> &quotations, const english::WordSets &words);

} // namespace pullquote
