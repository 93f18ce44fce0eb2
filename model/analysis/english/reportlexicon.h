// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/commonsigns.h"
#include "model/analysis/english/contentends.h"
#include "model/analysis/english/contentsigns.h"
#include "model/analysis/english/cuenouns.h"
#include "model/analysis/english/grammar.h"
#include "model/analysis/english/reporting.h"

#include <span>

namespace pullquote::english {

/// The signs that weigh for or against a report, besides the common ones; in the order of reportRules().
enum ReportSign : std::uint8_t {
    Base0 = CommonSignCount,
    InThat,
    InClause,
    InQuestion,
    InInfinitive,
    InObject,
    InPreposition,
    InTag,
    InBareTag,
    InAs,
    InPassive,
    InAccording,
    InNameColon,
    InColon,
    InNounThat,
    InNounInfinitive,
    InNounPreposition,
    LemmaUnknown,
    ContentShort,
    ContentMiddle,
    ContentLong,
    InsideReport,
    HoldsQuote,
    InHeadline,
    InQuestionSentence,
    AfterSubordinator,
    AfterCondition,
    ContentHasVerb,
    InHeadlineColon,
    ReportSignCount
};

/// The rules behind all signs, the common ones first, by sign number.
std::span<const Rule> reportRules();

/// What the search for reports needs of the lexicons.
struct ReportLexicon
{
    const Grammar &grammar;
    const Reporting &reporting;
    const WordSets &words;
    ContentEnds ends;
    ContentSigns endSigns;
    CueNouns nouns;
    SignWeights weights;

    ReportLexicon(Vocabulary &vocabulary, const Grammar &g, const Reporting &r, const WordSets &w);
};

} // namespace pullquote::english
