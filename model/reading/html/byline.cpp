// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/byline.h"

#include "model/reading/html/headline.h"
#include "model/reading/html/likeness.h"
#include "model/reading/html/names.h"
#include "model/reading/html/pagedate.h"
#include "model/reading/html/phrases.h"
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

/// "on", "am", "le": short and in lower case.
bool isJoiningWord(QStringView word)
{
    constexpr qsizetype Longest = 3;
    return word.size() <= Longest && std::ranges::all_of(word, [](QChar c) { return c.isLower(); });
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
    // What stands in parentheses after a name is an office; within one it is a part of it.
    static const QRegularExpression cut(
        u"\\s*[|•·–—»]\\s*|\\s+-\\s+|\\((?![^)]*\\)\\s*\\p{L})|\\s{2,}|\\s+\\S{1,10}[:：]"_s);
    const QString first = name.section(cut, 0, 0).trimmed();
    name = first.size() >= 3 ? first : name;
    // A date or time ends a name.
    // A first and a last name have no digits; a name of one word may be a nickname with some.
    static const QRegularExpression digits(u"(?:[,;]\\s*|\\s+)?(?:\\p{L}+\\.?\\s+)?\\d.*$"_s);
    if (const auto match = digits.match(name);
        match.hasMatch() && match.capturedStart() > 0 && name.left(match.capturedStart() + 1).contains(u' ')) {
        name = name.left(match.capturedStart());
        // "ada on", "Ada Moss am": the word that led to the date.
        if (const qsizetype last = name.lastIndexOf(u' ');
            last > 0 && isJoiningWord(QStringView(name).sliced(last + 1))) {
            name.truncate(last);
        }
    }
    for (const QString &word : words().after) {
        for (qsizetype at = name.indexOf(u' ' + word, 0, Qt::CaseInsensitive); at > 0;
             at = name.indexOf(u' ' + word, at + 1, Qt::CaseInsensitive)) {
            const qsizetype end = at + 1 + word.size();
            if (end == name.size() || !name[end].isLetterOrNumber()) {
                name.truncate(at);
            }
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

/// Whether `name` reads like the names of people: a few words, the first with a capital, no sentence. A `nickname` may
/// do without the capital.
bool readsLikeNames(const QString &name, bool nickname)
{
    const QStringList parts = name.split(u' ', Qt::SkipEmptyParts);
    const bool capital = !name.isEmpty() && (name.front().isUpper() || !name.front().isLower());
    return (capital || (nickname && parts.size() == 1)) && parts.size() <= 12 && !name.contains(u'?') &&
           !name.contains(u'@');
}

bool isColon(QChar c)
{
    return c == u':' || c == u'：';
}

bool isCapitalised(QStringView word)
{
    return !word.isEmpty() && word.front().isUpper();
}

/// The word of bylines that `line` begins with; empty if there is none.
QString byWordOf(const QString &line)
{
    const auto it = std::ranges::find_if(words().before, [&](const QString &word) {
        return line.size() > word.size() + 2 && startsWithWord(line, word) &&
               (line[word.size()].isSpace() || isColon(line[word.size()]));
    });
    return it == words().before.end() ? QString() : *it;
}

/// From the word of bylines on that stands within a line, behind a mark that parts it ("3 May 2024 - By Ada Moss") or
/// as a label with a colon ("07:30 Author: Ada Moss"); the line itself if there is none.
QString fromByWord(const QString &line)
{
    static const QRegularExpression parted(u"[|•·–—/]\\s*$|\\s-\\s$"_s);
    for (const QString &word : words().before) {
        const qsizetype at = line.indexOf(word, 1, Qt::CaseInsensitive);
        const qsizetype end = at + word.size();
        if (at < 1 || end + 1 >= line.size() || line[at - 1].isLetterOrNumber()) {
            continue;
        }
        if (isColon(line[end]) || (line[end].isSpace() && parted.match(line.first(at)).hasMatch())) {
            return line.sliced(at);
        }
    }
    return line;
}

/// "By Ada Moss" as a line of its own: a word of bylines and two capitalised words or more after it; before a date one
/// word is enough ("by amoss on 3 March 2024").
QString namesAfterBy(const QString &whole, const QString &publisher)
{
    const QString line = byWordOf(whole).isEmpty() ? fromByWord(whole) : whole;
    const QString word = byWordOf(line);
    if (word.isEmpty()) {
        return {};
    }
    const QString cleaned = cleanByline(line, publisher);
    const QStringList parts = cleaned.split(u' ', Qt::SkipEmptyParts);
    if (cleaned.isEmpty() || cleaned.size() >= line.size()) {
        return {};
    }
    const bool named =
        parts.size() >= 2 && parts.size() <= 8 && isCapitalised(parts.front()) && isCapitalised(parts.back());
    const bool dated = parts.size() == 1 && dateIn(line).isValid();
    // In scripts without capital letters a label has to do.
    const bool labelled =
        isColon(line[word.size()]) && parts.size() <= 3 && !cleaned.front().isUpper() && !cleaned.front().isLower();
    return named || dated || labelled ? cleaned : QString();
}

class BylineSearch final
{
public:
    BylineSearch(const Tree &tree, const QString &publisher, const QString &headline)
        : m_tree(tree)
        , m_names(PageNames::instance())
        , m_publisher(publisher)
        , m_headline(headline)
        , m_page(linesOf(tree, headline))
    {
        if (m_page.headline >= 0 && size_t(m_page.headline) < m_page.lines.size()) {
            for (NodeId id = m_page.lines[size_t(m_page.headline)]; id != NoNode; id = m_tree.parent(id)) {
                m_aroundHeadline |= hintsOf(id);
            }
        }
    }

    ShownByline run()
    {
        for (NodeId id = m_tree.root(); id != NoNode; id = m_tree.following(id, m_tree.root())) {
            const Tag tag = m_tree.tag(id);
            if (tag == Tag::Text) {
                if (m_tree.text(id).size() < LongestByline && !isBlank(m_tree.text(id))) {
                    offer(namesAfterBy(collapsed(m_tree.text(id)), m_publisher), id, 1, true);
                }
                m_at += size_t(m_at) < m_page.lines.size() && m_page.lines[size_t(m_at)] == id;
            } else if (!isOneOf(tag,
                                {Tag::Head, Tag::Link, Tag::Meta, Tag::Body, Tag::Html, Tag::Script, Tag::Style})) {
                lookAt(id);
            }
        }
        return {m_best, m_bestAtHeadline};
    }

private:
    static constexpr qsizetype LinesBefore = 6;
    static constexpr qsizetype LinesAfter = 14;

    std::uint32_t hintsOf(NodeId id) const
    {
        return m_names.hints(m_tree.attribute(id, Attribute::Class)) |
               m_names.hints(m_tree.attribute(id, Attribute::Id));
    }

    bool isAtHeadline() const
    {
        return m_page.headline >= 0 && m_at >= m_page.headline - LinesBefore && m_at <= m_page.headline + LinesAfter;
    }

    void lookAt(NodeId id)
    {
        const bool says = m_tree.attribute(id, Attribute::Rel) == u"author" ||
                          m_tree.attribute(id, Attribute::Itemprop).contains(u"author");
        const bool named = !says && (hintsOf(id) & BylineName) != 0;
        const bool mayBeLine =
            !says && !named && isOneOf(m_tree.tag(id), {Tag::P, Tag::Div, Tag::Span, Tag::Li, Tag::Small, Tag::Em});
        if (!says && !named && !mayBeLine) {
            return;
        }
        const QString text = m_tree.textContent(id, LongestByline * 2);
        const PagePhrases &phrases = PagePhrases::instance(); // "Photo: Ada Moss" names another.
        if (text.isEmpty() || text.size() >= LongestByline ||
            (byWordOf(text).isEmpty() && (phrases.beginsLikeLineOfPage(text) || phrases.holdsCredit(text)))) {
            return;
        }
        if (mayBeLine) {
            offer(namesAfterBy(text, m_publisher), id, 1, true);
            return;
        }
        const QString linked = linkedNames(id, text);
        if (!linked.isEmpty() || titleLikeness(m_headline, text) <= 0.75) {
            offer(linked.isEmpty() ? cleanByline(text, m_publisher) : linked, id, says ? 3 : 2,
                  !linked.isEmpty() || !byWordOf(text).isEmpty());
        }
    }

    /// Whether an element in a byline is the name alone, by microdata or by microformats.
    bool isNameAlone(NodeId id) const
    {
        const QStringView itemprop = m_tree.attribute(id, Attribute::Itemprop);
        const auto classes = m_tree.attribute(id, Attribute::Class).split(u' ', Qt::SkipEmptyParts);
        return itemprop == u"name" || classes.contains(u"fn"_s) || classes.contains(u"p-name"_s);
    }

    bool holdsNameAlone(NodeId link) const
    {
        for (NodeId at = m_tree.following(link, link); at != NoNode; at = m_tree.following(at, link)) {
            if (m_tree.tag(at) != Tag::Text && isNameAlone(at)) {
                return true;
            }
        }
        return false;
    }

    /// What links within a byline name, where it is they that name the author and little stands around them.
    QString linkedNames(NodeId id, const QString &text) const
    {
        QStringList found;
        QString rest = text;
        for (NodeId at = m_tree.following(id, id); at != NoNode; at = m_tree.following(at, id)) {
            if (m_tree.tag(at) == Tag::Text) {
                continue;
            }
            const bool linked = m_tree.tag(at) == Tag::A &&
                                (m_tree.attribute(at, Attribute::Rel) == u"author" || (hintsOf(at) & BylineName) != 0);
            const bool names = (linked || isNameAlone(at)) && !holdsNameAlone(at);
            const QString name = names ? m_tree.textContent(at, LongestByline) : QString();
            if (!name.isEmpty() && !found.contains(name)) {
                found.push_back(name);
                rest.remove(name);
            }
        }
        // A second name without a link is a name all the same.
        const QStringList others = rest.split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 1; i < others.size(); ++i) {
            if (isCapitalised(others[i - 1]) && isCapitalised(others[i])) {
                return {};
            }
        }
        return cleanByline(found.join(u", "_s), m_publisher);
    }

    void offer(const QString &cleaned, NodeId id, int trust, bool mayBeNickname)
    {
        if (cleaned.isEmpty()) {
            return;
        }
        const bool near = isAtHeadline();
        const int rank = trust + (cleaned.contains(u' ') ? 4 : 0) + (near ? 8 : 0);
        if (rank > m_rank && readsLikeNames(cleaned, mayBeNickname) && !standsAside(id, cleaned.size(), near)) {
            m_best = cleaned;
            m_rank = rank;
            m_bestAtHeadline = near;
        }
    }

    /// Whether the element stands in a part of the page that is not about this article: comments, teasers, side
    /// columns. A footer beside the headline is that of the article's head, and what the headline itself stands in says
    /// nothing (systems call all of their building blocks widgets).
    bool standsAside(NodeId id, qsizetype length, bool near) const
    {
        constexpr int Reach = 8;
        constexpr qsizetype MoreInLink = 15; // Characters in a link around a name: one with more is a teaser.
        for (int up = 0; id != NoNode && up < Reach && m_tree.tag(id) != Tag::Body; id = m_tree.parent(id), ++up) {
            if (isOneOf(m_tree.tag(id), {Tag::Aside, Tag::Nav, Tag::Form}) ||
                (m_tree.tag(id) == Tag::Footer && !near) || (hintsOf(id) & AsideName & ~m_aroundHeadline) != 0 ||
                (m_tree.tag(id) == Tag::A &&
                 m_tree.textContent(id, 2 * (length + MoreInLink)).size() > length + MoreInLink)) {
                return true;
            }
        }
        return false;
    }

    const Tree &m_tree;
    const PageNames &m_names;
    const QString &m_publisher;
    const QString &m_headline;
    const PageLines m_page;
    std::uint32_t m_aroundHeadline = 0; ///< What the names of the elements around the headline say.
    qsizetype m_at = 0;                 ///< How many of the page's lines lie before the element at hand.
    QString m_best;
    int m_rank = 0;
    bool m_bestAtHeadline = false;
};

} // namespace

ShownByline visibleByline(const Tree &tree, const QString &publisher, const QString &headline)
{
    return BylineSearch(tree, publisher, headline).run();
}

} // namespace pullquote::html
