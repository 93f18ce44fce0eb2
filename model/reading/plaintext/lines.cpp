// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/plaintext/lines.h"

#include "model/reading/plaintext/marker.h"
#include "model/reading/plaintext/wording.h"

#include <algorithm>
#include <array>

namespace pullquote::plaintext {

namespace {

constexpr int NarrowestWrap = 30;
constexpr int WidestWrap = 110;
constexpr int TabWidth = 8;

/// Cuts the quotation marks of mail ("> > ") off the front of a line.
void cutQuoteMarks(QStringView text, Line &line)
{
    while (!line.span.isEmpty() && text[line.span.begin] == u'>') {
        qsizetype after = line.span.begin + 1;
        const bool isMark = after == line.span.end || text[after].isSpace() || text[after] == u'>';
        if (!isMark && line.quoted == 0) {
            return;
        }
        while (after < line.span.end && text[after].isSpace()) {
            ++after;
        }
        line.span.begin = after;
        ++line.quoted;
    }
}

Line lineIn(QStringView text, Span whole, qsizetype number)
{
    Line line;
    line.number = number;
    line.span = whole;
    while (line.span.begin < line.span.end && text[line.span.begin].isSpace()) {
        const QChar c = text[line.span.begin];
        line.indent += c == u'\t' ? TabWidth - line.indent % TabWidth : columnsOf(c);
        ++line.span.begin;
    }
    while (line.span.end > line.span.begin && text[line.span.end - 1].isSpace()) {
        --line.span.end;
    }
    cutQuoteMarks(text, line);
    line.columns = columnsOf(line.span.of(text));
    return line;
}

/// Columns that the first word needs; in scripts without spaces a word is a character.
int firstWordColumns(QStringView line)
{
    int columns = 0;
    for (const QChar c : line) {
        if (c.isSpace()) {
            break;
        }
        columns += columnsOf(c);
        if (columnsOf(c) == 2) {
            break;
        }
    }
    return columns;
}

bool followsDirectly(const Line &line, const Line &next)
{
    return !next.blankBefore && line.quoted == next.quoted;
}

/// Whether `next` reads as the rest of a sentence that `line` began.
bool goesOn(QStringView line, QStringView next)
{
    if (line.isEmpty() || next.isEmpty() || endsSentence(line)) {
        return false;
    }
    const QChar first = next.front();
    return first.isLower() || (first.isLetter() && first.category() == QChar::Letter_Other);
}

bool wasForced(const Line &line, QStringView next, int width)
{
    const int tolerance = width / 10;
    return line.columns + line.indent + 1 + firstWordColumns(next) > width - tolerance;
}

/// Decides which lines go on in the next.
class Joining final
{
public:
    Joining(QStringView text, const std::vector<Line> &lines)
        : m_text(text)
        , m_width(wrapWidth(text, lines))
    {
    }

    /// Whether `next` is the same passage as `line`, which is its line number `ordinal` from 0.
    bool joins(const Line &line, const Line &next, int ordinal) const
    {
        const QStringView left = line.span.of(m_text);
        const QStringView right = next.span.of(m_text);
        if (!followsDirectly(line, next) || listMarker(right).isValid() || isRule(left) || isRule(right)) {
            return false;
        }
        const bool hangs = ordinal == 0 && listMarker(left).isValid();
        if (next.indent > line.indent + 1 && !hangs) {
            return false; // an indented first line
        }
        if (m_width == 0) {
            // Few lines are wrapped: believe only a sentence that is cut in the middle.
            constexpr int LongEnough = 40;
            return right.front().isLower() && goesOn(left, right) && line.columns >= LongEnough;
        }
        return wasForced(line, right, m_width) || (hangs && next.indent > line.indent) ||
               (right.front().isLower() && goesOn(left, right));
    }

private:
    QStringView m_text;
    int m_width;
};

} // namespace

std::vector<Line> cutLines(QStringView text)
{
    constexpr qsizetype LongEnough = 4096; // of several lines in one
    std::vector<Line> lines;
    const size_t most = mostLines(text.size());
    bool blank = true;
    qsizetype number = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        end = end < 0 ? text.size() : end;
        Line line = lineIn(text, {begin, end}, ++number);
        if (line.span.isEmpty()) {
            blank = true;
        } else if (lines.size() >= most && lines.back().span.length() < LongEnough) {
            lines.back().span.end = line.span.end;
            blank = true; // so that nothing is joined to it
        } else {
            line.blankBefore = blank;
            blank = false;
            lines.push_back(line);
        }
        begin = end + 1;
    }
    return lines;
}

int wrapWidth(QStringView text, const std::vector<Line> &lines)
{
    std::array<qsizetype, WidestWrap + 1> widths{};
    qsizetype pairs = 0;
    qsizetype tooWide = 0;
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        if (followsDirectly(lines[i], lines[i + 1])) {
            ++pairs;
            const int width = lines[i].columns + lines[i].indent;
            width > WidestWrap ? ++tooWide : ++widths[size_t(width)];
        }
    }
    if (pairs == 0 || tooWide * 20 > pairs) {
        return 0;
    }
    // The width that all but one in fifty keep: a long address must not widen the page.
    int width = WidestWrap;
    for (qsizetype wider = tooWide; width > 0 && (wider += widths[size_t(width)]) * 50 <= pairs;) {
        --width;
    }
    qsizetype forced = 0;
    qsizetype goingOn = 0;
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        if (followsDirectly(lines[i], lines[i + 1])) {
            const QStringView next = lines[i + 1].span.of(text);
            forced += wasForced(lines[i], next, width);
            goingOn += goesOn(lines[i].span.of(text), next);
        }
    }
    const bool looksWrapped = width >= NarrowestWrap && forced * 10 >= pairs * 6 && goingOn * 10 >= pairs * 3;
    return looksWrapped ? width : 0;
}

std::vector<Passage> joinLines(QStringView text, const std::vector<Line> &lines)
{
    std::vector<Passage> passages;
    const Joining joining(text, lines);
    for (size_t i = 0; i < lines.size(); ++i) {
        const Line &line = lines[i];
        if (i > 0 && joining.joins(lines[i - 1], line, passages.back().lines - 1)) {
            Passage &passage = passages.back();
            passage.span.end = line.span.end;
            passage.columns += line.columns + 1;
            ++passage.lines;
            continue;
        }
        if (!passages.empty()) {
            passages.back().blankAfter = line.blankBefore;
        }
        Passage passage;
        passage.span = line.span;
        passage.line = line.number;
        passage.indent = line.indent;
        passage.columns = line.columns;
        passage.quoted = line.quoted;
        passage.blankBefore = line.blankBefore;
        passage.blankAfter = true;
        passages.push_back(passage);
    }
    return passages;
}

} // namespace pullquote::plaintext
