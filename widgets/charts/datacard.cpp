// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/datacard.h"

#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace pullquote {

namespace {

constexpr int CardWidth = 340;
constexpr qsizetype LongestSentence = 320;

QLabel *addLine(QVBoxLayout &layout, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    layout.addWidget(label);
    return label;
}

void setLine(QLabel &label, const QString &text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace

DataCard::DataCard(QWidget *parent)
    : QFrame(parent, Qt::ToolTip | Qt::FramelessWindowHint)
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Gap + 4, Theme::Gap, Theme::Gap + 4, Theme::Gap);
    layout->setSpacing(Theme::SmallGap);
    m_value = addLine(*layout, this);
    m_what = addLine(*layout, this);
    m_who = addLine(*layout, this);
    m_sentence = addLine(*layout, this);
    m_filtered = addLine(*layout, this);
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.25);
    big.setWeight(QFont::DemiBold);
    m_value->setFont(big);
    QFont slanted = font();
    slanted.setItalic(true);
    m_sentence->setFont(slanted);
    setFixedWidth(CardWidth);
}

void DataCard::setTheme(const Theme &theme)
{
    QPalette palette = theme.palette();
    m_theme = theme;
    setPalette(palette);
    palette.setColor(QPalette::WindowText, theme.mutedText);
    m_who->setPalette(palette);
    m_filtered->setPalette(palette);
}

void DataCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.raised);
    painter.setPen(m_theme.mutedText);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void DataCard::tell(const QString &value, const QString &what, const QString &who, const QString &sentence,
                    bool isFiltered)
{
    setLine(*m_value, value);
    setLine(*m_what, what);
    setLine(*m_who, who);
    setLine(*m_sentence, sentence.size() > LongestSentence ? sentence.first(LongestSentence - 1) + u'…' : sentence);
    setLine(*m_filtered, isFiltered ? tr("Left out by the filters") : QString());
}

void DataCard::showBeside(const QRect &area)
{
    setFixedHeight(layout()->heightForWidth(CardWidth));
    const QRect room = screen()->availableGeometry();
    int x = area.left() + std::min(area.width() / 3, 120);
    int y = area.bottom() + Theme::SmallGap;
    if (y + height() > room.bottom()) {
        y = area.top() - height() - Theme::SmallGap;
    }
    x = std::clamp(x, room.left(), std::max(room.left(), room.right() - width()));
    move(x, std::max(y, room.top()));
    show();
}

} // namespace pullquote
