// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/articlemarks.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace pullquote {

namespace {

enum class Emphasis { None, Related, Hovered, Selected };

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

/// Paints the marks of one row.
class RowMarks final
{
public:
    RowMarks(QPainter &painter, const LaidOutRow &row, QPointF origin, const Article &article, const MarkState &state)
        : m_painter(painter)
        , m_row(row)
        , m_origin(origin)
        , m_article(article)
        , m_state(state)
        , m_theme(*state.theme)
        , m_em(row.type->ascent + row.type->descent)
    {
    }

    void paint()
    {
        paintGround(m_state.selection, m_theme.selectionGround, true);
        paintHits();
        m_article.annotations().overlapping(m_row.span(), [this](const auto &entry) { paintAnnotation(entry); });
        if (const auto *span = std::get_if<Span>(&m_state.current)) {
            paintGround(*span, withAlpha(m_theme.accent, 0.16), false);
        }
        if (m_state.flashStrength > 0 && m_state.flash.overlaps(m_row.span())) {
            paintGround(m_state.flash, withAlpha(m_theme.accent, 0.42 * m_state.flashStrength), false);
        }
    }

private:
    void paintAnnotation(const IntervalIndex<Item>::Entry &entry)
    {
        if (m_state.accepts && !m_state.accepts(entry.value)) {
            return;
        }
        const Emphasis emphasis = emphasisOf(entry.value);
        const QColor tone = m_theme.tone(m_article.sourceOf(entry.value));
        if (const auto *quote = std::get_if<QuoteId>(&entry.value)) {
            paintQuote(m_article.find(*quote)->kind, entry.span, tone, emphasis);
        } else if (std::holds_alternative<EventId>(entry.value)) {
            paintEvent(entry.span, emphasis);
        } else if (std::holds_alternative<FigureId>(entry.value)) {
            paintFigure(entry.span, tone, emphasis);
        } else if (const auto *source = std::get_if<SourceId>(&entry.value)) {
            paintMention(*source, entry.span, tone, emphasis);
        }
    }

    Emphasis emphasisOf(const Item &item) const
    {
        if (item == m_state.current) {
            return Emphasis::Selected;
        }
        if (item == m_state.hovered) {
            return Emphasis::Hovered;
        }
        const auto *source = std::get_if<SourceId>(&m_state.current);
        return source && m_article.sourceOf(item) == *source ? Emphasis::Related : Emphasis::None;
    }

    void paintQuote(QuoteKind kind, Span span, const QColor &tone, Emphasis emphasis)
    {
        const bool isReported = kind != QuoteKind::Scare;
        const bool isStrong = kind == QuoteKind::Direct || kind == QuoteKind::Partial;
        double alpha = !isReported ? 0.0 : isStrong ? 0.11 : 0.07;
        alpha += emphasis == Emphasis::Selected  ? 0.20
                 : emphasis == Emphasis::Hovered ? 0.12
                 : emphasis == Emphasis::Related ? 0.08
                                                 : 0.0;
        paintGround(span, withAlpha(tone, m_theme.isDark ? alpha * 1.4 : alpha), false);
        const qreal thin = std::max(m_em / 26.0, 1.0);
        QPen pen(tone, thin, Qt::SolidLine, Qt::FlatCap);
        switch (kind) {
        case QuoteKind::Direct:
            pen.setWidthF(2 * thin);
            paintLine(span, pen, 0.16);
            break;
        case QuoteKind::Partial:
            pen.setWidthF(1.6 * thin);
            pen.setDashPattern({4.0, 2.5});
            paintLine(span, pen, 0.16);
            break;
        case QuoteKind::Indirect:
            paintLine(span, pen, 0.16);
            break;
        case QuoteKind::Heading:
            paintLine(span, pen, 0.12);
            paintLine(span, pen, 0.12 + 2.4 * thin / m_em);
            break;
        case QuoteKind::Scare:
            paintWave(span, pen);
            break;
        }
        paintEmphasis(span, tone, emphasis);
    }

    void paintEvent(Span span, Emphasis emphasis)
    {
        if (emphasis != Emphasis::None) {
            paintGround(span, withAlpha(m_theme.accent, emphasis == Emphasis::Selected ? 0.24 : 0.14), false);
        }
        const qreal width = std::max(m_em / 13.0, 1.8);
        QPen pen(m_theme.mutedText, width, Qt::SolidLine, Qt::RoundCap);
        pen.setDashPattern({0.01, 2.0});
        paintLine(span, pen, 0.23);
        paintEmphasis(span, m_theme.accent, emphasis);
    }

    void paintFigure(Span span, const QColor &tone, Emphasis emphasis)
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        for (const LineFragment &fragment : m_row.fragments(span)) {
            const QRectF box = fragment.rect.translated(m_origin).adjusted(-1.5, 0.1 * m_em, 1.5, 0.01 * m_em);
            QColor ground = Qt::transparent;
            if (emphasis != Emphasis::None) {
                ground = withAlpha(tone, emphasis == Emphasis::Selected ? 0.30 : 0.16);
            }
            m_painter.setBrush(ground);
            m_painter.setPen(QPen(tone, emphasis == Emphasis::Selected ? 1.6 : 1.0));
            m_painter.drawRoundedRect(box, 3, 3);
        }
        paintEmphasis(span, tone, emphasis);
    }

    /// Whether a mention is marked without being pointed at: the names of those who say something. Pronouns, roles and
    /// silent names would cover the page with lines.
    bool isMarkedMention(SourceId id, Span span) const
    {
        const auto &mentions = m_article.find(id)->mentions;
        const auto mention =
            std::ranges::lower_bound(mentions, span.begin, {}, [](const Mention &m) { return m.span.begin; });
        return mention != mentions.end() && mention->kind == MentionKind::Name && m_article.quoteCountOf(id) > 0;
    }

    void paintMention(SourceId id, Span span, const QColor &tone, Emphasis emphasis)
    {
        if (emphasis == Emphasis::None && !isMarkedMention(id, span)) {
            return;
        }
        if (emphasis != Emphasis::None) {
            paintGround(span, withAlpha(tone, emphasis == Emphasis::Related ? 0.12 : 0.20), false);
        }
        const qreal thin = std::max(m_em / 26.0, 1.0);
        paintLine(span, QPen(withAlpha(tone, 0.55), thin, Qt::SolidLine, Qt::FlatCap), 0.12);
    }

    /// The bar in the margin that shows where the selected thing is, whatever its colour.
    void paintEmphasis(Span span, const QColor &tone, Emphasis emphasis)
    {
        if (emphasis == Emphasis::None || emphasis == Emphasis::Hovered) {
            return;
        }
        const auto fragments = m_row.fragments(span);
        if (fragments.empty()) {
            return;
        }
        const qreal top = fragments.front().lineTop;
        const qreal bottom = fragments.back().lineTop + fragments.back().lineHeight;
        const qreal width = emphasis == Emphasis::Selected ? 4 : 2;
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(tone);
        m_painter.drawRoundedRect(QRectF(m_origin.x() - 16, m_origin.y() + top, width, bottom - top), 2, 2);
    }

    void paintGround(Span span, const QColor &color, bool fullLine)
    {
        if (span.isEmpty() || color.alpha() == 0) {
            return;
        }
        m_painter.setRenderHint(QPainter::Antialiasing, !fullLine);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color);
        for (const LineFragment &fragment : m_row.fragments(span)) {
            QRectF rect = fragment.rect.translated(m_origin);
            if (fullLine) {
                rect.setTop(m_origin.y() + fragment.lineTop);
                rect.setHeight(fragment.lineHeight);
                m_painter.fillRect(rect, color);
            } else {
                m_painter.drawRoundedRect(rect.adjusted(-1.5, 0, 1.5, 0), 2.5, 2.5);
            }
        }
    }

    /// A line `below` ems under the baseline.
    void paintLine(Span span, const QPen &pen, qreal below)
    {
        m_painter.setRenderHint(QPainter::Antialiasing, pen.capStyle() == Qt::RoundCap);
        m_painter.setPen(pen);
        for (const LineFragment &fragment : m_row.fragments(span)) {
            const qreal y = std::round(m_origin.y() + fragment.baseline + below * m_em) + 0.5;
            m_painter.drawLine(QPointF(m_origin.x() + fragment.rect.left(), y),
                               QPointF(m_origin.x() + fragment.rect.right(), y));
        }
    }

    void paintWave(Span span, const QPen &pen)
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        const qreal step = std::max(m_em / 7.0, 3.0);
        for (const LineFragment &fragment : m_row.fragments(span)) {
            const qreal y = m_origin.y() + fragment.baseline + 0.17 * m_em;
            QPainterPath wave(QPointF(m_origin.x() + fragment.rect.left(), y));
            qreal side = 1;
            for (qreal x = fragment.rect.left(); x < fragment.rect.right() - step / 2; x += step, side = -side) {
                wave.quadTo(m_origin.x() + x + step / 2, y + side * step / 1.6, m_origin.x() + x + step, y);
            }
            m_painter.drawPath(wave);
        }
    }

    void paintHits()
    {
        auto hit = std::ranges::lower_bound(m_state.hits, m_row.begin, {}, &Span::end);
        for (; hit != m_state.hits.end() && hit->begin < m_row.span().end; ++hit) {
            const bool isCurrent = *hit == m_state.currentHit;
            paintGround(*hit, isCurrent ? withAlpha(m_theme.findGround, 1.0) : withAlpha(m_theme.findGround, 0.45),
                        false);
            if (isCurrent) {
                m_painter.setPen(QPen(m_theme.text, 1.2));
                m_painter.setBrush(Qt::NoBrush);
                for (const LineFragment &fragment : m_row.fragments(*hit)) {
                    m_painter.drawRoundedRect(fragment.rect.translated(m_origin).adjusted(-1.5, 0, 1.5, 0), 2.5, 2.5);
                }
            }
        }
    }

    QPainter &m_painter;
    const LaidOutRow &m_row;
    QPointF m_origin;
    const Article &m_article;
    const MarkState &m_state;
    const Theme &m_theme;
    qreal m_em;
};

} // namespace

void paintMarks(QPainter &painter, const LaidOutRow &row, QPointF origin, const Article &article,
                const MarkState &state)
{
    if (row.length > 0) {
        RowMarks(painter, row, origin, article, state).paint();
    }
}

} // namespace pullquote
