// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/quote.h"
#include "model/analysis/source.h"
#include "model/reading/reading.h"

#include <QStringList>

#include <span>
#include <vector>

namespace pullquote {

/// A text and what has to be found in it, from a case file: see tests/data/english-quotes/nobody.txt for its form.
struct QuoteCase
{
    QString text;
    std::vector<QStringList> quotes; ///< kind, words, source, role, affiliation, cue; trailing ones may be left out
};

/// The cases of a file; a test failure where it cannot be read.
std::vector<QuoteCase> readQuoteCases(const QString &path);

/// A reading of the text with a block a paragraph; one that begins with "= " is a heading, without that sign.
Reading readingOfParagraphs(const QString &text);

/// Fails a test unless just the quotes of the case were found, as far as it names their fields.
void expectQuotes(const QuoteCase &expected, std::span<const Quote> quotes, std::span<const Source> sources);

} // namespace pullquote
