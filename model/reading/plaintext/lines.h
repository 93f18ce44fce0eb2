// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/span.h"

#include <QStringView>

#include <vector>

namespace pullquote::plaintext {

/// A line with something on it, without the white space and the marks of quoted mail around it.
struct Line
{
    Span span;
    qsizetype number = 0;     ///< From 1, blank lines counted.
    int indent = 0;           ///< White space before it, in columns.
    int columns = 0;          ///< Its width: a full-width character takes two.
    int quoted = 0;           ///< How many > stand before it.
    bool blankBefore = false; ///< A blank line, or nothing, lies before it.
};

/// Lines that belong together: a paragraph, a heading, a list item.
struct Passage
{
    Span span; ///< From the first line's first character to the last line's last.
    qsizetype line = 0;
    int lines = 1;
    int indent = 0;  ///< Of the first line.
    int columns = 0; ///< Of all lines together.
    int quoted = 0;
    bool blankBefore = false;
    bool blankAfter = false;

    bool standsAlone() const { return blankBefore && blankAfter; }
};

/// How many lines of a text of so many characters are told apart: more than any text that is wrapped has, fewer than
/// would fill the memory where a file is nothing but line ends.
constexpr size_t mostLines(qsizetype characters)
{
    return 50'000 + size_t(characters) / 40;
}

/// The lines of `text` that are not blank. Behind the first mostLines() several stand in one.
std::vector<Line> cutLines(QStringView text);

/// The width at which the text was wrapped by a program, or 0 if its lines end where their writer ended them.
/// Greedy wrapping leaves a trace: the first word of a line would not have fitted on the line before.
int wrapWidth(QStringView text, const std::vector<Line> &lines);

/// Puts the lines of wrapped paragraphs together; every other line is a passage of its own.
std::vector<Passage> joinLines(QStringView text, const std::vector<Line> &lines);

} // namespace pullquote::plaintext
