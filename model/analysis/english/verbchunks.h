// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/chunkcontext.h"

namespace pullquote::english {

/// Whether the word at `i` is a verb there. It has no class in the lexicon, is no name, and no determiner or adjective
/// stands before it.
bool isVerbHere(const ChunkContext &in, std::uint32_t i);

/// Adds the verb group that begins at `i`, with its auxiliaries and what stands between them and the verb: "has
/// repeatedly said", "to discuss". Returns where it ends.
std::uint32_t addVerbGroup(ChunkContext &in, std::uint32_t i);

/// Adds the verb that the suffix at `i` is, with what follows: "he's saying". Returns where it ends.
std::uint32_t addVerbOfSuffix(ChunkContext &in, std::uint32_t i);

} // namespace pullquote::english
