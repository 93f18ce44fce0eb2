// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/tokens.h"

#include <algorithm>
#include <array>
#include <limits>

namespace pullquote {

namespace {

enum class CharClass : std::uint8_t { Space, LineEnd, Lower, Upper, Digit, Han, Punctuation, Symbol };

bool isHan(char16_t c)
{
    // U+3007 is the ideographic zero; surrogates of the supplementary ideographs are taken pair by pair.
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) || c == 0x3007;
}

constexpr auto AsciiClasses = [] {
    std::array<CharClass, 128> table{};
    for (size_t i = 0; i < table.size(); ++i) {
        const auto ch = static_cast<char>(i);
        const bool space = ch == ' ' || ch == '\t' || ch == '\v' || ch == '\f';
        table[i] = ch == '\n' || ch == '\r'        ? CharClass::LineEnd
                   : space || i < 0x20 || i == 127 ? CharClass::Space
                   : ch >= 'a' && ch <= 'z'        ? CharClass::Lower
                   : ch >= 'A' && ch <= 'Z'        ? CharClass::Upper
                   : ch >= '0' && ch <= '9'        ? CharClass::Digit
                                                   : CharClass::Symbol;
    }
    for (const char mark : {'.', ',', ';', ':', '!', '?', '"', '\'', '(', ')', '[', ']', '{', '}', '-'}) {
        table[static_cast<size_t>(mark)] = CharClass::Punctuation;
    }
    return table;
}();

CharClass classBeyondAscii(char16_t c)
{
    if (isHan(c)) {
        return CharClass::Han;
    }
    if (c >= 0x2010 && c <= 0x2027) {
        return CharClass::Punctuation; // dashes, quotation marks, bullets, the ellipsis
    }
    if (c == 0x2028 || c == 0x2029 || c == 0x85) {
        return CharClass::LineEnd;
    }
    const QChar ch(c);
    if (ch.isSpace() || c == 0x200B || c == 0xFEFF) {
        return CharClass::Space;
    }
    if (c >= 0xFF10 && c <= 0xFF19) {
        return CharClass::Digit;
    }
    if (ch.isUpper() || ch.category() == QChar::Letter_Titlecase) {
        return CharClass::Upper;
    }
    if (ch.isLetter() || ch.isMark()) {
        return CharClass::Lower;
    }
    return ch.isPunct() ? CharClass::Punctuation : CharClass::Symbol;
}

CharClass classOf(char16_t c)
{
    return c < 128 ? AsciiClasses[c] : classBeyondAscii(c);
}

bool isLetter(CharClass c)
{
    return c == CharClass::Lower || c == CharClass::Upper;
}
bool isApostrophe(char16_t c)
{
    return c == u'\'' || c == 0x2019;
}

/// Walks over one text and appends tokens.
class Tokenizer final
{
public:
    Tokenizer(QStringView text, const Vocabulary &vocabulary)
        : m_text(text)
        , m_vocabulary(vocabulary)
    {
    }

    Tokens run()
    {
        m_tokens.reserve(static_cast<size_t>(m_text.size() / 4) + 8);
        std::uint8_t before = SpaceBefore | LineBreakBefore;
        for (qsizetype at = 0; at < m_text.size();) {
            const CharClass c = classOf(unit(at));
            if (c == CharClass::Space || c == CharClass::LineEnd) {
                before |= SpaceBefore | (c == CharClass::LineEnd ? LineBreakBefore : 0);
                ++at;
                continue;
            }
            at = token(at, c, before);
            before = 0;
        }
        return std::move(m_tokens);
    }

private:
    char16_t unit(qsizetype at) const { return at < m_text.size() ? m_text[at].unicode() : u'\0'; }
    CharClass kindAt(qsizetype at) const { return at < m_text.size() ? classOf(unit(at)) : CharClass::LineEnd; }

    qsizetype token(qsizetype begin, CharClass c, std::uint8_t flags)
    {
        switch (c) {
        case CharClass::Lower:
        case CharClass::Upper:
            return word(begin, flags);
        case CharClass::Digit:
            return number(begin, flags);
        case CharClass::Han:
            return push(begin, begin + 1, TokenKind::Han, flags);
        case CharClass::Punctuation:
            return push(begin, begin + 1, TokenKind::Punctuation, flags, wordHashWith(WordHashBegin, unit(begin)));
        default:
            break;
        }
        const bool pair = QChar::isHighSurrogate(unit(begin)) && QChar::isLowSurrogate(unit(begin + 1));
        if (pair) {
            const char32_t code = QChar::surrogateToUcs4(unit(begin), unit(begin + 1));
            const bool han = code >= 0x20000 && code <= 0x323AF;
            return push(begin, begin + 2, han ? TokenKind::Han : TokenKind::Symbol, flags);
        }
        return push(begin, begin + 1, TokenKind::Symbol, flags);
    }

    /// A word of ASCII letters that ends in the plain way is hashed while it is read; the others are read with care.
    qsizetype word(qsizetype begin, std::uint8_t flags)
    {
        qsizetype at = begin;
        std::uint32_t hash = WordHashBegin;
        char16_t lower = 0;
        for (; at < m_text.size(); ++at) {
            const char16_t c = m_text.utf16()[at];
            const char16_t folded = c | 0x20;
            if (folded < u'a' || folded > u'z') {
                break;
            }
            lower |= c & 0x20;
            hash = (hash ^ folded) * WordHashPrime;
        }
        if (at == begin || !endsPlainly(begin, at)) {
            return anyWord(begin, flags);
        }
        const bool capital = (m_text.utf16()[begin] & 0x20) == 0;
        const bool all = lower == 0 && at - begin >= 2;
        flags |= static_cast<std::uint8_t>((capital ? Capitalised : 0) | (all ? AllCapitals : 0));
        return push(begin, at, TokenKind::Word, flags, hash);
    }

    /// Whether a word of letters ends at `at` for sure: what stands there goes on no word, abbreviation or address.
    bool endsPlainly(qsizetype begin, qsizetype at) const
    {
        switch (unit(at)) {
        case u' ':
        case u'\n':
        case u',':
        case u';':
        case u'?':
        case u'!':
        case u')':
        case u'"':
        case u'-':
        case u'\u201D':
        case u'\0':
            return true;
        case u'.':
            return at - begin > 3; // U.S., www.
        default:
            return false;
        }
    }

    qsizetype anyWord(qsizetype begin, std::uint8_t flags)
    {
        qsizetype at = begin;
        bool allCapitals = true;
        bool dots = false;
        bool digits = false;
        qsizetype letters = 0;
        if (classOf(unit(begin)) == CharClass::Upper) {
            flags |= Capitalised;
        }
        while (at < m_text.size()) {
            const CharClass c = classOf(unit(at));
            if (isLetter(c)) {
                allCapitals = allCapitals && c == CharClass::Upper;
                ++letters;
                ++at;
            } else if (c == CharClass::Space) {
                break; // by far the most words end here
            } else if (c == CharClass::Digit) {
                digits = true;
                ++at;
            } else if (isApostrophe(unit(at)) && isLetter(kindAt(at + 1))) {
                const bool possessive =
                    (unit(at + 1) | 0x20) == u's' && !isLetter(kindAt(at + 2)) && kindAt(at + 2) != CharClass::Digit;
                if (possessive) {
                    break;
                }
                ++at;
            } else if (unit(at) == u'.' && isLetter(kindAt(at + 1)) && letters >= 1 && singleLetters(begin, at) &&
                       !isLetter(kindAt(at + 2))) {
                dots = true;
                ++at;
            } else if (unit(at) == u'.' && dots) {
                ++at; // the last dot of U.S.
                break;
            } else if (isAddressAt(begin, at)) {
                return address(begin, at, flags);
            } else {
                break;
            }
        }
        flags |= static_cast<std::uint8_t>((letters >= 2 && allCapitals ? AllCapitals : 0) | (digits ? HasDigit : 0) |
                                           (dots ? HasDot : 0));
        at = push(begin, at, TokenKind::Word, flags);
        if (isApostrophe(unit(at)) && (unit(at + 1) | 0x20) == u's' && !isLetter(kindAt(at + 2)) &&
            kindAt(at + 2) != CharClass::Digit) {
            return push(at, at + 2, TokenKind::Suffix, 0);
        }
        return at;
    }

    /// Whether [begin, at) is single letters parted by dots, so that a dot at `at` may go on an abbreviation.
    bool singleLetters(qsizetype begin, qsizetype at) const
    {
        for (qsizetype i = begin; i < at; ++i) {
            if (((i - begin) & 1) != (unit(i) == u'.' ? 1 : 0)) {
                return false;
            }
        }
        return ((at - begin) & 1) == 1;
    }

    bool isAddressAt(qsizetype begin, qsizetype at) const
    {
        const char16_t c = unit(at);
        if (c == u':') {
            return unit(at + 1) == u'/' && unit(at + 2) == u'/';
        }
        if (c == u'@') {
            return at > begin && (isLetter(kindAt(at + 1)) || kindAt(at + 1) == CharClass::Digit);
        }
        return c == u'.' && at - begin == 3 && m_text.sliced(begin, 3).compare(u"www", Qt::CaseInsensitive) == 0 &&
               isLetter(kindAt(at + 1));
    }

    /// The address whose first word begins at `begin` and ends at `end`, where a sign shows that it is one. The word
    /// may hold any letters, what follows is ASCII.
    qsizetype address(qsizetype begin, qsizetype end, std::uint8_t flags)
    {
        const qsizetype limit = std::min<qsizetype>(m_text.size(), begin + 2048);
        while (end < limit && unit(end) > 0x20 && unit(end) < 0x7F && unit(end) != u'"' && unit(end) != u'<' &&
               unit(end) != u'>') {
            ++end;
        }
        while (end > begin + 1 && QStringView(u".,;:!?)]'").contains(m_text[end - 1])) {
            --end;
        }
        return push(begin, end, TokenKind::Address, flags);
    }

    qsizetype number(qsizetype begin, std::uint8_t flags)
    {
        qsizetype at = begin;
        while (at < m_text.size()) {
            if (kindAt(at) == CharClass::Digit) {
                ++at;
            } else if ((unit(at) == u'.' || unit(at) == u',' || unit(at) == 0xFF0E || unit(at) == 0xFF0C) &&
                       kindAt(at + 1) == CharClass::Digit) {
                ++at;
            } else {
                break;
            }
        }
        return push(begin, at, TokenKind::Number, flags);
    }

    qsizetype push(qsizetype begin, qsizetype end, TokenKind kind, std::uint8_t flags)
    {
        end = std::min<qsizetype>(end, begin + LongestToken);
        return push(begin, end, kind, flags, wordHash(m_text.sliced(begin, end - begin)));
    }

    qsizetype push(qsizetype begin, qsizetype end, TokenKind kind, std::uint8_t flags, std::uint32_t hash)
    {
        if (end - begin > LongestToken) {
            return push(begin, begin + LongestToken, kind, flags);
        }
        const QStringView characters = m_text.sliced(begin, end - begin);
        Token token;
        token.begin = static_cast<std::uint32_t>(begin);
        token.length = static_cast<std::uint16_t>(end - begin);
        token.kind = kind;
        token.flags = flags;
        token.hash = hash;
        token.word = m_vocabulary.find(characters, token.hash);
        m_tokens.push_back(token);
        return end;
    }

    static constexpr qsizetype LongestToken = std::numeric_limits<std::uint16_t>::max();

    QStringView m_text;
    const Vocabulary &m_vocabulary;
    Tokens m_tokens;
};

} // namespace

Tokens tokenize(QStringView text, const Vocabulary &vocabulary)
{
    return Tokenizer(text, vocabulary).run();
}

TokenRange tokensIn(const Tokens &tokens, Span span)
{
    const auto first =
        std::ranges::lower_bound(tokens, span.begin, {}, [](const Token &t) { return qsizetype(t.begin); });
    const auto last =
        std::ranges::lower_bound(first, tokens.end(), span.end, {}, [](const Token &t) { return qsizetype(t.begin); });
    return {static_cast<std::uint32_t>(first - tokens.begin()), static_cast<std::uint32_t>(last - tokens.begin())};
}

} // namespace pullquote
