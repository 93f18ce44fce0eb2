// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/findingmodel.h"

namespace pullquote {

/// The events: one row each; dates sort as dates, undated ones last.
class EventModel final : public FindingModel
{
    Q_OBJECT

public:
    enum Column { When, What, Words, StatedBy, Place, Sentence, ColumnCount };

    explicit EventModel(ArticleDocument &document, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    std::vector<Item> allItems() const override;
    QVariant cell(const Item &item, int column, int role) const override;
};

} // namespace pullquote
