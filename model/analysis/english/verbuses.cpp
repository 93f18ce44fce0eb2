// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/english/verbuses.h"

#include <algorithm>

namespace pullquote::english {

namespace {

constexpr std::uint32_t SubjectReach = 120; ///< How many chunks to each side of a verb its subject is looked for.

} // namespace

std::vector<VerbUse> verbsOf(const Clauses &clauses)
{
    std::vector<VerbUse> verbs;
    for (std::uint32_t s = 0; s < clauses.sentences.size(); ++s) {
        const TokenRange sentence = clauses.sentences[s];
        for (std::uint32_t c = sentence.first; c < sentence.last; ++c) {
            if (clauses.chunks[c].is(ChunkKind::Verb)) {
                // A sentence without end (a list, a table) must not cost the square of its length.
                const TokenRange near{std::max(sentence.first, c > SubjectReach ? c - SubjectReach : 0U),
                                      std::min(sentence.last, c + SubjectReach)};
                verbs.push_back({c, s, subjectOf(clauses, near, c)});
            }
        }
    }
    return verbs;
}

TokenRange tokensOf(const AnalysedText &cut, const Clauses &clauses, const Subject &subject)
{
    if (subject.chunks.isEmpty()) {
        return {};
    }
    TokenRange tokens{clauses.chunks[subject.chunks.first].tokens.first,
                      clauses.chunks[subject.chunks.last - 1].tokens.last};
    const Token &last = cut.tokens[tokens.last - 1];
    if (tokens.size() > 1 && last.is(TokenKind::Suffix)) {
        --tokens.last;
    }
    return tokens;
}

} // namespace pullquote::english
