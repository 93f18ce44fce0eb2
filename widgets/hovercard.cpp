// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hovercard.h"

#include "model/document/display.h"

#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype LongestSentence = 320;

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

HoverCard::HoverCard(QWidget *owner)
    : QFrame(owner)
    , m_owner(owner)
    , m_kind(new QLabel(this))
    , m_head(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_foot(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_note(new QLabel(this))
{
    setObjectName(u"hoverCard"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 14, 10);
    column->setSpacing(2);
    for (QLabel *label : {m_kind, m_head, m_detail, m_foot, m_sentence, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    connect(owner, &QObject::destroyed, this, &QObject::deleteLater);
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
    style(m_sentence, theme.text, 0.92, QFont::Normal);
    style(m_note, theme.mutedText, 0.88, QFont::Normal);
    QFont slanted = m_sentence->font();
    slanted.setItalic(true);
    m_sentence->setFont(slanted);
    update();
}

void HoverCard::fill(const HoverText &text)
{
    const QString sentence =
        text.sentence.size() > LongestSentence ? text.sentence.first(LongestSentence - 1) + u'…' : text.sentence;
    const std::array<std::pair<QLabel *, QString>, 6> lines{{{m_kind, text.kind},
                                                             {m_head, text.head},
                                                             {m_detail, text.detail},
                                                             {m_foot, text.foot},
                                                             {m_sentence, sentence},
                                                             {m_note, text.note}}};
    int widest = 0;
    for (const auto &[label, words] : lines) {
        label->setText(words);
        label->setVisible(!words.isEmpty());
        widest = std::max(widest, label->fontMetrics().horizontalAdvance(words));
    }
    const int width = std::clamp(widest + 34, 140, 340);
    resize(width, layout()->heightForWidth(width));
}

void HoverCard::showBeside(const QRect &place, int x, const HoverText &text, const QColor &tone)
{
    if (text.head.isEmpty()) {
        hide();
        return;
    }
    QWidget *window = m_owner->window();
    if (parentWidget() != window) {
        setParent(window); // Its pane may have been floated since.
    }
    fill(text);
    m_tone = tone;
    const QRect room = window->rect().adjusted(8, 8, -8, -8);
    const QRect taken(m_owner->mapTo(window, place.topLeft()), place.size());
    const int left = m_owner->mapTo(window, QPoint(x, 0)).x() - 24;
    const int below = taken.bottom() + 10;
    const int above = taken.top() - 10 - height();
    const bool fitsBelow = below + height() <= room.bottom();
    move(std::clamp(left, room.left(), std::max(room.right() - width(), room.left())),
         fitsBelow || above < room.top() ? std::min(below, room.bottom() - height()) : above);
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
