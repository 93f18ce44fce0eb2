// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"

namespace pullquote {

/// A stretch of text that the person selects: a fixed end and one that moves, by characters, words or blocks.
class TextSelection final
{
public:
    enum class Unit { Character, Word, Block };

    /// Begins anew at `position`, which holds the whole unit around it.
    void begin(const Article &article, qsizetype position, Unit unit);
    /// Moves the moving end; whole units are kept whole on both sides.
    void extendTo(const Article &article, qsizetype position);
    /// Selects a span; its end moves.
    void set(Span span);
    /// Leaves a bare caret where the moving end is.
    void collapse() { m_anchor = {m_caret, m_caret}; }

    Span span() const;
    bool isEmpty() const { return span().isEmpty(); }
    qsizetype caret() const { return m_caret; }

private:
    Unit m_unit = Unit::Character;
    Span m_anchor; ///< The unit that the selection began with.
    qsizetype m_caret = 0;
};

/// The word around `position`, with inner apostrophes and hyphens; a single mark or stretch of white space otherwise.
Span wordAt(const Article &article, qsizetype position);
/// The block that holds `position`, else nothing there.
Span blockAt(const Article &article, qsizetype position);
/// Where the word after (before) `position` begins, across blocks.
qsizetype nextWord(const Article &article, qsizetype position);
qsizetype previousWord(const Article &article, qsizetype position);
/// The place one user-perceived character on (back).
qsizetype nextCharacter(const Article &article, qsizetype position);
qsizetype previousCharacter(const Article &article, qsizetype position);

} // namespace pullquote
