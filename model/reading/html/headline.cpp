// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/headline.h"

#include "model/reading/html/likeness.h"
#include "model/reading/plaintext/wording.h"

#include <QRegularExpression>

#include <algorithm>

namespace pullquote::html {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double SimilarHeadline = 0.55; ///< Of the words, to be another wording of a title.
constexpr double VerySimilarHeadline = 0.75;
constexpr qsizetype LongestHeadline = 200;
constexpr qsizetype LongestLine = 200;
constexpr size_t MostLines = 2000; ///< Of a page that are looked at.

using plaintext::wordCount;

QStringList headlines(const Tree &tree, Tag tag)
{
    QStringList found;
    for (NodeId id = tree.root(); id != NoNode && found.size() < 50; id = tree.following(id, tree.root())) {
        if (tree.tag(id) == tag) {
            const QString text = tree.textContent(id, 1000);
            if (!text.isEmpty()) {
                found.push_back(text);
            }
        }
    }
    return found;
}

/// How much of the shorter one the other holds.
double likeness(const QString &one, const QString &other)
{
    return std::max(titleLikeness(one, other), titleLikeness(other, one));
}

/// The headings of a page that may show its title.
struct Headings
{
    QStringList first;  ///< h1
    QStringList second; ///< h2
};

/// The longest headline that `title` begins or ends with; empty if there is none, or if the page shows the rest of the
/// title as a headline as well: then both are it.
QString headlineWithin(const QString &title, const Headings &shown)
{
    QString longest;
    for (const QString &headline : shown.first) {
        if (headline.size() > longest.size() && wordCount(headline) >= 2 &&
            (title.startsWith(headline, Qt::CaseInsensitive) || title.endsWith(headline, Qt::CaseInsensitive))) {
            longest = headline;
        }
    }
    const bool atBegin = title.startsWith(longest, Qt::CaseInsensitive);
    const QStringList rest = wordsOf(atBegin ? title.sliced(longest.size()) : title.chopped(longest.size()));
    const auto showsRest = [&](const QString &heading) { return wordsOf(heading) == rest; };
    return !rest.isEmpty() && std::ranges::any_of(shown.second, showsRest) ? QString() : longest;
}

/// Whether a headline is a title and more, a kicker before or a subtitle after it.
bool holdsMore(const QString &headline, const QString &title)
{
    return wordCount(title) >= 2 && headline.size() > title.size() &&
           (headline.startsWith(title, Qt::CaseInsensitive) || headline.endsWith(title, Qt::CaseInsensitive));
}

/// What sites put between their name and a title.
const QRegularExpression &separators()
{
    static const QRegularExpression expression(u"\\s+(?:[|–—:·»›•@/\\\\>_-]+\\s+)+|\\s*[|»｜丨]\\s*"_s);
    return expression;
}

/// A title without the site's name at one of its ends. `guess`: even where nothing but its shape tells which that is.
QString cutTitle(const QString &title, const QStringList &publishers, const Headings &headings, bool guess)
{
    if (const QString headline = headlineWithin(title, headings); !headline.isEmpty()) {
        return headline;
    }
    std::vector<std::pair<qsizetype, qsizetype>> cuts;
    for (const auto &match : separators().globalMatch(title)) {
        cuts.emplace_back(match.capturedStart(), match.capturedEnd());
    }
    if (cuts.empty()) {
        return title;
    }
    const QString first = title.left(cuts.front().first);
    const QString last = title.sliced(cuts.back().second);
    const QString front = title.left(cuts.back().first).trimmed();
    const QString back = title.sliced(cuts.front().second).trimmed();
    for (const QString &publisher : publishers) {
        if (titleLikeness(publisher, last) > 0.6) {
            return front;
        }
        if (titleLikeness(publisher, first) > 0.6) {
            return back;
        }
    }
    static const QRegularExpression host(u"^\\S+\\.[a-z]{2,}$"_s);
    if (host.match(last).hasMatch() || host.match(first).hasMatch()) {
        return host.match(last).hasMatch() ? front : back;
    }
    if (guess && wordCount(front) >= 3 && wordCount(last) <= 4) {
        return front;
    }
    return guess && wordCount(back) >= 3 && wordCount(first) <= 3 ? back : title;
}

/// The same, and without the kind of the article in front, where the headline that the page shows has none ("Press
/// release: The line reopens").
QString withoutSite(const QString &title, const QStringList &publishers, const Headings &headings, bool guess)
{
    const QString cut = cutTitle(title, publishers, headings, guess);
    const QString headline = headlineWithin(cut, headings);
    return headline.isEmpty() || wordCount(headline) * 2 < wordCount(cut) ? cut : headline;
}

} // namespace

bool agree(const QString &one, const QString &other)
{
    return likeness(one, other) > 0.5;
}

QString siteNameIn(const Tree &tree, const QString &titleElement)
{
    static const QRegularExpression root(u"^(?:https?://[^/]+)?/?(?:index\\.\\w+)?$"_s);
    constexpr qsizetype Longest = 60;
    const QStringList parts = titleElement.split(separators(), Qt::SkipEmptyParts);
    if (parts.size() < 2) {
        return {};
    }
    const QStringList last = wordsOf(parts.back());
    const QStringList first = wordsOf(parts.front());
    for (NodeId id = tree.root(); id != NoNode; id = tree.following(id, tree.root())) {
        const QStringView address = tree.attribute(id, Attribute::Href);
        if (tree.tag(id) != Tag::A || address.isEmpty() || !root.match(address.trimmed().toString()).hasMatch()) {
            continue;
        }
        const QStringList words = wordsOf(tree.textContent(id, Longest));
        if (!words.isEmpty() && (words == last || words == first)) {
            return (words == last ? parts.back() : parts.front()).trimmed();
        }
    }
    return {};
}

PageLines linesOf(const Tree &tree, const QString &title)
{
    PageLines page;
    int level = 7; // Of the heading that shows the title.
    for (NodeId id = tree.root(); id != NoNode && page.lines.size() < MostLines; id = tree.following(id, tree.root())) {
        const Tag tag = tree.tag(id);
        if (isOneOf(tag, {Tag::H1, Tag::H2, Tag::H3}) && headingLevel(tag) < level) {
            const bool shows = agree(title, tree.textContent(id, 500));
            level = shows ? headingLevel(tag) : level;
            page.headline = shows || page.headline < 0 ? qsizetype(page.lines.size()) : page.headline;
        } else if (tag == Tag::Text && tree.text(id).size() < LongestLine && !isBlank(tree.text(id)) &&
                   !isOneOf(tree.tag(tree.parent(id)), {Tag::Title, Tag::Option, Tag::Noscript})) {
            page.lines.push_back(id);
        }
    }
    return page;
}

QString titleOf(const Tree &tree, const TitleClaims &claims, QStringList &warnings)
{
    const Headings headings{headlines(tree, Tag::H1), headlines(tree, Tag::H2)};
    const QStringList &shown = headings.first;
    const QString element = withoutSite(claims.titleElement, claims.publishers, headings, true);
    QStringList said;
    for (const QString &claim : claims.linked + claims.meta) {
        if (!claim.isEmpty()) {
            said.push_back(withoutSite(claim, claims.publishers, headings, false));
        }
    }
    // The first that the title element or a headline bears out; a claim about the site or the section is neither.
    const auto borneOut = [&](const QString &claim, double least) {
        return likeness(claim, claims.titleElement) > least ||
               std::ranges::any_of(shown, [&](const QString &headline) { return likeness(claim, headline) > least; });
    };
    if (!said.isEmpty()) {
        QString title = said.front();
        for (const double least : {0.5, 0.3}) {
            const auto it = std::ranges::find_if(said, [&](const QString &claim) { return borneOut(claim, least); });
            if (it != said.end()) {
                title = *it;
                break;
            }
        }
        // Where the only headline says the same in other words, the reader sees that one; in quite other words, only
        // if the page does not say its title twice.
        const double least = wordsOf(element) == wordsOf(title) ? VerySimilarHeadline : SimilarHeadline;
        if (shown.size() == 1 && wordCount(shown.front()) >= 3 && shown.front().size() < LongestHeadline &&
            likeness(title, shown.front()) > least && !holdsMore(shown.front(), title)) {
            title = shown.front();
        }
        const auto other = std::ranges::find_if(said, [&](const QString &claim) { return !agree(claim, title); });
        if (other != said.end()) {
            warnings.push_back(u"The page gives two titles, “%1” and “%2”; the first was taken."_s.arg(title, *other));
        }
        return title;
    }
    // "The Quay :: Print": none of it is said in the page.
    const bool nowhere = separators().match(claims.titleElement).hasMatch() &&
                         std::ranges::none_of(headings.first + headings.second,
                                              [&](const QString &heading) { return likeness(heading, element) > 0; });
    const bool oddLength = element.size() < 15 || element.size() > 150;
    if (shown.size() == 1 && (element.isEmpty() || (oddLength && wordCount(shown.front()) > 4) ||
                              (nowhere && wordCount(shown.front()) >= 3))) {
        return shown.front();
    }
    return element.isEmpty() ? shown.value(0) : element;
}

} // namespace pullquote::html
