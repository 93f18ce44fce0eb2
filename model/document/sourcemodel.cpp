// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/sourcemodel.h"

#include "model/document/display.h"

#include <array>

namespace pullquote {

SourceModel::SourceModel(ArticleDocument &document, QObject *parent)
    : FindingModel(document, parent)
{
    load();
}

int SourceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount) {
        return {};
    }
    const std::array<QString, ColumnCount> names{tr("Source"),      tr("Kind"),   tr("Role"),
                                                 tr("Affiliation"), tr("Quotes"), tr("Mentions")};
    return names[size_t(section)];
}

std::vector<Item> SourceModel::allItems() const
{
    std::vector<Item> items;
    for (const Source &source : article().sources()) {
        items.emplace_back(source.id);
    }
    return items;
}

QVariant SourceModel::cell(const Item &item, int column, int role) const
{
    const Source &source = *article().find(std::get<SourceId>(item));
    if (role == Qt::AccessibleTextRole) {
        return displayNameAndRole(source);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole) {
        return {};
    }
    switch (column) {
    case Name:
        return source.name;
    case Kind:
        return displayName(source.kind);
    case Role:
        return source.role;
    case Affiliation:
        return source.affiliation;
    case QuoteCount:
        return article().quoteCountOf(source.id);
    case MentionCount:
        return int(source.mentions.size());
    default:
        return {};
    }
}

} // namespace pullquote
