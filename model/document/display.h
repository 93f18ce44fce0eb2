// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"

#include <QString>

#include <optional>

namespace pullquote {

class ArticleDocument;

/// How findings are put to the person: one wording for every view, chart and export.

QString displayName(QuoteKind kind);
QString displayName(SourceKind kind);
QString displayName(FigureKind kind);
/// What the station did with the words: "said by", "in", "translated by" …
QString displayName(ProvenanceRole role);

/// A number with the digits that it needs and a thin grouping: "1,234.5", "0.25".
QString displayNumber(double value);

/// A value or range with its unit: "70–90 %", "6–12 months", "≥ 70 %", "≈ $1.2 billion". Empty if both ends are open.
QString displayValue(std::optional<double> low, std::optional<double> high, bool approximate, const QString &unit);
QString displayValue(const Figure &figure);

/// The interval in words: "May 2026 – April 2027", "from 1 January 2026", "10 years"; for what is unresolved the words
/// of the text.
QString displayTime(const Article &article, const Event &event);

/// Name with role and affiliation: "Dario Amodei, CEO, Anthropic".
QString displayNameAndRole(const Source &source);

/// What a view says that has no finding to show: that no article is open, or that it is not analysed yet or at all;
/// else `none` ("This article gives no dates.").
QString displayNone(const ArticleDocument &document, const QString &none);

/// The heading, or "Lead" for the text before the first heading.
QString displayHeading(const Article &article, SectionId section);

/// The name of the source, or what stands for an unknown one.
QString displaySource(const Article &article, SourceId source);

} // namespace pullquote
