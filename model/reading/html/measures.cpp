// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reading/html/measures.h"

#include <algorithm>

namespace pullquote::html {

namespace {

constexpr float LinkWithinPage = 0.3F;

struct TextCount
{
    int characters = 0;
    int commas = 0;
};

TextCount counted(QStringView text)
{
    TextCount count;
    bool space = true;
    for (const QChar c : text) {
        if (c.isSpace()) {
            count.characters += !space;
            space = true;
        } else {
            ++count.characters;
            space = false;
            count.commas += isComma(c);
        }
    }
    return count;
}

bool holdsProse(Tag tag)
{
    return isOneOf(tag, {Tag::P, Tag::Span, Tag::Li, Tag::Td, Tag::Blockquote, Tag::Dl, Tag::Div, Tag::Img, Tag::Ol,
                         Tag::Pre, Tag::Table, Tag::Ul});
}

int spanOf(const Tree &tree, NodeId id, Attribute name)
{
    return std::clamp(tree.attribute(id, name).toInt(), 1, 1000);
}

/// Whether a table holds data, not the layout of the page: it says so, or its size does (Firefox decides alike).
bool looksLikeData(const Tree &tree, NodeId table)
{
    if (tree.attribute(table, Attribute::Role) == u"presentation") {
        return false;
    }
    if (!tree.attribute(table, Attribute::Summary).isEmpty()) {
        return true;
    }
    int rows = 0;
    int columns = 0;
    int cells = 0;
    bool headed = false;
    for (NodeId at = tree.following(table, table); at != NoNode; at = tree.following(at, table)) {
        switch (tree.tag(at)) {
        case Tag::Table:
            return false;
        case Tag::Caption:
            headed = headed || tree[at].first != NoNode;
            break;
        case Tag::Col:
        case Tag::Colgroup:
        case Tag::Tfoot:
        case Tag::Thead:
        case Tag::Th:
            headed = true;
            cells += tree.tag(at) == Tag::Th ? spanOf(tree, at, Attribute::Colspan) : 0;
            break;
        case Tag::Tr:
            rows += spanOf(tree, at, Attribute::Rowspan);
            columns = std::max(columns, cells);
            cells = 0;
            break;
        case Tag::Td:
            cells += spanOf(tree, at, Attribute::Colspan);
            break;
        default:
            break;
        }
    }
    columns = std::max(columns, cells);
    if (headed) {
        return true;
    }
    if (rows <= 1 || columns <= 1) {
        return false;
    }
    return rows >= 10 || columns > 4 || rows * columns > 10;
}

} // namespace

void Measure::add(const Measure &other, int sign)
{
    text += sign * other.text;
    linkText += static_cast<float>(sign) * other.linkText;
    commas += sign * other.commas;
    paragraphs += sign * other.paragraphs;
    pictures += sign * other.pictures;
    items += sign * other.items;
    inputs += sign * other.inputs;
    embeds += sign * other.embeds;
    headingText += sign * other.headingText;
    listText += sign * other.listText;
    proseText += sign * other.proseText;
    dataTables += sign * other.dataTables;
}

bool isComma(QChar c)
{
    switch (c.unicode()) {
    case u',':
    case u'\u060C': // Arabic
    case u'\uFE50': // small
    case u'\uFE10': // vertical
    case u'\uFE11':
    case u'\u2E41': // reversed
    case u'\u2E34': // raised
    case u'\u2E32': // turned
    case u'\uFF0C': // full width
        return true;
    default:
        return false;
    }
}

Measures::Measures(const Tree &tree, NodeId within)
    : m_place(tree.size())
    , m_dataTable(tree.size())
{
    std::vector<NodeId> order;
    order.reserve(tree.size());
    std::uint32_t elements = 0;
    for (NodeId at = within; at != NoNode; at = tree.following(at, within)) {
        order.push_back(at);
        m_place[size_t(at)] = tree.tag(at) == Tag::Text ? 0 : ++elements;
    }
    m_all.resize(elements + 1);
    // A table that holds tables is layout: looking into the innermost ones only keeps this linear.
    std::vector<bool> holdsTable(tree.size());
    for (size_t i = order.size(); i-- > 0;) {
        const NodeId id = order[i];
        if (tree.tag(id) == Tag::Table) {
            m_dataTable[size_t(id)] = !holdsTable[size_t(id)] && looksLikeData(tree, id);
        }
        const NodeId parent = tree.parent(id);
        if (id != within && parent != NoNode) {
            at(parent).add(own(tree, id), 1);
            holdsTable[size_t(parent)] =
                holdsTable[size_t(parent)] || holdsTable[size_t(id)] || tree.tag(id) == Tag::Table;
        }
    }
}

/// What `id` with all in it gives to the element around it.
Measure Measures::own(const Tree &tree, NodeId id) const
{
    Measure measure = of(id);
    const Tag tag = tree.tag(id);
    if (tag == Tag::Text) {
        const TextCount count = counted(tree.text(id));
        measure.text = count.characters;
        measure.commas = count.commas;
        return measure;
    }
    if (tag == Tag::A) {
        const QStringView href = tree.attribute(id, Attribute::Href);
        const bool within = href.size() > 1 && href.front() == u'#';
        measure.linkText = static_cast<float>(measure.text) * (within ? LinkWithinPage : 1.0F);
    } else if (isHeading(tag)) {
        measure.headingText = measure.text;
    } else if (tag == Tag::Ul || tag == Tag::Ol) {
        measure.listText += measure.text;
    }
    if (holdsProse(tag)) {
        measure.proseText = measure.text;
    }
    measure.paragraphs += tag == Tag::P;
    measure.pictures += tag == Tag::Img;
    measure.items += tag == Tag::Li;
    measure.inputs += tag == Tag::Input;
    measure.embeds += isOneOf(tag, {Tag::Iframe, Tag::Embed, Tag::Object});
    measure.dataTables += tag == Tag::Table && m_dataTable[size_t(id)];
    return measure;
}

void Measures::remove(Tree &tree, NodeId id)
{
    // What a link or a heading counts follows from the text in it: take out the old, put in the new, level by level.
    Measure before = own(tree, id);
    Measure after;
    for (NodeId around = tree.parent(id); around != NoNode; around = tree.parent(around)) {
        const Measure old = own(tree, around);
        at(around).add(before, -1);
        at(around).add(after, 1);
        before = old;
        after = own(tree, around);
    }
    tree.remove(id);
}

} // namespace pullquote::html
