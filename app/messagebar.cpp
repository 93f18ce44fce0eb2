// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messagebar.h"

#include "widgets/glyphs.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int EdgeWidth = 4; ///< The bar of colour at the left.

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    m_text->setObjectName(u"message"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(u"messageAction"_s);
    m_close->setObjectName(u"messageClose"_s);
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Dismiss"));
    m_close->setToolTip(tr("Dismiss"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(EdgeWidth + 2 * Theme::Gap, Theme::SmallGap, Theme::Gap, Theme::SmallGap);
    row->setSpacing(Theme::Gap);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::settle);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto act = m_message.act;
        settle();
        if (act) {
            act();
        }
    });
    hide();
}

void MessageBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_close->setIcon(glyphIcon(Glyph::Close, theme.mutedText, theme.line));
    update();
}

void MessageBar::tell(const Message &message)
{
    m_message = message;
    m_text->setText(message.text);
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    setAccessibleName(message.text);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    update();
}

void MessageBar::settle()
{
    m_message = {};
    hide();
}

QString MessageBar::text() const
{
    return m_message.text;
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.raised);
    const QColor edge = m_message.kind == Message::Kind::Problem ? m_theme.warning : m_theme.accent;
    painter.fillRect(QRect(0, 0, EdgeWidth, height()), edge);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.line);
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        settle();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace pullquote
