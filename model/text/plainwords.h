// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <string_view>

namespace pullquote {

/// The units of `text`, for comparisons that the compiler writes out in place: rules ask millions of times whether a
/// token is one short word, and nearly always the length says no.
inline std::u16string_view unitsOf(QStringView text)
{
    return {text.utf16(), static_cast<size_t>(text.size())};
}

/// A short word or ending that stands in the code: ASCII, in lower case. The compiler counts its length; that of a
/// plain literal would be counted anew each time a rule asks.
class PlainWord final
{
public:
    template <size_t Size>
    consteval PlainWord(const char16_t (&text)[Size]) // NOLINT(*-explicit-*): literals are passed
        : m_text(text, Size - 1)
    {
    }

    constexpr std::u16string_view text() const { return m_text; }

private:
    std::u16string_view m_text;
};

/// Whether `word` is `lower`, whatever the case of its letters.
inline bool isPlainWord(QStringView word, PlainWord lower)
{
    const std::u16string_view wanted = lower.text();
    if (static_cast<size_t>(word.size()) != wanted.size()) {
        return false;
    }
    for (size_t i = 0; i < wanted.size(); ++i) {
        const char16_t c = word.utf16()[i];
        if ((c >= u'A' && c <= u'Z' ? c | 0x20 : c) != wanted[i]) {
            return false;
        }
    }
    return true;
}

/// Whether `word` ends in `ending`, written in lower case.
inline bool endsPlainly(QStringView word, PlainWord ending)
{
    return unitsOf(word).ends_with(ending.text());
}

} // namespace pullquote
