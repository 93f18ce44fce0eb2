// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/attribution.h"
#include "model/analysis/english/sentenceview.h"

namespace pullquote::english {

/// The chunks that a verb may report, and how they stand to it.
struct Complement
{
    Frame frame = Frame::Bare; ///< Bare: nothing that could be reported.
    ReportSign sign = Base0;
    TokenRange chunks;
};

/// What the verb of `use` may report: what follows it, or what stands before it if the verb is a tag.
Complement complementOf(const SentenceView &sentence, const VerbUse &use);

} // namespace pullquote::english
