// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/provenancestep.h"

#include <QPainter>

namespace pullquote {

namespace {

constexpr int PadY = 5;
constexpr int DotX = 17;
constexpr int TextX = 36;
constexpr qreal DotRadius = 5;

} // namespace

ProvenanceStepButton::ProvenanceStepButton(const Theme &theme, const QString &caption, const QString &name,
                                           const QString &detail, const QColor &tone, Position position,
                                           QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_caption(caption)
    , m_name(name)
    , m_detail(detail)
    , m_tone(tone)
    , m_position(position)
    , m_captionFont(Theme::interfaceFont())
    , m_nameFont(Theme::interfaceFont())
{
    m_captionFont.setPointSizeF(m_captionFont.pointSizeF() * 0.88);
    m_nameFont.setWeight(QFont::DemiBold);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    const QString spoken = caption + u' ' + name + (detail.isEmpty() ? QString() : QStringLiteral(", ") + detail);
    setText(QString(spoken).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(spoken);
}

QSize ProvenanceStepButton::sizeHint() const
{
    return {200, 2 * PadY + QFontMetrics(m_captionFont).height() + QFontMetrics(m_nameFont).height()};
}

void ProvenanceStepButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics captionMetrics(m_captionFont);
    const QFontMetrics nameMetrics(m_nameFont);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.raised);
        painter.drawRoundedRect(QRectF(rect()).adjusted(TextX - 8, 1, 0, -1), Theme::SmallGap, Theme::SmallGap);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(TextX - 8, 1, -1, -1), Theme::SmallGap, Theme::SmallGap);
    }
    const qreal dotY = height() / 2.0;
    painter.setPen(QPen(m_theme.mutedText, 1.5));
    if (!m_position.first) {
        painter.drawLine(QPointF(DotX, 0), QPointF(DotX, dotY - DotRadius - 2));
    }
    if (!m_position.last) {
        painter.drawLine(QPointF(DotX, dotY + DotRadius + 2), QPointF(DotX, height()));
    }
    // The speaker is a full dot, everyone who passed the words on a ring.
    painter.setPen(QPen(m_tone, 2));
    painter.setBrush(m_position.first ? QBrush(m_tone) : QBrush(m_theme.window));
    painter.drawEllipse(QPointF(DotX, dotY), DotRadius, DotRadius);

    const int room = width() - TextX - 6;
    painter.setFont(m_captionFont);
    painter.setPen(m_theme.mutedText);
    painter.drawText(TextX, PadY + captionMetrics.ascent(), captionMetrics.elidedText(m_caption, Qt::ElideRight, room));
    painter.setFont(m_nameFont);
    painter.setPen(m_theme.text);
    const int nameY = PadY + captionMetrics.height() + nameMetrics.ascent();
    const QString name = nameMetrics.elidedText(m_name, Qt::ElideRight, room);
    painter.drawText(TextX, nameY, name);
    const int used = nameMetrics.horizontalAdvance(name) + 8;
    if (room - used > 40) {
        painter.setFont(m_captionFont);
        painter.setPen(m_theme.mutedText);
        painter.drawText(TextX + used, nameY, captionMetrics.elidedText(m_detail, Qt::ElideRight, room - used));
    }
}

} // namespace pullquote
