// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exporting/citation.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Citation", text);
}

QString dayText(QDate day)
{
    return day.isValid() ? QLocale(QLocale::English, QLocale::UnitedStates).toString(day, u"d MMMM yyyy"_s) : QString();
}

/// The non-empty ones, joined.
QString joined(const QStringList &parts, const QString &separator)
{
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(separator);
}

/// The words of the span as a text directive: whole if short, else its first and last words, "first,last".
QString textDirective(QStringView words)
{
    constexpr qsizetype WordsAtTheEnds = 5;
    const QStringList list = words.toString().simplified().split(u' ');
    const auto encoded = [](const QStringList &part) {
        return QString::fromLatin1(QUrl::toPercentEncoding(part.join(u' '), {}, "-,&"));
    };
    if (list.size() <= 2 * WordsAtTheEnds) {
        return encoded(list);
    }
    return encoded(list.first(WordsAtTheEnds)) + u',' + encoded(list.last(WordsAtTheEnds));
}

} // namespace

QString citation(const Article &article)
{
    const Metadata &metadata = article.metadata();
    const QString who = joined({metadata.publisher, dayText(metadata.published)}, u", "_s);
    QString title = article.displayTitle();
    const bool ends = title.endsWith(u'.') || title.endsWith(u'?') || title.endsWith(u'!');
    title += ends || title.isEmpty() ? u""_s : u"."_s;
    return joined({metadata.byline, title, who.isEmpty() ? who : who + u'.', metadata.address}, u" "_s);
}

QString sourceLine(const Article &article)
{
    const Metadata &metadata = article.metadata();
    QString title = article.displayTitle();
    if (!metadata.title.isEmpty()) {
        title = u'“' + title.replace(u'“', u'‘').replace(u'”', u'’') + u'”'; // marks within marks alternate
    }
    return tr("Source: %1").arg(joined({metadata.publisher, title, dayText(metadata.published)}, u", "_s));
}

QString wayBack(const Article &article, Span span)
{
    if (!article.metadata().address.isEmpty()) {
        return article.metadata().address + u"#:~:text="_s + textDirective(article.textOf(span));
    }
    return tr("%1, characters %2–%3")
        .arg(QFileInfo(article.reading().path).fileName(), QString::number(span.begin), QString::number(span.end));
}

} // namespace pullquote
