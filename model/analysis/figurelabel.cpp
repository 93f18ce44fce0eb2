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
    label.measure = cutAtWord(measure, subject.isEmpty() ? LongestLabel : LongestPart);
    label.subject = cutAtWord(subject, measure.isEmpty() ? LongestLabel : LongestPart);
    label.span = span;
    label.rule = &rule;
    return label;
}

} // namespace pullquote
