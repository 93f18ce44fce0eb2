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

/// Whether `word` is `lower`, whatever the case of its letters. `lower` is ASCII in lower case.
inline bool isPlainWord(QStringView word, std::u16string_view lower)
{
    if (static_cast<size_t>(word.size()) != lower.size()) {
        return false;
    }
    for (size_t i = 0; i < lower.size(); ++i) {
        const char16_t c = word.utf16()[i];
        if ((c >= u'A' && c <= u'Z' ? c | 0x20 : c) != lower[i]) {
            return false;
        }
    }
    return true;
}

} // namespace pullquote
