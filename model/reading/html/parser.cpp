// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/parser.h"

#include "model/reading/html/guard.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <gumbo.h>

namespace pullquote::html {

namespace {

/// The parser's memory, given back as a whole: a tree of small pieces is neither freed one by one nor walked for it.
/// Pieces that the parser gives back soon after it took them (buffers that grow) are used again.
class Arena final
{
public:
    Arena() = default;
    Arena(const Arena &) = delete;
    Arena &operator=(const Arena &) = delete;
    ~Arena()
    {
        for (void *chunk : m_chunks) {
            std::free(chunk);
        }
        for (void *piece : m_large) {
            std::free(piece);
        }
    }

    void *allocate(size_t size)
    {
        size = std::max((size + Alignment - 1) & ~(Alignment - 1), Alignment);
        if (size > SmallestChunk / 4) {
            return chunk(size, m_large);
        }
        void *piece = reused(size);
        if (piece == nullptr) {
            if (size > m_left) {
                m_place = static_cast<char *>(chunk(m_nextChunk, m_chunks));
                m_left = m_nextChunk;
                m_nextChunk = std::min(2 * m_nextChunk, LargestChunk);
            }
            piece = m_place;
            m_place += size;
            m_left -= size;
        }
        m_recent[m_taken++ % m_recent.size()] = {piece, size};
        return piece;
    }

    /// Small pieces that were taken long ago stay until the end.
    void release(void *piece)
    {
        if (const auto large = std::ranges::find(m_large, piece); large != m_large.end()) {
            std::free(piece);
            *large = m_large.back();
            m_large.pop_back();
            return;
        }
        for (Piece &recent : m_recent) {
            if (recent.memory == piece && piece != nullptr) {
                if (recent.size / Alignment < m_free.size()) {
                    void *&first = m_free[recent.size / Alignment];
                    std::memcpy(piece, &first, sizeof(void *));
                    first = piece;
                }
                recent.memory = nullptr;
                return;
            }
        }
    }

private:
    struct Piece
    {
        void *memory = nullptr;
        size_t size = 0;
    };

    static constexpr size_t Alignment = 8;
    static constexpr size_t SmallestChunk = size_t(256) * 1024;
    static constexpr size_t LargestChunk = size_t(64) * 1024 * 1024; ///< So large that it goes back to the system.

    /// A piece of that size that was given back; null if there is none.
    void *reused(size_t size)
    {
        if (size / Alignment >= m_free.size() || m_free[size / Alignment] == nullptr) {
            return nullptr;
        }
        void *piece = m_free[size / Alignment];
        std::memcpy(&m_free[size / Alignment], piece, sizeof(void *));
        return piece;
    }

    static void *chunk(size_t size, std::vector<void *> &list)
    {
        void *memory = std::malloc(size);
        if (memory == nullptr) {
            std::abort();
        }
        list.push_back(memory);
        return memory;
    }

    std::vector<void *> m_chunks;
    std::vector<void *> m_large; ///< Pieces that are a chunk of their own.
    char *m_place = nullptr;
    size_t m_left = 0;
    size_t m_nextChunk = SmallestChunk;
    std::array<Piece, 8> m_recent{}; ///< Taken last.
    size_t m_taken = 0;
    std::array<void *, 256> m_free{}; ///< By size in units of the alignment; each piece holds the next.
};

Tag tagOfElement(const GumboElement &element)
{
    static const auto Known = [] {
        std::array<Tag, GUMBO_TAG_LAST + 1> table{};
        table.fill(Tag::Other);
        for (int i = 0; i < GUMBO_TAG_UNKNOWN; ++i) {
            table[size_t(i)] = tagOf(gumbo_normalized_tagname(static_cast<GumboTag>(i)));
        }
        return table;
    }();
    if (element.tag_namespace == GUMBO_NAMESPACE_SVG && element.tag != GUMBO_TAG_SVG) {
        return Tag::Other;
    }
    return Known[static_cast<size_t>(element.tag)];
}

/// Copies the parser's tree into ours, node by node, without recursion.
class Copier final
{
public:
    explicit Copier(qsizetype size) { m_content->characters.reserve(size); }

    Tree copy(const GumboNode *root)
    {
        // Counted first: the largest part of a page's memory is not taken twice while it grows.
        size_t count = 0;
        walk(root, [&](const GumboNode &, NodeId) { return static_cast<NodeId>(count++); });
        m_nodes.reserve(count);
        walk(root, [this](const GumboNode &node, NodeId parent) { return add(node, parent); });
        m_content->characters.squeeze();
        return Tree(std::move(m_content), std::move(m_nodes));
    }

private:
    /// Calls `visit(node, what it gave for the parent)` in the order of the page.
    template <typename Visit>
    static void walk(const GumboNode *root, Visit visit)
    {
        struct Level
        {
            const GumboVector *children;
            unsigned next;
            NodeId id;
        };
        static constexpr GumboVector NoChildren{nullptr, 0, 0};
        const auto childrenOf = [](const GumboNode &node) {
            return node.type == GUMBO_NODE_ELEMENT ? &node.v.element.children : &NoChildren;
        };
        std::vector<Level> levels{{childrenOf(*root), 0, visit(*root, NoNode)}};
        while (!levels.empty()) {
            Level &level = levels.back();
            if (level.next == level.children->length) {
                levels.pop_back();
                continue;
            }
            const auto &child = *static_cast<const GumboNode *>(level.children->data[level.next++]);
            if (child.type != GUMBO_NODE_COMMENT && child.type != GUMBO_NODE_TEMPLATE) {
                const NodeId id = visit(child, level.id);
                if (child.type == GUMBO_NODE_ELEMENT) {
                    levels.push_back({childrenOf(child), 0, id});
                }
            }
        }
    }

    NodeId add(const GumboNode &from, NodeId parent)
    {
        const auto id = static_cast<NodeId>(m_nodes.size());
        Node &node = m_nodes.emplace_back();
        if (from.type == GUMBO_NODE_ELEMENT) {
            node.tag = tagOfElement(from.v.element);
            node.begin = static_cast<std::uint32_t>(m_content->attributes.size());
            node.count = addAttributes(from.v.element.attributes);
        } else {
            node.tag = Tag::Text;
            node.begin = static_cast<std::uint32_t>(m_content->characters.size());
            node.count = addCharacters(from.v.text.text);
        }
        link(id, parent);
        return id;
    }

    void link(NodeId id, NodeId parent)
    {
        if (parent == NoNode) {
            return;
        }
        Node &node = m_nodes[size_t(id)];
        Node &above = m_nodes[size_t(parent)];
        node.parent = parent;
        node.previous = above.last;
        if (above.last != NoNode) {
            m_nodes[size_t(above.last)].next = id;
        } else {
            above.first = id;
        }
        above.last = id;
    }

    std::uint32_t addAttributes(const GumboVector &attributes)
    {
        std::uint32_t count = 0;
        for (unsigned i = 0; i < attributes.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(attributes.data[i]);
            const Attribute name = attributeOf(attribute->name);
            if (name != Attribute::None) {
                const auto begin = static_cast<std::uint32_t>(m_content->characters.size());
                m_content->attributes.push_back({name, begin, addCharacters(attribute->value)});
                ++count;
            }
        }
        return count;
    }

    std::uint32_t addCharacters(const char *utf8)
    {
        const qsizetype before = m_content->characters.size();
        const QByteArrayView bytes(utf8);
        bool plain = true;
        for (const char c : bytes) {
            plain = plain && static_cast<unsigned char>(c) < 0x80;
        }
        if (plain) {
            m_content->characters += QLatin1StringView(bytes);
        } else {
            m_content->characters += QString::fromUtf8(bytes);
        }
        return static_cast<std::uint32_t>(m_content->characters.size() - before);
    }

    std::shared_ptr<Tree::Content> m_content = std::make_shared<Tree::Content>();
    std::vector<Node> m_nodes;
};

} // namespace

ParsedPage parsePage(QByteArray page)
{
    GuardedPage guardedPage = guarded(page);
    page = QByteArray(); // From here on the guarded page stands for it.
    Arena arena;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = [](void *memory, size_t size) { return static_cast<Arena *>(memory)->allocate(size); };
    options.deallocator = [](void *memory, void *piece) { static_cast<Arena *>(memory)->release(piece); };
    options.userdata = &arena;
    options.max_errors = 0;
    const GumboOutput *output =
        gumbo_parse_with_options(&options, guardedPage.markup.constData(), size_t(guardedPage.markup.size()));
    Copier copier(guardedPage.markup.size());
    guardedPage.markup = QByteArray(); // The parser's texts are copies.
    return {copier.copy(output->root), std::move(guardedPage.linkedData), guardedPage.elementsLeftOut,
            guardedPage.attributesLeftOut};
}

} // namespace pullquote::html
