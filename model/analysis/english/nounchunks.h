// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/english/chunkcontext.h"

namespace pullquote::english {

/// Adds the noun phrase that begins at `i`: a pronoun, or a noun with what stands before it. Returns where it ends.
std::uint32_t addNounPhrase(ChunkContext &in, std::uint32_t i);

} // namespace pullquote::english
