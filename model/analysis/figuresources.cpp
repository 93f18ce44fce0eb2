// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/figuresources.h"

#include <algorithm>

namespace pullquote {

namespace {

constexpr Rule QuoteRule{"figure.source-quote", "The figure stands in what somebody is reported to have said."};
constexpr Rule ClauseRule{"figure.source-clause", "The sentence names who reports, says or estimates it."};

/// How far from a mention a word of stating may stand.
constexpr std::uint32_t Near = 4;

} // namespace

FigureSources::FigureSources(const AnalysedText &cut, const Findings &found, const LabelWords &words)
    : m_cut(cut)
    , m_found(found)
    , m_words(words)
{
    std::vector<IntervalIndex<QuoteId>::Entry> quotes;
    for (const Quote &quote : found.quotes) {
        if (quote.source.isValid()) {
            quotes.push_back({quote.span, quote.id});
        }
    }
    m_quotes = IntervalIndex<QuoteId>(std::move(quotes));
    for (const Source &source : found.sources) {
        for (const Mention &mention : source.mentions) {
            m_mentions.push_back({mention.span, source.id});
        }
    }
    std::ranges::sort(m_mentions, {}, &Named::span);
}

FigureSources::Stated FigureSources::sourceOf(TokenRange figure) const
{
    const Stated quoted = inQuote(m_cut.spanOf(figure));
    return quoted.source.isValid() ? quoted : inSentence(figure);
}

FigureSources::Stated FigureSources::inQuote(Span span) const
{
    Stated stated;
    m_quotes.overlapping(span, [&](const auto &entry) {
        if (entry.span.contains(span)) {
            const auto &quote = m_found.quotes[static_cast<size_t>(entry.value.index)];
            stated = {quote.source, &QuoteRule, quote.sourceSpan.isEmpty() ? quote.span : quote.sourceSpan};
        }
    });
    return stated;
}

FigureSources::Stated FigureSources::inSentence(TokenRange figure) const
{
    const qsizetype index = m_cut.sentenceOf(figure.first);
    if (index < 0) {
        return {};
    }
    const TokenRange sentence = m_cut.sentences[static_cast<size_t>(index)];
    const Span whole = m_cut.spanOf(sentence);
    const qsizetype at = m_cut.tokens[figure.first].begin;
    Stated best;
    qsizetype distance = 0;
    auto mention = std::ranges::lower_bound(m_mentions, whole.begin, {}, [](const Named &n) { return n.span.begin; });
    for (; mention != m_mentions.end() && mention->span.begin < whole.end; ++mention) {
        if (!states(sentence, figure, *mention)) {
            continue;
        }
        const qsizetype away = std::abs(mention->span.begin - at);
        if (!best.source.isValid() || away < distance) {
            best = {mention->source, &ClauseRule, mention->span};
            distance = away;
        }
    }
    return best;
}

/// Whether the mention is somebody who states the figure: a verb of saying or "according to" goes with it, or a noun
/// such as "report" stands beside it, and all that on one side of the figure.
bool FigureSources::states(TokenRange sentence, TokenRange figure, const Named &mention) const
{
    const TokenRange name = tokensIn(m_cut.tokens, mention.span);
    if (name.isEmpty() || (name.first < figure.last && figure.first < name.last)) {
        return false;
    }
    const bool before = name.last <= figure.first;
    const std::uint32_t left = std::max(sentence.first, name.first > Near ? name.first - Near : 0U);
    const std::uint32_t right =
        before ? std::min(figure.first, name.last + 2 * Near) : std::min(sentence.last, name.last + Near);
    for (std::uint32_t i = std::max(left, before ? sentence.first : figure.last); i < right; ++i) {
        if (i >= name.first && i < name.last) {
            continue;
        }
        const Token &token = m_cut.tokens[i];
        const bool besides = i < name.first ? name.first - i <= 2 : i - name.last < Near;
        const bool statement = m_words.is(token, LabelWord::Statement) && besides;
        const bool saying = m_words.is(token, LabelWord::Say) && (i >= name.last || !before);
        if (statement || saying) {
            return true;
        }
    }
    return false;
}

} // namespace pullquote
