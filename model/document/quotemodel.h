// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/findingmodel.h"

namespace pullquote {

/// The quotes: one row each. WordsRole and the like serve cards, the columns serve tables.
class QuoteModel final : public FindingModel
{
    Q_OBJECT

public:
    enum Column { Words, Speaker, Kind, Place, ColumnCount };

    enum Role {
        WordsRole = SortRole + 1, ///< QString: the words without marks, white space simplified.
        SpeakerRole,              ///< QString: name with role and affiliation, or "Nobody named".
        SourceRole,               ///< int: index of the source, -1 if none; its tone.
        KindRole,                 ///< int: QuoteKind.
        MarkRole,                 ///< QString: the character before the words, empty if there is none.
        SectionRole,              ///< QString: the heading of its section.
        VariantCountRole          ///< int: how many other wordings there are.
    };

    explicit QuoteModel(ArticleDocument &document, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    std::vector<Item> allItems() const override;
    QVariant cell(const Item &item, int column, int role) const override;
};

} // namespace pullquote
