// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/linkeddata.h"

#include "model/reading/html/parser.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace pullquote::html {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int DeepestObject = 12; ///< Articles stand near the top.

/// JSON as a parser of JSON takes it: no line ends within strings, no comment marks around it.
QByteArray plainJson(QByteArray json)
{
    for (char &c : json) {
        if (static_cast<unsigned char>(c) < 0x20) {
            c = ' ';
        }
    }
    json = json.trimmed();
    // XHTML pages hide their scripts from the XML parser.
    static constexpr std::array<QByteArrayView, 5> Opening{"//", "/*", "*/", "<![CDATA[", "<!--"};
    static constexpr std::array<QByteArrayView, 5> Closing{"//", "/*", "*/", "]]>", "-->"};
    for (bool found = true; found;) {
        found = false;
        for (const QByteArrayView mark : Opening) {
            if (json.startsWith(mark)) {
                json = json.sliced(mark.size()).trimmed();
                found = true;
            }
        }
        for (const QByteArrayView mark : Closing) {
            if (json.endsWith(mark)) {
                json = json.chopped(mark.size()).trimmed();
                found = true;
            }
        }
    }
    return json;
}

/// Without the commas behind the last item of a list, which templates of pages leave and no parser of JSON takes.
QByteArray withoutLooseCommas(const QByteArray &json)
{
    QByteArray result;
    result.reserve(json.size());
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString && c == '\\' && i + 1 < json.size()) {
            result += c;
            result += json[++i];
            continue;
        }
        inString = inString != (c == '"');
        if (!inString && (c == '}' || c == ']')) {
            while (result.endsWith(' ')) {
                result.chop(1);
            }
            if (result.endsWith(',')) {
                result.chop(1);
            }
        }
        result += c;
    }
    return result;
}

QString text(const QJsonValue &value)
{
    return value.isString() ? withoutMarkup(value.toString()).trimmed() : QString();
}

class Collector final
{
public:
    void index(const QJsonValue &value, int depth)
    {
        if (depth > DeepestObject) {
            return;
        }
        if (value.isArray()) {
            for (const QJsonValue item : value.toArray()) {
                index(item, depth + 1);
            }
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            const QString id = object[u"@id"].toString();
            if (!id.isEmpty() && object.size() > 1) {
                m_byId.insert(id, object);
            }
            for (const QJsonValue member : object) {
                if (member.isObject() || member.isArray()) {
                    index(member, depth + 1);
                }
            }
        }
    }

    void visit(const QJsonValue &value, int depth)
    {
        if (depth > DeepestObject) {
            return;
        }
        if (value.isArray()) {
            for (const QJsonValue item : value.toArray()) {
                visit(item, depth + 1);
            }
        } else if (value.isObject()) {
            look(value.toObject());
            for (const auto *const within : {u"@graph", u"mainEntity", u"mainEntityOfPage", u"hasPart"}) {
                visit(value[QStringView(within).toString()], depth + 1);
            }
        }
    }

    LinkedArticle result() const
    {
        LinkedArticle article = m_article;
        const LinkedArticle &page = m_page;
        const auto fill = [](QString &member, const QString &other) {
            if (member.isEmpty()) {
                member = other;
            }
        };
        fill(article.published, page.published);
        fill(article.language, page.language);
        fill(article.publisher, page.publisher);
        fill(article.siteName, page.siteName);
        if (article.authors.isEmpty()) {
            article.authors = page.authors;
        }
        return article;
    }

private:
    static bool isArticleType(const QString &type)
    {
        return type.endsWith("Article"_L1) || type.endsWith("Posting"_L1) || type == "Report"_L1 ||
               type == "APIReference"_L1;
    }

    void look(const QJsonObject &object)
    {
        bool article = false;
        bool page = false;
        const QJsonValue type = object[u"@type"];
        const QJsonArray types = type.isArray() ? type.toArray() : QJsonArray{type};
        for (const QJsonValue one : types) {
            QString name = one.toString();
            name = name.sliced(name.lastIndexOf(u'/') + 1);
            article = article || isArticleType(name);
            page = page || name.endsWith("Page"_L1) || name == "VideoObject"_L1 || name == "Recipe"_L1 ||
                   name == "Review"_L1;
            if ((name == "WebSite"_L1 || name.endsWith("Organization"_L1)) && m_page.siteName.isEmpty()) {
                m_page.siteName = text(object[u"name"]);
            }
        }
        if (article && !m_found) {
            m_found = true;
            read(object, m_article);
        } else if (page) {
            read(object, m_page);
        }
    }

    void read(const QJsonObject &object, LinkedArticle &into) const
    {
        const auto fill = [&](QString &member, const QString &value) {
            if (member.isEmpty()) {
                member = value;
            }
        };
        fill(into.headline, text(object[u"headline"]));
        fill(into.name, text(object[u"name"]));
        fill(into.published, object[u"datePublished"].toString().trimmed());
        fill(into.modified, object[u"dateModified"].toString().trimmed());
        fill(into.language, object[u"inLanguage"].toString().trimmed());
        fill(into.body, object[u"articleBody"].toString());
        fill(into.address, object[u"url"].toString().trimmed());
        fill(into.publisher, names(object[u"publisher"]).value(0));
        if (into.authors.isEmpty()) {
            into.authors = names(object[u"author"]);
        }
        if (into.authors.isEmpty()) {
            into.authors = names(object[u"creator"]);
        }
    }

    /// The names in a string, an object, a reference to one, or a list of such.
    QStringList names(const QJsonValue &value) const
    {
        QStringList found;
        const QJsonArray all = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue one : all) {
            QString name = text(one);
            if (one.isObject()) {
                QJsonObject object = one.toObject();
                if (!object.contains(u"name"_s)) {
                    object = m_byId.value(object[u"@id"].toString());
                }
                const QJsonValue known = object[u"name"];
                name = text(known.isArray() ? known.toArray().at(0) : known);
            }
            if (!name.isEmpty() && !found.contains(name)) {
                found.push_back(name);
            }
        }
        return found;
    }

    QHash<QString, QJsonObject> m_byId;
    LinkedArticle m_article;
    LinkedArticle m_page;
    bool m_found = false;
};

} // namespace

LinkedArticle readLinkedData(const std::vector<QByteArray> &scripts)
{
    std::vector<QJsonValue> values;
    Collector collector;
    for (const QByteArray &script : scripts) {
        const QByteArray json = plainJson(script);
        QJsonDocument document = QJsonDocument::fromJson(json);
        if (document.isNull()) {
            document = QJsonDocument::fromJson(withoutLooseCommas(json));
        }
        if (document.isObject()) {
            values.emplace_back(document.object());
        } else if (document.isArray()) {
            values.emplace_back(document.array());
        }
    }
    for (const QJsonValue &value : values) {
        collector.index(value, 0);
    }
    for (const QJsonValue &value : values) {
        collector.visit(value, 0);
    }
    return collector.result();
}

QString withoutMarkup(const QString &text)
{
    if (!text.contains(u'&') && !text.contains(u'<')) {
        return text;
    }
    const ParsedPage page = parsePage(text.toUtf8());
    return page.tree.textContent(page.tree.root());
}

} // namespace pullquote::html
