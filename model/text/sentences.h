// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/tokens.h"

#include <functional>

namespace pullquote {

/// Cuts the tokens `range` of one block into sentences. A sentence ends after . ! ? … or their full-width forms, with
/// the closing marks and brackets that follow, unless the dot belongs to an abbreviation (`isAbbreviation`), an initial
/// or a number, or the text goes on in lower case. Every token is in exactly one sentence.
void appendSentences(std::vector<TokenRange> &sentences, QStringView text, const Tokens &tokens, TokenRange range,
                     const std::function<bool(const Token &)> &isAbbreviation);

} // namespace pullquote
