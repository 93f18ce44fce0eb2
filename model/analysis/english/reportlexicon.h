// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/contentends.h"
#include "model/analysis/english/cuenouns.h"
#include "model/analysis/english/grammar.h"
#include "model/analysis/english/reporting.h"
#include "model/analysis/english/wordsets.h"
#include "model/analysis/signs.h"

#include <span>

namespace pullquote::english {

/// The signs that weigh for or against a report, in the order of reportRules().
enum ReportSign : std::uint8_t {
    Base0,
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
    Strength90,
    Strength75,
    Strength60,
    Strength45,
    Strength30,
    Strength20,
    Strength10,
    Strength5,
    Strength0,
    LemmaUnknown,
    IsContinuing,
    IsInfinitive,
    IsPassive,
    IsNegated,
    HasModal,
    SubjectMissing,
    SubjectBehind,
    SubjectApposition,
    SubjectRelative,
    SubjectShared,
    SubjectMain,
    SubjectAgent,
    IsNamed,
    IsRole,
    IsHeShe,
    IsThey,
    IsFirstOrSecond,
    IsIt,
    IsPersonNoun,
    IsPublicationNoun,
    IsOrganizationNoun,
    IsThing,
    IsOtherNoun,
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
    SignCount
};

/// The rules behind the signs, by sign number.
std::span<const Rule> reportRules();

/// The sign for a verb's strength in percent.
ReportSign strengthSign(double percent);

/// What the search for reports needs of the lexicons.
struct ReportLexicon
{
    const Grammar &grammar;
    const Reporting &reporting;
    const WordSets &words;
    ContentEnds ends;
    CueNouns nouns;
    SignWeights weights;

    ReportLexicon(Vocabulary &vocabulary, const Grammar &g, const Reporting &r, const WordSets &w);
};

} // namespace pullquote::english
