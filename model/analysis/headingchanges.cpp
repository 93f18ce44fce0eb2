// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/headingchanges.h"

#include "model/analysis/english/grammar.h"
#include "model/text/wordedits.h"

#include <algorithm>

namespace pullquote {

namespace {

using english::WordClass;

constexpr Rule Changed{"variant.heading-changes", "The heading changes words that mean something."};

/// Judges single words of a difference.
class WordJudge final
{
public:
    WordJudge(const AnalysedText &cut, const english::Grammar &grammar)
        : m_cut(cut)
        , m_grammar(grammar)
    {
    }

    bool holdsMeaning(Span span) const
    {
        return anyToken(span, [this](const Token &t) { return bearsMeaning(t); });
    }

    /// Not, never, may, might: without it the sentence says something else.
    bool holdsLimit(Span span) const
    {
        return anyToken(span, [this](const Token &t) { return limits(t); });
    }

private:
    template <typename Test>
    bool anyToken(Span span, Test test) const
    {
        const TokenRange range = m_cut.tokensIn(span);
        return std::any_of(m_cut.tokens.begin() + range.first, m_cut.tokens.begin() + range.last, test);
    }

    bool bearsMeaning(const Token &t) const
    {
        if (t.is(TokenKind::Number) || t.is(TokenKind::Han)) {
            return true;
        }
        if (!t.is(TokenKind::Word)) {
            return false;
        }
        switch (m_grammar.of(t).wordClass) {
        case WordClass::Unknown:
        case WordClass::Adverb:
        case WordClass::Adjective:
        case WordClass::Number:
        case WordClass::Title:
        case WordClass::Not:
        case WordClass::Modal:
            return true;
        default:
            return false;
        }
    }

    bool limits(const Token &t) const
    {
        const auto wordClass = m_grammar.of(t).wordClass;
        const QStringView word = m_cut.of(t);
        return wordClass == WordClass::Not || wordClass == WordClass::Modal || word.endsWith(u"n't") ||
               word.endsWith(u"n’t");
    }

    const AnalysedText &m_cut;
    const english::Grammar &m_grammar;
};

/// The words of `heading` or `full` that make the difference between them; empty if nothing of weight does.
Span changeBetween(Span heading, Span full, const AnalysedText &cut, const WordJudge &judge)
{
    for (const WordEdit &edit : wordEdits(full.of(cut.text), heading.of(cut.text))) {
        const bool removed = edit.kind == WordEdit::Kind::Removed;
        const qsizetype from = removed ? full.begin : heading.begin;
        const Span words{from + edit.span.begin, from + edit.span.end};
        if (edit.kind == WordEdit::Kind::Added && judge.holdsMeaning(words)) {
            return words;
        }
        const bool inside = words.begin > full.begin && words.end + 1 < full.end;
        if (removed && inside && judge.holdsLimit(words)) {
            return words;
        }
    }
    return {};
}

} // namespace

void pointOutChangedHeadings(std::span<Quote> quotes, const AnalysedText &cut, const english::Grammar &grammar)
{
    const WordJudge judge(cut, grammar);
    for (Quote &quote : quotes) {
        if (quote.kind != QuoteKind::Heading || !quote.variantOf.isValid()) {
            continue;
        }
        const Quote &full = quotes[size_t(quote.variantOf.index)];
        const Span change = changeBetween(quote.span, full.span, cut, judge);
        if (!change.isEmpty()) {
            quote.why.push_back({&Changed, change});
        }
    }
}

bool isChangedByHeading(const Quote &quote)
{
    return std::ranges::any_of(quote.why, [](const Evidence &evidence) { return evidence.rule == &Changed; });
}

} // namespace pullquote
