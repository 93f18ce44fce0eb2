// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/evidence.h"
#include "model/analysis/findingids.h"

#include <cstdint>
#include <vector>

namespace pullquote {

/// As inspect-format defines them.
enum class QuoteKind : std::uint8_t { Direct, Partial, Indirect, Heading, Scare };

/// What a station does in the way of the words to this page.
enum class ProvenanceRole : std::uint8_t {
    Speaker,    ///< Said or wrote it.
    Venue,      ///< Where it was said or printed: an interview, a podcast, a statement, a report.
    Reporter,   ///< Reported it: a paper that quotes it.
    Editor,     ///< Edited or compiled it.
    Translator, ///< Translated it (wins over Editor where one did both).
    Publisher   ///< The page at hand.
};

struct ProvenanceStep
{
    SourceId source;
    ProvenanceRole role = ProvenanceRole::Speaker;
    Span span; ///< The words that say so; empty if only the metadata does.
};

/// Somebody else who may have said it, and why they were not chosen.
struct RunnerUp
{
    SourceId source;
    Span span;
    Why why;
};

/// Words that somebody is reported to have said, or marked words.
struct Quote
{
    QuoteId id;
    QuoteKind kind = QuoteKind::Direct;
    Span span;       ///< The words without the marks.
    SourceId source; ///< Invalid: nobody (scare quotes), or unknown.
    Span sourceSpan; ///< The mention that the attribution rests on; empty if none.
    Span cueSpan;    ///< "said", "according to"; empty if none.
    SectionId section;
    QuoteId variantOf; ///< The fullest quote of which this is another wording; invalid if it stands alone.
    std::vector<ProvenanceStep> chain; ///< From the speaker to the page at hand; empty if nobody said it.
    std::vector<RunnerUp> runnersUp;   ///< Best first.
    Why why;
};

} // namespace pullquote
