// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/findingmodel.h"

namespace pullquote {

/// The sources: one row each, with how much each says.
class SourceModel final : public FindingModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, Role, Affiliation, QuoteCount, MentionCount, ColumnCount };

    explicit SourceModel(ArticleDocument &document, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    std::vector<Item> allItems() const override;
    QVariant cell(const Item &item, int column, int role) const override;
};

} // namespace pullquote
