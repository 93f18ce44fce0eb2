// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/plaintext/headings.h"

#include "model/reading/plaintext/marker.h"
#include "model/reading/plaintext/wording.h"

#include <QRegularExpression>

#include <algorithm>

namespace pullquote::plaintext {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint8_t SectionLevel = 2; ///< Level 1 is the title.
constexpr std::uint8_t DeepestLevel = 6;

/// "2", "2.1", "IV" in front of a heading: how deep it says it stands, 0 without a number.
int numberedDepth(QStringView text)
{
    static const QRegularExpression number(uR"(^(?:\d{1,2}((?:\.\d{1,2})*)\.?|[IVXL]{1,6}\.)\s+\p{Lu})"_s);
    const auto match = number.match(text.first(std::min<qsizetype>(text.size(), 40)).toString());
    return match.hasMatch() ? 1 + int(match.captured(1).count(u'.')) : 0;
}

/// Whether the passage is prose: what a heading can head.
bool isProse(const Draft &draft, size_t i)
{
    constexpr int ShortestProse = 60;
    return i < draft.size() && draft.passages[i].columns >= ShortestProse && draft.passages[i].quoted == 0;
}

bool isQuotation(QStringView text)
{
    return !text.isEmpty() && QStringView(u"\"“„«「『‘").contains(text.front());
}

/// "CHAPTER II.", "Part 3: The Storm": a word for a part of a book, and its number.
bool isChapter(const Draft &draft, size_t i)
{
    constexpr int Longest = 70;
    const Passage &passage = draft.passages[i];
    if (i == 0 || !passage.standsAlone() || passage.lines > 2 || passage.columns > Longest || passage.quoted > 0) {
        return false;
    }
    const QString word = notices().beginning(u"chapter"_s, draft.at(i));
    const QStringView rest = draft.at(i).sliced(word.size()).trimmed();
    if (word.isEmpty() || rest.isEmpty()) {
        return false;
    }
    const auto *const end = std::ranges::find_if_not(rest, [](QChar c) { return c.isDigit(); });
    const qsizetype number = std::max<qsizetype>(end - rest.begin(), romanNumberIn(rest));
    return number > 0 && (number == rest.size() || QStringView(u".:—–-").contains(rest[number]));
}

/// The name of a chapter below its number: a short line that stands alone and is no sentence.
bool isNameOfChapter(const Draft &draft, size_t i)
{
    constexpr int Longest = 60;
    const Passage &passage = draft.passages[i];
    return i > 0 && isChapter(draft, i - 1) && passage.standsAlone() && passage.lines == 1 &&
           passage.columns <= Longest && (isAllCapitals(draft.at(i)) || isTitleCase(draft.at(i))) &&
           !isQuotation(draft.at(i));
}

/// How much speaks for an unmarked heading that no table of contents lists; 4 is enough.
int headingEvidence(const Draft &draft, size_t i, bool someAreListed)
{
    constexpr int LongestHeading = 90;
    constexpr int ShortHeading = 60;
    const Passage &passage = draft.passages[i];
    const QStringView text = draft.at(i);
    const QChar last = text.back();
    const bool couldBe = passage.standsAlone() && passage.lines <= 2 && passage.columns <= LongestHeading &&
                         passage.quoted == 0 && holdsLetters(text) && !text.front().isLower() && !isQuotation(text) &&
                         text.front() != u'(' && !holdsSeveralSentences(text);
    const bool ends = endsSentence(text) && last != u'?' && last != u'？';
    if (!couldBe || (ends && numberedDepth(text) == 0 && !isAllCapitals(text)) ||
        QStringView(u",;:，；：—-").contains(last) || !isProse(draft, i + 1)) {
        return 0;
    }
    int evidence = 1;
    evidence += endsSentence(text) ? 0 : 1;
    evidence += passage.columns <= ShortHeading ? 1 : 0;
    evidence += draft.passages[i + 1].columns >= 3 * passage.columns ? 1 : 0;
    evidence += isTitleCase(text) || isAllCapitals(text) || numberedDepth(text) > 0 ? 1 : 0;
    evidence -= someAreListed ? 1 : 0;
    return evidence;
}

/// Whether the line below is drawn as an underline of this one.
bool isUnderlined(const Draft &draft, size_t i)
{
    if (i + 1 >= draft.size() || draft.passages[i + 1].blankBefore) {
        return false;
    }
    const QStringView below = draft.at(i + 1);
    const bool drawn = below.size() >= 3 && std::ranges::all_of(below, [&](QChar c) {
                           return c == below.front() && QStringView(u"=-~").contains(c);
                       });
    return drawn && draft.passages[i].lines == 1 && holdsLetters(draft.at(i)) && below.size() * 2 >= draft.at(i).size();
}

} // namespace

void markHeadings(Draft &draft, const Contents &contents)
{
    constexpr int EnoughEvidence = 4;
    for (size_t i = contents.end; i < draft.size(); ++i) {
        const bool isNumbered = draft.blocks[i].kind == BlockKind::ListItem && numberedDepth(draft.at(i)) > 0;
        if (!draft.isOpen(i) && !isNumbered) {
            continue;
        }
        const auto listed =
            contents.isEmpty() ? contents.headings.cend() : contents.headings.constFind(headingKey(draft.at(i)));
        if (listed != contents.headings.cend() && draft.passages[i].blankBefore) {
            const int level = std::min<int>(SectionLevel + *listed - 1, DeepestLevel);
            draft.set(i, BlockKind::Heading, BlockRole::Body, std::uint8_t(level));
        } else if (draft.isOpen(i) && isUnderlined(draft, i)) {
            const bool strong = draft.at(i + 1).front() == u'=';
            draft.set(i, BlockKind::Heading, BlockRole::Body, strong ? SectionLevel : SectionLevel + 1);
            draft.set(i + 1, BlockKind::Boilerplate, BlockRole::Furniture);
        } else if (draft.isOpen(i) && isChapter(draft, i)) {
            draft.set(i, BlockKind::Heading, BlockRole::Body, SectionLevel);
        } else if (draft.isOpen(i) && isNameOfChapter(draft, i)) {
            draft.set(i, BlockKind::Heading, BlockRole::Body, SectionLevel + 1);
        } else if (i > 0 && draft.isOpen(i) && headingEvidence(draft, i, !contents.isEmpty()) >= EnoughEvidence) {
            const int level = SectionLevel + std::max(numberedDepth(draft.at(i)) - 1, 0);
            draft.set(i, BlockKind::Heading, BlockRole::Body, std::uint8_t(std::min<int>(level, DeepestLevel)));
        }
    }
}

} // namespace pullquote::plaintext
