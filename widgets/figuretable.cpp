// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figuretable.h"

#include "model/document/figuremodel.h"

namespace pullquote {

FigureTable::FigureTable(ArticleDocument &document, QWidget *parent)
    : FindingTable(document, std::make_unique<FigureModel>(document), {18, 0, 12, -20, 20, 20, -40}, parent)
{
    setObjectName(QStringLiteral("figureTable"));
    setAccessibleName(tr("Figures"));
    setNoneText(tr("No figures were found in this article."));
}

} // namespace pullquote
