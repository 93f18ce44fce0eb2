// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/metadata.h"

#include "model/reading/html/byline.h"
#include "model/reading/html/dateline.h"
#include "model/reading/html/headline.h"
#include "model/reading/html/likeness.h"
#include "model/reading/html/linkeddata.h"
#include "model/reading/html/pagedate.h"

#include <QDateTime>
#include <QRegularExpression>

namespace pullquote::html {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LongAfterAddress = 365;     ///< In days.
constexpr qsizetype LongestAbbreviation = 3; ///< Of an author: "LN".

/// The elements that say something of the page, met in one walk.
struct Statements
{
    std::vector<std::pair<QString, QString>> metas; ///< Name or property in lower case, and content.
    std::ptrdiff_t properties = 0;                  ///< How many of them, at the begin, are properties.
    QString titleElement;
    std::vector<NodeId> times; ///< time elements and those of microdata that date the page.
    QStringList headlines;     ///< What microdata calls so.
    QString canonical;
    QString language;

    QString meta(std::initializer_list<QLatin1StringView> names) const
    {
        const QStringList found = all(names);
        return found.isEmpty() ? QString() : found.front();
    }

    /// The contents of all metas of these names, in the order of the names.
    QStringList all(std::initializer_list<QLatin1StringView> names) const
    {
        QStringList found;
        for (const QLatin1StringView name : names) {
            for (const auto &[key, content] : metas) {
                if (key == name && !content.isEmpty() && !found.contains(content)) {
                    found.push_back(content);
                }
            }
        }
        return found;
    }
};

void lookAtMeta(const Tree &tree, NodeId id, Statements &statements)
{
    const QString content = withoutMarkup(collapsed(tree.attribute(id, Attribute::Content)));
    for (const Attribute attribute :
         {Attribute::Property, Attribute::Name, Attribute::Itemprop, Attribute::HttpEquiv}) {
        // One meta may carry several properties at once.
        for (const QStringView key : tree.attribute(id, attribute).split(u' ', Qt::SkipEmptyParts)) {
            // Properties (RDFa) are meant for articles more often than names are.
            std::pair<QString, QString> meta(key.toString().toLower().replace(u'.', u':'), content);
            if (attribute == Attribute::Property) {
                statements.metas.insert(statements.metas.begin() + statements.properties++, std::move(meta));
            } else {
                statements.metas.push_back(std::move(meta));
            }
        }
    }
}

Statements statementsOf(const Tree &tree)
{
    Statements statements;
    for (NodeId id = tree.root(); id != NoNode; id = tree.following(id, tree.root())) {
        switch (tree.tag(id)) {
        case Tag::Html:
        case Tag::Body:
            if (statements.language.isEmpty()) {
                const QStringView lang = tree.attribute(id, Attribute::Lang);
                statements.language =
                    (lang.isEmpty() ? tree.attribute(id, Attribute::XmlLang) : lang).trimmed().toString();
            }
            break;
        case Tag::Title:
            if (statements.titleElement.isEmpty() && tree.ancestor(id, Tag::Svg) == NoNode) {
                statements.titleElement = tree.textContent(id, 2000);
            }
            break;
        case Tag::Meta:
            lookAtMeta(tree, id, statements);
            break;
        case Tag::Link:
            if (tree.attribute(id, Attribute::Rel).compare(u"canonical", Qt::CaseInsensitive) == 0 &&
                statements.canonical.isEmpty()) {
                statements.canonical = tree.attribute(id, Attribute::Href).trimmed().toString();
            }
            break;
        case Tag::Text:
            break;
        default:
            if (tree.attribute(id, Attribute::Itemprop) == u"headline") {
                statements.headlines.push_back(tree.textContent(id, 1000));
            }
            if (tree.tag(id) == Tag::Time || tree.attribute(id, Attribute::Itemprop) == u"datePublished") {
                statements.times.push_back(id);
            }
        }
    }
    return statements;
}

/// A name without what sites add to it; of an address, the host.
QString siteNameAlone(const QString &name)
{
    static const QRegularExpression host(u"^https?://(?:www\\.)?([^/]+)"_s);
    const auto match = host.match(name);
    if (match.hasMatch()) {
        return match.captured(1).contains(u"facebook"_s) ? QString() : match.captured(1);
    }
    return name.section(u" | "_s, 0, 0).trimmed();
}

QDate dateOfTime(const Tree &tree, NodeId id, DateOrder order)
{
    for (const Attribute attribute : {Attribute::Datetime, Attribute::Content}) {
        const QDate date = dateIn(tree.attribute(id, attribute));
        if (date.isValid()) {
            return date;
        }
    }
    return dateIn(tree.textContent(id, 200), order);
}

/// The day that elements of the page itself name: microdata and pubdate first, then the first time.
QDate visibleDate(const Tree &tree, const Statements &statements, DateOrder order)
{
    for (const NodeId id : statements.times) {
        if (tree.has(id, Attribute::Pubdate) || tree.attribute(id, Attribute::Itemprop).contains(u"datePublished")) {
            if (const QDate date = dateOfTime(tree, id, order); date.isValid()) {
                return date;
            }
        }
    }
    for (const NodeId id : statements.times) {
        if (const QDate date = dateOfTime(tree, id, order); date.isValid()) {
            return date;
        }
    }
    return {};
}

/// The minute of the hour of a time stamp in universal time; -1 for any other.
int universalMinute(const QString &stamp)
{
    static const QRegularExpression universal(u"T?\\d\\d:(\\d\\d).*(?:Z|[+-]00:?00|GMT|UTC)$"_s);
    const auto match = universal.match(stamp.trimmed());
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

/// The day in which the page itself dates the moment of `stamp` by a clock of its own; null if it does not.
QDate localDayOf(const QString &stamp, const Tree &tree, const Statements &statements)
{
    const QDateTime moment = QDateTime::fromString(stamp.trimmed(), Qt::ISODate);
    for (const NodeId id : statements.times) {
        const QStringView text = tree.attribute(id, Attribute::Datetime);
        const QDateTime local = QDateTime::fromString(text.trimmed().toString(), Qt::ISODate);
        if (moment.isValid() && local.timeSpec() == Qt::OffsetFromUTC &&
            local.toSecsSinceEpoch() == moment.toSecsSinceEpoch()) {
            return local.date();
        }
    }
    return {};
}

/// What the page says of days beside its stamps.
struct Calendar
{
    QDate address;
    ShownDate dateline;
};

/// The day of a stamp as the publisher counts it. A stamp in universal time may lie in the day before or after: the
/// address tells, or a dateline that shows the same moment, so many whole hours from it, or one with its own clock.
QDate dayOfStamp(const QString &stamp, const Tree &tree, const Statements &statements, const Calendar &calendar)
{
    const QDate date = dateIn(stamp);
    const int minute = universalMinute(stamp);
    if (date.isValid() && minute >= 0) {
        const QDate shown = calendar.dateline.minute == minute ? calendar.dateline.date : QDate();
        for (const QDate local : {calendar.address, shown, localDayOf(stamp, tree, statements)}) {
            if (local.isValid() && std::abs(local.daysTo(date)) == 1) {
                return local;
            }
        }
    }
    return date;
}

QString languageOf(const Statements &statements, const LinkedArticle &linked)
{
    static const QRegularExpression tag(u"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$"_s);
    for (const QString &language :
         {statements.language,
          statements.meta({"content-language"_L1, "og:locale"_L1, "dc:language"_L1, "language"_L1}), linked.language}) {
        const QString first = language.section(u',', 0, 0).trimmed();
        if (tag.match(first).hasMatch()) {
            return QString(first).replace(u'_', u'-');
        }
    }
    return {};
}

QDate publishedOf(const Tree &tree, const Statements &statements, const LinkedArticle &linked, const QString &address,
                  const QString &title, QStringList &warnings)
{
    const DateOrder order = dateOrderOf(languageOf(statements, linked));
    const Calendar calendar{dateInAddress(address), datelineOf(tree, title, order)};
    const ShownDate &dateline = calendar.dateline;
    const QDate fromLinked = dayOfStamp(linked.published, tree, statements, calendar);
    const QDate fromMeta = dayOfStamp(
        statements.meta({"article:published_time"_L1, "og:article:published_time"_L1, "og:published_time"_L1,
                         "datepublished"_L1, "parsely-pub-date"_L1, "dc:date:issued"_L1, "dcterms:issued"_L1,
                         "dcterms:created"_L1, "pubdate"_L1, "publishdate"_L1, "publish-date"_L1, "publish_date"_L1,
                         "published_time"_L1, "sailthru:date"_L1, "cxenseparse:recs:publishtime"_L1}),
        tree, statements, calendar);
    if (fromLinked.isValid() && fromMeta.isValid() && std::abs(fromLinked.daysTo(fromMeta)) > 1) {
        warnings.push_back(u"The page gives two days of publication, %1 and %2; the first was taken."_s.arg(
            fromLinked.toString(Qt::ISODate), fromMeta.toString(Qt::ISODate)));
    }
    // An address is given once: a stamp long behind the day in it is of a move to another system. One soon behind it is
    // of a later edition.
    const QDate stamp = fromLinked.isValid() ? fromLinked : fromMeta;
    const QDate addressed = calendar.address;
    if (addressed.isValid() && stamp.isValid() && addressed.daysTo(stamp) > LongAfterAddress) {
        warnings.push_back(
            u"The page says that it was published on %1, its address says %2; the latter was taken."_s.arg(
                stamp.toString(Qt::ISODate), addressed.toString(Qt::ISODate)));
        return addressed;
    }
    // A date that does not say of what stands behind one that says so, be it to programs or to readers.
    const QDate fromDateline = dateline.label == DateLabel::Published ? dateline.date : QDate();
    const QDate fromAnyMeta = dateIn(statements.meta({"dc:date"_L1, "dcterms:date"_L1, "date"_L1, "last-modified"_L1}));
    for (const QDate date : {fromLinked, fromMeta, fromDateline, fromAnyMeta, visibleDate(tree, statements, order),
                             calendar.address, dateline.date}) {
        if (date.isValid()) {
            return date;
        }
    }
    return dateIn(linked.modified);
}

/// Whether an author is only the site by another spelling: "El Faro" of "ElFaro.com".
bool namesTheSite(const QString &name, const QString &publisher)
{
    const QString one = wordsOf(name).join(QString());
    const QString other = wordsOf(publisher).join(QString());
    return !one.isEmpty() &&
           (one == other || (one.size() > 5 && other.startsWith(one) && other.size() - one.size() <= 5));
}

QStringList cleanBylines(const QStringList &claims)
{
    QStringList names;
    for (const QString &claim : claims) {
        const QString cleaned = cleanByline(claim, {});
        if (!cleaned.isEmpty() && !names.contains(cleaned)) {
            names.push_back(cleaned);
        }
    }
    return names;
}

/// The authors that the first of the metas that name some gives.
QStringList authorsInMeta(const Statements &statements)
{
    static constexpr std::array Names{
        "dc:creator"_L1,     "dcterm:creator"_L1,    "dcterms:creator"_L1, "author"_L1,  "parsely-author"_L1,
        "article:author"_L1, "og:article:author"_L1, "sailthru:author"_L1, "authors"_L1, "byl"_L1};
    for (const QLatin1StringView name : Names) {
        const QStringList names = cleanBylines(statements.all({name}));
        if (!names.isEmpty()) {
            return names;
        }
    }
    return {};
}

/// Who wrote the article. A site that names itself as the author stands behind all others, an abbreviation or a
/// nickname behind whoever the page shows beside the headline.
QString bylineOf(const Tree &tree, const Statements &statements, const LinkedArticle &linked, const QString &publisher,
                 const QString &headline, QStringList &warnings)
{
    const QString fromLinked = cleanBylines(linked.authors).join(u", "_s);
    const QString fromMeta = authorsInMeta(statements).join(u", "_s);
    if (!fromLinked.isEmpty() && !fromMeta.isEmpty() && titleLikeness(fromLinked, fromMeta) == 0.0 &&
        titleLikeness(fromMeta, publisher) == 0.0) {
        warnings.push_back(u"The page names two authors, %1 and %2; the first was taken."_s.arg(fromLinked, fromMeta));
    }
    const bool linkedIsSite = namesTheSite(fromLinked, publisher);
    const bool metaIsSite = namesTheSite(fromMeta, publisher);
    const QString said = !linkedIsSite && !fromLinked.isEmpty() ? fromLinked : metaIsSite ? QString() : fromMeta;
    if (said.size() > LongestAbbreviation && said.contains(u' ')) {
        return said;
    }
    const ShownByline visible = visibleByline(tree, publisher, headline);
    const bool better = visible.atHeadline && visible.names.contains(u' ');
    const bool site = metaIsSite && visible.names.startsWith(fromMeta); // "The Gazette wrote at 5 p.m."
    if (!visible.names.isEmpty() && !site && (better || said.size() <= LongestAbbreviation)) {
        return visible.names;
    }
    return !said.isEmpty() ? said : !fromLinked.isEmpty() ? fromLinked : fromMeta;
}

/// The titles that the page gives of itself to programs, but for JSON-LD. Microdata of a list of articles says nothing
/// about the page.
QStringList titlesInMeta(const Statements &statements)
{
    QStringList titles = statements.all({"dc:title"_L1, "dcterm:title"_L1, "dcterms:title"_L1, "og:title"_L1,
                                         "weibo:article:title"_L1, "title"_L1, "twitter:title"_L1, "parsely-title"_L1});
    if (statements.headlines.size() == 1) {
        titles += statements.headlines;
    }
    return titles;
}

} // namespace

PageMetadata readMetadata(const ParsedPage &page)
{
    PageMetadata result;
    Metadata &metadata = result.metadata;
    const Statements statements = statementsOf(page.tree);
    const LinkedArticle linked = readLinkedData(page.linkedData);
    result.articleBody = linked.body;
    result.description = statements.meta({"og:description"_L1, "description"_L1, "twitter:description"_L1});

    for (const QString &name : {linked.publisher,
                                statements.meta({"og:site_name"_L1, "dc:publisher"_L1, "dcterms:publisher"_L1,
                                                 "publisher"_L1, "application-name"_L1, "article:publisher"_L1}),
                                linked.siteName}) {
        if (metadata.publisher.isEmpty()) {
            metadata.publisher = siteNameAlone(name);
        }
    }
    if (metadata.publisher.isEmpty()) {
        metadata.publisher = siteNameIn(page.tree, statements.titleElement);
    }
    const QString siteName = statements.meta({"og:site_name"_L1});
    for (const QString &address : {statements.canonical, statements.meta({"og:url"_L1}), linked.address}) {
        if (metadata.address.isEmpty() && address.startsWith("http"_L1)) {
            metadata.address = address;
        }
    }
    metadata.title = titleOf(page.tree,
                             {{linked.headline, linked.name},
                              titlesInMeta(statements),
                              statements.titleElement,
                              {metadata.publisher, siteName}},
                             result.warnings);
    metadata.published = publishedOf(page.tree, statements, linked, metadata.address, metadata.title, result.warnings);
    metadata.language = languageOf(statements, linked);
    metadata.byline = bylineOf(page.tree, statements, linked, metadata.publisher, metadata.title, result.warnings);
    return result;
}

} // namespace pullquote::html
