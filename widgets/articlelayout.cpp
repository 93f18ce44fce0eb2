// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articlelayout.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGlyphRun>

#include <algorithm>
#include <cmath>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Margin = 32;            ///< The least space beside the column: room for the bars of the margin.
constexpr size_t RowsRemembered = 96; ///< Laid out rows kept beyond those on screen.

bool isRightToLeft(QChar c)
{
    const auto direction = c.unicode() < 0x590 ? QChar::DirL : c.direction();
    return direction == QChar::DirR || direction == QChar::DirAL;
}

/// The length in average characters, judged by the first few: Han, kana and Hangul are about twice as wide as letters.
float widthInCharacters(QStringView text)
{
    const QStringView sample = text.first(std::min<qsizetype>(text.size(), 48));
    const auto wide = std::ranges::count_if(
        sample, [](QChar c) { return c.unicode() >= 0x2E80 && !c.isLowSurrogate() && c.unicode() < 0xFFE0; });
    const float share = sample.isEmpty() ? 0.0F : float(wide) / float(sample.size());
    return float(text.size()) * (1.0F + 1.1F * share);
}

/// The visual stretches of [from, to) in a line, in x; one unless the line mixes directions.
std::vector<std::pair<qreal, qreal>> stretches(const QTextLine &line, int from, int to, bool bidirectional)
{
    if (!bidirectional) {
        return {std::minmax(line.cursorToX(from), line.cursorToX(to))};
    }
    // In a line of both directions a caret has two places at a seam: the glyphs themselves tell where the words are.
    std::vector<std::pair<qreal, qreal>> found;
    for (const QGlyphRun &run : line.glyphRuns(from, to - from)) {
        const QRectF box = run.boundingRect();
        found.emplace_back(box.left(), box.right());
    }
    std::ranges::sort(found);
    constexpr qreal Seam = 6; // Spaces have no ink.
    size_t last = 0;
    for (size_t i = 1; i < found.size(); ++i) {
        if (found[i].first - found[last].second < Seam) {
            found[last].second = std::max(found[last].second, found[i].second);
        } else {
            found[++last] = found[i];
        }
    }
    found.resize(found.empty() ? 0 : last + 1);
    return found;
}

} // namespace

QString settable(QStringView text)
{
    QString result = text.toString();
    if (!result.contains(u'\n')) {
        return result;
    }
    // Lines that a file was wrapped at are all about as long as a line of type; those of verse or of a table are not.
    constexpr qsizetype ShortestWrapped = 45;
    const qsizetype lines = result.count(u'\n');
    const qsizetype lastLine = result.size() - result.lastIndexOf(u'\n') - 1;
    const bool isWrapped = (result.size() - lastLine - lines) / lines >= ShortestWrapped;
    result.replace(u'\n', isWrapped ? QChar(u' ') : QChar(QChar::LineSeparator));
    return result;
}

std::vector<LineFragment> LaidOutRow::fragments(Span wanted) const
{
    std::vector<LineFragment> found;
    const auto from = int(std::max(wanted.begin, begin) - begin);
    const auto to = int(std::min(wanted.end, begin + length) - begin);
    if (isFoldLine || from >= to) {
        return found;
    }
    const QString text = layout.text();
    for (int i = layout.lineForTextPosition(from).lineNumber(); i >= 0 && i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int first = std::max(from, line.textStart());
        int last = std::min(to, line.textStart() + line.textLength());
        if (line.textStart() >= to) {
            break;
        }
        while (last > first && text[last - 1].isSpace() && last < to) {
            --last; // Space that hangs over the line's end.
        }
        if (last <= first) {
            continue;
        }
        const qreal baseline = baselineOf(line);
        const qreal lineTop = baseline - type->ascent - (type->lineHeight - type->ascent - type->descent) / 2;
        for (const auto &[left, right] : stretches(line, first, last, bidirectional)) {
            found.push_back({QRectF(left, baseline - type->ascent, right - left, type->ascent + type->descent),
                             baseline, lineTop, type->lineHeight, Span{begin + first, begin + last}});
        }
    }
    return found;
}

std::optional<qsizetype> LaidOutRow::characterAt(QPointF point) const
{
    if (isFoldLine) {
        return std::nullopt;
    }
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const qreal baseline = baselineOf(line);
        if (point.y() < baseline - type->ascent || point.y() > baseline + type->descent) {
            continue;
        }
        const QRectF ink = line.naturalTextRect();
        if (point.x() < ink.left() || point.x() >= ink.right()) {
            return std::nullopt;
        }
        const int character = line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
        return begin + std::min<qsizetype>(character, length - 1);
    }
    return std::nullopt;
}

qsizetype LaidOutRow::nearestPosition(QPointF point) const
{
    if (isFoldLine || layout.lineCount() == 0) {
        return begin;
    }
    QTextLine line = layout.lineAt(0);
    for (int i = 1; i < layout.lineCount(); ++i) {
        const QTextLine next = layout.lineAt(i);
        if (point.y() < baselineOf(next) - type->ascent - (type->lineHeight - type->ascent - type->descent) / 2) {
            break;
        }
        line = next;
    }
    return begin + std::clamp<qsizetype>(line.xToCursor(point.x()), 0, length);
}

QRectF LaidOutRow::caretRect(qsizetype position) const
{
    const int at = int(std::clamp<qsizetype>(position - begin, 0, length));
    const QTextLine line = layout.lineForTextPosition(at);
    if (!line.isValid()) {
        return {0, above, 1, 1};
    }
    return {line.cursorToX(at), baselineOf(line) - type->ascent, 1.5, type->ascent + type->descent};
}

ArticleLayout::ArticleLayout()
    : m_article(std::make_shared<const Article>(Reading(), Findings()))
    , m_typography(Theme::light(), 100, {})
{
}

void ArticleLayout::setArticle(ArticlePtr article)
{
    m_article = std::move(article);
    m_rows = articleRows(m_article->text(), m_article->blocks());
    m_widths.clear();
    m_widths.reserve(m_rows.rows.size());
    for (const ArticleRow &row : m_rows.rows) {
        m_widths.push_back(widthInCharacters(m_article->textOf(row.span)));
    }
    guessHeights();
}

void ArticleLayout::setTypography(const Typography &typography)
{
    m_typography = typography;
    const int width = m_width;
    m_width = -1;
    m_columnWidth = -1;
    setWidth(width);
}

void ArticleLayout::setWidth(int width)
{
    if (width == m_width) {
        return;
    }
    m_width = width;
    const int column = std::max(std::min(int(m_typography.measure()), width - 2 * Margin), 60);
    m_columnLeft = std::max((width - column) / 2, 0);
    if (column != m_columnWidth) {
        m_columnWidth = column;
        guessHeights();
    }
}

void ArticleLayout::setFoldOpen(int fold, bool open)
{
    Fold &changed = m_rows.folds[size_t(fold)];
    if (changed.open == open) {
        return;
    }
    changed.open = open;
    for (qsizetype row = m_rows.rowOf(changed.span.begin); row < rowCount() && rowInfo(row).fold == fold; ++row) {
        m_laidOut.erase(row);
        m_heights.setHeight(row, guessedHeight(row));
    }
    for (qsizetype row = m_rows.rowOf(changed.span.begin); row >= 0; --row) {
        m_laidOut.erase(row);
        if (rowInfo(row).isFoldLine) {
            break;
        }
    }
}

void ArticleLayout::guessHeights()
{
    m_laidOut.clear();
    std::vector<int> heights(m_rows.rows.size());
    for (size_t i = 0; i < heights.size(); ++i) {
        heights[i] = guessedHeight(qsizetype(i));
    }
    m_heights.assign(std::move(heights));
}

int ArticleLayout::guessedHeight(qsizetype row) const
{
    const ArticleRow &info = rowInfo(row);
    if (!m_rows.isShown(info)) {
        return 0;
    }
    const BlockType &type = typeOf(info);
    const qreal width = std::max<qreal>(m_columnWidth - type.indent, 40.0);
    const qreal lines = std::max(std::ceil(qreal(m_widths[size_t(row)]) * type.averageAdvance * 1.02 / width), 1.0);
    return int(std::round(spaceAbove(row) + lines * type.lineHeight + spaceBelow(row)));
}

const BlockType &ArticleLayout::typeOf(const ArticleRow &row) const
{
    return row.isFoldLine ? m_typography.foldLine() : m_typography.of(m_article->blocks()[size_t(row.block)]);
}

qreal ArticleLayout::spaceAbove(qsizetype row) const
{
    const ArticleRow &info = rowInfo(row);
    if (row == 0) {
        return std::round(2.0 * m_typography.em());
    }
    if (!info.first) {
        return 0;
    }
    return std::round(std::max(typeOf(rowInfo(row - 1)).after, typeOf(info).before));
}

qreal ArticleLayout::spaceBelow(qsizetype row) const
{
    // The last lines may be read in the middle of the screen.
    return row == rowCount() - 1 ? std::round(5 * m_typography.em()) : 0;
}

const LaidOutRow &ArticleLayout::laidOut(qsizetype row)
{
    auto &known = m_laidOut[row];
    if (!known) {
        known = layOut(row);
        m_heights.setHeight(row, known->height);
    }
    return *known;
}

std::unique_ptr<LaidOutRow> ArticleLayout::layOut(qsizetype row) const
{
    const ArticleRow &info = rowInfo(row);
    auto laidOut = std::make_unique<LaidOutRow>();
    laidOut->type = &typeOf(info);
    laidOut->begin = info.span.begin;
    laidOut->isFoldLine = info.isFoldLine;
    if (!m_rows.isShown(info)) {
        return laidOut;
    }
    laidOut->length = info.span.length();
    QString text;
    if (info.isFoldLine) {
        const Fold &fold = m_rows.folds[size_t(info.fold)];
        text = (fold.open ? u"▾  "_s : u"▸  "_s) +
               QCoreApplication::translate("pullquote::ArticleView", "Page furniture (%1)").arg(fold.blockCount);
    } else {
        text = settable(m_article->textOf(info.span));
        laidOut->bidirectional = std::ranges::any_of(text, isRightToLeft);
    }
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    if (laidOut->bidirectional && text.isRightToLeft()) {
        option.setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
    }
    laidOut->layout.setTextOption(option);
    laidOut->layout.setCacheEnabled(true);
    laidOut->layout.setFont(laidOut->type->font);
    laidOut->layout.setText(text);
    if (!info.isFoldLine) {
        laidOut->layout.setFormats(linkFormats(info.span));
    }
    layOutLines(*laidOut, row);
    return laidOut;
}

void ArticleLayout::layOutLines(LaidOutRow &laidOut, qsizetype row) const
{
    const BlockType &type = *laidOut.type;
    const ArticleRow &info = rowInfo(row);
    const QString text = laidOut.layout.text();
    qreal hanging = 0;
    if (type.bullet && info.first) {
        const qsizetype marker = listMarkerLength(text);
        hanging = marker > 0 ? QFontMetricsF(type.font).horizontalAdvance(text.first(marker)) : 0;
        laidOut.bullet = marker > 0 ? QString() : u"•"_s;
    }
    laidOut.above = spaceAbove(row);
    qreal y = laidOut.above;
    const qreal halfLeading = (type.lineHeight - type.ascent - type.descent) / 2;
    laidOut.layout.beginLayout();
    for (QTextLine line = laidOut.layout.createLine(); line.isValid(); line = laidOut.layout.createLine()) {
        const qreal left = type.indent - (line.lineNumber() == 0 ? std::min(hanging, type.indent) : 0);
        line.setLineWidth(std::max<qreal>(m_columnWidth - left, 40));
        // Lines keep their rhythm even where a fallback font is taller than ours.
        const qreal baseline = y + halfLeading + type.ascent;
        line.setPosition({left, baseline - line.ascent()});
        y += type.lineHeight;
    }
    laidOut.layout.endLayout();
    laidOut.height = int(std::round(y + spaceBelow(row)));
}

QList<QTextLayout::FormatRange> ArticleLayout::linkFormats(Span span) const
{
    QList<QTextLayout::FormatRange> formats;
    const auto &links = m_article->reading().links;
    auto link = std::ranges::lower_bound(links, span.begin, {}, [](const Link &l) { return l.span.end; });
    for (; link != links.end() && link->span.begin < span.end; ++link) {
        const qsizetype begin = std::max(link->span.begin, span.begin);
        const qsizetype end = std::min(link->span.end, span.end);
        if (begin >= end) {
            continue;
        }
        QTextCharFormat format;
        format.setForeground(m_typography.linkColor());
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        QColor underline = m_typography.linkColor();
        underline.setAlphaF(0.45F);
        format.setUnderlineColor(underline);
        formats.push_back({int(begin - span.begin), int(end - begin), format});
    }
    return formats;
}

void ArticleLayout::forgetAllBut(qsizetype first, qsizetype last)
{
    if (m_laidOut.size() <= RowsRemembered + size_t(last - first + 1)) {
        return;
    }
    const auto reach = qsizetype(RowsRemembered / 3);
    std::erase_if(m_laidOut,
                  [&](const auto &entry) { return entry.first < first - reach || entry.first > last + reach; });
}

} // namespace pullquote
