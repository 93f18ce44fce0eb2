// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/tree.h"

#include <algorithm>

namespace pullquote::html {

Tree::Tree(std::shared_ptr<const Content> content, std::vector<Node> nodes)
    : m_content(std::move(content))
    , m_nodes(std::move(nodes))
{
    if (m_nodes.empty()) {
        m_nodes.emplace_back().tag = Tag::Html;
    }
}

NodeId Tree::body() const
{
    for (NodeId child = (*this)[root()].first; child != NoNode; child = (*this)[child].next) {
        if (tag(child) == Tag::Body) {
            return child;
        }
    }
    return NoNode;
}

QStringView Tree::text(NodeId id) const
{
    const Node &node = (*this)[id];
    return node.tag == Tag::Text ? QStringView(m_content->characters).sliced(node.begin, node.count) : QStringView();
}

QStringView Tree::attribute(NodeId id, Attribute name) const
{
    const Node &node = (*this)[id];
    if (node.tag == Tag::Text) {
        return {};
    }
    for (std::uint32_t i = node.begin; i < node.begin + node.count; ++i) {
        const AttributeValue &value = m_content->attributes[i];
        if (value.name == name) {
            return value.length == 0 ? QStringView(u"")
                                     : QStringView(m_content->characters).sliced(value.begin, value.length);
        }
    }
    return {};
}

NodeId Tree::following(NodeId id, NodeId within) const
{
    return (*this)[id].first != NoNode ? (*this)[id].first : past(id, within);
}

NodeId Tree::past(NodeId id, NodeId within) const
{
    while (id != within && id != NoNode) {
        if ((*this)[id].next != NoNode) {
            return (*this)[id].next;
        }
        id = parent(id);
    }
    return NoNode;
}

NodeId Tree::ancestor(NodeId id, Tag wanted) const
{
    for (id = parent(id); id != NoNode; id = parent(id)) {
        if (tag(id) == wanted) {
            return id;
        }
    }
    return NoNode;
}

bool Tree::isInside(NodeId id, NodeId container) const
{
    while (id != NoNode && id != container) {
        id = parent(id);
    }
    return id == container;
}

QString Tree::textContent(NodeId id, qsizetype limit) const
{
    QString content;
    for (NodeId at = id; at != NoNode && content.size() < limit; at = following(at, id)) {
        if (tag(at) == Tag::Text) {
            content += text(at);
        } else if (!isInline(tag(at)) || tag(at) == Tag::Br) {
            content += u' ';
        }
    }
    return collapsed(content);
}

int Tree::countElements(NodeId id, int most) const
{
    int count = 0;
    for (NodeId child = (*this)[id].first; child != NoNode && count < most; child = (*this)[child].next) {
        count += tag(child) != Tag::Text;
    }
    return count;
}

void Tree::remove(NodeId id)
{
    Node &node = at(id);
    if (node.previous != NoNode) {
        at(node.previous).next = node.next;
    } else if (node.parent != NoNode) {
        at(node.parent).first = node.next;
    }
    if (node.next != NoNode) {
        at(node.next).previous = node.previous;
    } else if (node.parent != NoNode) {
        at(node.parent).last = node.previous;
    }
    node.parent = node.previous = node.next = NoNode;
}

void Tree::append(NodeId parent, NodeId id)
{
    remove(id);
    Node &node = at(id);
    node.parent = parent;
    node.previous = at(parent).last;
    if (node.previous != NoNode) {
        at(node.previous).next = id;
    } else {
        at(parent).first = id;
    }
    at(parent).last = id;
}

void Tree::insertBefore(NodeId sibling, NodeId id)
{
    remove(id);
    Node &node = at(id);
    Node &after = at(sibling);
    node.parent = after.parent;
    node.previous = after.previous;
    node.next = sibling;
    after.previous = id;
    if (node.previous != NoNode) {
        at(node.previous).next = id;
    } else if (node.parent != NoNode) {
        at(node.parent).first = id;
    }
}

NodeId Tree::create(Tag tag)
{
    m_nodes.emplace_back().tag = tag;
    return static_cast<NodeId>(m_nodes.size() - 1);
}

bool isBlank(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

QString collapsed(QStringView text)
{
    QString result;
    result.reserve(text.size());
    bool space = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            space = !result.isEmpty();
            continue;
        }
        if (isInvisible(c)) {
            continue;
        }
        if (space) {
            result += u' ';
            space = false;
        }
        result += c;
    }
    return result;
}

} // namespace pullquote::html
