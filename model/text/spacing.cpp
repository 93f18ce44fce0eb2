// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/spacing.h"

namespace pullquote {

namespace {

bool isSpace(QChar c)
{
    constexpr char16_t LastSpace = 0x3000; // the ideographic one
    return c.unicode() < 0x80 ? c == u' ' || (c >= u'\t' && c <= u'\r') : c.unicode() <= LastSpace && c.isSpace();
}

} // namespace

QString onOneLine(QStringView text)
{
    QString line;
    appendOnOneLine(line, text);
    return line;
}

void appendOnOneLine(QString &line, QStringView text, bool spaced)
{
    const qsizetype old = line.size();
    line.resize(old + text.size() + 1);
    QChar *const begin = line.data();
    QChar *end = begin + old;
    bool space = spaced && old > 0;
    for (const QChar c : text) {
        if (isSpace(c)) {
            space = space || end > begin + old;
            continue;
        }
        if (space) {
            *end++ = u' ';
            space = false;
        }
        *end++ = c;
    }
    line.resize(end - begin);
}

} // namespace pullquote
