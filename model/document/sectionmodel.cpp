// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/sectionmodel.h"

#include "model/document/display.h"

#include <array>

namespace pullquote {

SectionModel::SectionModel(ArticleDocument &document, QObject *parent)
    : QAbstractItemModel(parent)
    , m_document(document)
{
    load();
    connect(&document, &ArticleDocument::articleChanged, this, &SectionModel::load);
    connect(&document.filters(), &Filters::changed, this, [this] {
        count();
        for (size_t i = 0; i < m_nodes.size(); ++i) {
            const QModelIndex first = indexOf(SectionId(qsizetype(i)));
            Q_EMIT dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
        }
    });
}

void SectionModel::load()
{
    beginResetModel();
    m_article = m_document.article();
    m_nodes.assign(m_article->sections().size(), {});
    m_top.clear();
    for (const Section &section : m_article->sections()) {
        auto &siblings = section.parent.isValid() ? m_nodes[size_t(section.parent.index)].children : m_top;
        m_nodes[size_t(section.id.index)].row = int(siblings.size());
        siblings.push_back(section.id);
    }
    count();
    endResetModel();
}

void SectionModel::count()
{
    for (Node &node : m_nodes) {
        node.quotes = node.figures = node.events = 0;
    }
    const auto countIn = [this](const auto &findings, int Node::*counter) {
        for (const auto &finding : findings) {
            if (!m_document.accepts(finding.id)) {
                continue;
            }
            for (const Section *section = m_article->find(finding.section); section;
                 section = m_article->find(section->parent)) {
                ++(m_nodes[size_t(section->id.index)].*counter);
            }
        }
    };
    countIn(m_article->quotes(), &Node::quotes);
    countIn(m_article->figures(), &Node::figures);
    countIn(m_article->events(), &Node::events);
}

const std::vector<SectionId> &SectionModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_nodes[size_t(parent.internalId())].children : m_top;
}

QModelIndex SectionModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, quintptr(childrenOf(parent)[size_t(row)].index));
}

QModelIndex SectionModel::parent(const QModelIndex &index) const
{
    const Section *section = m_article->find(sectionAt(index));
    return section ? indexOf(section->parent) : QModelIndex();
}

int SectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(childrenOf(parent).size());
}

int SectionModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant SectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SectionId id = sectionAt(index);
    const Node &node = m_nodes[size_t(id.index)];
    const QString heading = displayHeading(*m_article, id);
    if (role == ItemRole) {
        return QVariant::fromValue(Item(id));
    }
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) {
        return tr("%1 · quotes: %2 · figures: %3 · dates: %4")
            .arg(heading, QString::number(node.quotes), QString::number(node.figures), QString::number(node.events));
    }
    if (role != Qt::DisplayRole && role != SortRole) {
        return {};
    }
    switch (index.column()) {
    case Heading:
        return heading;
    case QuoteCount:
        return node.quotes;
    case FigureCount:
        return node.figures;
    case EventCount:
        return node.events;
    default:
        return {};
    }
}

QVariant SectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount) {
        return {};
    }
    const std::array<QString, ColumnCount> names{tr("Section"), tr("Quotes"), tr("Figures"), tr("Dates")};
    return names[size_t(section)];
}

SectionId SectionModel::sectionAt(const QModelIndex &index) const
{
    return index.isValid() ? SectionId(qsizetype(index.internalId())) : SectionId();
}

QModelIndex SectionModel::indexOf(SectionId section) const
{
    if (!section.isValid() || size_t(section.index) >= m_nodes.size()) {
        return {};
    }
    return createIndex(m_nodes[size_t(section.index)].row, 0, quintptr(section.index));
}

} // namespace pullquote
