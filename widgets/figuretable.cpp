// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figuretable.h"

#include "model/document/figuremodel.h"

namespace pullquote {

FigureTable::FigureTable(ArticleDocument &document, QWidget *parent)
    : FigureTable(document, std::make_unique<FigureModel>(document), parent)
{
}

FigureTable::FigureTable(ArticleDocument &document, std::unique_ptr<FigureModel> model, QWidget *parent)
    : FindingTable(document, std::move(model), {18, 0, 12, -20, 20, -24, 20, -40}, parent)
{
    setObjectName(QStringLiteral("figureTable"));
    setAccessibleName(tr("Figures"));
    setNoneText(tr("No figures were found in this article."));
    // In most articles nobody says otherwise: an empty column would only take the room of the others.
    const auto showOthers = [this] {
        setColumnShown(FigureModel::Others, static_cast<const FigureModel &>(findings()).hasDisagreements());
    };
    connect(&document, &ArticleDocument::articleChanged, this, showOthers);
    showOthers();
}

} // namespace pullquote
