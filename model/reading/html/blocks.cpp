// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/blocks.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace pullquote::html {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LongestCaption = 1000;
constexpr int LongestCite = 120;
constexpr qsizetype MostElements = 10'000; ///< Whose paths are kept.

/// Elements that part lines.
bool partsLines(Tag tag)
{
    return !isInline(tag) || tag == Tag::Other;
}

bool isBold(Tag tag)
{
    return isOneOf(tag, {Tag::B, Tag::Strong, Tag::Em, Tag::I});
}

QString step(const Tree &tree, NodeId id)
{
    QString text = QString::fromLatin1(nameOf(tree.tag(id)));
    const QStringView name = tree.attribute(id, Attribute::Id);
    if (!name.isEmpty() && name.size() <= 40) {
        return text + u'#' + name.toString();
    }
    const QString classes = collapsed(tree.attribute(id, Attribute::Class).left(80));
    const QString first = classes.section(u' ', 0, 0);
    return first.isEmpty() || first.size() > 40 ? text : text + u'.' + first;
}

class Drafter final
{
public:
    Drafter(const Tree &tree, const Measures &measures, const NameHints &hints)
        : m_tree(tree)
        , m_measures(measures)
        , m_hints(hints)
    {
    }

    Draft run(NodeId within)
    {
        // Hardly more than half of the nodes can be blocks; what is set aside and not used costs nothing.
        m_draft.blocks.reserve(m_tree.size() / 2);
        NodeId at = within;
        while (at != NoNode) {
            enter(at);
            if (m_tree[at].first != NoNode) {
                at = m_tree[at].first;
                continue;
            }
            leave(at);
            while (at != within && m_tree[at].next == NoNode) {
                at = m_tree.parent(at);
                leave(at);
            }
            at = at == within ? NoNode : m_tree[at].next;
        }
        flush();
        return std::move(m_draft);
    }

private:
    void enter(NodeId id)
    {
        const Tag tag = m_tree.tag(id);
        if (tag == Tag::Text) {
            write(id);
            return;
        }
        if (tag == Tag::Br) {
            lineEnd();
            return;
        }
        if (tag == Tag::A) {
            m_links.push_back({id, m_line.size()});
        } else if (tag == Tag::Q) {
            space();
            m_line += u'“';
        } else if (isBold(tag)) {
            ++m_bold;
        } else if (m_table != NoNode) {
            enterInTable(tag);
        } else if (partsLines(tag)) {
            flush();
            count(id, 1);
        }
    }

    void leave(NodeId id)
    {
        const Tag tag = m_tree.tag(id);
        if (tag == Tag::Text || tag == Tag::Br) {
            return;
        }
        if (tag == Tag::A) {
            endLink();
        } else if (tag == Tag::Q) {
            m_line += u'”';
        } else if (isBold(tag)) {
            --m_bold;
        } else if (m_table != NoNode && id != m_table) {
            if (tag == Tag::Tr || tag == Tag::Caption) {
                flush();
                m_caption -= tag == Tag::Caption;
            }
        } else if (partsLines(tag)) {
            flush();
            count(id, -1);
        }
    }

    void enterInTable(Tag tag)
    {
        if (tag == Tag::Tr || tag == Tag::Caption) {
            flush();
            m_caption += tag == Tag::Caption;
        } else if ((tag == Tag::Td || tag == Tag::Th) && !isBlank(m_line)) {
            m_line += u'\t';
        } else if (partsLines(tag)) {
            m_space = true;
        }
    }

    bool isCaption(NodeId id) const
    {
        const Tag tag = m_tree.tag(id);
        if (tag == Tag::Figcaption || tag == Tag::Caption) {
            return true;
        }
        if (tag == Tag::Figure) {
            return m_measures.of(id).text < LongestCaption;
        }
        return m_hints.has(id, CaptionName) && m_measures.of(id).text < LongestCaption &&
               m_measures.of(id).paragraphs < 4;
    }

    /// Keeps count of what the walk is in.
    void count(NodeId id, int by)
    {
        const Tag tag = m_tree.tag(id);
        if (isHeading(tag)) {
            m_heading = by > 0 ? headingLevel(tag) : 0;
        } else if (tag == Tag::Li) {
            m_items += by;
        } else if (tag == Tag::Blockquote) {
            m_quotations += by > 0 && m_quotes == 0 ? 1 : 0;
            m_quotes += by;
            if (by > 0) {
                m_cites.push_back(citeOf(id));
                m_captionsAround.push_back(std::exchange(m_caption, 0)); // A figure may hold a quotation.
            } else {
                m_cites.pop_back();
                m_caption = m_captionsAround.back();
                m_captionsAround.pop_back();
            }
        } else if (tag == Tag::Pre) {
            m_verbatim += by;
        } else if (tag == Tag::Table && m_measures.isDataTable(id)) {
            m_table = by > 0 ? id : NoNode;
        }
        m_caption += tag != Tag::Blockquote && isCaption(id) ? by : 0;
    }

    /// Whose words a quotation holds: a cite or footer in it, the signature of an embedded post ("— Name (@name)"), the
    /// caption of the figure that it is, else the address that it names.
    QString citeOf(NodeId quote) const
    {
        for (NodeId at = m_tree.following(quote, quote); at != NoNode; at = m_tree.following(at, quote)) {
            if (m_tree.tag(at) == Tag::Cite || m_tree.tag(at) == Tag::Footer) {
                const QString name = withoutDash(m_tree.textContent(at, LongestCite + 1));
                if (!name.isEmpty() && name.size() <= LongestCite) {
                    return name;
                }
            }
        }
        QString signature = signatureOf(quote);
        if (signature.isEmpty()) {
            signature = captionOf(m_tree.parent(quote));
        }
        return signature.isEmpty() ? m_tree.attribute(quote, Attribute::Cite).trimmed().toString() : signature;
    }

    static QString withoutDash(QString name)
    {
        while (!name.isEmpty() && (name.front() == u'—' || name.front() == u'–' || name.front() == u'-' ||
                                   name.front() == u'―' || name.front().isSpace())) {
            name.remove(0, 1);
        }
        return name;
    }

    QString captionOf(NodeId figure) const
    {
        for (NodeId at = m_tree.tag(figure) == Tag::Figure ? m_tree[figure].first : NoNode; at != NoNode;
             at = m_tree[at].next) {
            if (m_tree.tag(at) == Tag::Figcaption) {
                const QString name = withoutDash(m_tree.textContent(at, LongestCite + 1));
                return name.size() <= LongestCite ? name : QString();
            }
        }
        return {};
    }

    QString signatureOf(NodeId quote) const
    {
        for (NodeId at = m_tree[quote].last; at != NoNode; at = m_tree[at].previous) {
            const QString line = m_tree.tag(at) == Tag::Text ? collapsed(m_tree.text(at)) : m_tree.textContent(at, 400);
            if (line.startsWith(u'—')) {
                const qsizetype handle = line.indexOf(u')');
                const QString name = withoutDash(handle > 0 ? line.left(handle + 1) : line);
                return name.size() <= LongestCite ? name : QString();
            }
        }
        return {};
    }

    void write(NodeId id)
    {
        const qsizetype before = m_written;
        for (const QChar c : m_tree.text(id)) {
            if (m_verbatim > 0 && c == u'\n') {
                lineEnd();
            } else if (c.isSpace() && (m_verbatim == 0 || c != u' ')) {
                m_space = true;
            } else if (!isInvisible(c)) {
                space();
                m_line += c;
                ++m_written;
            }
        }
        if (m_bold > 0) {
            m_boldWritten += m_written - before;
        }
        if (m_written > before) {
            m_at = m_at == NoNode ? id : m_at;
        }
    }

    void space()
    {
        if (m_space && !m_line.isEmpty() && !m_line.back().isSpace()) {
            m_line += u' ';
        }
        m_space = false;
    }

    void lineEnd()
    {
        m_space = false;
        while (m_line.endsWith(u' ')) {
            m_line.chop(1);
        }
        if (!m_line.isEmpty() && !m_line.endsWith(u"\n\n"_s)) {
            m_line += u'\n';
        }
    }

    void endLink()
    {
        if (m_links.empty()) {
            return;
        }
        const auto [id, begin] = m_links.back();
        m_links.pop_back();
        keepLink(id, begin);
    }

    /// A link in the block at hand: it may go on in the next.
    void keepLink(NodeId id, qsizetype begin)
    {
        if (begin < m_line.size()) {
            m_linked += int(m_line.size() - begin);
            const QStringView address = m_tree.attribute(id, Attribute::Href).trimmed();
            if (!address.isEmpty()) {
                qsizetype first = begin;
                while (first < m_line.size() && m_line[first].isSpace()) {
                    ++first;
                }
                m_lineLinks.push_back({{first, m_line.size()}, address.toString()});
            }
        }
    }

    BlockKind kind() const
    {
        if (m_heading > 0) {
            return BlockKind::Heading;
        }
        if (m_caption > 0) {
            return BlockKind::Caption;
        }
        if (m_quotes > 0) {
            return BlockKind::BlockQuote;
        }
        return m_items > 0 ? BlockKind::ListItem : BlockKind::Paragraph;
    }

    int level() const
    {
        switch (kind()) {
        case BlockKind::Heading:
            return m_heading;
        case BlockKind::ListItem:
            return m_items;
        case BlockKind::BlockQuote:
            return m_quotes;
        default:
            return 0;
        }
    }

    /// Ends the block at hand, if there is anything in it.
    void flush()
    {
        while (!m_line.isEmpty() && m_line.back().isSpace()) {
            m_line.chop(1);
        }
        if (!isBlank(m_line)) {
            if (!m_links.empty()) {
                keepLink(m_links.front().first, m_links.front().second);
            }
            add();
        }
        for (auto &link : m_links) {
            link.second = 0;
        }
        m_line.clear();
        m_lineLinks.clear();
        m_linked = 0;
        m_written = 0;
        m_boldWritten = 0;
        m_space = false;
        m_at = NoNode;
    }

    void add()
    {
        if (!m_draft.text.isEmpty()) {
            m_draft.text += u"\n\n"_s;
        }
        const qsizetype begin = m_draft.text.size();
        m_draft.text += m_line;
        DraftBlock draft;
        draft.node = m_at == NoNode ? NoNode : m_tree.parent(m_at);
        draft.linked = m_linked;
        draft.emphasised = m_boldWritten > 0 && m_boldWritten == m_written;
        draft.block.kind = kind();
        if (m_quotes > 0 && m_line.startsWith(u'—')) {
            draft.block.role = BlockRole::Byline; // The signature of a post or a quotation.
        }
        draft.block.level = static_cast<std::uint8_t>(std::min(level(), 255));
        draft.block.span = {begin, m_draft.text.size()};
        draft.block.quotation = m_quotes > 0 ? m_quotations : 0;
        draft.block.cite = m_cites.empty() ? QString() : m_cites.back();
        draft.block.origin = origin(draft.node);
        m_draft.blocks.push_back(std::move(draft));
        for (const Link &link : m_lineLinks) {
            const Span span{begin + link.span.begin, begin + std::min(link.span.end, m_line.size())};
            if (!span.isEmpty()) {
                m_draft.links.push_back({span, link.address});
            }
        }
    }

    /// The place of the block's element; most neighbours share one.
    Origin origin(NodeId id)
    {
        while (id != NoNode && isInline(m_tree.tag(id)) && m_tree.parent(id) != NoNode) {
            id = m_tree.parent(id);
        }
        if (id == NoNode) {
            return {};
        }
        QString path = pathOf(m_tree, id);
        auto known = m_elements.constFind(path);
        if (known == m_elements.constEnd() && m_draft.elements.size() >= MostElements) {
            // Where every paragraph has a name of its own, the element around has to do.
            known = m_elements.constFind(pathOf(m_tree, m_tree.parent(id)));
            if (known == m_elements.constEnd()) {
                return {};
            }
        } else if (known == m_elements.constEnd()) {
            known = m_elements.insert(path, std::uint32_t(m_draft.elements.size()));
            m_draft.elements.push_back(std::move(path));
        }
        return {Origin::Unit::Element, *known};
    }

    const Tree &m_tree;
    const Measures &m_measures;
    const NameHints &m_hints;
    Draft m_draft;
    QString m_line;
    std::vector<Link> m_lineLinks;
    std::vector<std::pair<NodeId, qsizetype>> m_links; ///< Open ones, and where they begin in the line.
    std::vector<QString> m_cites;                      ///< Of the quotations around, innermost last.
    std::vector<int> m_captionsAround;                 ///< What `m_caption` was before each of them.
    QHash<QString, std::uint32_t> m_elements;          ///< Where paths stand in the draft's list.
    NodeId m_at = NoNode;                              ///< The first text of the block.
    NodeId m_table = NoNode;                           ///< The data table around.
    qsizetype m_written = 0;
    qsizetype m_boldWritten = 0;
    int m_linked = 0;
    int m_heading = 0;
    int m_items = 0;
    int m_quotes = 0;
    std::uint32_t m_quotations = 0; ///< So far, inner ones not counted.
    int m_caption = 0;
    int m_verbatim = 0;
    int m_bold = 0;
    bool m_space = false;
};

} // namespace

Draft draftBlocks(const Tree &tree, NodeId within, const Measures &measures, const NameHints &hints)
{
    return Drafter(tree, measures, hints).run(within);
}

void compact(Draft &draft, const std::vector<bool> &keep)
{
    QString &text = draft.text;
    qsizetype written = 0;
    size_t blocks = 0;
    size_t links = 0;
    size_t link = 0;
    for (size_t i = 0; i < draft.blocks.size(); ++i) {
        const Span old = draft.blocks[i].block.span;
        if (keep[i]) {
            if (written > 0) {
                text[written++] = u'\n';
                text[written++] = u'\n';
            }
            const qsizetype shift = written - old.begin;
            std::copy(text.cbegin() + old.begin, text.cbegin() + old.end, text.begin() + written);
            written += old.length();
            if (blocks < i) {
                draft.blocks[blocks] = std::move(draft.blocks[i]);
            }
            draft.blocks[blocks++].block.span = {old.begin + shift, old.end + shift};
            for (; link < draft.links.size() && draft.links[link].span.begin < old.end; ++link) {
                Link moved = std::move(draft.links[link]);
                moved.span = {moved.span.begin + shift, moved.span.end + shift};
                draft.links[links++] = std::move(moved);
            }
        }
        while (link < draft.links.size() && draft.links[link].span.begin < old.end) {
            ++link;
        }
    }
    text.truncate(written);
    draft.blocks.resize(blocks);
    draft.links.resize(links);
}

QString pathOf(const Tree &tree, NodeId id)
{
    QString path;
    for (int steps = 0; steps < 3 && id != NoNode; ++steps, id = tree.parent(id)) {
        const QString one = step(tree, id);
        path = path.isEmpty() ? one : one + u" > "_s + path;
        if (one.contains(u'#')) {
            break;
        }
    }
    return path;
}

} // namespace pullquote::html
