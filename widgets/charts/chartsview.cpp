// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartsview.h"

#include "widgets/charts/chartitems.h"
#include "widgets/charts/chartwidget.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int ListWidth = 168;
constexpr int NarrowWidth = 620; ///< Below it the list gives way to a box.

} // namespace

ChartsView::ChartsView(ArticleDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_theme(Theme::light())
    , m_list(new QListWidget(this))
    , m_box(new QComboBox(this))
    , m_chart(new ChartWidget(document, this))
    , m_note(new QLabel(this))
{
    PictureBar::Subject subject;
    subject.current = [this] { return currentPicture(); };
    subject.all = [this] { return picturesOf(m_document.article()); };
    m_bar = new PictureBar(std::move(subject), this);

    m_list->setAccessibleName(tr("Charts"));
    m_list->setFixedWidth(ListWidth);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(2);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_box->setAccessibleName(tr("Chart"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(12);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setFocusPolicy(Qt::TabFocus);
    m_note->setContentsMargins(Theme::Gap, Theme::SmallGap / 2, Theme::Gap, Theme::SmallGap / 2);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_bar->row().insertWidget(0, m_box, 1);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_bar);
    right->addWidget(m_chart, 1);
    right->addWidget(m_note);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addLayout(right, 1);

    connect(m_list, &QListWidget::currentRowChanged, this, &ChartsView::setCurrentChart);
    connect(m_box, &QComboBox::currentIndexChanged, this, &ChartsView::setCurrentChart);
    connect(&m_document, &ArticleDocument::articleChanged, this, &ChartsView::load);
    connect(&m_document.selection(), &Selection::changed, this, &ChartsView::follow);
    connect(&m_document.selection(), &Selection::requested, this, &ChartsView::follow);
    load();
}

void ChartsView::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Base, theme.window);
    palette.setColor(QPalette::Highlight, theme.selectionGround);
    palette.setColor(QPalette::HighlightedText, theme.text);
    m_list->setPalette(palette);
    palette.setColor(QPalette::WindowText, theme.mutedText);
    m_note->setPalette(palette);
    m_chart->setTheme(theme);
}

void ChartsView::load()
{
    const Article &article = *m_document.article();
    // A newer snapshot of the article keeps the chart in view.
    const QString id = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    const QSignalBlocker quietList(m_list);
    const QSignalBlocker quietBox(m_box);
    m_list->clear();
    m_box->clear();
    int index = article.charts().empty() ? -1 : 0;
    for (const Chart &chart : article.charts()) {
        auto *row = new QListWidgetItem(chart.title, m_list);
        row->setData(Qt::UserRole, chart.id);
        row->setToolTip(chart.title.toHtmlEscaped());
        m_box->addItem(chart.title);
        if (chart.id == id) {
            index = m_list->count() - 1;
        }
    }
    m_current = -2; // whatever comes is new
    setCurrentChart(index);
    m_bar->setHasPicture(index >= 0);
    m_list->setVisible(index >= 0 && width() >= NarrowWidth);
    m_box->setVisible(index >= 0 && width() < NarrowWidth);
}

void ChartsView::setCurrentChart(int index)
{
    if (index == m_current) {
        return;
    }
    m_current = index;
    {
        const QSignalBlocker quietList(m_list);
        const QSignalBlocker quietBox(m_box);
        m_list->setCurrentRow(index);
        m_box->setCurrentIndex(index);
    }
    m_chart->setChart(index);
    showNote();
}

void ChartsView::showNote()
{
    const auto &charts = m_document.article()->charts();
    const bool hasNote = m_current >= 0 && !charts[size_t(m_current)].leftOut.empty();
    m_note->setVisible(hasNote);
    if (!hasNote) {
        return;
    }
    const Chart &chart = charts[size_t(m_current)];
    QStringList reasons;
    for (const ChartOmission &omission : chart.leftOut) {
        if (!reasons.contains(omission.reason)) {
            reasons.push_back(omission.reason);
        }
    }
    const auto count = int(chart.leftOut.size());
    const QString number = count == 1 ? tr("1 figure left out") : tr("%1 figures left out").arg(count);
    const QString note = number + u": "_s + reasons.join(u' ');
    m_note->setText(QFontMetricsF(m_note->font()).elidedText(note, Qt::ElideRight, noteWidth()));
    m_note->setToolTip(u"<p>"_s + (number + u":\n"_s + reasons.join(u'\n')).toHtmlEscaped().replace(u'\n', u"<br>"_s) +
                       u"</p>"_s);
    m_note->setAccessibleName(note);
}

/// What the note may take, whether or not it was laid out already.
double ChartsView::noteWidth() const
{
    return width() - (width() >= NarrowWidth ? ListWidth : 0) - 2 * Theme::Gap - 2;
}

void ChartsView::follow(const Item &item, QObject *origin)
{
    const bool isFinding = std::holds_alternative<FigureId>(item);
    if (!isFinding || origin == m_chart) {
        return;
    }
    const auto &charts = m_document.article()->charts();
    const auto shows = [&](const Chart &chart) {
        return std::ranges::any_of(chart.bars, [&](const ChartBar &bar) { return itemOf(bar.target) == item; });
    };
    if (m_current >= 0 && shows(charts[size_t(m_current)])) {
        return;
    }
    const auto found = std::ranges::find_if(charts, shows);
    if (found != charts.end()) {
        setCurrentChart(int(found - charts.begin()));
    }
}

std::optional<Picture> ChartsView::currentPicture() const
{
    const ArticlePtr &article = m_document.article();
    if (m_current < 0) {
        return std::nullopt;
    }
    return chartPicture(article, article->charts()[size_t(m_current)]);
}

void ChartsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool hasCharts = m_list->count() > 0;
    m_list->setVisible(hasCharts && width() >= NarrowWidth);
    m_box->setVisible(hasCharts && width() < NarrowWidth);
    showNote();
}

} // namespace pullquote
