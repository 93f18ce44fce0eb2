// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/headline.h"

#include "model/reading/html/likeness.h"
#include "model/reading/html/pagedate.h"

#include <QRegularExpression>

#include <algorithm>

namespace pullquote::html {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LinesAroundHeadline = 14;

int wordCount(const QString &text)
{
    return int(text.split(u' ', Qt::SkipEmptyParts).size());
}

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

/// A title element without the site's name at one of its ends.
QString withoutSite(const QString &title, const QStringList &publishers, const QStringList &shown)
{
    static const QRegularExpression separators(u"\\s+[|–—:·»›•@/\\\\>_-]+\\s+|\\s*[|»]\\s*"_s);
    // What the page shows as a headline is the title, if the title element begins or ends with it.
    for (const QString &headline : shown) {
        if (wordCount(headline) >= 2 &&
            (title.startsWith(headline, Qt::CaseInsensitive) || title.endsWith(headline, Qt::CaseInsensitive))) {
            return headline;
        }
    }
    QStringList parts;
    std::vector<std::pair<qsizetype, qsizetype>> cuts;
    for (const auto &match : separators.globalMatch(title)) {
        cuts.emplace_back(match.capturedStart(), match.capturedEnd());
    }
    if (cuts.empty()) {
        return title;
    }
    const QString first = title.left(cuts.front().first);
    const QString last = title.sliced(cuts.back().second);
    for (const QString &publisher : publishers) {
        if (publisher.isEmpty()) {
            continue;
        }
        if (titleLikeness(publisher, last) > 0.6) {
            return title.left(cuts.back().first).trimmed();
        }
        if (titleLikeness(publisher, first) > 0.6) {
            return title.sliced(cuts.front().second).trimmed();
        }
    }
    const QString front = title.left(cuts.back().first).trimmed();
    if (wordCount(front) >= 3 && wordCount(last) <= 4) {
        return front;
    }
    const QString back = title.sliced(cuts.front().second).trimmed();
    return wordCount(back) >= 3 && wordCount(first) <= 3 ? back : title;
}

} // namespace

QString titleOf(const Tree &tree, const TitleClaims &claims, QStringList &warnings)
{
    const QStringList shown = headlines(tree, Tag::H1);
    const QString element = withoutSite(claims.titleElement, claims.publishers, shown);
    QString linked = claims.linked.value(0);
    const QString name = claims.linked.value(1);
    if (linked.isEmpty() || (!name.isEmpty() && titleLikeness(claims.titleElement, linked) <= 0.75 &&
                             titleLikeness(claims.titleElement, name) > 0.75)) {
        linked = name.isEmpty() ? linked : name;
    }
    const QString meta = withoutSite(claims.meta, claims.publishers, shown);
    if (!linked.isEmpty() && !meta.isEmpty() && titleLikeness(linked, meta) < 0.3 &&
        titleLikeness(meta, linked) < 0.3) {
        warnings.push_back(u"The page gives two titles, “%1” and “%2”; the first was taken."_s.arg(linked, meta));
    }
    for (const QString &title : {linked, meta}) {
        if (!title.isEmpty()) {
            return withoutSite(title, claims.publishers, shown);
        }
    }
    if (shown.size() == 1 && (element.isEmpty() || element.size() < 15 || element.size() > 150)) {
        return shown.front();
    }
    return element.isEmpty() ? shown.value(0) : element;
}

QDate dateNearHeadline(const Tree &tree)
{
    // Lines before and after the first h1, nearest ones first.
    std::vector<NodeId> texts;
    qsizetype headline = -1;
    for (NodeId id = tree.root(); id != NoNode; id = tree.following(id, tree.root())) {
        const Tag tag = tree.tag(id);
        if (tag == Tag::H1 && headline < 0) {
            headline = qsizetype(texts.size());
        } else if (tag == Tag::Text && tree.text(id).size() < 200 && !isBlank(tree.text(id))) {
            texts.push_back(id);
            if (headline >= 0 && qsizetype(texts.size()) > headline + LinesAroundHeadline * 2) {
                break;
            }
        }
    }
    if (headline < 0) {
        return {};
    }
    for (qsizetype distance = 0; distance < LinesAroundHeadline; ++distance) {
        for (const qsizetype at : {headline + distance, headline - 1 - distance}) {
            if (at >= 0 && at < qsizetype(texts.size())) {
                if (const QDate date = dateIn(tree.text(texts[size_t(at)])); date.isValid()) {
                    return date;
                }
            }
        }
    }
    return {};
}

} // namespace pullquote::html
