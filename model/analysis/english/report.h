// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/grammar.h"
#include "model/analysis/english/reporting.h"
#include "model/analysis/signs.h"
#include "model/text/tokens.h"

#include <array>

namespace pullquote::english {

/// Words or views that the text reports without marks: who, by which word, and the clause that holds them.
struct Report
{
    /// Somebody else in its sentence who could be meant, by the mention.
    struct Other
    {
        const Rule *rule = nullptr; ///< Why not.
        TokenRange source;
        std::uint32_t head = 0;
    };
    static constexpr size_t MostOthers = 3;

    SignSet signs;
    double score = 0;    ///< Log-odds that this is a report without marks, in nats.
    double reported = 0; ///< The same whether or not some of the words stand in marks.
    Frame frame = Frame::Bare;
    Lemma lemma = 0; ///< Of the reporting verb; 0 for "according to", colons and nouns.
    TokenRange content;
    std::uint32_t reach =
        0; ///< The words may go on up to this token: marked words before it may be reported with them.
    const Rule *end = nullptr; ///< Why the words end before the sentence does; null where they do not.
    TokenRange source;         ///< Empty if the text names nobody ("it is said that").
    std::uint32_t head = 0;
    Span cue;
    std::array<Other, MostOthers> others; ///< Best first; those without a rule do not count.
};

} // namespace pullquote::english
