// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/findingtable.h"

namespace pullquote {

class FigureModel;

/// All figures of the article as a sortable table.
class FigureTable final : public FindingTable
{
    Q_OBJECT

public:
    explicit FigureTable(ArticleDocument &document, QWidget *parent = nullptr);

private:
    FigureTable(ArticleDocument &document, std::unique_ptr<FigureModel> model, QWidget *parent);
};

} // namespace pullquote
