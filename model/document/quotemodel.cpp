// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/quotemodel.h"

#include "model/document/display.h"

#include <array>

namespace pullquote {

QuoteModel::QuoteModel(ArticleDocument &document, QObject *parent)
    : FindingModel(document, parent)
{
    load();
}

int QuoteModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QuoteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount) {
        return {};
    }
    const std::array<QString, ColumnCount> names{tr("Words"), tr("Source"), tr("Kind"), tr("Section")};
    return names[size_t(section)];
}

std::vector<Item> QuoteModel::allItems() const
{
    std::vector<Item> items;
    for (const Quote &quote : article().quotes()) {
        items.emplace_back(quote.id);
    }
    return items;
}

QVariant QuoteModel::cell(const Item &item, int column, int role) const
{
    const Quote &quote = *article().find(std::get<QuoteId>(item));
    const Source *source = article().find(quote.source);
    const auto words = [&] { return article().textOf(quote.span).toString().simplified(); };
    switch (role) {
    case WordsRole:
        return words();
    case SpeakerRole:
        return source ? displayNameAndRole(*source) : displaySource(article(), {});
    case SourceRole:
        return quote.source.index;
    case MarkRole:
        return quote.span.begin > 0 ? QString(article().text()[quote.span.begin - 1]) : QString();
    case KindRole:
        return int(quote.kind);
    case SectionRole:
        return displayHeading(article(), quote.section);
    case VariantCountRole:
        return int(article().variantsOf(quote.id).size());
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case SortRole:
        switch (column) {
        case Words:
            return words();
        case Speaker:
            return displaySource(article(), quote.source);
        case Kind:
            return displayName(quote.kind);
        case Place:
            return role == SortRole ? QVariant(qlonglong(quote.span.begin))
                                    : QVariant(displayHeading(article(), quote.section));
        default:
            return {};
        }
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(displayName(quote.kind), displaySource(article(), quote.source), words());
    default:
        return {};
    }
}

} // namespace pullquote
