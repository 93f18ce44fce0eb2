// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/timelineview.h"

#include "widgets/charts/timelinewidget.h"
#include "widgets/glyphs.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

QToolButton *zoomButton(QWidget *parent, const QString &name, const QString &tip)
{
    auto *button = new QToolButton(parent);
    button->setText(name);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

TimelineView::TimelineView(ArticleDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_timeline(new TimelineWidget(document, this))
{
    PictureBar::Subject subject;
    subject.current = [this] { return currentPicture(); };
    m_bar = new PictureBar(std::move(subject), this);
    QToolButton *out = zoomButton(m_bar, tr("Zoom out"), tr("Show more time (−, or Ctrl and the wheel)"));
    QToolButton *in = zoomButton(m_bar, tr("Zoom in"), tr("Show less time (+, or Ctrl and the wheel)"));
    QToolButton *fit = zoomButton(m_bar, tr("Fit"), tr("Show everything (0)"));
    out->setIcon(paletteGlyphIcon(Glyph::ZoomOut, QPalette::ButtonText));
    in->setIcon(paletteGlyphIcon(Glyph::ZoomIn, QPalette::ButtonText));
    connect(out, &QToolButton::clicked, m_timeline, &TimelineWidget::zoomOut);
    connect(in, &QToolButton::clicked, m_timeline, &TimelineWidget::zoomIn);
    connect(fit, &QToolButton::clicked, m_timeline, &TimelineWidget::fit);
    m_bar->row().insertWidget(0, fit);
    m_bar->row().insertWidget(0, in);
    m_bar->row().insertWidget(0, out);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_timeline, 1);

    const auto load = [this, zoom = std::array{out, in, fit}] {
        const bool hasEvents = !m_document.article()->events().empty();
        m_bar->setHasPicture(hasEvents);
        for (QToolButton *button : zoom) {
            button->setEnabled(hasEvents);
        }
    };
    connect(&m_document, &ArticleDocument::articleChanged, this, load);
    load();
}

void TimelineView::setTheme(const Theme &theme)
{
    m_timeline->setTheme(theme);
}

std::optional<Picture> TimelineView::currentPicture() const
{
    const ArticlePtr &article = m_document.article();
    if (article->events().empty()) {
        return std::nullopt;
    }
    return timelinePicture(article, m_timeline->chosenDays());
}

} // namespace pullquote
