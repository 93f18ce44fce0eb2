// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/findingmodel.h"

#include <map>

namespace pullquote {

/// The figures: one row each; values sort as numbers within their unit.
class FigureModel final : public FindingModel
{
    Q_OBJECT

public:
    enum Column { Value, Label, Kind, Words, StatedBy, Others, Place, Sentence, ColumnCount };

    /// Whether different sources tell different values of one thing anywhere in the article.
    bool hasDisagreements() const { return !m_others.empty(); }

    explicit FigureModel(ArticleDocument &document, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    std::vector<Item> allItems() const override;
    QVariant cell(const Item &item, int column, int role) const override;
    void prepare() override;

private:
    /// "30,000 (the union); 25,000 (the ministry)"; empty if nobody says otherwise.
    QString otherAccounts(const Figure &figure) const;

    std::map<FigureId, std::vector<FigureId>> m_others; ///< What other sources say of the same thing.
};

} // namespace pullquote
