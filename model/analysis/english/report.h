// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/grammar.h"
#include "model/analysis/english/reporting.h"
#include "model/analysis/signs.h"

namespace pullquote::english {

/// Words or views that the text reports without marks: who, by which word, and the clause that holds them.
struct Report
{
    SignSet signs;
    double score = 0; ///< Log-odds that this is a report, in nats.
    Frame frame = Frame::Bare;
    Lemma lemma = 0; ///< Of the reporting verb; 0 for "according to", colons and nouns.
    TokenRange content;
    TokenRange source; ///< Empty if the text names nobody ("it is said that").
    std::uint32_t head = 0;
    Span cue;
};

} // namespace pullquote::english
