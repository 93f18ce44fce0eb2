// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/findings.h"
#include "model/document/anchor.h"
#include "model/text/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace pullquote {

/// One thing that the reader put right. It hangs on words of the text, never on an id, so that it holds after the
/// article was analysed anew or its file changed.
struct Correction
{
    enum class Kind {
        QuoteSource, ///< Somebody else said it: `name` (empty: nobody is known).
        NotAQuote,
        MarkQuote,   ///< These words are a quote of `name`.
        FigureValue, ///< `low`, `high`, `unit`.
        FigureLabel, ///< `label`.
        NotAFigure,
        MarkFigure, ///< These words are a figure: `low`, `high`, `unit`, `label`.
        EventDates, ///< `begin`, `end`.
        EventLabel, ///< `label`.
        NotAnEvent
    };

    Kind kind = Kind::NotAQuote;
    Anchor anchor; ///< Of the finding's span, or of the words to mark.
    QString name;
    QString label;
    std::optional<double> low;
    std::optional<double> high;
    QString unit;
    QDate begin;
    QDate end;

    bool operator==(const Correction &) const = default;
};

/// What the corrections made of the findings.
struct Corrected
{
    Findings findings; ///< Renumbered, in order of the text; the charts are those of the corrected figures.
    std::vector<size_t>
        lost; ///< The corrections, by index, whose words are not found any more, or no longer such a finding.
};

/// Applies the corrections in their order. A corrected finding says so in its `why`.
Corrected applyCorrections(QStringView text, Findings findings, std::span<const Correction> corrections);

/// What a correction does, as a sentence for the list of corrections.
QString displayCorrection(const Correction &correction);

/// The corrections of one article as JSON ("pullquote-corrections/1"), for the store and for export.
QByteArray correctionsToJson(std::span<const Correction> corrections);

/// The reverse. Fails with a sentence that names `path` if it is no such file; one unknown entry fails the whole, so
/// that nothing is dropped silently.
Result<std::vector<Correction>> correctionsFromJson(const QByteArray &json, const QString &path);

} // namespace pullquote
