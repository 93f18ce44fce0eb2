// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace pullquote::html {

/// The lines that pages put around and between the paragraphs of an article, in all languages of
/// resources/lexicon/<language>/page-phrases.txt.
class PagePhrases final
{
public:
    /// The lexicon of the program, read once.
    static const PagePhrases &instance();

    /// "Advertisement", "Read more": the whole line is one of them, punctuation and digits aside.
    bool isLineOfPage(QStringView line) const;
    /// "Photo:", "Filed under": the line begins with one of them.
    bool beginsLikeLineOfPage(QStringView line) const;
    /// "Related articles": after such a line comes no article any more.
    bool beginsTail(QStringView line) const;
    /// "contributed to this report", "to your inbox": the page speaks, not the article.
    bool holdsWordsOfPage(QStringView line) const;
    /// "Getty Images", "photo by": a picture's caption.
    bool holdsCredit(QStringView line) const;

private:
    enum Kind : std::uint8_t { Alone = 1, Begins = 2, Tail = 4, TailBegins = 8, Holds = 16, Credit = 32 };

    PagePhrases();
    static std::uint8_t kindOf(const QString &name);
    /// Whether a phrase of that kind stands at the begin of `line`, or is all of it, if `whole`.
    bool matches(QStringView line, Kind kind, bool whole) const;
    /// Whether a phrase of that kind stands anywhere in `line`.
    bool holds(QStringView line, Kind kind) const;

    QHash<QString, std::uint8_t> m_kinds;      ///< By phrase, as plain words.
    QHash<QString, std::uint8_t> m_firstWords; ///< The kinds of the phrases that begin with a word.
    qsizetype m_longest = 0;                   ///< Phrase, in words.
};

} // namespace pullquote::html
