// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/byline.h"

#include "model/reading/html/likeness.h"
#include "model/reading/html/names.h"
#include "model/reading/html/pagedate.h"
#include "model/text/lexicon.h"

#include <QRegularExpression>

#include <algorithm>

namespace pullquote::html {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LongestByline = 100;

struct BylineWords
{
    QStringList before; ///< "by", "written by": cut off.
    QStringList nobody; ///< "admin", "editor": names nobody.
    QStringList after;  ///< "updated", "published": what follows is no name.
};

const BylineWords &words()
{
    static const BylineWords all = [] {
        BylineWords found;
        for (const QString &language : lexiconLanguages()) {
            for (const LexiconEntry &line : loadLexicon(language, u"page-bylines"_s)) {
                const QString kind = line.fields.value(0);
                (kind == "before"_L1   ? found.before
                 : kind == "nobody"_L1 ? found.nobody
                                       : found.after)
                    .push_back(line.phrase);
            }
        }
        std::ranges::sort(found.before, std::ranges::greater(), &QString::size);
        return found;
    }();
    return all;
}

bool startsWithWord(const QString &text, const QString &word)
{
    return text.startsWith(word, Qt::CaseInsensitive) &&
           (text.size() == word.size() || !text[word.size()].isLetterOrNumber());
}

} // namespace

QString cleanByline(const QString &claim, const QString &publisher)
{
    QString name = collapsed(claim);
    if (name.contains("://"_L1) || name.startsWith("www."_L1) || name.startsWith(u'/')) {
        return {};
    }
    for (int round = 0; round < 2; ++round) {
        for (const QString &word : words().before) {
            if (startsWithWord(name, word)) {
                name = name.sliced(word.size());
                while (!name.isEmpty() && !name.front().isLetterOrNumber()) {
                    name.remove(0, 1);
                }
            }
        }
    }
    static const QRegularExpression cut(u"\\s*[|•·–—]\\s*|\\s+-\\s+|\\(|\\s{2,}"_s);
    const QString first = name.section(cut, 0, 0).trimmed();
    name = first.size() >= 3 ? first : name;
    // A date or time ends a name.
    // A first and a last name have no digits; a name of one word may be a nickname with some.
    static const QRegularExpression digits(u"(?:[,;]\\s*|\\s+)?(?:\\p{L}+\\.?\\s+)?\\d.*$"_s);
    if (const auto match = digits.match(name);
        match.hasMatch() && match.capturedStart() > 0 && name.left(match.capturedStart() + 1).contains(u' ')) {
        name = name.left(match.capturedStart());
    }
    for (const QString &word : words().after) {
        const qsizetype at = name.indexOf(u' ' + word, 0, Qt::CaseInsensitive);
        if (at > 0) {
            name = name.left(at);
        }
    }
    while (!name.isEmpty() && (name.back().isSpace() || name.back() == u',' || name.back() == u':')) {
        name.chop(1);
    }
    if (dateIn(name).isValid()) {
        return {};
    }
    const bool hasLetter = std::ranges::any_of(name, [](QChar c) { return c.isLetter(); });
    if (!hasLetter || name.size() < 2 || name.size() > 2 * LongestByline ||
        words().nobody.contains(name, Qt::CaseInsensitive) ||
        (!publisher.isEmpty() && name.compare(publisher, Qt::CaseInsensitive) == 0)) {
        return {};
    }
    return name;
}

namespace {

/// Whether `name` reads like the names of people: a few words, the first with a capital, no sentence.
bool readsLikeNames(const QString &name)
{
    const QStringList parts = name.split(u' ', Qt::SkipEmptyParts);
    const bool capital = !name.isEmpty() && (name.front().isUpper() || !name.front().isLower());
    return capital && parts.size() <= 12 && !name.contains(u'?') && !name.contains(u'@');
}

/// Whether the element stands in a part of the page that is not about this article: comments, teasers, side columns.
bool standsAside(const Tree &tree, const PageNames &names, NodeId id)
{
    int up = 0;
    for (; id != NoNode && up < 8 && tree.tag(id) != Tag::Body; id = tree.parent(id), ++up) {
        if (isOneOf(tree.tag(id), {Tag::Aside, Tag::Footer, Tag::Nav, Tag::Form})) {
            return true;
        }
        const std::uint32_t hints =
            names.hints(tree.attribute(id, Attribute::Class)) | names.hints(tree.attribute(id, Attribute::Id));
        if ((hints & AsideName) != 0) {
            return true;
        }
    }
    return false;
}

/// "By Ada Moss" as a line of its own: a word of bylines and two capitalised words or more after it.
QString namesAfterBy(const QString &line, const QString &publisher)
{
    const bool begins = std::ranges::any_of(words().before, [&](const QString &word) {
        return line.size() > word.size() + 3 && startsWithWord(line, word) && line[word.size()].isSpace();
    });
    const QString cleaned = begins ? cleanByline(line, publisher) : QString();
    const QStringList parts = cleaned.split(u' ', Qt::SkipEmptyParts);
    const bool named = parts.size() >= 2 && parts.size() <= 8 && parts.front().front().isUpper() &&
                       parts.back().front().isUpper() && cleaned.size() < line.size();
    return named ? cleaned : QString();
}

/// What may be a byline, and how sure that is.
struct Candidate
{
    QString names;
    int rank = 0;
};

} // namespace

QString visibleByline(const Tree &tree, const QString &publisher, const QString &headline)
{
    const PageNames &names = PageNames::instance();
    Candidate best;
    const auto offer = [&](const QString &cleaned, NodeId id, int rank) {
        rank += cleaned.contains(u' ') ? 4 : 0; // A first and a last name.
        if (rank > best.rank && readsLikeNames(cleaned) && !standsAside(tree, names, id)) {
            best = {cleaned, rank};
        }
    };
    for (NodeId id = tree.root(); id != NoNode; id = tree.following(id, tree.root())) {
        if (tree.tag(id) == Tag::Text) {
            if (tree.text(id).size() < LongestByline && !isBlank(tree.text(id))) {
                offer(namesAfterBy(collapsed(tree.text(id)), publisher), id, 1);
            }
            continue;
        }
        const bool says = tree.attribute(id, Attribute::Rel) == u"author" ||
                          tree.attribute(id, Attribute::Itemprop).contains(u"author");
        const bool named =
            !says &&
            ((names.hints(tree.attribute(id, Attribute::Class)) | names.hints(tree.attribute(id, Attribute::Id))) &
             BylineName) != 0;
        if ((!says && !named) || isOneOf(tree.tag(id), {Tag::Head, Tag::Link, Tag::Meta, Tag::Body})) {
            continue;
        }
        const QString text = tree.textContent(id, LongestByline * 2);
        if (!text.isEmpty() && text.size() < LongestByline && titleLikeness(headline, text) <= 0.75) {
            offer(cleanByline(text, publisher), id, says ? 3 : 2);
        }
    }
    return best.names;
}

} // namespace pullquote::html
