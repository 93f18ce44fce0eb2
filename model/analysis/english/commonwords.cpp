// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/commonwords.h"

#include <QResource>

#include <array>
#include <string_view>

namespace pullquote::english {

using namespace Qt::Literals::StringLiterals;

CommonWords::CommonWords()
{
    const QResource words(u":/lexicon/en/commonwords.txt"_s);
    if (words.isValid() && words.compressionAlgorithm() == QResource::NoCompression) {
        m_words = QByteArrayView(words.data(), qsizetype(words.size())); // lives as long as the program
    }
}

bool CommonWords::contains(QStringView word) const
{
    constexpr qsizetype LongestWord = 32;
    std::array<char, LongestWord> letters{};
    if (word.isEmpty() || word.size() > LongestWord) {
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
    const std::string_view all(m_words.data(), size_t(m_words.size()));
    size_t first = 0;
    size_t last = all.size();
    while (first < last) { // by halves; the middle is moved to the begin of its line
        const size_t middle = first + (last - first) / 2;
        const size_t before = all.rfind('\n', middle);
        const size_t begin = before == std::string_view::npos || before < first ? first : before + 1;
        const size_t end = std::min(all.find('\n', begin), last);
        const std::string_view here = all.substr(begin, end - begin);
        if (here == wanted) {
            return true;
        }
        if (here < wanted) {
            first = std::min(end + 1, last);
        } else {
            last = begin;
        }
    }
    return false;
}

} // namespace pullquote::english
