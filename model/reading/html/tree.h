// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/html/tag.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace pullquote::html {

/// The number of a node in its tree; it stays the same in copies of the tree.
using NodeId = std::int32_t;
inline constexpr NodeId NoNode = -1;

/// An element or a text with its place in the tree.
struct Node
{
    Tag tag = Tag::Other;
    NodeId parent = NoNode;
    NodeId first = NoNode;
    NodeId last = NoNode;
    NodeId previous = NoNode;
    NodeId next = NoNode;
    std::uint32_t begin = 0; ///< Text: into the characters. Element: into the attributes.
    std::uint32_t count = 0;
};

/// A page as a tree. Nodes can be moved, removed and added; their characters and attributes are shared by all copies,
/// so that a copy to try something out on costs little.
class Tree final
{
public:
    struct AttributeValue
    {
        Attribute name = Attribute::None;
        std::uint32_t begin = 0;
        std::uint32_t length = 0;
    };
    struct Content
    {
        QString characters;
        std::vector<AttributeValue> attributes;
    };

    Tree(std::shared_ptr<const Content> content, std::vector<Node> nodes);

    NodeId root() const { return 0; } ///< The html element.
    NodeId body() const;              ///< NoNode if the page has none.
    size_t size() const { return m_nodes.size(); }
    const Node &operator[](NodeId id) const { return m_nodes[static_cast<size_t>(id)]; }
    Tag tag(NodeId id) const { return (*this)[id].tag; }
    NodeId parent(NodeId id) const { return (*this)[id].parent; }

    /// The characters of a text node; empty for an element.
    QStringView text(NodeId id) const;
    /// The value of an attribute; null if the element does not have it.
    QStringView attribute(NodeId id, Attribute name) const;
    bool has(NodeId id, Attribute name) const { return !attribute(id, name).isNull(); }

    /// The node after `id` in the order of the page, its children first; NoNode at the end of `within`.
    NodeId following(NodeId id, NodeId within) const;
    /// The same past all that is in `id`.
    NodeId past(NodeId id, NodeId within) const;
    /// The nearest element around `id` with that tag; NoNode if there is none.
    NodeId ancestor(NodeId id, Tag tag) const;
    bool isInside(NodeId id, NodeId container) const;
    /// All text in `id`, white space collapsed; at most about `limit` characters.
    QString textContent(NodeId id, qsizetype limit = 100'000) const;
    /// The children that are elements, their number (counted up to `most`).
    int countElements(NodeId id, int most) const;

    /// Takes `id` and all in it out of the page. Its own children stay with it.
    void remove(NodeId id);
    /// Moves `id` to the end of `parent`.
    void append(NodeId parent, NodeId id);
    /// Moves `id` in front of `sibling`.
    void insertBefore(NodeId sibling, NodeId id);
    /// A new element without a place in the page.
    NodeId create(Tag tag);
    void rename(NodeId id, Tag tag) { at(id).tag = tag; }

private:
    Node &at(NodeId id) { return m_nodes[static_cast<size_t>(id)]; }

    std::shared_ptr<const Content> m_content;
    std::vector<Node> m_nodes;
};

/// Whether there is nothing but white space (no-break spaces count as such).
bool isBlank(QStringView text);
/// A place where a line may break, or nothing at all: no reader sees it.
constexpr bool isInvisible(QChar c)
{
    return c == u'\u00AD' || c == u'\u200B' || c == u'\uFEFF';
}
/// White space runs as one space, none at the ends; nothing that is invisible.
QString collapsed(QStringView text);

} // namespace pullquote::html
