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
    const Stated quoted = inQuote(figure);
    return quoted.source.isValid() ? quoted : inSentence(figure);
}

FigureSources::Stated FigureSources::inQuote(TokenRange figure) const
{
    Stated stated;
    const Span span = m_cut.spanOf(figure);
    m_quotes.overlapping(span, [&](const auto &entry) {
        if (entry.span.contains(span)) {
            const auto &quote = m_found.quotes[static_cast<size_t>(entry.value.index)];
            // Reported speech without marks may run on into what somebody else states.
            const bool marked = quote.kind != QuoteKind::Indirect;
            if (!marked && !reaches(m_cut.tokensIn(quote.span).first, figure.first)) {
                return;
            }
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

/// Whether the mention is somebody who states the figure: a verb of saying follows the name, "the report from" leads to
/// it,
/// "'s figures" follows it, and no mark parts them; after the figure the verb may stand on either side.
bool FigureSources::states(TokenRange sentence, TokenRange figure, const Named &mention) const
{
    const TokenRange name = m_cut.tokensIn(mention.span);
    if (name.isEmpty() || (name.first < figure.last && figure.first < name.last)) {
        return false;
    }
    const bool before = name.last <= figure.first;
    const std::uint32_t end = before ? figure.first : sentence.last;
    for (std::uint32_t i = name.last; i < std::min(end, name.last + 2 * Near) && !parts(i); ++i) {
        if (m_words.is(m_cut.tokens[i], LabelWord::Subordinate)) {
            break; // "It is worth mentioning that the company predicts"
        }
        if (m_words.is(m_cut.tokens[i], LabelWord::Say) ||
            (m_words.is(m_cut.tokens[i], LabelWord::Statement) && i < name.last + Near)) {
            return !before || reaches(i, figure.first);
        }
    }
    const std::uint32_t begin = before ? sentence.first : figure.last;
    bool led = false;
    for (std::uint32_t i = name.first; i > begin && name.first - i < Near && !parts(i - 1); --i) {
        const Token &token = m_cut.tokens[i - 1];
        led = led || m_words.is(token, LabelWord::Preposition);
        if ((led && m_words.is(token, LabelWord::Statement)) || (!before && m_words.is(token, LabelWord::Say))) {
            return true;
        }
    }
    return false;
}

/// Whether what is stated at `cue` goes on to the figure: no mark with another statement after it comes between.
bool FigureSources::reaches(std::uint32_t cue, std::uint32_t figure) const
{
    bool parted = false;
    for (std::uint32_t i = cue + 1; i < figure; ++i) {
        parted = parted || parts(i);
        const Token &token = m_cut.tokens[i];
        if (parts(i) && i + 1 < figure && m_cut.of(m_cut.tokens[i + 1]) == u"and") {
            return false; // "…, and" begins a clause of its own
        }
        if (parted && (m_words.is(token, LabelWord::Say) || m_words.is(token, LabelWord::Statement))) {
            return false;
        }
    }
    return true;
}

/// Whether the token is a mark that parts a name from a verb: not an apostrophe or a hyphen in a word.
bool FigureSources::parts(std::uint32_t i) const
{
    const Token &token = m_cut.tokens[i];
    return token.is(TokenKind::Punctuation) && (token.has(SpaceBefore) || !token.is(m_cut.text, u'-'));
}

} // namespace pullquote
