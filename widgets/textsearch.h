// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/span.h"

#include <QString>

#include <vector>

namespace pullquote {

/// Finds words in a text as people type them: straight and curved quotation marks, hyphens and dashes, all kinds of
/// space are the same. The text is folded once and searched often.
class TextSearch final
{
public:
    struct Options
    {
        bool matchCase = false;
        bool wholeWords = false;
        bool operator==(const Options &) const = default;
    };

    /// `text` is folded at the first search.
    void setText(const QString &text);

    /// All places of `words` in the text, in order, not overlapping; none for empty words.
    std::vector<Span> find(const QString &words, Options options);

private:
    QString m_text;
    QString m_folded;
    bool m_isFolded = false;
    bool m_matchesCase = false;
};

} // namespace pullquote
