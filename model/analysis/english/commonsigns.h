// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/clauses.h"
#include "model/analysis/english/subjects.h"
#include "model/analysis/english/wordsets.h"
#include "model/analysis/signs.h"

#include <cstdint>
#include <span>
#include <vector>

namespace pullquote::english {

/// The signs that marked words and reports without marks share: how surely a verb reports, how it stands, and who its
/// subject is. Each table of signs begins with these, in the order of commonRules().
enum CommonSign : std::uint8_t {
    Strength90, ///< The lower bounds of nine grades, in percent.
    Strength75,
    Strength60,
    Strength45,
    Strength30,
    Strength20,
    Strength10,
    Strength5,
    Strength0,
    VerbContinuing,
    VerbInfinitive,
    VerbPassive,
    VerbNegated,
    VerbModal,
    NoSubject,
    SubjectAfter,
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
    IsOtherNoun,
    IsThing,
    CommonSignCount
};

/// The rules behind them, by sign number.
std::span<const Rule> commonRules();

/// The common rules and a table's own behind them.
std::vector<Rule> withCommonRules(std::span<const Rule> own);

/// The sign for a verb's strength in percent.
CommonSign strengthSign(double percent);

/// The signs of a verb group's form.
void setVerbSigns(SignSet &signs, const Chunk &verb);

/// The sign of how a subject stands to its verb; none for one right before it.
void setSubjectSign(SignSet &signs, SubjectBy by);

/// Which kind of source a noun phrase is; `sets` are the word sets of its head.
CommonSign kindOfSource(const Chunk &who, std::uint32_t sets);

} // namespace pullquote::english
