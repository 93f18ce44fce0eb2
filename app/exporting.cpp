// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting.h"

#include "model/document/display.h"
#include "model/exporting/citation.h"
#include "widgets/charts/chartexport.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <array>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Exporting", text);
}

template <typename Finding>
int accepted(const ArticleDocument &document, const std::vector<Finding> &findings)
{
    return int(std::ranges::count_if(findings, [&](const Finding &each) { return document.accepts(each.id); }));
}

QString nameForPeople(FindingList list, int count)
{
    switch (list) {
    case FindingList::Quotes:
        return count == 1 ? tr("1 quote") : tr("%1 quotes").arg(count);
    case FindingList::Events:
        return count == 1 ? tr("1 date") : tr("%1 dates").arg(count);
    case FindingList::Figures:
        return count == 1 ? tr("1 figure") : tr("%1 figures").arg(count);
    }
    return {};
}

} // namespace

std::span<const ListExport> listExports()
{
    using enum ActionId;
    static constexpr std::array exports{
        ListExport{ExportQuotesMarkdown, FindingList::Quotes, ListFormat::Markdown},
        ListExport{ExportQuotesCsv, FindingList::Quotes, ListFormat::Csv},
        ListExport{ExportQuotesJson, FindingList::Quotes, ListFormat::Json},
        ListExport{ExportFiguresMarkdown, FindingList::Figures, ListFormat::Markdown},
        ListExport{ExportFiguresCsv, FindingList::Figures, ListFormat::Csv},
        ListExport{ExportFiguresJson, FindingList::Figures, ListFormat::Json},
        ListExport{ExportEventsMarkdown, FindingList::Events, ListFormat::Markdown},
        ListExport{ExportEventsCsv, FindingList::Events, ListFormat::Csv},
        ListExport{ExportEventsJson, FindingList::Events, ListFormat::Json},
    };
    return exports;
}

QString suggestedFileName(const Article &article, FindingList list, ListFormat format)
{
    static const QRegularExpression others(u"[^\\p{L}\\p{N}]+"_s);
    constexpr qsizetype MaxLength = 60;
    QString name = article.displayTitle().replace(others, u"-"_s).left(MaxLength);
    while (name.endsWith(u'-')) {
        name.chop(1);
    }
    while (name.startsWith(u'-')) {
        name.remove(0, 1);
    }
    return (name.isEmpty() ? u"article"_s : name) + u'-' + nameOf(list) + u'.' + suffixOf(format);
}

int countOf(const ArticleDocument &document, FindingList list)
{
    switch (list) {
    case FindingList::Quotes:
        return accepted(document, document.article()->quotes());
    case FindingList::Events:
        return accepted(document, document.article()->events());
    case FindingList::Figures:
        return accepted(document, document.article()->figures());
    }
    return 0;
}

Result<QString> saveList(const ArticleDocument &document, FindingList list, ListFormat format, const QString &path)
{
    const auto accept = [&document](const Item &item) { return document.accepts(item); };
    const auto written = writeAtomically(path, exported(*document.article(), list, format, accept));
    if (!written) {
        return written.error();
    }
    const QString what = nameForPeople(list, countOf(document, list));
    return tr("Saved %1 to %2.").arg(what, QDir::toNativeSeparators(path));
}

QString citedText(ArticleDocument &document, Span span)
{
    const Article &article = *document.article();
    const Item &selected = document.selection().current();
    const Span words = span.isEmpty() ? article.spanOf(selected) : span;
    if (words.isEmpty()) {
        return {};
    }
    QStringList lines{u'“' + article.textOf(words).toString().simplified() + u'”'};
    const auto *quoteId = std::get_if<QuoteId>(&selected);
    const Quote *quote = quoteId && span.isEmpty() ? article.find(*quoteId) : nullptr;
    if (const Source *source = quote ? article.find(quote->source) : nullptr) {
        lines += u"— "_s + displayNameAndRole(*source);
    }
    lines += citation(article);
    lines += wayBack(article, words);
    return lines.join(u'\n');
}

} // namespace pullquote
