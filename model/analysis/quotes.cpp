// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/quotes.h"

namespace pullquote {

namespace {

constexpr Rule InMarks{"quote.marks", "The words stand between quotation marks."};
constexpr Rule SetOff{"quote.block", "The page sets the words off as a quotation."};
constexpr Rule WholeUtterance{"quote.whole", "They begin and end like a sentence of their own."};
constexpr Rule Fragment{"quote.fragment", "They are a part of the reporter's sentence."};
constexpr Rule InHeading{"quote.heading", "They stand in a heading or in the title."};
constexpr Rule GoesOn{"quote.continued", "The paragraph before left its marks open, and this one opens them again."};

bool endsUtterance(QChar c)
{
    return QStringView(u".,!?…—–-。，！？、").contains(c);
}

} // namespace

bool isWholeUtterance(const AnalysedText &cut, const MarkedStretch &stretch)
{
    if (stretch.continues || !stretch.closed || stretch.setOff) {
        return true;
    }
    const QChar first = cut.text[stretch.inner.begin];
    const QChar last = cut.text[stretch.inner.end - 1];
    const bool begins = !first.isLower();
    return begins && endsUtterance(last) && stretch.tokens.size() > 2;
}

std::vector<Quote> quotesInMarks(const AnalysedText &cut, std::span<const MarkedStretch> stretches)
{
    std::vector<Quote> quotes;
    for (const MarkedStretch &stretch : stretches) {
        if (stretch.continues && !quotes.empty()) {
            quotes.back().span.end = stretch.inner.end;
            quotes.back().why.push_back({&GoesOn, stretch.outer});
            continue;
        }
        Quote quote;
        quote.id = QuoteId(qsizetype(quotes.size()));
        quote.span = stretch.inner;
        quote.why.push_back({stretch.setOff ? &SetOff : &InMarks, stretch.outer});
        if (cut.blocks[static_cast<size_t>(stretch.block)].kind == BlockKind::Heading) {
            quote.kind = QuoteKind::Heading;
            quote.why.push_back({&InHeading, stretch.inner});
        } else if (isWholeUtterance(cut, stretch)) {
            quote.kind = QuoteKind::Direct;
            quote.why.push_back({&WholeUtterance, stretch.inner});
        } else {
            quote.kind = QuoteKind::Partial;
            quote.why.push_back({&Fragment, stretch.inner});
        }
        quotes.push_back(std::move(quote));
    }
    return quotes;
}

} // namespace pullquote
