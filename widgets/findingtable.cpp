// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/findingtable.h"

#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>

namespace pullquote {

FindingTable::FindingTable(ArticleDocument &document, std::unique_ptr<FindingModel> model,
                           const std::vector<int> &widths, QWidget *parent)
    : QTableView(parent)
    , m_document(document)
    , m_model(std::move(model))
    , m_theme(Theme::light())
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
    const int character = fontMetrics().averageCharWidth();
    for (size_t i = 0; i < widths.size(); ++i) {
        const int column = int(i);
        if (widths[i] == 0) {
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
        } else {
            horizontalHeader()->resizeSection(column, std::abs(widths[i]) * character + 16);
            setColumnHidden(column, widths[i] < 0);
        }
    }
    // The text's own order until a header is clicked.
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder);

    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &FindingTable::showHeaderMenu);
    connect(m_model.get(), &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_following = true; });
    connect(&m_sorted, &QAbstractItemModel::modelReset, this, [this] {
        m_following = false;
        followSelection(m_document.selection().current());
    });
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
                         isFiltered ? tr("Nothing here passes the filters.") : m_noneText);
    }
}

} // namespace pullquote
