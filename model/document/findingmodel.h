// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/articledocument.h"

#include <QAbstractTableModel>

#include <vector>

namespace pullquote {

/// Roles beside Qt's own that the item models answer.
enum FindingRole {
    ItemRole = Qt::UserRole, ///< Item: the typed id of the row.
    SortRole                 ///< What the column sorts by: numbers and dates as such.
};

/// The rows of one kind of finding that the document's filters let through, in order of the text. Follows the
/// document; subclasses say which findings there are and what a cell shows.
class FindingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// The row's item; nothing for an invalid index.
    Item itemAt(const QModelIndex &index) const;
    /// The first cell of the item's row; invalid if it is filtered out or of another kind.
    QModelIndex indexOf(const Item &item) const;

protected:
    FindingModel(ArticleDocument &document, QObject *parent);

    /// To be called at the end of the subclass's constructor, when its functions can be asked.
    void load();

    const Article &article() const { return *m_article; }

    /// Called when there is another article, before its items are asked for.
    virtual void prepare() {}
    virtual std::vector<Item> allItems() const = 0;
    virtual QVariant cell(const Item &item, int column, int role) const = 0;

private:
    ArticleDocument &m_document;
    ArticlePtr m_article; ///< The snapshot that the rows are of.
    std::vector<Item> m_rows;
    bool m_isPrepared = false; ///< For m_article.
};

} // namespace pullquote
