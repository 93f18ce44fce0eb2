// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/tokens.h"

#include <cstdint>
#include <functional>

namespace pullquote {

/// Whether a full stop behind a word belongs to it.
enum class Abbreviation : std::uint8_t {
    None,
    Always,      ///< "Dr."
    BeforeNumber ///< "no. 5", but not "he said no."
};

/// Cuts the tokens `range` of one block into sentences. A sentence ends after . ! ? … or their full-width forms, with
/// the closing marks and brackets that follow, unless the dot belongs to an abbreviation (`abbreviation`), an initial
/// or a number, or the text goes on in lower case. Every token is in exactly one sentence.
void appendSentences(std::vector<TokenRange> &sentences, QStringView text, const Tokens &tokens, TokenRange range,
                     const std::function<Abbreviation(const Token &)> &abbreviation);

} // namespace pullquote
