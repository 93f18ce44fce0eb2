// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/evidence.h"
#include "model/text/span.h"

#include <QString>

namespace pullquote {

/// What a figure measures, of whom, and the words that it rests on.
struct FigureLabel
{
    QString measure;
    QString subject;
    Span span;
    const Rule *rule = nullptr;
    bool predicate = false; ///< The measure is a predicate of the subject: "fall due", of "loans".

    bool isEmpty() const { return measure.isEmpty() && subject.isEmpty(); }

    /// Both as a person would write them under a bar: "code written by AI, Anthropic as a whole", "loans that fall
    /// due". At most about 60 characters, cut at a word.
    QString text() const;
};

/// A label of these words, either of which may be empty; each is cut at a word so that both fit under a bar.
FigureLabel makeLabel(const Rule &rule, const QString &measure, const QString &subject, Span span);

} // namespace pullquote
