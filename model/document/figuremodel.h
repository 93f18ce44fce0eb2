// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/findingmodel.h"

namespace pullquote {

/// The figures: one row each; values sort as numbers within their unit.
class FigureModel final : public FindingModel
{
    Q_OBJECT

public:
    enum Column { Value, Label, Kind, Words, StatedBy, Place, Sentence, ColumnCount };

    explicit FigureModel(ArticleDocument &document, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    std::vector<Item> allItems() const override;
    QVariant cell(const Item &item, int column, int role) const override;
};

} // namespace pullquote
