// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/dateline.h"

#include "model/reading/html/headline.h"
#include "model/reading/html/likeness.h"
#include "model/text/lexicon.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace pullquote::html {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype LinesAroundHeadline = 14;
constexpr qsizetype LongestLine = 200;
constexpr qsizetype LongestFarLine = 60; ///< Away from the headline.
constexpr qsizetype LongestSentence = 60;
constexpr qsizetype LongestLabel = 40;
constexpr qsizetype MoreInDateLink = 15; ///< Characters in a link around a date: one with more is a teaser.
constexpr qsizetype LongPhrase = 5;      ///< Shorter ones ("am") are a label only if they are all of it.
constexpr int ReachUpwards = 8;

const QHash<QString, DateLabel> &labels()
{
    static const QHash<QString, DateLabel> table = [] {
        QHash<QString, DateLabel> all;
        for (const QString &language : lexiconLanguages()) {
            for (const LexiconEntry &line : loadLexicon(language, u"page-datelines"_s)) {
                all.insert(line.phrase,
                           line.fields.value(0) == "published"_L1 ? DateLabel::Published : DateLabel::Updated);
            }
        }
        return all;
    }();
    return table;
}

/// What the words in front of a date say of it; nothing if no phrase is among them.
std::optional<DateLabel> labelIn(QStringView before)
{
    constexpr qsizetype MostWords = 4; // Of a phrase.
    const QStringList words = wordsOf(before.toString());
    if (const auto it = labels().constFind(words.join(u' ')); it != labels().constEnd()) {
        return *it;
    }
    // The last phrase stands nearest to the date.
    for (qsizetype end = words.size(); end > 0; --end) {
        for (qsizetype length = std::min(MostWords, end); length > 0; --length) {
            const QString phrase = words.sliced(end - length, length).join(u' ');
            const auto it = labels().constFind(phrase);
            if (it != labels().constEnd() && phrase.size() >= LongPhrase) {
                return *it;
            }
        }
    }
    return {};
}

QStringView beforeDigits(QStringView line)
{
    const auto *const it = std::ranges::find_if(line, [](QChar c) { return c.isDigit(); });
    return line.first(it - line.begin());
}

/// The date right after a phrase of publication behind another date: "Updated 5 May 2024, first published 2 May 2024".
QDate publishedLaterIn(QStringView line, DateOrder order)
{
    constexpr qsizetype LongestGap = 12; // Between the phrase and the day: "on Friday, ".
    const qsizetype first = beforeDigits(line).size();
    for (auto it = labels().constBegin(); it != labels().constEnd(); ++it) {
        if (*it != DateLabel::Published || it.key().size() < LongPhrase) {
            continue;
        }
        const qsizetype at = line.indexOf(it.key(), first, Qt::CaseInsensitive);
        const QStringView rest = at < 0 ? QStringView() : line.sliced(at + it.key().size());
        if (at > 0 && !line[at - 1].isLetter() && beforeDigits(rest).size() <= LongestGap) {
            if (const QDate date = dateIn(rest, order); date.isValid()) {
                return date;
            }
        }
    }
    return {};
}

class Datelines final
{
public:
    Datelines(const Tree &tree, const QString &title, DateOrder order)
        : m_tree(tree)
        , m_page(linesOf(tree, title))
        , m_order(order)
    {
    }

    ShownDate best() const
    {
        Found found;
        for (qsizetype at = std::max<qsizetype>(0, m_page.headline - LinesAroundHeadline);
             m_page.headline >= 0 && at < std::min(size(), m_page.headline + LinesAroundHeadline); ++at) {
            // The line after the headline is as near as the one before it, and goes first.
            const qsizetype distance =
                at >= m_page.headline ? 2 * (at - m_page.headline) : 2 * (m_page.headline - at) - 1;
            offer(found, at, distance, LongestLine);
        }
        for (qsizetype at = 0; found.shown.label == DateLabel::Other && at < size(); ++at) {
            offer(found, at, LinesAroundHeadline + at, LongestFarLine);
        }
        return found.shown;
    }

private:
    struct Found
    {
        ShownDate shown{{}, DateLabel::Other, -1};
        qsizetype distance = 0;
    };

    qsizetype size() const { return qsizetype(m_page.lines.size()); }

    void offer(Found &found, qsizetype at, qsizetype distance, qsizetype longest) const
    {
        const ShownDate shown = shownAt(at, longest);
        if (shown.date.isValid() && (!found.shown.date.isValid() || shown.label > found.shown.label ||
                                     (shown.label == found.shown.label && distance < found.distance))) {
            found = {shown, distance};
        }
    }

    static int minuteIn(QStringView line)
    {
        static const QRegularExpression time(u"(?<!\\d)\\d{1,2}[:h](\\d\\d)(?!\\d)"_s);
        const auto match = time.match(line.toString());
        return match.hasMatch() ? match.captured(1).toInt() : -1;
    }

    ShownDate shownAt(qsizetype at, qsizetype longest) const
    {
        const QStringView line = m_tree.text(m_page.lines[size_t(at)]).trimmed();
        QDate date = line.size() < longest ? dateIn(line, m_order) : QDate();
        if (!date.isValid() || isSentence(line) ||
            standsElsewhere(m_page.lines[size_t(at)], line.size() + MoreInDateLink)) {
            return {};
        }
        DateLabel label = labelOf(at, line);
        if (label != DateLabel::Published) {
            if (const QDate published = publishedLaterIn(line, m_order); published.isValid()) {
                date = published;
                label = DateLabel::Published;
            }
        }
        return {date, label, minuteIn(line)};
    }

    static bool isSentence(QStringView line)
    {
        return line.size() > LongestSentence && (line.endsWith(u'.') || line.contains(u". "));
    }

    DateLabel labelOf(qsizetype at, QStringView line) const
    {
        const QStringView before = beforeDigits(line);
        if (const auto label = labelIn(before)) {
            return *label;
        }
        // "Registered:" in the line or as the line before it tells that the date is of something else.
        if (before.contains(u':')) {
            return DateLabel::Other;
        }
        if (before.size() <= LongestLabel && at > 0) {
            const QStringView previous = m_tree.text(m_page.lines[size_t(at - 1)]).trimmed();
            if (previous.size() <= LongestLabel) {
                return labelIn(previous).value_or(previous.endsWith(u':') ? DateLabel::Other : DateLabel::None);
            }
        }
        return DateLabel::None;
    }

    /// In a caption, a quotation, a teaser or a part of the page about something else.
    bool standsElsewhere(NodeId id, qsizetype longestLink) const
    {
        for (int up = 0; id != NoNode && up < ReachUpwards && m_tree.tag(id) != Tag::Body;
             id = m_tree.parent(id), ++up) {
            const Tag tag = m_tree.tag(id);
            if (isOneOf(tag, {Tag::Figcaption, Tag::Blockquote, Tag::Nav, Tag::Form}) ||
                (tag == Tag::A && m_tree.textContent(id, 2 * longestLink).size() > longestLink)) {
                return true;
            }
        }
        return false;
    }

    const Tree &m_tree;
    const PageLines m_page;
    const DateOrder m_order;
};

} // namespace

ShownDate datelineOf(const Tree &tree, const QString &title, DateOrder order)
{
    return Datelines(tree, title, order).best();
}

} // namespace pullquote::html
