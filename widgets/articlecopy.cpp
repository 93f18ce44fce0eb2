// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articlecopy.h"

#include "widgets/articlelayout.h"

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Calls `visit(block, part)` for each shown block that `span` touches, with the part of it inside.
template <typename Visit>
void forEachPart(const Article &article, const ArticleRows &rows, Span span, Visit visit)
{
    Span part;
    for (qsizetype row = std::max<qsizetype>(rows.rowOf(span.begin), 0); row < qsizetype(rows.rows.size()); ++row) {
        const ArticleRow &info = rows.rows[size_t(row)];
        if (info.span.begin >= span.end) {
            break;
        }
        const Span inside{std::max(info.span.begin, span.begin), std::min(info.span.end, span.end)};
        if (info.isFoldLine || !rows.isShown(info) || inside.isEmpty()) {
            continue;
        }
        part = part.isEmpty() ? inside : united(part, inside);
        if (info.last || info.span.end >= span.end) {
            visit(article.blocks()[size_t(info.block)], part);
            part = {};
        }
    }
}

QString shownText(const Article &article, Span part)
{
    return settable(article.textOf(part)).replace(QChar(QChar::LineSeparator), u'\n');
}

QString escaped(const Article &article, Span part)
{
    return shownText(article, part).toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

/// Only addresses that a browser opens as a page or a mail; nothing that runs.
bool isHarmless(const QString &address)
{
    return address.startsWith("https://"_L1) || address.startsWith("http://"_L1) || address.startsWith("mailto:"_L1);
}

QString htmlOf(const Article &article, Span part)
{
    QString html;
    const auto &links = article.reading().links;
    auto link = std::ranges::lower_bound(links, part.begin, {}, [](const Link &l) { return l.span.end; });
    for (; link != links.end() && link->span.begin < part.end; ++link) {
        const Span inside{std::max(link->span.begin, part.begin), std::min(link->span.end, part.end)};
        if (inside.isEmpty() || !isHarmless(link->address)) {
            continue;
        }
        html += escaped(article, {part.begin, inside.begin});
        html += u"<a href=\""_s + link->address.toHtmlEscaped() + u"\">"_s + escaped(article, inside) + u"</a>"_s;
        part.begin = inside.end;
    }
    return html + escaped(article, part);
}

QString tagOf(const Block &block)
{
    switch (block.kind) {
    case BlockKind::Heading:
        return u"h%1"_s.arg(std::clamp<int>(block.level, 1, 6));
    case BlockKind::ListItem:
        return u"li"_s;
    case BlockKind::BlockQuote:
        return u"blockquote"_s;
    default:
        return u"p"_s;
    }
}

} // namespace

QString copiedText(const Article &article, const ArticleRows &rows, Span span)
{
    QString text;
    bool afterListItem = false;
    forEachPart(article, rows, span, [&](const Block &block, Span part) {
        const bool isListItem = block.kind == BlockKind::ListItem;
        if (!text.isEmpty()) {
            text += isListItem && afterListItem ? u"\n"_s : u"\n\n"_s;
        }
        text += shownText(article, part);
        afterListItem = isListItem;
    });
    return text;
}

QString copiedHtml(const Article &article, const ArticleRows &rows, Span span)
{
    QString html;
    bool inList = false;
    forEachPart(article, rows, span, [&](const Block &block, Span part) {
        const QString tag = tagOf(block);
        const bool isListItem = block.kind == BlockKind::ListItem;
        if (isListItem != inList) {
            html += isListItem ? u"<ul>"_s : u"</ul>"_s;
            inList = isListItem;
        }
        html += u'<' + tag + u'>' + htmlOf(article, part) + u"</"_s + tag + u'>';
    });
    return inList ? html + u"</ul>"_s : html;
}

} // namespace pullquote
