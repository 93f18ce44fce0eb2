// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/quotemodel.h"
#include "widgets/quotecard.h"

#include <QElapsedTimer>
#include <QListView>
#include <QSortFilterProxyModel>

class QComboBox;
class QLabel;

namespace pullquote {

/// In which order the quotes stand.
enum class QuoteOrder { Text, Source, Length, Kind };

/// A QuoteModel in another order.
class QuoteOrderModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    QuoteOrder order() const { return m_order; }
    void setOrder(QuoteOrder order);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QuoteOrder m_order = QuoteOrder::Text;
};

/// The list of cards. Typing letters goes to the next card that holds them.
class QuoteList final : public QListView
{
    Q_OBJECT

public:
    explicit QuoteList(QWidget *parent);

    void setTheme(const Theme &theme);
    void keyboardSearch(const QString &search) override;
    /// What an empty list says.
    void setEmptyText(const QString &text);
    void setLanguage(const QString &language) { m_card.setLanguage(language); }

Q_SIGNALS:
    /// What has been typed so far, and whether a card holds it.
    void searched(const QString &typed, bool found);
    /// The person put the current row there; not emitted when only the focus comes in.
    void currentRowChanged(const QModelIndex &index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    QuoteCard m_card;
    Theme m_theme;
    QString m_typed;
    QElapsedTimer m_sinceTyped;
    QString m_emptyText;
    bool m_isFocusing = false;
};

/// All quotes as cards, sorted as one likes.
class QuotesView final : public QWidget
{
    Q_OBJECT

public:
    explicit QuotesView(ArticleDocument &document, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    QuoteOrder order() const { return m_order.order(); }
    void setOrder(QuoteOrder order);

    QListView *list() const { return m_list; }

protected:
    void leaveEvent(QEvent *event) override;

private:
    void followSelection(const Item &item);
    void describe();
    Item itemAt(const QModelIndex &index) const;

    ArticleDocument &m_document;
    QuoteModel m_model;
    QuoteOrderModel m_order;
    QuoteList *m_list;
    QLabel *m_count;
    QComboBox *m_orderBox;
    bool m_following = false;
};

} // namespace pullquote
