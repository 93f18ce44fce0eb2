// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/findingtable.h"

#include "model/document/display.h"

#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

namespace pullquote {

FindingTable::FindingTable(ArticleDocument &document, std::unique_ptr<FindingModel> model,
                           const std::vector<int> &widths, QWidget *parent)
    : QTableView(parent)
    , m_document(document)
    , m_model(std::move(model))
    , m_theme(Theme::light())
    , m_widths(widths)
{
    m_sorted.setSourceModel(m_model.get());
    m_sorted.setSortRole(SortRole);
    m_sorted.setSortLocaleAware(true);
    setModel(&m_sorted);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setMouseTracking(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    horizontalHeader()->setStretchLastSection(false);
    for (size_t i = 0; i < widths.size(); ++i) {
        setColumnHidden(int(i), widths[i] < 0);
    }
    measureColumns();
    // The text's own order until a header is clicked.
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder);

    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &FindingTable::showHeaderMenu);
    connect(m_model.get(), &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_following = true; });
    connect(&m_sorted, &QAbstractItemModel::modelReset, this, [this] {
        m_following = false;
        measureColumns();
        arrangeColumns();
        followSelection(m_document.selection().current());
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int, int before, int now) {
        const bool shownOrHidden = before == 0 || now == 0;
        m_isByHand = m_isByHand || !(m_arranging || shownOrHidden);
    });
    connect(&document, &ArticleDocument::analysisChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&document.selection(), &Selection::changed, this, [this](const Item &item, QObject *origin) {
        if (origin != this) {
            followSelection(item);
        }
    });
    connect(this, &QTableView::clicked, this,
            [this](const QModelIndex &index) { m_document.selection().set(itemAt(index), this); });
    connect(this, &QTableView::entered, this,
            [this](const QModelIndex &index) { m_document.selection().hover(itemAt(index), this); });
    setTheme(m_theme);
}

FindingTable::~FindingTable() = default;

void FindingTable::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Highlight, theme.selectionGround);
    palette.setColor(QPalette::HighlightedText, theme.text);
    setPalette(palette);
}

void FindingTable::setColumnShown(int column, bool shown)
{
    setColumnHidden(column, !shown);
    arrangeColumns();
}

/// Only the first rows are measured: a long article has thousands.
void FindingTable::measureColumns()
{
    constexpr int MeasuredRows = 100;
    constexpr int Padding = 16;
    const QFontMetrics metrics = fontMetrics();
    m_needed.assign(m_widths.size(), 0);
    for (size_t i = 0; i < m_widths.size(); ++i) {
        const int column = int(i);
        int needed = horizontalHeader()->sectionSizeHint(column);
        for (int row = 0; row < std::min(m_sorted.rowCount(), MeasuredRows); ++row) {
            const QString words = m_sorted.index(row, column).data().toString();
            needed = std::max(needed, metrics.horizontalAdvance(words) + Padding);
        }
        const int most = std::abs(m_widths[i]) * metrics.averageCharWidth() + Padding;
        m_needed[i] = m_widths[i] == 0 ? needed : std::min(needed, std::max(most, Padding));
    }
}

/// The column of what is told, the widest, gets what the others leave; where that is too little, they give way.
void FindingTable::arrangeColumns()
{
    constexpr int LeastTold = 28; // characters
    if (m_isByHand) {
        return;
    }
    const QScopedValueRollback arranging(m_arranging, true);
    int others = 0;
    int told = -1;
    for (size_t i = 0; i < m_widths.size(); ++i) {
        if (m_widths[i] == 0) {
            told = int(i);
        } else if (!isColumnHidden(int(i))) {
            others += m_needed[i];
        }
    }
    const int room = viewport()->width();
    const int least = LeastTold * fontMetrics().averageCharWidth();
    const double share = others > 0 ? std::clamp(double(room - least) / others, 0.5, 1.0) : 1.0;
    int left = room;
    for (size_t i = 0; i < m_widths.size(); ++i) {
        if (int(i) != told && !isColumnHidden(int(i))) {
            const int width = std::max(int(m_needed[i] * share), horizontalHeader()->minimumSectionSize());
            horizontalHeader()->resizeSection(int(i), width);
            left -= width;
        }
    }
    if (told >= 0) {
        horizontalHeader()->resizeSection(told, std::max(left, least));
    }
}

void FindingTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    arrangeColumns();
}

void FindingTable::showHeaderMenu(QPoint point)
{
    QMenu menu(this);
    for (int column = 0; column < m_sorted.columnCount(); ++column) {
        QAction *action = menu.addAction(m_sorted.headerData(column, Qt::Horizontal).toString(), this,
                                         [this, column](bool shown) { setColumnShown(column, shown); });
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // The last column that is left cannot be hidden: there would be no header to bring the others back.
        action->setEnabled(isColumnHidden(column) ||
                           horizontalHeader()->hiddenSectionCount() + 1 < m_sorted.columnCount());
    }
    menu.addSeparator();
    menu.addAction(tr("In the order of the text"), this, [this] { sortByColumn(-1, Qt::AscendingOrder); });
    menu.exec(horizontalHeader()->mapToGlobal(point));
}

Item FindingTable::itemAt(const QModelIndex &index) const
{
    return m_model->itemAt(m_sorted.mapToSource(index));
}

void FindingTable::followSelection(const Item &item)
{
    const QScopedValueRollback following(m_following, true);
    const QModelIndex index = m_sorted.mapFromSource(m_model->indexOf(item));
    if (!index.isValid()) {
        selectionModel()->clear();
        return;
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void FindingTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const bool isOtherRow = current.row() != previous.row() || !previous.isValid();
    if (!m_following && current.isValid() && isOtherRow) {
        m_document.selection().set(itemAt(current), this);
    }
}

void FindingTable::focusInEvent(QFocusEvent *event)
{
    // Qt makes the first row the current one when the focus comes in; the person has chosen nothing by that.
    const QScopedValueRollback following(m_following, true);
    QTableView::focusInEvent(event);
}

void FindingTable::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    m_document.selection().hover({}, this);
}

void FindingTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_sorted.rowCount() == 0) {
        QPainter painter(viewport());
        painter.setPen(m_theme.mutedText);
        const bool isFiltered = !m_document.filters().state().isEmpty();
        painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16), int(Qt::AlignTop | Qt::TextWordWrap),
                         isFiltered ? tr("Nothing here passes the filters.") : displayNone(m_document, m_noneText));
    }
}

} // namespace pullquote
