// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/figuremodel.h"

#include "model/document/display.h"

#include <array>

namespace pullquote {

FigureModel::FigureModel(ArticleDocument &document, QObject *parent)
    : FindingModel(document, parent)
{
    load();
}

int FigureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount) {
        return {};
    }
    const std::array<QString, ColumnCount> names{tr("Value"),     tr("What"),    tr("Kind"),    tr("In the text"),
                                                 tr("Stated by"), tr("Section"), tr("Sentence")};
    return names[size_t(section)];
}

std::vector<Item> FigureModel::allItems() const
{
    std::vector<Item> items;
    for (const Figure &figure : article().figures()) {
        items.emplace_back(figure.id);
    }
    return items;
}

QVariant FigureModel::cell(const Item &item, int column, int role) const
{
    const Figure &figure = *article().find(std::get<FigureId>(item));
    if (role == Qt::AccessibleTextRole) {
        return tr("%1: %2").arg(displayValue(figure), figure.label);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole) {
        return {};
    }
    switch (column) {
    case Value:
        return role == SortRole ? QVariant(figure.low.value_or(figure.high.value_or(0)))
                                : QVariant(displayValue(figure));
    case Label:
        return figure.label;
    case Kind:
        return displayName(figure.kind);
    case Words:
        return article().textOf(figure.span).toString().simplified();
    case StatedBy:
        return figure.source.isValid() ? displaySource(article(), figure.source) : tr("The article");
    case Place:
        return role == SortRole ? QVariant(qlonglong(figure.span.begin))
                                : QVariant(displayHeading(article(), figure.section));
    case Sentence:
        return article().textOf(article().sentenceAround(figure.span)).toString().simplified();
    default:
        return {};
    }
}

} // namespace pullquote
