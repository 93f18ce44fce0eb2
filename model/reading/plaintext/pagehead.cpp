// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/plaintext/pagehead.h"

#include "model/reading/html/pagedate.h"
#include "model/reading/plaintext/marker.h"
#include "model/reading/plaintext/wording.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace pullquote::plaintext {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t HeadPassages = 12; ///< Notes are looked for no further down than this.

// --- title

/// "LONDON (Agency) — ", "PARIS, June 3 -": how agencies begin a report.
bool opensWithDateline(QStringView text)
{
    static const QRegularExpression dateline(
        uR"(^(?:\p{Lu}{2}[\p{Lu} .,'’-]{1,40}(?:, [\p{L}0-9 .,]{1,30})?|\p{Lu}[\p{L} .,'’-]{2,50}\([^)]{2,30}\)) ?[—–―-]{1,2} )"_s);
    return dateline.match(text.first(std::min<qsizetype>(text.size(), 120)).toString()).hasMatch();
}

/// How much speaks for the first passage being the title; 3 is enough.
int titleEvidence(const Draft &draft, const Contents &contents)
{
    constexpr int ShortTitle = 100;
    const QStringView title = draft.at(0);
    int evidence = 0;
    if (!endsSentence(title)) {
        evidence += 2;
    } else if (!title.endsWith(u'.') && !title.endsWith(u'。')) {
        evidence += 1; // a question, or a quotation
    } else if (draft.passages[0].columns > ShortTitle) {
        evidence -= 1; // some agencies end their headlines with a full stop, but not long ones
    }
    if (finalMark(title) == u':') {
        evidence -= 2;
    }
    evidence += isTitleCase(title) || isAllCapitals(title) ? 2 : 0;
    evidence += draft.passages[0].columns <= ShortTitle ? 1 : 0;
    evidence += contents.isEmpty() ? 0 : 1;
    if (draft.size() > 1) {
        const bool shortNext = draft.passages[1].columns * 2 < draft.passages[0].columns && draft.size() > 2;
        const int ratio = draft.passages[1].columns * 10 / std::max(draft.passages[0].columns, 1);
        evidence += ratio > 13 ? 1 : 0;
        evidence += ratio > 20 && draft.size() > 4 ? 1 : 0;
        evidence += opensWithDateline(draft.at(1)) || shortNext ? 2 : 0;
    }
    return evidence;
}

bool isTitle(const Draft &draft, const Contents &contents)
{
    constexpr int LongestTitle = 280;
    constexpr int EnoughEvidence = 3;
    if (draft.size() < 2 || !draft.isOpen(0)) {
        return false;
    }
    const Passage &first = draft.passages[0];
    const QStringView text = draft.at(0);
    // Without an empty line below it must be plainly no sentence.
    const bool parted = first.blankAfter || (!endsSentence(text) && draft.passages[1].columns > 2 * first.columns);
    const bool fits = first.columns <= LongestTitle && first.lines <= 4 && wordCount(text) >= 2;
    const bool isDraft = parted && fits && holdsLetters(text) && (!holdsSeveralSentences(text) || isTitleCase(text)) &&
                         !opensWithDateline(text) && text.front() != u'(' && finalMark(text) != u','; // "Dear all,"
    return isDraft && titleEvidence(draft, contents) >= EnoughEvidence;
}

// --- publisher and byline

bool mixesScripts(QStringView text)
{
    const bool wide = std::ranges::any_of(text, [](QChar c) { return columnsOf(c) == 2 && c.isLetter(); });
    const bool latin = std::ranges::any_of(text, [](QChar c) { return c.isLetter() && c.unicode() < 0x250; });
    return wide && latin;
}

/// "TechWire", "example.com".
bool isCoinedName(QStringView text)
{
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        const bool camel = text[i - 1].isLower() && text[i].isUpper();
        const bool domain = text[i] == u'.' && text[i - 1].isLetterOrNumber() && text[i + 1].isLower();
        if (camel || domain) {
            return true;
        }
    }
    return false;
}

/// Whether the line could be a name: short, without a sentence's marks, beginning with a capital.
bool isNameLike(QStringView text)
{
    constexpr int LongestName = 60;
    constexpr int MostWords = 6;
    return columnsOf(text) <= LongestName && wordCount(text) <= MostWords && holdsLetters(text) &&
           !endsSentence(text) && !holdsDigits(text) && !text.contains(u':') && !text.contains(u',') &&
           !text.front().isLower() && notices().beginning(u"byline"_s, text).isEmpty() &&
           !notices().is(u"contents"_s, text);
}

bool namesPublisher(QStringView text)
{
    return isNameLike(text) && (mixesScripts(text) || isCoinedName(text) || notices().within(u"publisher"_s, text) ||
                                (wordCount(text) == 1 && isAllCapitals(text)));
}

/// The name in "By Ada Example", or nothing.
std::optional<QString> bylineIn(QStringView text)
{
    constexpr int LongestByline = 100;
    const QString opener = notices().beginning(u"byline"_s, text);
    if (opener.isEmpty() || columnsOf(text) > LongestByline || finalMark(text) == u'.' || holdsSeveralSentences(text)) {
        return std::nullopt;
    }
    QStringView name = text.sliced(opener.size()).trimmed();
    while (!name.isEmpty() && u":：/／ "_s.contains(name.front())) {
        name = name.sliced(1);
    }
    const bool isName = !name.isEmpty() && (name.front().isUpper() || columnsOf(name.front()) == 2);
    return isName && wordCount(name) <= 8 ? std::optional(name.toString()) : std::nullopt;
}

/// The day of a line that says no more than a day: "March 3, 2024", "Published: 2024-03-03".
QDate dateAlone(QStringView text)
{
    constexpr int LongestDate = 60;
    const bool mayBe = columnsOf(text) <= LongestDate && wordCount(text) <= 8 && holdsDigits(text);
    return mayBe && !endsSentence(text) ? html::dateIn(text) : QDate();
}

// --- notes

bool isSourceNote(QStringView text)
{
    constexpr int LongestNote = 400;
    if (columnsOf(text) > LongestNote) {
        return false;
    }
    if (!notices().beginning(u"source-label"_s, text).isEmpty()) {
        return true;
    }
    return !notices().beginning(u"this-text"_s, text).isEmpty() && notices().within(u"source-cue"_s, text);
}

/// "(Background: …)": a whole passage in brackets that begins with a label.
bool isRelatedNote(QStringView text)
{
    constexpr int LongestNote = 500;
    constexpr int LongestLabel = 40;
    static const QStringView opening = u"([（【［";
    static const QStringView closing = u")]）】］";
    if (text.size() < 8 || columnsOf(text) > LongestNote || !opening.contains(text.front()) ||
        closing.indexOf(text.back()) != opening.indexOf(text.front())) {
        return false;
    }
    const QStringView inside = text.sliced(1, text.size() - 2);
    const qsizetype colon = std::max(inside.indexOf(u':'), inside.indexOf(u'：'));
    const QStringView label = colon > 0 ? inside.first(colon) : QStringView();
    return !label.isEmpty() && columnsOf(label) <= LongestLabel && wordCount(label) <= 5;
}

/// Whether every word begins with a capital letter, as in "The Meridian Ledger".
bool isProperName(QStringView text)
{
    const QList<QStringView> words = text.split(u' ', Qt::SkipEmptyParts);
    return words.size() >= 2 && std::ranges::all_of(words, [](QStringView word) { return word.front().isUpper(); });
}

/// Whether the passages behind `i` hold a short line in headline case: a page that sets its headings so.
bool headsInTitleCase(const Draft &draft, size_t i)
{
    constexpr int LongestHeading = 90;
    for (size_t k = i + 1; k < draft.size(); ++k) {
        const QStringView line = draft.at(k);
        if (draft.passages[k].standsAlone() && draft.passages[k].columns <= LongestHeading && !endsSentence(line) &&
            !dateAlone(line).isValid() && isTitleCase(line)) {
            return true;
        }
    }
    return false;
}

/// A proper name right below the title, where the date or the author follows or where no heading of the page is written
/// in capitals: no heading stands there, between the title and the first sentence.
bool isMasthead(const Draft &draft, size_t i)
{
    const QStringView line = draft.at(i);
    if (!isNameLike(line) || !isProperName(line) || i + 1 >= draft.size()) {
        return false;
    }
    const bool namesFollow = bylineIn(draft.at(i + 1)).has_value() || dateAlone(draft.at(i + 1)).isValid();
    const bool articled = !notices().beginning(u"article"_s, line).isEmpty();
    return namesFollow || (articled && !headsInTitleCase(draft, i));
}

/// Marks the lines right below the title that name publisher and author; returns the first passage behind them.
size_t markNames(Draft &draft, size_t from, Metadata &metadata)
{
    size_t i = from;
    for (; i < std::min(draft.size(), from + 5) && draft.isOpen(i); ++i) {
        const QStringView line = draft.at(i);
        const auto byline = bylineIn(line);
        if (byline) {
            draft.set(i, BlockKind::Paragraph, BlockRole::Byline);
            metadata.byline = metadata.byline.isEmpty() ? *byline : metadata.byline;
            metadata.published = metadata.published.isValid() ? metadata.published : html::dateIn(line);
        } else if (const QDate day = dateAlone(line); day.isValid()) {
            draft.set(i, BlockKind::Paragraph, BlockRole::Byline);
            metadata.published = metadata.published.isValid() ? metadata.published : day;
        } else if (metadata.publisher.isEmpty() && draft.passages[i].blankAfter && i + 1 < draft.size() &&
                   (namesPublisher(line) || isMasthead(draft, i))) {
            draft.set(i, BlockKind::Paragraph, BlockRole::Publisher);
            metadata.publisher = line.toString();
        } else {
            break;
        }
    }
    return i;
}

/// What stands between title and the first note or table of contents, if it is no more than two passages.
void markStandfirst(Draft &draft, size_t from, size_t end)
{
    constexpr size_t MostPassages = 2;
    size_t note = from;
    while (note < end && draft.isOpen(note)) {
        ++note;
    }
    const bool isFollowed = note < end && (draft.blocks[note].role == BlockRole::SourceNote ||
                                           draft.blocks[note].role == BlockRole::RelatedNote ||
                                           draft.blocks[note].role == BlockRole::TableOfContents);
    if (!isFollowed || note - from > MostPassages) {
        return;
    }
    for (size_t i = from; i < note; ++i) {
        draft.set(i, BlockKind::Paragraph, BlockRole::Standfirst);
    }
}

} // namespace

void markHead(Draft &draft, const Contents &contents, Metadata &metadata)
{
    size_t next = 0;
    const bool isMarked = draft.size() > 0 && draft.blocks[0].role == BlockRole::Title;
    // Where the title is known already, a sentence at the begin is the text's.
    const bool isSentence = !metadata.title.isEmpty() && draft.size() > 0 && endsSentence(draft.at(0)) &&
                            headingKey(draft.at(0)) != headingKey(metadata.title);
    const bool titled = isMarked || (!isSentence && isTitle(draft, contents));
    if (titled) {
        draft.set(0, BlockKind::Heading, BlockRole::Title, 1);
        if (metadata.title.isEmpty()) {
            metadata.title = draft.at(0).toString().simplified();
        }
        next = markNames(draft, 1, metadata);
    }
    const size_t end = std::min(draft.size(), HeadPassages);
    for (size_t i = next; i < end; ++i) {
        if (!draft.isOpen(i)) {
            continue;
        }
        if (isRelatedNote(draft.at(i))) {
            draft.set(i, BlockKind::Paragraph, BlockRole::RelatedNote);
        } else if (isSourceNote(draft.at(i))) {
            draft.set(i, BlockKind::Paragraph, BlockRole::SourceNote);
        }
    }
    for (size_t i = std::max(end, draft.size() - std::min(draft.size(), HeadPassages)); i < draft.size(); ++i) {
        if (draft.isOpen(i) && isSourceNote(draft.at(i))) {
            draft.set(i, BlockKind::Paragraph, BlockRole::SourceNote); // many pages say so at the end
        }
    }
    if (titled) {
        markStandfirst(draft, next, std::min(draft.size(), end + 1));
    }
}

} // namespace pullquote::plaintext
