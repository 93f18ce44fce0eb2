// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/time/tense.h"

#include <optional>

namespace pullquote {

namespace {

/// What one word says of the tense, if anything.
std::optional<Tense> tenseOf(const AnalysedText &cut, const TimeLexicon &lexicon, std::uint32_t i, TokenRange sentence)
{
    const Token &token = cut.tokens[i];
    if (token.is(TokenKind::Han)) {
        if (lexicon.hanAt(cut, TimeRole::Future, i, sentence.last)) {
            return Tense::Future;
        }
        return lexicon.hanAt(cut, TimeRole::Past, i, sentence.last) ? std::optional(Tense::Past) : std::nullopt;
    }
    if (!token.is(TokenKind::Word) && !token.is(TokenKind::Suffix)) {
        return std::nullopt;
    }
    if (const TimeRoles roles = lexicon.rolesOf(token);
        roles.hasAny({TimeRole::Future, TimeRole::Past, TimeRole::Present})) {
        return roles.has(TimeRole::Future) ? Tense::Future : roles.has(TimeRole::Past) ? Tense::Past : Tense::Present;
    }
    const bool regularPast = token.length > 4 && !token.has(Capitalised) && cut.of(token).endsWith(u"ed");
    return regularPast ? std::optional(Tense::Past) : std::nullopt;
}

bool endsClause(const AnalysedText &cut, const Token &token)
{
    if (!token.is(TokenKind::Punctuation)) {
        return false;
    }
    return token.is(cut.text, u',') || token.is(cut.text, u';') || token.is(cut.text, char16_t(0xFF0C)) ||
           token.is(cut.text, char16_t(0xFF1B)) || token.is(cut.text, char16_t(0x2014));
}

/// The tense of `range` without the expression: the future wins, then the past.
std::optional<Tense> tenseIn(const AnalysedText &cut, const TimeLexicon &lexicon, TokenRange range, TokenRange tokens,
                             TokenRange sentence)
{
    std::optional<Tense> found;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (i >= tokens.first && i < tokens.last) {
            continue;
        }
        const std::optional<Tense> tense = tenseOf(cut, lexicon, i, sentence);
        if (tense == Tense::Future) {
            return Tense::Future;
        }
        if (tense && (!found || *found == Tense::Present)) {
            found = tense;
        }
    }
    return found;
}

} // namespace

Tense tenseAround(const AnalysedText &cut, const TimeLexicon &lexicon, TokenRange sentence, TokenRange tokens)
{
    std::uint32_t first = tokens.first;
    while (first > sentence.first && !endsClause(cut, cut.tokens[first - 1]) &&
           !lexicon.is(cut.tokens[first - 1], TimeRole::Complement)) {
        --first;
    }
    // "On Monday the bank said that prices would rise": what is said has a time of its own.
    std::uint32_t last = tokens.last;
    while (last < sentence.last && !endsClause(cut, cut.tokens[last]) &&
           !lexicon.is(cut.tokens[last], TimeRole::Complement)) {
        ++last;
    }
    // "They married in June and will move in October": each verb to its own time.
    for (std::uint32_t i = tokens.first; i > first; --i) {
        if (lexicon.is(cut.tokens[i - 1], TimeRole::Conjunction) &&
            tenseIn(cut, lexicon, {i, tokens.first}, tokens, sentence)) {
            first = i;
            break;
        }
    }
    if (tenseIn(cut, lexicon, {first, tokens.first}, tokens, sentence)) {
        for (std::uint32_t i = tokens.last; i < last; ++i) {
            if (lexicon.is(cut.tokens[i], TimeRole::Conjunction)) {
                last = i;
            }
        }
    }
    if (const auto own = tenseIn(cut, lexicon, {first, last}, tokens, sentence)) {
        return *own;
    }
    // "In May, she left": an expression between commas takes the verb that follows, then any of the sentence.
    std::uint32_t end = std::min(last + 1, sentence.last);
    while (end < sentence.last && !endsClause(cut, cut.tokens[end]) &&
           !lexicon.is(cut.tokens[end], TimeRole::Complement)) {
        ++end;
    }
    if (const auto next = tenseIn(cut, lexicon, {last, end}, tokens, sentence)) {
        return *next;
    }
    return tenseIn(cut, lexicon, sentence, tokens, sentence).value_or(Tense::Present);
}

} // namespace pullquote
