// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace pullquote::plaintext {

/// Columns of a fixed-width page that a character takes: two if it is full-width.
int columnsOf(QChar c);
int columnsOf(QStringView text);

/// Whether the text ends as sentences do, closing marks and brackets aside.
bool endsSentence(QStringView text);

/// The last mark that is no closing quotation mark or bracket; null for empty text.
QChar finalMark(QStringView text);

/// Whether a second sentence begins within the text.
bool holdsSeveralSentences(QStringView text);

/// Whether the words are written as in a headline: most of the longer ones begin with a capital letter.
bool isTitleCase(QStringView text);
bool isAllCapitals(QStringView text);

bool holdsLetters(QStringView text);
bool holdsDigits(QStringView text);
/// Words parted by white space; each full-width character counts as half a word.
int wordCount(QStringView text);

/// How many characters of a Roman number in capitals `text` begins with; 0 without one.
qsizetype romanNumberIn(QStringView text);

/// Letters and digits alone, folded: what two prints of one heading have in common. A page number behind dot leaders
/// and the number in front are left out.
QString headingKey(QStringView text);

/// The text folded for comparison with notices: case, white space and final marks do not count.
QString folded(QStringView text);

/// What pages print around an article, in every language that has a lexicon (resources/lexicon/<language>/notices.txt).
class Notices final
{
public:
    Notices();

    /// The folded phrases of a kind; the lexicon lists the kinds.
    const QStringList &phrases(const QString &kind) const;
    /// Whether the whole of `text` is such a phrase.
    bool is(const QString &kind, QStringView text) const;
    /// The phrase of the kind that `text` begins with as whole words, or an empty one.
    QString beginning(const QString &kind, QStringView text) const;
    /// Whether such a phrase stands anywhere in `text` as whole words.
    bool within(const QString &kind, QStringView text) const;

private:
    QHash<QString, QStringList> m_phrases;
};

/// The notices of all languages, loaded once.
const Notices &notices();

} // namespace pullquote::plaintext
