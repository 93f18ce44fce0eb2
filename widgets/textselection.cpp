// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/textselection.h"

#include <QTextBoundaryFinder>

namespace pullquote {

namespace {

constexpr qsizetype Window = 400; ///< Boundaries are looked for in so many characters around a position.

/// A finder over the text around `position`, and where that stretch begins.
struct LocalFinder
{
    LocalFinder(const Article &article, qsizetype position, QTextBoundaryFinder::BoundaryType type)
        : origin(std::max<qsizetype>(position - Window, 0))
        , stretch(
              QStringView(article.text()).sliced(origin, std::min(article.text().size(), position + Window) - origin))
        , finder(type, stretch.data(), stretch.size())
    {
        finder.setPosition(position - origin);
    }

    qsizetype next() { return resolved(finder.toNextBoundary(), stretch.size()); }
    qsizetype previous() { return resolved(finder.toPreviousBoundary(), 0); }
    qsizetype resolved(qsizetype found, qsizetype otherwise) const { return origin + (found < 0 ? otherwise : found); }

    qsizetype origin;
    QStringView stretch;
    QTextBoundaryFinder finder;
};

} // namespace

void TextSelection::begin(const Article &article, qsizetype position, Unit unit)
{
    m_unit = unit;
    m_anchor = unit == Unit::Word    ? wordAt(article, position)
               : unit == Unit::Block ? blockAt(article, position)
                                     : Span{position, position};
    m_caret = m_anchor.end;
}

void TextSelection::extendTo(const Article &article, qsizetype position)
{
    if (m_unit == Unit::Character) {
        m_caret = position;
        return;
    }
    const Span unit = m_unit == Unit::Word ? wordAt(article, position) : blockAt(article, position);
    m_caret = position < m_anchor.begin ? std::min(unit.begin, m_anchor.begin) : std::max(unit.end, m_anchor.end);
}

void TextSelection::set(Span span)
{
    m_unit = Unit::Character;
    m_anchor = {span.begin, span.begin};
    m_caret = span.end;
}

Span TextSelection::span() const
{
    return {std::min(m_anchor.begin, m_caret), std::max(m_anchor.end, m_caret)};
}

Span wordAt(const Article &article, qsizetype position)
{
    position = std::clamp<qsizetype>(position, 0, std::max<qsizetype>(article.text().size() - 1, 0));
    LocalFinder finder(article, position, QTextBoundaryFinder::Word);
    const qsizetype begin = finder.finder.isAtBoundary() ? position : finder.previous();
    finder.finder.setPosition(position - finder.origin);
    return {begin, finder.next()};
}

Span blockAt(const Article &article, qsizetype position)
{
    const auto &blocks = article.blocks();
    const auto after = std::ranges::upper_bound(blocks, position, {}, [](const Block &b) { return b.span.begin; });
    return after == blocks.begin() ? Span{position, position} : std::prev(after)->span;
}

qsizetype nextWord(const Article &article, qsizetype position)
{
    LocalFinder finder(article, position, QTextBoundaryFinder::Word);
    qsizetype at = finder.next();
    while (at < article.text().size() && article.text()[at].isSpace()) {
        ++at;
    }
    return at;
}

qsizetype previousWord(const Article &article, qsizetype position)
{
    while (position > 0 && article.text()[position - 1].isSpace()) {
        --position;
    }
    return LocalFinder(article, position, QTextBoundaryFinder::Word).previous();
}

qsizetype nextCharacter(const Article &article, qsizetype position)
{
    return LocalFinder(article, position, QTextBoundaryFinder::Grapheme).next();
}

qsizetype previousCharacter(const Article &article, qsizetype position)
{
    return LocalFinder(article, position, QTextBoundaryFinder::Grapheme).previous();
}

} // namespace pullquote
