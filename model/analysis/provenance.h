// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/analysedtext.h"
#include "model/analysis/characterphrases.h"
#include "model/analysis/english/wordsets.h"
#include "model/analysis/findings.h"
#include "model/reading/reading.h"

#include <vector>

namespace pullquote {

/// The words by which a note tells where an article comes from, from resources/lexicon/en/provenance.txt.
class ProvenanceLexicon final
{
public:
    enum class Word : std::uint8_t { None, Origin, Editor, Translator, Reporter };

    explicit ProvenanceLexicon(Vocabulary &vocabulary);

    Word of(const Token &token) const { return token.word < m_words.size() ? m_words[token.word] : Word::None; }

private:
    std::vector<Word> m_words; ///< By WordId.
};

/// Sets the chain of every quote that somebody said: the speaker; where it was said, from the quote's own sentence
/// ("told Reuters", "in an interview with …") or from the article's source note; who edited or translated it, from the
/// note; and the page's publisher, from the metadata. Stations that are no source yet are added to `findings.sources`
/// (behind the others, so that ids stay).
void traceProvenance(Findings &findings, const AnalysedText &cut, const Metadata &metadata,
                     const ProvenanceLexicon &lexicon, const english::WordSets &words, const CharacterPhrases &chinese);

} // namespace pullquote
