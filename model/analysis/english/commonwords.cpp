// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/commonwords.h"

#include <QResource>

#include <algorithm>

namespace pullquote::english {

using namespace Qt::Literals::StringLiterals;

CommonWords::CommonWords()
{
    const QResource resource(u":/lexicon/en/commonwords.txt"_s);
    if (!resource.isValid() || resource.compressionAlgorithm() != QResource::NoCompression) {
        return;
    }
    // What it points to lives as long as the program.
    m_words = {reinterpret_cast<const char *>(resource.data()), size_t(resource.size())};
    size_t pair = 0;
    for (size_t line = 0; line < m_words.size(); line = m_words.find('\n', line) + 1) {
        const size_t second = m_words[line + 1] == '\n' ? 0 : size_t(m_words[line + 1] - 'a');
        const size_t here = size_t(m_words[line] - 'a') * Letters + second;
        for (; pair <= here; ++pair) {
            m_begins[pair] = std::uint32_t(line);
        }
    }
    std::fill(m_begins.begin() + std::ptrdiff_t(pair), m_begins.end(), std::uint32_t(m_words.size()));
}

bool CommonWords::contains(QStringView word) const
{
    constexpr qsizetype LongestWord = 32;
    std::array<char, LongestWord> letters{};
    if (word.size() < 2 || word.size() > LongestWord) {
        return false;
    }
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char16_t small = word[i].unicode() | 0x20; // of a letter of ASCII
        if (small < u'a' || small > u'z') {
            return false;
        }
        letters[size_t(i)] = char(small);
    }
    const std::string_view wanted(letters.data(), size_t(word.size()));
    const size_t pair = size_t(wanted[0] - 'a') * Letters + size_t(wanted[1] - 'a');
    size_t first = m_begins[pair];
    size_t last = m_begins[pair + 1];
    while (first < last) { // by halves; the middle is moved to the begin of its line
        const size_t middle = first + (last - first) / 2;
        // A line end in the middle belongs to the line before it: else the begin might be `last`, and nothing gets
        // less.
        const size_t before = middle > first ? m_words.rfind('\n', middle - 1) : std::string_view::npos;
        const size_t begin = before == std::string_view::npos || before < first ? first : before + 1;
        const size_t end = m_words.find('\n', begin);
        const std::string_view here = m_words.substr(begin, end - begin);
        if (here == wanted) {
            return true;
        }
        if (here < wanted) {
            first = end + 1;
        } else {
            last = begin;
        }
    }
    return false;
}

} // namespace pullquote::english
