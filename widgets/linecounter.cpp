// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/linecounter.h"

#include <algorithm>

namespace pullquote {

namespace {

constexpr qreal RoomForKerning = 0.99;

/// Han, kana and Hangul may end a line after every character.
bool breaksAnywhere(QChar c)
{
    return c.unicode() >= 0x2E80 && c.unicode() < 0xFE30;
}

} // namespace

LineCounter::LineCounter(const QFont &font)
    : m_metrics(font)
{
    for (size_t i = 0; i < m_latin.size(); ++i) {
        m_latin[i] = float(m_metrics.horizontalAdvance(QChar(char16_t(i))));
    }
}

int LineCounter::lines(QStringView text, qreal width, int limit) const
{
    width *= RoomForKerning;
    int lines = 1;
    qreal x = 0;    // Of the end of the last word that fits.
    qreal word = 0; // Width of the word so far.
    for (const QChar c : text) {
        const qreal step = advance(c);
        if (c == u' ' || breaksAnywhere(c)) {
            x += word + step;
            word = 0;
            if (c != u' ' && x > width) {
                ++lines;
                x = step;
            }
        } else {
            word += step;
            if (x > 0 && x + word > width) {
                ++lines;
                x = 0;
            }
            // A word longer than a line is broken where the line ends.
            if (word > width) {
                ++lines;
                word = step;
            }
        }
        if (lines >= limit) {
            return limit;
        }
    }
    return lines;
}

qreal LineCounter::advance(QChar c) const
{
    if (c.unicode() < m_latin.size()) {
        return qreal(m_latin[c.unicode()]);
    }
    const auto known = m_others.constFind(c.unicode());
    if (known != m_others.cend()) {
        return qreal(*known);
    }
    const auto width = c.isLowSurrogate() ? 0.0F : float(m_metrics.horizontalAdvance(c));
    m_others.insert(c.unicode(), width);
    return qreal(width);
}

} // namespace pullquote
