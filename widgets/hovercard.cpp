// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hovercard.h"

#include "model/document/display.h"

#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return HoverCard::tr(text);
}

QString statedBy(const Article &article, SourceId source)
{
    return source.isValid() ? tr("Stated by %1").arg(displaySource(article, source)) : QString();
}

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u" · "_s);
}

HoverText textFor(const Article &article, const Quote &quote)
{
    HoverText text;
    text.kind = quote.kind == QuoteKind::Scare ? displayName(quote.kind) : tr("%1 quote").arg(displayName(quote.kind));
    text.head = displaySource(article, quote.source);
    if (const Source *source = article.find(quote.source)) {
        text.detail = joined({source->role, source->affiliation});
    }
    const auto variants = int(article.variantsOf(quote.id).size());
    text.foot = variants > 0 ? tr("%1 wordings").arg(variants + 1) : QString();
    return text;
}

HoverText textFor(const Article &article, const Event &event)
{
    const QString kind = event.kind == EventKind::Duration   ? tr("Duration")
                         : event.kind == EventKind::Interval ? tr("Period")
                         : event.kind == EventKind::Set      ? tr("Recurring")
                                                             : tr("Date");
    return {kind, displayTime(article, event), event.label,
            joined({statedBy(article, event.source),
                    event.inferred ? tr("resolved against an inferred date") : QString()})};
}

HoverText textFor(const Article &article, const Figure &figure)
{
    const QString value = displayValue(figure);
    return {displayName(figure.kind), value.isEmpty() ? article.textOf(figure.span).toString().simplified() : value,
            figure.label, statedBy(article, figure.source)};
}

HoverText textFor(const Article &article, const Source &source)
{
    const auto quotes =
        int(std::ranges::count_if(article.quotes(), [&](const Quote &q) { return q.source == source.id; }));
    const auto mentions = int(source.mentions.size());
    return {displayName(source.kind), source.name, joined({source.role, source.affiliation}),
            joined({quotes == 1 ? tr("1 quote") : tr("%1 quotes").arg(quotes),
                    mentions == 1 ? tr("1 mention") : tr("%1 mentions").arg(mentions)})};
}

} // namespace

HoverText hoverText(const Article &article, const Item &item)
{
    return std::visit(
        [&](const auto &id) -> HoverText {
            using Kind = std::decay_t<decltype(id)>;
            if constexpr (std::is_same_v<Kind, QuoteId> || std::is_same_v<Kind, EventId> ||
                          std::is_same_v<Kind, FigureId> || std::is_same_v<Kind, SourceId>) {
                if (const auto *found = article.find(id)) {
                    return textFor(article, *found);
                }
            }
            return {};
        },
        item);
}

HoverCard::HoverCard(ArticleDocument &document, QWidget *parent)
    : QFrame(parent)
    , m_document(document)
    , m_kind(new QLabel(this))
    , m_head(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_foot(new QLabel(this))
{
    setObjectName(u"hoverCard"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 14, 10);
    column->setSpacing(2);
    for (QLabel *label : {m_kind, m_head, m_detail, m_foot}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    hide();
    setTheme(Theme::light());
}

void HoverCard::setTheme(const Theme &theme)
{
    m_theme = theme;
    const auto style = [](QLabel *label, const QColor &color, double size, QFont::Weight weight) {
        QFont font = Theme::interfaceFont();
        font.setPointSizeF(font.pointSizeF() * size);
        font.setWeight(weight);
        label->setFont(font);
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, color);
        label->setPalette(palette);
    };
    style(m_kind, theme.mutedText, 0.88, QFont::Normal);
    style(m_head, theme.text, 1.05, QFont::DemiBold);
    style(m_detail, theme.text, 0.95, QFont::Normal);
    style(m_foot, theme.mutedText, 0.88, QFont::Normal);
    update();
}

void HoverCard::showFor(const Item &item, const QRect &place, QPoint pointer)
{
    const HoverText text = hoverText(*m_document.article(), item);
    if (text.head.isEmpty()) {
        hide();
        return;
    }
    const std::array<std::pair<QLabel *, QString>, 4> lines{
        {{m_kind, text.kind}, {m_head, text.head}, {m_detail, text.detail}, {m_foot, text.foot}}};
    int widest = 0;
    for (const auto &[label, words] : lines) {
        label->setText(words);
        label->setVisible(!words.isEmpty());
        widest = std::max(widest, label->fontMetrics().horizontalAdvance(words));
    }
    m_tone = m_theme.tone(m_document.article()->sourceOf(item));
    const int width = std::clamp(widest + 34, 140, 340);
    resize(width, layout()->heightForWidth(width));
    const QRect room = parentWidget()->rect().adjusted(8, 8, -8, -8);
    const int x = std::clamp(pointer.x() - 24, room.left(), std::max(room.right() - width, room.left()));
    const int below = place.bottom() + 10;
    const int above = place.top() - 10 - height();
    const bool fitsBelow = below + height() <= room.bottom();
    move(x, fitsBelow || above < room.top() ? std::min(below, room.bottom() - height()) : above);
    raise();
    show();
}

void HoverCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::Radius, Theme::Radius);
    painter.fillPath(outline, m_theme.isDark ? m_theme.raised : m_theme.paper);
    painter.setClipPath(outline);
    painter.fillRect(QRect(0, 0, 5, height()), m_tone);
    painter.setClipping(false);
    painter.setPen(QPen(m_theme.isDark ? m_theme.mutedText : m_theme.line.darker(120), 1));
    painter.drawPath(outline);
}

} // namespace pullquote
