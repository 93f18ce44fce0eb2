// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/clauses.h"

namespace pullquote::english {

/// How a verb and its subject stand.
enum class SubjectBy : std::uint8_t {
    None,
    Before,     ///< "Smith said"
    After,      ///< "said Smith"
    Apposition, ///< "Smith, the mayor, said"
    Relative,   ///< "Smith, who said"
    Shared,     ///< "Smith left and said"
    MainClause, ///< "Smith left, saying"
    Agent,      ///< "was described by Smith"
    Owner       ///< "his statement that"
};

/// The subject of a verb: a noun phrase with what hangs on it ("a spokesman for the mayor"), as chunks.
struct Subject
{
    SubjectBy by = SubjectBy::None;
    TokenRange chunks;
    std::uint32_t head = 0; ///< The chunk that says who.
};

/// The subject of the verb chunk `verb`, within `sentence`. Without one: SubjectBy::None.
Subject subjectOf(const Clauses &clauses, TokenRange sentence, std::uint32_t verb);

/// The noun phrase that a finite verb agrees with, passive or not ("the mill" in "the mill was sold by Roe"), where it
/// stands before the verb.
Subject grammaticalSubjectOf(const Clauses &clauses, TokenRange sentence, std::uint32_t verb);

} // namespace pullquote::english
