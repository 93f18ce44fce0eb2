// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/quotesview.h"

#include "model/document/display.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int TypingPause = 1500; ///< Milliseconds after which typing begins anew.

} // namespace

void QuoteOrderModel::setOrder(QuoteOrder order)
{
    m_order = order;
    // Text order is the order of the rows: no sorting at all.
    if (order == QuoteOrder::Text) {
        sort(-1);
    } else {
        sort(0);
    }
    invalidate();
}

bool QuoteOrderModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto value = [](const QModelIndex &index, int role) { return index.data(role).toInt(); };
    switch (m_order) {
    case QuoteOrder::Text:
        break;
    case QuoteOrder::Source: {
        // Known sources in the order in which they first speak, unknown ones last.
        const auto one = unsigned(value(left, QuoteModel::SourceRole));
        const auto two = unsigned(value(right, QuoteModel::SourceRole));
        return one != two ? one < two : left.row() < right.row();
    }
    case QuoteOrder::Length: {
        const auto one = left.data(QuoteModel::WordsRole).toString().size();
        const auto two = right.data(QuoteModel::WordsRole).toString().size();
        return one != two ? one > two : left.row() < right.row();
    }
    case QuoteOrder::Kind: {
        const int one = value(left, QuoteModel::KindRole);
        const int two = value(right, QuoteModel::KindRole);
        return one != two ? one < two : left.row() < right.row();
    }
    }
    return left.row() < right.row();
}

QuoteList::QuoteList(QWidget *parent)
    : QListView(parent)
{
    setObjectName(u"quoteList"_s);
    setAccessibleName(tr("Quotes"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(&m_card);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    setTextElideMode(Qt::ElideRight);
}

void QuoteList::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_card.setTheme(theme);
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Base, theme.window);
    setPalette(palette);
    scheduleDelayedItemsLayout();
}

void QuoteList::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void QuoteList::resizeEvent(QResizeEvent *event)
{
    m_card.setWidth(viewport()->width());
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        scheduleDelayedItemsLayout();
    }
}

void QuoteList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (model() && model()->rowCount() == 0) {
        QPainter painter(viewport());
        painter.setPen(m_theme.mutedText);
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), int(Qt::AlignTop | Qt::TextWordWrap),
                         m_emptyText);
    }
}

void QuoteList::keyboardSearch(const QString &search)
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0 || search.isEmpty()) {
        return;
    }
    const bool continues = m_sinceTyped.isValid() && m_sinceTyped.elapsed() < TypingPause;
    m_typed = continues ? m_typed + search : search;
    m_sinceTyped.start();
    // Going on typing may stay on the card; typing anew looks further.
    const int from = currentIndex().isValid() ? currentIndex().row() + (continues ? 0 : 1) : 0;
    for (int i = 0; i < rows; ++i) {
        const QModelIndex index = model()->index((from + i) % rows, 0);
        if (index.data(QuoteModel::WordsRole).toString().contains(m_typed, Qt::CaseInsensitive) ||
            index.data(QuoteModel::SpeakerRole).toString().contains(m_typed, Qt::CaseInsensitive)) {
            setCurrentIndex(index);
            Q_EMIT searched(m_typed, true);
            return;
        }
    }
    Q_EMIT searched(m_typed, false);
}

void QuoteList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isFocusing) {
        Q_EMIT currentRowChanged(current);
    }
}

void QuoteList::focusInEvent(QFocusEvent *event)
{
    // Qt makes the first row the current one when the focus comes in; the person has chosen nothing by that.
    const QScopedValueRollback focusing(m_isFocusing, true);
    QListView::focusInEvent(event);
}

QuotesView::QuotesView(ArticleDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(document)
    , m_list(new QuoteList(this))
    , m_count(new QLabel(this))
    , m_orderBox(new QComboBox(this))
{
    setObjectName(u"quotesView"_s);
    m_order.setSourceModel(&m_model);
    m_list->setModel(&m_order);
    m_count->setTextFormat(Qt::PlainText);
    m_orderBox->setAccessibleName(tr("Order of the quotes"));
    m_orderBox->setToolTip(tr("Order of the quotes"));
    m_orderBox->addItem(tr("In text order"), int(QuoteOrder::Text));
    m_orderBox->addItem(tr("By source"), int(QuoteOrder::Source));
    m_orderBox->addItem(tr("Longest first"), int(QuoteOrder::Length));
    m_orderBox->addItem(tr("By kind"), int(QuoteOrder::Kind));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(14, 4, 8, 4);
    bar->addWidget(m_count, 1);
    bar->addWidget(m_orderBox);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_list, 1);
    setFocusProxy(m_list);

    connect(m_orderBox, &QComboBox::activated, this,
            [this](int row) { setOrder(QuoteOrder(m_orderBox->itemData(row).toInt())); });
    // A reset moves the current row without the person's doing: nothing is reported until it is over.
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_following = true;
        m_list->setLanguage(m_document.article()->metadata().language);
    });
    connect(&m_order, &QAbstractItemModel::modelReset, this, [this] {
        m_following = false;
        followSelection(m_document.selection().current());
        describe();
    });
    connect(m_list, &QuoteList::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!m_following && index.isValid()) {
            m_document.selection().set(itemAt(index), this);
        }
    });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { m_document.selection().set(itemAt(index), this); });
    connect(m_list, &QListView::entered, this,
            [this](const QModelIndex &index) { m_document.selection().hover(itemAt(index), this); });
    connect(m_list, &QListView::viewportEntered, this, [this] { m_document.selection().hover({}, this); });
    connect(m_list, &QuoteList::searched, this, [this](const QString &typed, bool found) {
        m_count->setText(found ? tr("Going to “%1”").arg(typed) : tr("No quote holds “%1”").arg(typed));
        QTimer::singleShot(TypingPause, this, &QuotesView::describe);
    });
    connect(&document, &ArticleDocument::analysisChanged, this, &QuotesView::describe);
    connect(&document.selection(), &Selection::changed, this, [this](const Item &item, QObject *origin) {
        if (origin != this) {
            followSelection(item);
        }
    });
    setTheme(Theme::light());
    describe();
}

void QuotesView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_document.selection().hover({}, this);
}

void QuotesView::setTheme(const Theme &theme)
{
    QPalette palette = theme.palette();
    setPalette(palette);
    palette.setColor(QPalette::WindowText, theme.mutedText);
    m_count->setPalette(palette);
    m_list->setTheme(theme);
}

void QuotesView::setOrder(QuoteOrder order)
{
    const QScopedValueRollback following(m_following, true);
    m_orderBox->setCurrentIndex(m_orderBox->findData(int(order)));
    m_order.setOrder(order);
    followSelection(m_document.selection().current());
}

Item QuotesView::itemAt(const QModelIndex &index) const
{
    return m_model.itemAt(m_order.mapToSource(index));
}

void QuotesView::followSelection(const Item &item)
{
    const QScopedValueRollback following(m_following, true);
    const QModelIndex index = m_order.mapFromSource(m_model.indexOf(item));
    if (!index.isValid()) {
        m_list->selectionModel()->clear();
        return;
    }
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void QuotesView::describe()
{
    const auto all = m_document.article()->quotes().size();
    const auto shown = size_t(m_model.rowCount());
    const QLocale locale;
    const QString number = locale.toString(qulonglong(all));
    m_count->setText(shown == all ? (all == 1 ? tr("1 quote") : tr("%1 quotes").arg(number))
                                  : tr("%1 of %2 quotes").arg(locale.toString(qulonglong(shown)), number));
    m_count->setVisible(m_document.analysis() == ArticleDocument::Analysis::Done);
    m_list->setEmptyText(all == 0 ? displayNone(m_document, tr("No quotes were found in this article."))
                                  : tr("No quote passes the filters. Clear them to see all %1.").arg(all));
}

} // namespace pullquote
