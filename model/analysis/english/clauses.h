// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/grammar.h"
#include "model/analysis/marks.h"

#include <optional>
#include <span>
#include <vector>

namespace pullquote::english {

enum class ChunkKind : std::uint8_t {
    NounPhrase,
    Verb, ///< A verb group: "has repeatedly said", "to discuss", "adding".
    Preposition,
    That,
    Relative, ///< who, which, whose
    Wh,
    Subordinator,
    Conjunction,
    Comma,
    Semicolon,
    Colon,
    Dash,
    Open, ///< An opening bracket.
    Close,
    Quote, ///< A marked stretch with its marks.
    Stop,
    Adverb,
    Other
};

/// What a chunk is like, as bits.
enum ChunkFlag : std::uint16_t {
    Finite = 1,         ///< Verb: has a tense.
    Infinitive = 2,     ///< Verb: "to say".
    Continuing = 4,     ///< Verb: an -ing form without a form of be.
    Passive = 8,        ///< Verb: be + participle, or a bare participle after a noun.
    Negated = 16,       ///< Verb.
    WithModal = 32,     ///< Verb.
    IsBody = 32,        ///< NounPhrase: named, and its head is an organization: "the Department". The bit of WithModal.
    IsPronoun = 64,     ///< NounPhrase.
    HasName = 128,      ///< NounPhrase: a capitalised word in it.
    HasTitle = 256,     ///< NounPhrase: a role or title in it.
    IsPossessive = 512, ///< NounPhrase: ends in 's or is my, his …
    Determined = 1024,  ///< NounPhrase: begins with a, the, his …
    IsPlural = 2048,    ///< NounPhrase: its head ends in s, or it is they, we.
    IsBy = 8192,        ///< Preposition: by.
    IsTime = 16384,     ///< NounPhrase: its head is a day, a month, a stretch of time: "last week".
    IsObject = 32768,   ///< NounPhrase: a pronoun that is no subject: me, him, them; or it, which seldom speaks.
    EndsUtterance = 4096 ///< Quote: its words end with a full stop, question or exclamation mark.
};

/// A stretch of one block that works as one piece of a clause.
struct Chunk
{
    ChunkKind kind = ChunkKind::Other;
    std::uint16_t flags = 0;
    Lemma lemma = 0; ///< Of the verb group's last verb.
    TokenRange tokens;
    std::uint32_t head = 0;    ///< NounPhrase: its last noun; Verb: its last verb (tokens).
    std::uint32_t stretch = 0; ///< Quote: index into the marked stretches.

    constexpr bool is(ChunkKind k) const { return kind == k; }
    constexpr bool has(std::uint16_t flag) const { return (flags & flag) != 0; }
};

/// A block cut into chunks, and these into sentences. Marked stretches are one chunk each, so that the reporter's
/// sentence can be seen around them.
struct Clauses
{
    std::vector<Chunk> chunks;
    std::vector<TokenRange> sentences; ///< Ranges of chunks.

    void clear()
    {
        chunks.clear();
        sentences.clear();
    }
};

/// Cuts a block into chunks by word classes and what stands beside them. `stretches` are those of the block.
void cutIntoClauses(Clauses &clauses, const AnalysedText &cut, qsizetype block, const Grammar &grammar,
                    std::span<const MarkedStretch> stretches, std::uint32_t firstStretch);

/// Cuts one sentence (an index into `cut.sentences`) into chunks, with quotation marks as chunks of their own.
void cutSentenceIntoClauses(Clauses &clauses, const AnalysedText &cut, qsizetype sentence, const Grammar &grammar);

} // namespace pullquote::english
