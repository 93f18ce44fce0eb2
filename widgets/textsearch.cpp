// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/textsearch.h"

#include <QStringMatcher>

#include <array>
#include <memory>

namespace pullquote {

namespace {

/// One character for one character, so that places hold.
char16_t folded(char16_t c, bool matchCase)
{
    if (c < 0x80) {
        if (c == u'\n' || c == u'\t' || c == u'\r') {
            return u' ';
        }
        return !matchCase && c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c;
    }
    switch (c) {
    case u'‘':
    case u'’':
    case u'‚':
    case u'′':
    case u'ʼ':
        return u'\'';
    case u'“':
    case u'”':
    case u'„':
    case u'«':
    case u'»':
    case u'″':
        return u'"';
    case u'‐':
    case u'\u2011':
    case u'‒':
    case u'–':
    case u'—':
    case u'−':
        return u'-';
    default:
        break;
    }
    const QChar character(c);
    if (character.isSpace()) {
        return u' ';
    }
    return matchCase || character.isSurrogate() ? c : character.toCaseFolded().unicode();
}

using FoldingTable = std::array<char16_t, 65536>;

/// Folding is asked for every character of the text: a table answers ten times faster than the rules.
const FoldingTable &foldingTable(bool matchCase)
{
    const auto make = [](bool keepCase) {
        auto table = std::make_unique<FoldingTable>();
        for (size_t c = 0; c < table->size(); ++c) {
            (*table)[c] = folded(char16_t(c), keepCase);
        }
        return table;
    };
    static const auto exact = make(true);
    static const auto anyCase = make(false);
    return matchCase ? *exact : *anyCase;
}

QString foldedText(const QString &text, bool matchCase)
{
    const FoldingTable &table = foldingTable(matchCase);
    QString result(text.size(), Qt::Uninitialized);
    const auto *from = text.utf16();
    QChar *to = result.data();
    for (qsizetype i = 0; i < text.size(); ++i) {
        to[i] = QChar(table[from[i]]);
    }
    return result;
}

bool isInsideWord(const QString &text, qsizetype position)
{
    return position > 0 && position < text.size() && text[position - 1].isLetterOrNumber() &&
           text[position].isLetterOrNumber();
}

} // namespace

void TextSearch::setText(const QString &text)
{
    m_text = text;
    m_folded.clear();
    m_isFolded = false;
}

std::vector<Span> TextSearch::find(const QString &words, Options options)
{
    std::vector<Span> found;
    if (words.isEmpty()) {
        return found;
    }
    if (!m_isFolded || m_matchesCase != options.matchCase) {
        m_folded = foldedText(m_text, options.matchCase);
        m_matchesCase = options.matchCase;
        m_isFolded = true;
    }
    const QStringMatcher matcher(foldedText(words, options.matchCase), Qt::CaseSensitive);
    for (qsizetype at = matcher.indexIn(m_folded); at >= 0;) {
        const Span hit{at, at + words.size()};
        const bool isWhole = !isInsideWord(m_folded, hit.begin) && !isInsideWord(m_folded, hit.end);
        if (!options.wholeWords || isWhole) {
            found.push_back(hit);
            at = matcher.indexIn(m_folded, hit.end);
        } else {
            at = matcher.indexIn(m_folded, hit.begin + 1);
        }
    }
    return found;
}

} // namespace pullquote
