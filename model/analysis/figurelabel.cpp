// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/figurelabel.h"

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

// In characters.
constexpr qsizetype LongestLabel = 60;
constexpr qsizetype LongestPart = 44;

QString cutAtWord(const QString &words, qsizetype longest)
{
    if (words.size() <= longest) {
        return words;
    }
    const qsizetype space = words.lastIndexOf(u' ', longest - 1);
    return words.first(space > longest / 2 ? space : longest - 1) + QChar(0x2026);
}

/// Without the marks that the figure leaves behind at the ends: "“The Lake” (", ", per episode!", "- the case weighs".
QString withoutLooseMarks(const QString &words)
{
    constexpr QStringView Loose = u" ,;:-\u2013\u2014/";
    QStringView kept = words;
    while (!kept.isEmpty() && (Loose.contains(kept.back()) || kept.back() == u'(' || kept.back() == u'[')) {
        kept.chop(1);
    }
    while (!kept.isEmpty() && (Loose.contains(kept.front()) || kept.front() == u')' || kept.front() == u']')) {
        kept = kept.sliced(1);
    }
    return kept.size() == words.size() ? words : kept.toString();
}

} // namespace

QString FigureLabel::text() const
{
    if (measure.isEmpty() || subject.isEmpty()) {
        return measure.isEmpty() ? subject : measure;
    }
    return cutAtWord(predicate ? subject + u" that "_s + measure : measure + u", "_s + subject, LongestLabel + 4);
}

FigureLabel makeLabel(const Rule &rule, const QString &measure, const QString &subject, Span span)
{
    FigureLabel label;
    label.measure = cutAtWord(withoutLooseMarks(measure), subject.isEmpty() ? LongestLabel : LongestPart);
    label.subject = cutAtWord(withoutLooseMarks(subject), measure.isEmpty() ? LongestLabel : LongestPart);
    label.span = span;
    label.rule = &rule;
    return label;
}

} // namespace pullquote
