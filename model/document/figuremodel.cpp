// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/figuremodel.h"

#include "model/analysis/charts.h"
#include "model/document/display.h"

#include <algorithm>
#include <array>
#include <iterator>

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
    const std::array<QString, ColumnCount> names{tr("Value"),     tr("What"),       tr("Kind"),    tr("In the text"),
                                                 tr("Stated by"), tr("Others say"), tr("Section"), tr("Sentence")};
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
    case Others:
        return otherAccounts(figure);
    case Place:
        return role == SortRole ? QVariant(qlonglong(figure.span.begin))
                                : QVariant(displayHeading(article(), figure.section));
    case Sentence:
        return article().textOf(article().sentenceAround(figure.span)).toString().simplified();
    default:
        return {};
    }
}

void FigureModel::prepare()
{
    m_others.clear();
    for (const std::vector<FigureId> &group : disagreements(article().figures())) {
        for (const FigureId id : group) {
            std::ranges::copy_if(group, std::back_inserter(m_others[id]), [id](FigureId other) { return other != id; });
        }
    }
}

QString FigureModel::otherAccounts(const Figure &figure) const
{
    const auto others = m_others.find(figure.id);
    QStringList accounts;
    for (const FigureId id : others == m_others.end() ? std::vector<FigureId>() : others->second) {
        const Figure &other = *article().find(id);
        const QString name = other.source.isValid() ? displaySource(article(), other.source) : tr("the article");
        accounts += tr("%1 (%2)").arg(displayValue(other), name);
    }
    return accounts.join(u"; ");
}

} // namespace pullquote
