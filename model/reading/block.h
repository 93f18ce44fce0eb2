// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/span.h"

#include <QString>

#include <cstdint>

namespace pullquote {

/// What a block is in the page. The names are those of inspect-format.
enum class BlockKind : std::uint8_t { Heading, Paragraph, ListItem, BlockQuote, Caption, Boilerplate };

/// What a block does in the article, beside its kind; most have no role of their own.
enum class BlockRole : std::uint8_t {
    Body,
    Title,      ///< The headline.
    Publisher,  ///< A line that only names the publisher.
    Byline,     ///< A line that names the author or the date.
    Standfirst, ///< The summary between headline and body.
    SourceNote, ///< Says where the article comes from: "derived from … interview on …, edited and translated by …".
    RelatedNote,     ///< A parenthesised note on another article.
    TableOfContents, ///< The page's own list of headings, its title and its controls.
    Disclaimer,
    CommentCounter,
    Furniture ///< Other parts of the page that are no article: navigation, sharing, advertisement.
};

/// Where a block came from. Small, for there is one a block; `originText` in reading.h says it to the person.
struct Origin
{
    enum class Unit : std::uint8_t { Unknown, Line, Page, Chapter, Element };

    Unit unit = Unit::Unknown;
    std::uint32_t number = 0; ///< From 1; of an element: which of `Reading::elements`, from 0.

    friend bool operator==(const Origin &, const Origin &) = default;
};

/// One block: a span of the text with a kind. Blocks are in the order of the text and do not overlap.
struct Block
{
    BlockKind kind = BlockKind::Paragraph;
    BlockRole role = BlockRole::Body;
    std::uint8_t level = 0; ///< Heading: 1 (the title) to 6. List item: depth from 1. Block quote: depth from 1.
    std::uint32_t quotation = 0; ///< Block quote: which one, from 1; 0: those that stand together are one.
    Origin origin;
    Span span;
    QString cite; ///< Block quotes and embedded posts: whose words, or the address that the page gives.
};

/// A link in the text. Never followed on its own.
struct Link
{
    Span span;
    QString address;
};

} // namespace pullquote
