// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/wordcount.h"

namespace pullquote {

namespace {

bool isHan(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);
}

/// Whether the mark joins what stands on both sides of it to one word.
bool isJoiner(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'-' || c == u'.' || c == u',' || c == u'\u00ad';
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

} // namespace

qsizetype countWords(QStringView text)
{
    qsizetype count = 0;
    bool inWord = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isHan(c)) {
            ++count;
            inWord = false;
        } else if (isWordPart(c)) {
            count += inWord ? 0 : 1;
            inWord = true;
        } else {
            const bool joins =
                inWord && isJoiner(c) && i + 1 < text.size() && isWordPart(text[i + 1]) && !isHan(text[i + 1]);
            inWord = joins;
        }
    }
    return count;
}

qsizetype countWords(const Reading &reading)
{
    qsizetype count = 0;
    for (const Block &block : reading.blocks) {
        if (block.kind != BlockKind::Boilerplate) {
            count += countWords(block.span.of(reading.text));
        }
    }
    return count;
}

} // namespace pullquote
