// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/plaintext/wording.h"

#include "model/text/lexicon.h"

#include <QDir>

#include <algorithm>

namespace pullquote::plaintext {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView Closing = u"\"'”’»›)]}」』）】》〉";
constexpr QStringView SentenceEnds = u".!?…。！？";

bool isWide(char16_t c)
{
    return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) ||
           (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
           (c >= 0xffe0 && c <= 0xffe6);
}

QStringView withoutClosing(QStringView text)
{
    while (!text.isEmpty() && (Closing.contains(text.back()) || text.back().isSpace())) {
        text.chop(1);
    }
    return text;
}

bool isWordBorder(QStringView text, qsizetype at)
{
    if (at <= 0 || at >= text.size()) {
        return true;
    }
    const QChar left = text[at - 1];
    const QChar right = text[at];
    return !left.isLetterOrNumber() || !right.isLetterOrNumber() || isWide(left.unicode()) || isWide(right.unicode());
}

/// "12" in "The end ...... 12".
QStringView withoutPageNumber(QStringView text)
{
    QStringView rest = text;
    while (!rest.isEmpty() && rest.back().isDigit()) {
        rest.chop(1);
    }
    if (rest.size() == text.size()) {
        return text;
    }
    const QStringView label = rest;
    while (!rest.isEmpty() && (rest.back().isSpace() || u".·…\t"_s.contains(rest.back()))) {
        rest.chop(1);
    }
    return label.size() - rest.size() >= 3 ? rest : text;
}

} // namespace

int columnsOf(QChar c)
{
    return isWide(c.unicode()) ? 2 : 1;
}

int columnsOf(QStringView text)
{
    qsizetype columns = text.size();
    for (const QChar c : text) {
        columns += isWide(c.unicode());
    }
    return int(std::min<qsizetype>(columns, std::numeric_limits<int>::max() / 4));
}

QChar finalMark(QStringView text)
{
    text = withoutClosing(text);
    return text.isEmpty() ? QChar() : text.back();
}

bool endsSentence(QStringView text)
{
    return SentenceEnds.contains(finalMark(text)) && !finalMark(text).isNull();
}

bool holdsSeveralSentences(QStringView text)
{
    for (qsizetype i = 1; i + 2 < text.size(); ++i) {
        if (!SentenceEnds.contains(text[i])) {
            continue;
        }
        if (isWide(text[i].unicode())) {
            return true;
        }
        // "Mr. Smith" and "U.S. Army" are no ends: the word before must be a longer one in small letters.
        const QStringView before = text.first(i);
        const bool longWord = before.size() >= 4 && before.back().isLower() && before[before.size() - 2].isLower() &&
                              before[before.size() - 3].isLetter() && before[before.size() - 4].isLetter();
        qsizetype next = i + 1;
        while (next < text.size() && Closing.contains(text[next])) {
            ++next;
        }
        const bool newSentence = next + 1 < text.size() && text[next].isSpace() &&
                                 (text[next + 1].isUpper() || u"“\"‘«"_s.contains(text[next + 1]));
        if (longWord && newSentence) {
            return true;
        }
    }
    return false;
}

bool isTitleCase(QStringView text)
{
    constexpr qsizetype ShortWord = 3; // articles and prepositions are small in headlines
    int longer = 0;
    int capital = 0;
    bool first = true;
    for (const QStringView word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto letter = std::ranges::find_if(word, [](QChar c) { return c.isLetterOrNumber(); });
        if (letter == word.end() || !letter->isLetter()) {
            continue;
        }
        if (!first && word.size() > ShortWord) {
            ++longer;
            capital += letter->isUpper();
        }
        first = false;
    }
    return longer >= 2 && capital * 4 >= longer * 3;
}

bool isAllCapitals(QStringView text)
{
    const auto upper = std::ranges::count_if(text, [](QChar c) { return c.isUpper(); });
    const bool anyLower = std::ranges::any_of(text, [](QChar c) { return c.isLower(); });
    return upper >= 3 && !anyLower;
}

bool holdsLetters(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetter() || c.isSurrogate(); });
}

bool holdsDigits(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

int wordCount(QStringView text)
{
    int words = 0;
    int wide = 0;
    bool inside = false;
    for (const QChar c : text) {
        const bool isPart = !c.isSpace() && !isWide(c.unicode());
        words += isPart && !inside;
        wide += isWide(c.unicode()) && c.isLetter();
        inside = isPart;
    }
    return words + (wide + 1) / 2;
}

qsizetype romanNumberIn(QStringView text)
{
    constexpr qsizetype Longest = 7;
    const auto *const end = std::ranges::find_if_not(text, [](QChar c) { return QStringView(u"IVXLC").contains(c); });
    const qsizetype length = end - text.begin();
    return length <= Longest ? length : 0;
}

namespace {

/// Without the "IV." or "IV)" in front of more words; digits are no letters anyway.
QStringView withoutRomanNumber(QStringView text)
{
    const qsizetype length = romanNumberIn(text);
    const bool isNumber = length > 0 && length + 2 < text.size() && QStringView(u".)").contains(text[length]) &&
                          text[length + 1].isSpace();
    return isNumber ? text.sliced(length + 1) : text;
}

} // namespace

QString headingKey(QStringView text)
{
    QString key;
    bool started = false;
    for (const QChar c : withoutRomanNumber(withoutPageNumber(text.trimmed()))) {
        started = started || c.isLetter() || c.isSurrogate();
        if (started && (c.isLetterOrNumber() || c.isSurrogate())) {
            key += c.toCaseFolded();
        }
    }
    return key;
}

QString folded(QStringView text)
{
    QString plain = text.toString().simplified().toCaseFolded();
    while (!plain.isEmpty() && u".:：。!…"_s.contains(plain.back())) {
        plain.chop(1);
    }
    return plain.trimmed();
}

Notices::Notices()
{
    for (const QString &language : QDir(u":/lexicon"_s).entryList(QDir::Dirs, QDir::Name)) {
        for (const LexiconEntry &entry : loadLexicon(language, u"notices"_s)) {
            for (const QString &kind : entry.fields) {
                m_phrases[kind].push_back(entry.phrase.toCaseFolded());
            }
        }
    }
}

const QStringList &Notices::phrases(const QString &kind) const
{
    static const QStringList none;
    const auto found = m_phrases.constFind(kind);
    return found == m_phrases.cend() ? none : *found;
}

bool Notices::is(const QString &kind, QStringView text) const
{
    return phrases(kind).contains(folded(text));
}

QString Notices::beginning(const QString &kind, QStringView text) const
{
    for (const QString &phrase : phrases(kind)) {
        if (text.startsWith(phrase, Qt::CaseInsensitive) && isWordBorder(text, phrase.size())) {
            return phrase;
        }
    }
    return {};
}

bool Notices::within(const QString &kind, QStringView text) const
{
    return std::ranges::any_of(phrases(kind), [&](const QString &phrase) {
        const qsizetype at = text.indexOf(phrase, 0, Qt::CaseInsensitive);
        return at >= 0 && isWordBorder(text, at) && isWordBorder(text, at + phrase.size());
    });
}

const Notices &notices()
{
    static const Notices loaded;
    return loaded;
}

} // namespace pullquote::plaintext
