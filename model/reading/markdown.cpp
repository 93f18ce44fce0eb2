// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/markdown.h"

#include "model/reading/blockwriter.h"
#include "model/reading/frontmatter.h"
#include "model/reading/html/parser.h"
#include "model/reading/plaintext/structure.h"

#include <QHash>

#include <algorithm>
#include <md4c.h>
#include <vector>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Follows the parser through a document and writes what a reader sees of it.
class MarkdownWriter final
{
public:
    MarkdownWriter(QByteArrayView source, qsizetype firstLine, Reading &reading, std::stop_token stop)
        : m_source(source)
        , m_line(firstLine)
        , m_reading(reading)
        , m_writer(reading)
        , m_stop(std::move(stop))
    {
    }

    /// 0, or what the parser gives back on a stop or a failure.
    int run()
    {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) { return of(self).enter(type, detail); };
        parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) { return of(self).leave(type); };
        parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) { return of(self).enterSpan(type, detail); };
        parser.leave_span = [](MD_SPANTYPE type, void *, void *self) { return of(self).leaveSpan(type); };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
            return of(self).text(type, QByteArrayView(text, size));
        };
        const int status = md_parse(m_source.data(), MD_SIZE(m_source.size()), &parser, this);
        m_writer.end();
        return status;
    }

private:
    static MarkdownWriter &of(void *self) { return *static_cast<MarkdownWriter *>(self); }

    int enter(MD_BLOCKTYPE type, void *detail)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            m_writer.end();
            m_quotations += m_quoteDepth == 0 ? 1 : 0;
            ++m_quoteDepth;
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            m_writer.end();
            ++m_listDepth;
            break;
        case MD_BLOCK_H:
            m_writer.end();
            m_headingLevel = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            if (m_writer.isOpen()) {
                m_writer.append(u"\t");
            }
            break;
        default:
            m_writer.end();
        }
        return m_stop.stop_requested() ? 1 : 0;
    }

    int leave(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            return 0; // the row goes on
        case MD_BLOCK_QUOTE:
            m_writer.end();
            --m_quoteDepth;
            return 0;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            m_writer.end();
            --m_listDepth;
            return 0;
        case MD_BLOCK_H:
            m_writer.end();
            m_headingLevel = 0;
            return 0;
        default:
            m_writer.end();
            return 0;
        }
    }

    int enterSpan(MD_SPANTYPE type, void *detail)
    {
        if (type == MD_SPAN_A) {
            open({});
            const MD_ATTRIBUTE &address = static_cast<MD_SPAN_A_DETAIL *>(detail)->href;
            m_links.push_back(
                {{m_writer.position(), m_writer.position()}, QString::fromUtf8(address.text, qsizetype(address.size))});
        }
        m_pictures += type == MD_SPAN_IMG;
        return 0;
    }

    int leaveSpan(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_A && !m_links.empty()) {
            Link link = std::move(m_links.back());
            m_links.pop_back();
            link.span.end = m_writer.position();
            if (!link.span.isEmpty()) {
                m_reading.links.push_back(std::move(link));
            }
        }
        m_pictures -= type == MD_SPAN_IMG;
        return 0;
    }

    int text(MD_TEXTTYPE type, QByteArrayView text)
    {
        if (m_pictures > 0) {
            return 0; // what stands for a picture is not read with the text
        }
        switch (type) {
        case MD_TEXT_NULLCHAR:
            put(u"\uFFFD", text);
            break;
        case MD_TEXT_BR:
            put(u"\n", text);
            break;
        case MD_TEXT_SOFTBR:
            put(u" ", text);
            break;
        case MD_TEXT_ENTITY:
            put(decodedEntity(text), text);
            break;
        case MD_TEXT_HTML:
            m_inTag = m_inTag || text.startsWith('<');
            if (!m_inTag) {
                put(QString::fromUtf8(text), text);
            }
            m_inTag = m_inTag && !text.endsWith('>') && !text.contains('>');
            break;
        default:
            put(QString::fromUtf8(text), text);
        }
        return 0;
    }

    void put(QStringView characters, QByteArrayView source)
    {
        if (!m_writer.isOpen() && characters.trimmed().isEmpty()) {
            return;
        }
        open(source);
        m_writer.append(characters);
    }

    /// Begins a block of the kind that the place calls for, if none is open.
    void open(QByteArrayView source)
    {
        if (m_writer.isOpen()) {
            return;
        }
        constexpr int Deepest = 255;
        Block block;
        if (m_headingLevel > 0) {
            block.kind = BlockKind::Heading;
            block.level = std::uint8_t(m_headingLevel);
        } else if (m_quoteDepth > 0) {
            block.kind = BlockKind::BlockQuote;
            block.level = std::uint8_t(std::min(m_quoteDepth, Deepest));
            block.quotation = m_quotations;
        } else if (m_listDepth > 0) {
            block.kind = BlockKind::ListItem;
            block.level = std::uint8_t(std::min(m_listDepth, Deepest));
        }
        block.origin = {Origin::Unit::Line, std::uint32_t(lineOf(source))};
        m_writer.begin(std::move(block));
    }

    /// The line of a piece of the source; pieces come in order, so that each line end is counted once.
    qsizetype lineOf(QByteArrayView piece)
    {
        const bool isInside = !piece.isNull() && piece.data() >= m_source.data() + m_counted &&
                              piece.data() <= m_source.data() + m_source.size();
        if (isInside) {
            const qsizetype at = piece.data() - m_source.data();
            m_line += std::count(m_source.begin() + m_counted, m_source.begin() + at, '\n');
            m_counted = at;
        }
        return m_line;
    }

    /// The characters of "&eacute;", "&#233;"; what is no entity stays as it is.
    QString decodedEntity(QByteArrayView entity)
    {
        const QByteArray key = entity.toByteArray();
        const auto known = m_entities.constFind(key);
        if (known != m_entities.cend()) {
            return *known;
        }
        const html::Tree tree = html::parsePage("<p>" + key).tree;
        QString text = QString::fromUtf8(key);
        for (html::NodeId node = tree.root(); node != html::NoNode; node = tree.following(node, tree.root())) {
            text = tree.text(node).isEmpty() ? text : tree.text(node).toString();
        }
        m_entities.insert(key, text);
        return text;
    }

    QByteArrayView m_source;
    qsizetype m_line;
    qsizetype m_counted = 0;
    Reading &m_reading;
    BlockWriter m_writer;
    std::stop_token m_stop;
    std::vector<Link> m_links;
    QHash<QByteArray, QString> m_entities;
    int m_quoteDepth = 0;
    std::uint32_t m_quotations = 0; ///< So far, inner ones not counted.
    int m_listDepth = 0;
    int m_headingLevel = 0;
    int m_pictures = 0;
    bool m_inTag = false;
};

/// The first heading is the title if nothing stands before it and no other of its level follows.
void markTitle(Reading &reading)
{
    if (reading.blocks.empty() || reading.blocks.front().kind != BlockKind::Heading) {
        return;
    }
    const std::uint8_t level = reading.blocks.front().level;
    const auto same = std::ranges::count_if(
        reading.blocks, [&](const Block &block) { return block.kind == BlockKind::Heading && block.level <= level; });
    const QString text = reading.blocks.front().span.of(reading.text).toString();
    if (same == 1 || text == reading.metadata.title) {
        reading.blocks.front().role = BlockRole::Title;
        reading.blocks.front().level = 1;
    }
}

} // namespace

Result<Reading> readMarkdown(QString markdown, const QString &path, std::stop_token stop)
{
    Reading reading;
    reading.path = path;
    reading.mediaType = u"text/markdown"_s;
    const qsizetype begin = readFrontMatter(markdown, reading.metadata);
    const qsizetype firstLine = 1 + QStringView(markdown).first(begin).count(u'\n');
    const QByteArray source = QStringView(markdown).sliced(begin).toUtf8();
    markdown = QString(); // the text is there once at a time
    const int status = MarkdownWriter(source, firstLine, reading, stop).run();
    if (stop.stop_requested()) {
        return Error{{}, path, true};
    }
    if (status != 0) {
        return Error{u"%1 could not be read as Markdown."_s.arg(path), path};
    }
    if (reading.text.isEmpty()) {
        return Error{u"%1 holds no text."_s.arg(path), path};
    }
    markTitle(reading);
    const bool marked =
        std::ranges::any_of(reading.blocks, [](const Block &block) { return block.kind == BlockKind::Heading; });
    judgeBlocks(reading, marked ? plaintext::Headings::Marked : plaintext::Headings::Unknown);
    return reading;
}

} // namespace pullquote
