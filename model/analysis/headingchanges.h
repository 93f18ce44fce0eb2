// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/analysedtext.h"
#include "model/analysis/quote.h"

#include <span>

namespace pullquote {

namespace english {
class Grammar;
}

/// Points out headings that change the words of the quote that they are a wording of (Quote::variantOf, so
/// tieVariants() comes first): by words that mean something and that the quote does not have, or by leaving out a
/// negation or "may" and "might". Words that a heading cuts off are no change. Adds a piece of evidence with the
/// changed words to Quote::why. English words are weighed by `grammar`; of others every one means something.
void pointOutChangedHeadings(std::span<Quote> quotes, const AnalysedText &cut, const english::Grammar &grammar);

/// Whether a heading was found to change this quote's words.
bool isChangedByHeading(const Quote &quote);

} // namespace pullquote
