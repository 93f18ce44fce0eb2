// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/linecounter.h"

#include <QTextLayout>

#include <algorithm>

namespace pullquote {

namespace {

/// Kerning and shaping make a line this much longer or shorter than the sum of its characters.
constexpr qreal Uncertainty = 0.015;

constexpr char16_t Delete = 0x7F;

/// Han, kana and Hangul may end a line after every character.
bool breaksAnywhere(QChar c)
{
    return c.unicode() >= 0x2E80 && c.unicode() < 0xFE30;
}

} // namespace

LineCounter::LineCounter(const QFont &font)
    : m_font(font)
    , m_metrics(font)
{
    // Only what has a glyph: for a control character every font of the system would be asked.
    for (char16_t c = u' '; c < m_ascii.size(); ++c) {
        m_ascii[c] = c == Delete ? 0 : float(m_metrics.horizontalAdvance(QChar(c)));
    }
    std::fill_n(m_ascii.begin(), u' ', m_ascii[u' ']);
}

int LineCounter::lines(QStringView text, qreal width, int limit) const
{
    const int least = wrapped(text, width * (1 + Uncertainty), limit);
    const int most = wrapped(text, width * (1 - Uncertainty), limit);
    return least == most ? least : laidOut(text, width, limit);
}

int LineCounter::laidOut(QStringView text, qreal width, int limit) const
{
    QTextLayout layout(text.toString(), m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid() && lines < limit; line = layout.createLine()) {
        line.setLineWidth(width);
        ++lines;
    }
    layout.endLayout();
    return std::max(lines, 1);
}

int LineCounter::wrapped(QStringView text, qreal width, int limit) const
{
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
    if (c.unicode() < m_ascii.size()) {
        return qreal(m_ascii[c.unicode()]);
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
