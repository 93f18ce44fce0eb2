// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/frontmatter.h"

#include "model/reading/html/pagedate.h"

#include <QStringList>

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

QString unquoted(QStringView value)
{
    value = value.trimmed();
    const bool quoted =
        value.size() >= 2 && value.front() == value.back() && (value.front() == u'"' || value.front() == u'\'');
    return (quoted ? value.sliced(1, value.size() - 2) : value).toString();
}

/// "[A, B]" as "A, B"; other values as they are.
QString plainValue(QStringView value)
{
    value = value.trimmed();
    if (value.size() < 2 || !value.startsWith(u'[') || !value.endsWith(u']')) {
        return unquoted(value);
    }
    QStringList items;
    for (const QStringView item : value.sliced(1, value.size() - 2).split(u',', Qt::SkipEmptyParts)) {
        items.push_back(unquoted(item));
    }
    return items.join(u", "_s);
}

/// "Ada Moss" of "name: Ada Moss": an item of a list may say more of an author than the name.
QStringView nameOf(QStringView item)
{
    static const QStringView label = u"name:";
    item = item.trimmed();
    return item.startsWith(label) ? item.sliced(label.size()).trimmed() : item;
}

void put(Metadata &metadata, const QString &key, const QString &value)
{
    const auto is = [&](std::initializer_list<QLatin1StringView> names) {
        return std::find(names.begin(), names.end(), key) != names.end();
    };
    QString *member = is({"title"_L1, "headline"_L1})                                     ? &metadata.title
                      : is({"author"_L1, "authors"_L1, "byline"_L1})                      ? &metadata.byline
                      : is({"publisher"_L1, "publication"_L1, "site"_L1, "site_name"_L1}) ? &metadata.publisher
                      : is({"lang"_L1, "language"_L1})                                    ? &metadata.language
                      : is({"url"_L1, "canonical"_L1, "canonical_url"_L1, "source"_L1})   ? &metadata.address
                                                                                          : nullptr;
    if (member != nullptr) {
        // A list of authors comes a line each.
        const bool more = member == &metadata.byline && !member->isEmpty() && !value.isEmpty();
        *member = more ? *member + u", "_s + value : member->isEmpty() ? value : *member;
    } else if (is({"date"_L1, "published"_L1, "publishdate"_L1, "created"_L1}) && !metadata.published.isValid()) {
        metadata.published = html::dateIn(value);
    }
}

/// The lines "Title: …", "Author: …" that some programs write above a text without any fence, up to the first empty
/// line: the first of them gives the title, and each has a key of one or two words.
qsizetype readKeyLines(QStringView markdown, Metadata &metadata)
{
    constexpr qsizetype Longest = 4'000;
    constexpr qsizetype LongestKey = 30;
    const qsizetype end = markdown.first(std::min(markdown.size(), Longest)).indexOf(u"\n\n");
    if (end < 0 || !markdown.startsWith(u"title:", Qt::CaseInsensitive)) {
        return 0;
    }
    const QList<QStringView> lines = markdown.first(end).split(u'\n');
    const bool isHead = std::ranges::all_of(lines, [](QStringView line) {
        const qsizetype at = line.indexOf(u':');
        return at > 0 && at <= LongestKey && line.first(at).count(u' ') <= 1;
    });
    if (!isHead || lines.size() < 2) {
        return 0;
    }
    for (const QStringView line : lines) {
        const qsizetype at = line.indexOf(u':');
        put(metadata, line.first(at).trimmed().toString().toLower(), plainValue(line.sliced(at + 1)));
    }
    return end + 2;
}

} // namespace

qsizetype readFrontMatter(QStringView markdown, Metadata &metadata)
{
    const bool isYaml = markdown.startsWith(u"---\n");
    if (!isYaml && !markdown.startsWith(u"+++\n")) {
        return readKeyLines(markdown, metadata);
    }
    constexpr qsizetype Longest = 20'000;
    const QString fence = isYaml ? u"\n---"_s : u"\n+++"_s;
    const qsizetype end = markdown.first(std::min(markdown.size(), Longest)).indexOf(fence, 3);
    const qsizetype behind = end + fence.size();
    const bool isFence = end >= 0 && (behind == markdown.size() || markdown[behind] == u'\n');
    const QStringView head = isFence ? markdown.first(end + 1).sliced(3) : QStringView();
    if (!head.contains(isYaml ? u':' : u'=')) {
        return 0; // a line across the page, nothing more
    }
    QString key;
    for (const QStringView line : head.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringView content = line.trimmed();
        const qsizetype at = content.indexOf(isYaml ? u':' : u'=');
        if (content.startsWith(u"- ")) {
            put(metadata, key, unquoted(nameOf(content.sliced(2))));
        } else if (at > 0 && !line.front().isSpace()) {
            key = content.first(at).trimmed().toString().toLower();
            put(metadata, key, plainValue(content.sliced(at + 1)));
        }
    }
    return std::min(behind + 1, markdown.size());
}

} // namespace pullquote
