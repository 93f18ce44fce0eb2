// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/findingmodel.h"

#include <QAbstractItemModel>

namespace pullquote {

/// The sections as a tree, with how many of the findings that the filters let through each holds, its subsections
/// included.
class SectionModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Heading, QuoteCount, FigureCount, EventCount, ColumnCount };

    explicit SectionModel(ArticleDocument &document, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The section of a row; invalid for an invalid index.
    SectionId sectionAt(const QModelIndex &index) const;
    /// The first cell of the section's row; invalid for an unknown section.
    QModelIndex indexOf(SectionId section) const;

private:
    struct Node
    {
        int row = 0; ///< Among its siblings.
        std::vector<SectionId> children;
        int quotes = 0;
        int figures = 0;
        int events = 0;
    };

    void load();
    void count();
    const std::vector<SectionId> &childrenOf(const QModelIndex &parent) const;

    ArticleDocument &m_document;
    ArticlePtr m_article;
    std::vector<Node> m_nodes; ///< By SectionId.
    std::vector<SectionId> m_top;
};

} // namespace pullquote
