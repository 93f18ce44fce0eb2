// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/phrases.h"

#include "model/text/lexicon.h"

#include <QStringList>

namespace pullquote::html {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Lower case, apostrophes straight, all else that is no letter as single spaces; a colon after the first words stays
/// as a word of its own, for it tells "Photo: …" from "Photo of …".
QStringList plainWords(QStringView line, qsizetype most)
{
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty()) {
            words.push_back(word);
            word.clear();
        }
    };
    for (const QChar c : line) {
        if (words.size() > most) {
            break;
        }
        if (c.isLetter() || c.isMark()) {
            word += c.toLower();
        } else if (c == u'\'' || c == u'’') {
            word += u'\'';
        } else {
            end();
            if (c == u':') {
                words.push_back(u":"_s);
            }
        }
    }
    end();
    return words;
}

constexpr qsizetype LongestLine = 12;   ///< Words that are looked at, at the begin of a line.
constexpr qsizetype LongestBlock = 120; ///< The same anywhere in it.

} // namespace

std::uint8_t PagePhrases::kindOf(const QString &name)
{
    static const QHash<QString, std::uint8_t> kinds{{u"alone"_s, Alone}, {u"begins"_s, Begins},
                                                    {u"tail"_s, Tail},   {u"tail-begins"_s, TailBegins},
                                                    {u"holds"_s, Holds}, {u"credit"_s, Credit}};
    return kinds.value(name);
}

PagePhrases::PagePhrases()
{
    for (const QString &language : lexiconLanguages()) {
        for (const LexiconEntry &entry : loadLexicon(language, u"page-phrases"_s)) {
            const QStringList words = plainWords(entry.phrase, LongestLine);
            m_longest = std::max(m_longest, words.size());
            const std::uint8_t kind = kindOf(entry.fields.value(0));
            m_kinds[words.join(u' ')] |= kind;
            m_firstWords[words.value(0)] |= kind;
        }
    }
}

const PagePhrases &PagePhrases::instance()
{
    static const PagePhrases phrases;
    return phrases;
}

bool PagePhrases::matches(QStringView line, Kind kind, bool whole) const
{
    const QStringList words = plainWords(line, LongestLine);
    if ((m_firstWords.value(words.value(0)) & kind) == 0) {
        return false;
    }
    QString phrase;
    for (qsizetype i = 0; i < std::min(words.size(), m_longest); ++i) {
        phrase += (i > 0 ? u" "_s : QString()) + words[i];
        const bool all = i + 1 == words.size() || (i + 2 == words.size() && words.back() == u":"_s);
        if ((m_kinds.value(phrase) & kind) != 0 && (!whole || all)) {
            return true;
        }
    }
    return false;
}

bool PagePhrases::holds(QStringView line, Kind kind) const
{
    const QStringList words = plainWords(line, LongestBlock);
    for (qsizetype first = 0; first < words.size(); ++first) {
        if ((m_firstWords.value(words[first]) & kind) == 0) {
            continue;
        }
        QString phrase;
        for (qsizetype i = first; i < std::min(words.size(), first + m_longest); ++i) {
            phrase += (i > first ? u" "_s : QString()) + words[i];
            if ((m_kinds.value(phrase) & kind) != 0) {
                return true;
            }
        }
    }
    return false;
}

bool PagePhrases::holdsWordsOfPage(QStringView line) const
{
    return holds(line, Holds);
}

bool PagePhrases::holdsCredit(QStringView line) const
{
    return holds(line, Credit);
}

bool PagePhrases::isLineOfPage(QStringView line) const
{
    return line.size() < 100 && matches(line, Alone, true);
}

bool PagePhrases::beginsLikeLineOfPage(QStringView line) const
{
    return matches(line, Begins, false);
}

bool PagePhrases::beginsTail(QStringView line) const
{
    return line.size() < 80 && (matches(line, Tail, true) || matches(line, TailBegins, false));
}

} // namespace pullquote::html
