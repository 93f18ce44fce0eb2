// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/span.h"
#include "model/text/vocabulary.h"

#include <cstdint>
#include <vector>

namespace pullquote {

enum class TokenKind : std::uint8_t {
    Word,   ///< Letters, with inner apostrophes (don't, l'homme), digits after letters (A320, Q3), dots in U.S., p.m.
    Suffix, ///< The possessive 's or ’s (or a bare ’ after s is Punctuation) glued to the word before it.
    Number, ///< Digits with inner separators: 70, 1,000, 3.5, 20.000; also full-width digits. No sign, no unit.
    Han,    ///< One Chinese character.
    Punctuation, ///< One mark: . , ; : ! ? quotation marks, brackets, dashes, and their full-width forms.
    Symbol,      ///< One of everything else that is visible: $ € % / + = & # @ …
    Address      ///< A web or mail address as a whole: nothing inside it is a word, a date or a number.
};

/// What a token looks like, as bits.
enum TokenFlag : std::uint8_t {
    SpaceBefore = 1, ///< White space (or the text's begin) lies before it; without this bit it is glued to its left.
    LineBreakBefore = 2, ///< That white space holds a line end.
    Capitalised = 4,     ///< Begins with a capital letter.
    AllCapitals = 8,     ///< Two letters or more, all capitals.
    HasDigit = 16,       ///< A Word with digits in it.
    HasDot = 32          ///< A Word with dots in it: U.S., e.g.
};

/// One token of a text: 16 bytes and no string.
struct Token
{
    std::uint32_t begin = 0;
    std::uint16_t length = 0; ///< Longer runs are cut.
    TokenKind kind = TokenKind::Symbol;
    std::uint8_t flags = 0;
    WordId word = UnknownWord; ///< What the vocabulary calls it (words, suffixes, Han, marks).
    std::uint32_t hash = 0;    ///< wordHash() of it.

    constexpr std::uint32_t end() const { return begin + length; }
    constexpr Span span() const { return {begin, static_cast<qsizetype>(begin) + length}; }
    constexpr bool has(TokenFlag flag) const { return (flags & flag) != 0; }
    constexpr bool is(TokenKind k) const { return kind == k; }
    /// Whether it is this one mark or symbol.
    bool is(QStringView text, char16_t mark) const { return length == 1 && text[begin] == QChar(mark); }
};

using Tokens = std::vector<Token>;

/// Cuts `text` (below 4 GiB of UTF-16) into tokens in one pass; white space is not kept. Linear; every input is fine.
Tokens tokenize(QStringView text, const Vocabulary &vocabulary);

/// The tokens [first, last) that lie in `span`, as indices.
struct TokenRange
{
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    constexpr bool isEmpty() const { return last <= first; }
    constexpr std::uint32_t size() const { return last - first; }
};
TokenRange tokensIn(const Tokens &tokens, Span span);

} // namespace pullquote
