// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/findingrow.h"

#include <QPainter>

#include <cmath>

namespace pullquote {

namespace {

constexpr int PadX = 10;
constexpr int PadY = 6;

} // namespace

FindingRow::FindingRow(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_wordsFont(Theme::interfaceFont())
    , m_noteFont(Theme::interfaceFont())
{
    m_noteFont.setPointSizeF(m_noteFont.pointSizeF() * 0.9);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void FindingRow::setWords(const QString &words, bool serif, const QString &language)
{
    m_words = words;
    m_formats.clear();
    if (serif) {
        const qreal size = m_wordsFont.pointSizeF() * 1.08;
        m_wordsFont = Theme::readingFont(language);
        m_wordsFont.setPointSizeF(size);
    }
    // The button's own text is what assistive technology reads; it is never painted.
    setText(QString(words).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(m_note.isEmpty() ? words : words + QStringLiteral(", ") + m_note);
    updateGeometry();
}

void FindingRow::emphasise(Span part, Emphasis emphasis)
{
    QTextCharFormat format;
    if (emphasis == Emphasis::Strong) {
        format.setFontWeight(QFont::Bold);
        format.setForeground(m_theme.text);
    } else if (emphasis == Emphasis::Removed) {
        format.setFontStrikeOut(true);
        format.setForeground(m_theme.mutedText);
    } else {
        QColor ground = m_theme.findGround;
        ground.setAlphaF(0.55F);
        format.setBackground(ground);
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    }
    m_formats.push_back({int(part.begin), int(part.length()), format});
    updateGeometry();
}

void FindingRow::setNote(const QString &note)
{
    m_note = note;
    setAccessibleName(note.isEmpty() ? m_words : m_words + QStringLiteral(", ") + note);
    updateGeometry();
}

void FindingRow::setTone(const QColor &tone)
{
    m_tone = tone;
    update();
}

void FindingRow::setMaximumLines(int lines)
{
    m_maximumLines = lines;
    updateGeometry();
}

int FindingRow::textWidth(int width) const
{
    return std::max(width - 2 * PadX, 40);
}

qreal FindingRow::wordsLineHeight() const
{
    return std::ceil(QFontMetricsF(m_wordsFont).height() * 1.08);
}

qreal FindingRow::noteLineHeight() const
{
    return std::ceil(QFontMetricsF(m_noteFont).height() * 1.1);
}

int FindingRow::layOut(QTextLayout &layout, qreal width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setTextOption(option);
    layout.setFormats(m_formats);
    int lines = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && lines < m_maximumLines; line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, lines * wordsLineHeight()});
        ++lines;
        if (lines == m_maximumLines) {
            break;
        }
    }
    layout.endLayout();
    return lines;
}

int FindingRow::heightForWidth(int width) const
{
    QTextLayout layout(m_words, m_wordsFont);
    const int lines = m_words.isEmpty() ? 0 : layOut(layout, textWidth(width));
    return int(2 * PadY + lines * wordsLineHeight() + (m_note.isEmpty() ? 0 : noteLineHeight()));
}

QSize FindingRow::sizeHint() const
{
    const int width = std::max(this->width(), 200);
    return {200, heightForWidth(width)};
}

void FindingRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.raised);
        painter.drawRoundedRect(QRectF(rect()), Theme::SmallGap, Theme::SmallGap);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::SmallGap, Theme::SmallGap);
    }
    if (m_tone.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_tone);
        painter.drawRoundedRect(QRectF(2, PadY, 3, height() - 2 * PadY), 1.5, 1.5);
    }
    const int width = textWidth(this->width());
    QTextLayout layout(m_words, m_wordsFont);
    const int lines = m_words.isEmpty() ? 0 : layOut(layout, width);
    painter.setPen(m_theme.text);
    painter.setFont(m_wordsFont);
    for (int i = 0; i < lines; ++i) {
        const QTextLine line = layout.lineAt(i);
        const bool isCut = i == lines - 1 && line.textStart() + line.textLength() < m_words.size();
        if (isCut) {
            const QFontMetricsF metrics(m_wordsFont);
            painter.drawText(QPointF(PadX, PadY + i * wordsLineHeight() + metrics.ascent()),
                             metrics.elidedText(m_words.mid(line.textStart(), 400), Qt::ElideRight, width));
        } else {
            line.draw(&painter, QPointF(PadX, PadY));
        }
    }
    if (!m_note.isEmpty()) {
        painter.setPen(m_theme.mutedText);
        painter.setFont(m_noteFont);
        const QRectF box(PadX, PadY + lines * wordsLineHeight(), width, noteLineHeight());
        painter.drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter),
                         QFontMetricsF(m_noteFont).elidedText(m_note, Qt::ElideRight, width));
    }
}

void FindingRow::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FindingRow::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace pullquote
