// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/findingmodel.h"

namespace pullquote {

FindingModel::FindingModel(ArticleDocument &document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_article(document.article())
{
    connect(&document, &ArticleDocument::articleChanged, this, &FindingModel::load);
    connect(&document.filters(), &Filters::changed, this, &FindingModel::load);
}

void FindingModel::load()
{
    beginResetModel();
    if (!m_isPrepared || m_article != m_document.article()) {
        m_article = m_document.article();
        m_isPrepared = true;
        prepare();
    }
    m_rows = allItems();
    std::erase_if(m_rows, [this](const Item &item) { return !m_document.accepts(item); });
    endResetModel();
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Item &item = m_rows[size_t(index.row())];
    return role == ItemRole ? QVariant::fromValue(item) : cell(item, index.column(), role);
}

Item FindingModel::itemAt(const QModelIndex &index) const
{
    return index.isValid() && index.model() == this ? m_rows[size_t(index.row())] : Item();
}

QModelIndex FindingModel::indexOf(const Item &item) const
{
    const auto found = std::ranges::find(m_rows, item);
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()), 0);
}

} // namespace pullquote
