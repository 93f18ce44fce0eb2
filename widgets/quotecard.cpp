// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/quotecard.h"

#include "model/document/display.h"
#include "model/document/quotemodel.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Margin = 8; ///< Between the card and the view's edge.
constexpr int Gap = 4;    ///< Half of the distance between cards.
constexpr int PadLeft = 16;
constexpr int PadRight = 12;
constexpr int PadTop = 10;
constexpr int LinesAtMost = 6;

int lineHeightOf(const QFont &font, double leading)
{
    return int(std::ceil(QFontMetricsF(font).height() * leading));
}

} // namespace

QString quotedWords(QuoteKind kind, const QString &words, const QString &mark)
{
    const bool isInMarks = !mark.isEmpty() && u"\"'“”„‟«»‘’‚‹›「『《〝＂"_s.contains(mark);
    if (kind == QuoteKind::Indirect || (kind == QuoteKind::Heading && !isInMarks)) {
        return words;
    }
    // Words in Han characters or kana stand in corner brackets.
    const auto isEastAsian = [](QChar c) { return c.script() == QChar::Script_Han || c.unicode() - 0x3040U < 0xC0U; };
    const auto eastAsian = std::ranges::count_if(words, isEastAsian);
    if (eastAsian * 2 > words.size() && mark != u"“"_s) {
        return u'「' + words + u'」';
    }
    return kind == QuoteKind::Scare ? u'‘' + words + u'’' : u'“' + words + u'”';
}

QuoteCard::QuoteCard(QObject *parent)
    : QStyledItemDelegate(parent)
{
    setTheme(Theme::light());
}

void QuoteCard::setTheme(const Theme &theme)
{
    m_theme = theme;
    const QFont base = Theme::interfaceFont();
    m_wordsFont = Theme::readingFont(m_language);
    m_wordsFont.setPointSizeF(base.pointSizeF() * 1.12);
    m_nameFont = base;
    m_nameFont.setWeight(QFont::DemiBold);
    m_roleFont = base;
    m_roleFont.setPointSizeF(base.pointSizeF() * 0.94);
    m_metaFont = base;
    m_metaFont.setPointSizeF(base.pointSizeF() * 0.86);
    m_counter = std::make_unique<LineCounter>(m_wordsFont);
}

void QuoteCard::setLanguage(const QString &language)
{
    if (m_language != language) {
        m_language = language;
        setTheme(m_theme);
    }
}

QRect QuoteCard::cardRect(const QRect &row) const
{
    return row.adjusted(Margin, Gap, -Margin, -Gap);
}

QSize QuoteCard::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto kind = QuoteKind(index.data(QuoteModel::KindRole).toInt());
    const QString words =
        quotedWords(kind, index.data(QuoteModel::WordsRole).toString(), index.data(QuoteModel::MarkRole).toString());
    const int width = m_width - 2 * Margin - PadLeft - PadRight;
    const int lines = m_counter->lines(words, width, LinesAtMost);
    const int height = PadTop + lines * lineHeightOf(m_wordsFont, 1.12) + 6 + lineHeightOf(m_nameFont, 1.05) + 4 +
                       lineHeightOf(m_metaFont, 1.3) + PadTop;
    return {100, height + 2 * Gap};
}

void QuoteCard::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = cardRect(option.rect);
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    const QColor tone = m_theme.tone(SourceId(index.data(QuoteModel::SourceRole).toInt()));

    QPainterPath outline;
    outline.addRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), Theme::Radius, Theme::Radius);
    painter->fillPath(outline, m_theme.paper);
    if (isHovered && !isSelected) {
        QColor veil = m_theme.raised;
        veil.setAlphaF(0.5F);
        painter->fillPath(outline, veil);
    }
    painter->setClipPath(outline);
    painter->fillRect(QRect(card.left(), card.top(), 4, card.height()), tone);
    painter->setClipping(false);
    painter->setPen(QPen(isSelected ? m_theme.accent : m_theme.line, isSelected ? 2.0 : 1.0));
    painter->drawPath(outline);

    const auto kind = QuoteKind(index.data(QuoteModel::KindRole).toInt());
    const QString words =
        quotedWords(kind, index.data(QuoteModel::WordsRole).toString(), index.data(QuoteModel::MarkRole).toString());
    QRect box = card.adjusted(PadLeft, PadTop, -PadRight, -PadTop);
    const int meta = lineHeightOf(m_metaFont, 1.3);
    const int name = lineHeightOf(m_nameFont, 1.05);
    const QRect metaBox(box.left(), box.bottom() + 1 - meta, box.width(), meta);
    const QRect nameBox(box.left(), metaBox.top() - 4 - name, box.width(), name);
    box.setBottom(nameBox.top() - 6);
    paintWords(*painter, box, words, std::max(box.height() / lineHeightOf(m_wordsFont, 1.12), 1));
    paintSpeaker(*painter, nameBox, index);
    paintMeta(*painter, metaBox, index);
    painter->restore();
}

void QuoteCard::paintWords(QPainter &painter, const QRect &box, const QString &words, int lines) const
{
    QTextLayout layout(words, m_wordsFont);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setTextOption(option);
    const int lineHeight = lineHeightOf(m_wordsFont, 1.12);
    const QFontMetricsF metrics(m_wordsFont);
    painter.setFont(m_wordsFont);
    painter.setPen(m_theme.text);
    layout.beginLayout();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(box.width());
        const int end = line.textStart() + line.textLength();
        const qreal top = box.top() + i * lineHeight;
        if (i == lines - 1 && end < words.size()) {
            const QString rest = metrics.elidedText(words.mid(line.textStart(), 400), Qt::ElideRight, box.width());
            painter.drawText(QPointF(box.left(), top + metrics.ascent()), rest);
        } else {
            line.draw(&painter, QPointF(box.left(), top + metrics.ascent() - line.ascent()));
        }
    }
    layout.endLayout();
}

void QuoteCard::paintSpeaker(QPainter &painter, const QRect &box, const QModelIndex &index) const
{
    const QString whole = index.data(QuoteModel::SpeakerRole).toString();
    const QString name = index.siblingAtColumn(QuoteModel::Speaker).data().toString();
    const QString role = whole.startsWith(name) && whole.size() > name.size() ? whole.sliced(name.size()) : QString();
    const bool isKnown = index.data(QuoteModel::SourceRole).toInt() >= 0;
    const QFontMetrics nameMetrics(m_nameFont);
    const QString shownName = nameMetrics.elidedText(name, Qt::ElideRight, box.width());
    painter.setFont(m_nameFont);
    painter.setPen(isKnown ? m_theme.tone(SourceId(index.data(QuoteModel::SourceRole).toInt())) : m_theme.mutedText);
    painter.drawText(box, int(Qt::AlignVCenter | Qt::AlignLeft), shownName);
    const int used = nameMetrics.horizontalAdvance(shownName);
    const QFontMetrics roleMetrics(m_roleFont);
    if (const int room = box.width() - used; room > 40) {
        painter.setFont(m_roleFont);
        painter.setPen(m_theme.mutedText);
        painter.drawText(box.adjusted(used, 0, 0, 0), int(Qt::AlignVCenter | Qt::AlignLeft),
                         roleMetrics.elidedText(role, Qt::ElideRight, room));
    }
}

void QuoteCard::paintMeta(QPainter &painter, const QRect &box, const QModelIndex &index) const
{
    painter.setFont(m_metaFont);
    const QString kind = displayName(QuoteKind(index.data(QuoteModel::KindRole).toInt()));
    int left = paintPill(painter, box.left(), box, kind, Qt::transparent, m_theme.mutedText, m_theme.line) + 8;
    int right = box.right() + 1;
    if (const int variants = index.data(QuoteModel::VariantCountRole).toInt(); variants > 0) {
        const QString badge = tr("%1 wordings").arg(variants + 1);
        right -= QFontMetrics(m_metaFont).horizontalAdvance(badge) + 12;
        paintPill(painter, right, box, badge, m_theme.raised, m_theme.text, Qt::transparent);
        right -= 8;
    }
    painter.setPen(m_theme.mutedText);
    if (right - left > 30) {
        const QString section = index.data(QuoteModel::SectionRole).toString();
        painter.drawText(QRect(left, box.top(), right - left, box.height()), int(Qt::AlignVCenter | Qt::AlignLeft),
                         QFontMetrics(m_metaFont).elidedText(section, Qt::ElideRight, right - left));
    }
}

int QuoteCard::paintPill(QPainter &painter, int left, const QRect &box, const QString &text, const QColor &ground,
                         const QColor &color, const QColor &outline) const
{
    const int width = QFontMetrics(m_metaFont).horizontalAdvance(text) + 12;
    const QRectF pill = QRectF(left, box.top(), width, box.height()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(outline);
    painter.setBrush(ground);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(color);
    painter.drawText(pill, int(Qt::AlignCenter), text);
    return left + width;
}

} // namespace pullquote
