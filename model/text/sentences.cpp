// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/sentences.h"

namespace pullquote {

namespace {

bool endsSentence(char16_t c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F ||
           c == 0xFF61;
}

/// Marks that may stand between the full stop and the next sentence: closing quotation marks and brackets.
bool mayClose(char16_t c)
{
    switch (c) {
    case u'"':
    case u'\'':
    case u')':
    case u']':
    case 0x2019:
    case 0x201D:
    case 0x201C:
    case 0x00BB:
    case 0x203A:
    case 0x300D:
    case 0x300F:
    case 0xFF09:
    case 0x3011:
    case 0x300B:
        return true;
    default:
        return false;
    }
}

bool isFullWidth(char16_t c)
{
    return c >= 0x3000;
}

} // namespace

void appendSentences(std::vector<TokenRange> &sentences, QStringView text, const Tokens &tokens, TokenRange range,
                     const std::function<Abbreviation(const Token &)> &abbreviation)
{
    std::uint32_t first = range.first;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        const Token &token = tokens[i];
        if (!token.is(TokenKind::Punctuation) || !endsSentence(text[token.begin].unicode())) {
            continue;
        }
        const char16_t mark = text[token.begin].unicode();
        if (mark == u'.' && i > first) {
            const Token &before = tokens[i - 1];
            const bool glued = !token.has(SpaceBefore);
            const bool initial = before.is(TokenKind::Word) && before.length == 1 && before.has(Capitalised);
            const Abbreviation kind = glued && !initial ? abbreviation(before) : Abbreviation::None;
            const bool beforeNumber = i + 1 < range.last && tokens[i + 1].is(TokenKind::Number);
            if (glued &&
                (initial || kind == Abbreviation::Always || (kind == Abbreviation::BeforeNumber && beforeNumber))) {
                continue;
            }
        }
        // Take in further marks of the same kind ("?!", "...") and what closes, as long as it is glued to the stop.
        std::uint32_t last = i + 1;
        while (last < range.last && !tokens[last].has(SpaceBefore) && tokens[last].is(TokenKind::Punctuation) &&
               (endsSentence(text[tokens[last].begin].unicode()) || mayClose(text[tokens[last].begin].unicode()))) {
            ++last;
        }
        if (last < range.last) {
            const Token &next = tokens[last];
            const bool lowerCase = next.is(TokenKind::Word) && text[next.begin].isLower();
            if (!isFullWidth(mark) && (!next.has(SpaceBefore) || lowerCase)) {
                i = last - 1;
                continue;
            }
        }
        sentences.push_back({first, last});
        first = last;
        i = last - 1;
    }
    if (first < range.last) {
        sentences.push_back({first, range.last});
    }
}

} // namespace pullquote
