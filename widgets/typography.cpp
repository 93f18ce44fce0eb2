// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/typography.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal MeasureInCharacters = 68;
constexpr qreal BoldIsWider = 1.08; ///< About, of the common text faces.

/// The mean advance of a character in running text: letters as often as they come in European prose.
qreal averageAdvance(const QFontMetricsF &metrics)
{
    const QString sample = u"The rain had stopped before noon, and people returned to their fields along the river. "_s;
    return metrics.horizontalAdvance(sample) / qreal(sample.size());
}

} // namespace

Typography::Face::Face(const QFont &face)
    : font(face)
{
    const QFontMetricsF metrics(font);
    const qreal points = font.pointSizeF();
    pixels = QFontInfo(font).pixelSize() / points;
    ascent = metrics.ascent() / points;
    descent = metrics.descent() / points;
    advance = averageAdvance(metrics) / points;
}

Typography::Typography(const Theme &theme, int zoomPercent, const QString &language)
    : m_linkColor(theme.accent)
{
    QFont serif = Theme::readingFont(language);
    serif.setPointSizeF(serif.pointSizeF() * zoomPercent / 100.0);
    serif.setStyleStrategy(QFont::PreferAntialias);
    const Face body(serif);
    Face sans(Theme::interfaceFont());
    sans.font.setPointSizeF(serif.pointSizeF() * 0.94);
    m_em = body.pixels * serif.pointSizeF();
    m_measure = std::ceil(body.advance * serif.pointSizeF() * MeasureInCharacters);

    Face heading = body;
    heading.font.setWeight(QFont::DemiBold);
    Face title = body;
    title.font.setWeight(QFont::Bold);
    Face label = sans;
    label.font.setWeight(QFont::DemiBold);
    label.font.setLetterSpacing(QFont::PercentageSpacing, 104);

    add(Body, body, 1.0, 1.62, theme.text);
    add(Title, title, 1.75, 1.25, theme.text);
    add(LongTitle, title, 1.42, 1.3, theme.text);
    add(Publisher, label, 0.85, 1.5, theme.accent);
    add(Byline, sans, 0.85, 1.5, theme.mutedText);
    add(Standfirst, body, 1.14, 1.55, theme.mutedText);
    add(Note, sans, 0.88, 1.5, theme.mutedText);
    add(Heading2, heading, 1.32, 1.3, theme.text);
    add(Heading3, heading, 1.14, 1.35, theme.text);
    add(Heading4, heading, 1.0, 1.5, theme.text);
    add(ListItem, body, 1.0, 1.62, theme.text);
    add(BlockQuote, body, 1.0, 1.62, theme.text);
    add(Caption, sans, 0.85, 1.5, theme.mutedText);
    add(Furniture, sans, 0.85, 1.5, theme.mutedText);
    add(FoldLine, sans, 0.85, 1.9, theme.mutedText);

    const auto space = [&](Style style, qreal before, qreal after) {
        m_types[style].before = before * m_em;
        m_types[style].after = after * m_em;
    };
    space(Body, 0.85, 0.85);
    space(Title, 1.2, 0.6);
    space(LongTitle, 1.2, 0.6);
    space(Publisher, 0.5, 0.6);
    space(Byline, 0.2, 0.9);
    space(Standfirst, 0.4, 1.2);
    space(Note, 0.7, 0.7);
    space(Heading2, 2.0, 0.55);
    space(Heading3, 1.6, 0.45);
    space(Heading4, 1.3, 0.35);
    space(ListItem, 0.35, 0.35);
    space(BlockQuote, 1.0, 1.0);
    space(Caption, 0.4, 1.2);
    space(Furniture, 0.5, 0.5);
    space(FoldLine, 1.0, 1.0);
    m_types[Note].rule = true;
    m_types[Note].indent = 1.0 * m_em;
    m_types[Furniture].indent = 1.2 * m_em;
    m_types[ListItem].bullet = true;
    m_types[BlockQuote].rule = true;
    for (size_t depth = 0; depth < m_nested[0].size(); ++depth) {
        m_nested[0][depth] = m_types[ListItem];
        m_nested[0][depth].indent = (1.4 + 1.4 * qreal(depth)) * m_em;
        m_nested[1][depth] = m_types[BlockQuote];
        m_nested[1][depth].indent = (1.2 + 1.2 * qreal(depth)) * m_em;
    }
}

void Typography::add(Style style, const Face &face, qreal scale, qreal leading, const QColor &color)
{
    BlockType &type = m_types[style];
    type.font = face.font;
    const qreal points = face.font.pointSizeF() * scale;
    type.font.setPointSizeF(points);
    type.font.setStyleStrategy(QFont::PreferAntialias);
    type.color = color;
    type.ascent = face.ascent * points;
    type.descent = face.descent * points;
    type.lineHeight = std::max(std::round(points * leading * face.pixels), std::ceil(type.ascent + type.descent * 0.5));
    type.averageAdvance = face.advance * points * (face.font.weight() > QFont::Normal ? BoldIsWider : 1);
}

Typography::Style Typography::titleStyle(const Block &block)
{
    constexpr qsizetype LongestInLargeType = 75;
    return block.span.length() > LongestInLargeType ? LongTitle : Title;
}

Typography::Style Typography::styleOf(const Block &block)
{
    switch (block.role) {
    case BlockRole::Title:
        return titleStyle(block);
    case BlockRole::Publisher:
        return Publisher;
    case BlockRole::Byline:
        return Byline;
    case BlockRole::Standfirst:
        return Standfirst;
    case BlockRole::SourceNote:
    case BlockRole::RelatedNote:
        return Note;
    case BlockRole::TableOfContents:
    case BlockRole::Disclaimer:
    case BlockRole::CommentCounter:
    case BlockRole::Furniture:
        return Furniture;
    case BlockRole::Body:
        break;
    }
    switch (block.kind) {
    case BlockKind::Heading:
        return block.level <= 1   ? titleStyle(block)
               : block.level == 2 ? Heading2
               : block.level == 3 ? Heading3
                                  : Heading4;
    case BlockKind::ListItem:
        return ListItem;
    case BlockKind::BlockQuote:
        return BlockQuote;
    case BlockKind::Caption:
        return Caption;
    case BlockKind::Boilerplate:
        return Furniture;
    case BlockKind::Paragraph:
        break;
    }
    return Body;
}

const BlockType &Typography::of(const Block &block) const
{
    const Style style = styleOf(block);
    if (style == ListItem || style == BlockQuote) {
        const auto depth = size_t(std::clamp<int>(block.level, 1, int(m_nested[0].size()))) - 1;
        return m_nested[style == ListItem ? 0 : 1][depth];
    }
    return m_types[style];
}

qsizetype listMarkerLength(QStringView text)
{
    static constexpr QStringView bullets = u"•◦▪‣–—*-·●○■□";
    qsizetype at = 0;
    if (!text.isEmpty() && bullets.contains(text[0])) {
        at = 1;
    } else {
        const bool inBrackets = text.startsWith(u'(');
        at = inBrackets ? 1 : 0;
        const qsizetype begin = at;
        while (at < text.size() && at - begin < 3 && text[at].isDigit()) {
            ++at;
        }
        if (at == begin && at < text.size() && text[at].isLetter() && text[at].unicode() < 0x80) {
            ++at;
        }
        if (at == begin || at >= text.size() || !(text[at] == u')' || (!inBrackets && text[at] == u'.'))) {
            return 0;
        }
        ++at;
    }
    const qsizetype afterMark = at;
    while (at < text.size() && text[at].isSpace()) {
        ++at;
    }
    return at > afterMark && at < text.size() ? at : 0;
}

} // namespace pullquote
