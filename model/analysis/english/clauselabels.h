// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/clauses.h"
#include "model/analysis/english/subjects.h"
#include "model/analysis/source.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace pullquote::english {

/// What a clause says, in its own words.
struct ClauseLabel
{
    Span span; ///< From its subject to its end.
    QString text;
    TokenRange subject;
    std::uint32_t words = 0; ///< Of the clause, without those that it was looked for by.
};

/// The clause around some words, taken apart.
struct ClauseParts
{
    TokenRange subject;
    TokenRange verb;               ///< With its auxiliaries.
    const QString *name = nullptr; ///< Of the person that a pronoun as subject stands for; null for any other subject.
};

/// Tells what the clause around some words says: its subject, its verb and what follows, without insertions, and
/// without those words themselves where they only say when. A pronoun as subject gives way to the name of the person
/// that it stands for; where none is known, the clause is told with the one that it belongs to.
class ClauseLabels final
{
public:
    /// `sources` name the pronouns. All must outlive this.
    ClauseLabels(const AnalysedText &cut, const Grammar &grammar, std::span<const Source> sources);

    /// The label of the clause that holds `words`, which lie in one block; none if the clause has no verb with a
    /// subject. `keeps`: the words belong to what is told. Calls go through the text from its begin to its end.
    std::optional<ClauseLabel> labelOf(TokenRange words, bool keeps);

    /// Subject and verb of the clause that holds `words`; none if it has no verb with a subject.
    std::optional<ClauseParts> partsOf(TokenRange words);

private:
    void goToSentenceOf(TokenRange words);
    const QString *nameOf(TokenRange subject) const;

    const AnalysedText &m_cut;
    const Grammar &m_grammar;
    struct Standing
    {
        qsizetype begin = 0;
        const QString *name = nullptr;
    };
    std::vector<Standing> m_pronouns; ///< In order of the text.
    Clauses m_clauses;                ///< Of `m_sentence`.
    qsizetype m_sentence = -1;
};

} // namespace pullquote::english
