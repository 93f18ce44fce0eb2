// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/eventmodel.h"

#include "model/document/display.h"

#include <array>

namespace pullquote {

EventModel::EventModel(ArticleDocument &document, QObject *parent)
    : FindingModel(document, parent)
{
    load();
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount) {
        return {};
    }
    const std::array<QString, ColumnCount> names{tr("When"),      tr("What"),    tr("In the text"),
                                                 tr("Stated by"), tr("Section"), tr("Sentence")};
    return names[size_t(section)];
}

std::vector<Item> EventModel::allItems() const
{
    std::vector<Item> items;
    for (const Event &event : article().events()) {
        items.emplace_back(event.id);
    }
    return items;
}

QVariant EventModel::cell(const Item &item, int column, int role) const
{
    const Event &event = *article().find(std::get<EventId>(item));
    if (role == Qt::AccessibleTextRole) {
        return tr("%1: %2").arg(displayTime(article(), event), event.label);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole) {
        return {};
    }
    switch (column) {
    case When:
        if (role == SortRole) {
            const QDate day = event.begin.isValid() ? event.begin : event.end;
            return day.isValid() ? day.toJulianDay() : std::numeric_limits<qint64>::max();
        }
        return displayTime(article(), event);
    case What:
        return event.label;
    case Words:
        return article().textOf(event.span).toString().simplified();
    case StatedBy:
        return event.source.isValid() ? displaySource(article(), event.source) : tr("The article");
    case Place:
        return role == SortRole ? QVariant(qlonglong(event.span.begin))
                                : QVariant(displayHeading(article(), event.section));
    case Sentence:
        return article().textOf(article().sentenceAround(event.span)).toString().simplified();
    default:
        return {};
    }
}

} // namespace pullquote
