// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sectionsview.h"

#include "widgets/glyphs.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int CountWidth = 30;
constexpr int NarrowWidth = 170; ///< Below it the headings take the room of the counts.
constexpr int LinesAtMost = 3;
constexpr qsizetype WrappedSectionsAtMost = 600; ///< Beyond that every heading has one line, so that all is uniform.

/// The heads of the count columns are signs; their names are in the tool tips.
class CountHeader final : public QHeaderView
{
public:
    explicit CountHeader(SectionsView &view)
        : QHeaderView(Qt::Horizontal, &view)
        , m_view(view)
    {
    }

    QSize sizeHint() const override { return {CountWidth, fontMetrics().height() + 10}; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override
    {
        const Theme &theme = m_view.theme();
        painter->fillRect(rect, theme.window);
        painter->setPen(theme.line);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        const auto glyph = [&](Glyph sign) {
            const QRectF box(rect.right() - 20, rect.center().y() - 6, 13, 13);
            drawGlyph(*painter, sign, box, theme.mutedText);
        };
        switch (logicalIndex) {
        case SectionModel::QuoteCount:
            return glyph(Glyph::Quote);
        case SectionModel::FigureCount:
            return glyph(Glyph::Figure);
        case SectionModel::EventCount:
            return glyph(Glyph::Date);
        default:
            painter->setPen(theme.mutedText);
            painter->drawText(rect.adjusted(14, 0, 0, 0), int(Qt::AlignVCenter | Qt::AlignLeft),
                              model()->headerData(logicalIndex, Qt::Horizontal).toString());
        }
    }

    bool viewportEvent(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip) {
            const int column = logicalIndexAt(static_cast<QHelpEvent *>(event)->pos());
            viewport()->setToolTip(column > 0 ? model()->headerData(column, Qt::Horizontal).toString() : QString());
        }
        return QHeaderView::viewportEvent(event);
    }

private:
    SectionsView &m_view;
};

class SectionDelegate final : public QStyledItemDelegate
{
public:
    explicit SectionDelegate(SectionsView &view)
        : QStyledItemDelegate(&view)
        , m_view(view)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() != SectionModel::Heading || m_view.uniformRowHeights()) {
            return {CountWidth, option.fontMetrics.height() + 12};
        }
        int depth = 0;
        for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent()) {
            ++depth;
        }
        const int indent = m_view.indentation() * (depth + (m_view.rootIsDecorated() ? 1 : 0));
        const int width = m_view.columnWidth(0) - indent - leftPadding() - Padding;
        // Measured in the heavier weight, so that nothing moves when the reader arrives in the section.
        QFont font = option.font;
        font.setWeight(QFont::DemiBold);
        const int lines = int(wrapped(font, index.data().toString(), std::max(width, 60)).size());
        return {60, lines * option.fontMetrics.lineSpacing() + 12};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = m_view.theme();
        const bool isSelected = m_view.selectionModel()->isSelected(index.siblingAtColumn(0));
        const bool isHere = index.data(ItemRole).value<Item>() == Item(m_view.here());
        if (isSelected) {
            painter->fillRect(option.rect, theme.selectionGround);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(option.rect, theme.raised);
        }
        QFont font = option.font;
        font.setWeight(isHere ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        if (index.column() == SectionModel::Heading) {
            paintHeading(*painter, option, index, theme);
        } else if (const int count = index.data().toInt(); count > 0) {
            painter->setPen(isHere ? theme.text : theme.mutedText);
            painter->drawText(option.rect.adjusted(0, 6, -8, 0), int(Qt::AlignRight | Qt::AlignTop),
                              QString::number(count));
        }
    }

private:
    static constexpr int Padding = 4;

    /// Room for the mark of the section that is being read.
    int leftPadding() const { return m_view.rootIsDecorated() ? Padding : 14; }

    static QStringList wrapped(const QFont &font, const QString &text, qreal width)
    {
        QTextLayout layout(text, font);
        QStringList lines;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            lines.push_back(text.mid(line.textStart(), line.textLength()).trimmed());
            if (lines.size() == LinesAtMost && line.textStart() + line.textLength() < text.size()) {
                lines.back() = QFontMetricsF(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
                break;
            }
        }
        layout.endLayout();
        return lines.isEmpty() ? QStringList{QString()} : lines;
    }

    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const Theme &theme) const
    {
        painter.setPen(theme.text);
        const QString text = index.data().toString();
        const int width = option.rect.width() - leftPadding() - Padding;
        const QStringList lines = m_view.uniformRowHeights()
                                      ? QStringList{painter.fontMetrics().elidedText(text, Qt::ElideRight, width)}
                                      : wrapped(painter.font(), text, width);
        int y = option.rect.top() + 6 + painter.fontMetrics().ascent();
        for (const QString &line : lines) {
            painter.drawText(option.rect.left() + leftPadding(), y, line);
            y += painter.fontMetrics().lineSpacing();
        }
    }

    SectionsView &m_view;
};

} // namespace

SectionsView::SectionsView(ArticleDocument &document, QWidget *parent)
    : QTreeView(parent)
    , m_document(document)
    , m_model(document)
    , m_theme(Theme::light())
{
    setObjectName(u"sectionsView"_s);
    setAccessibleName(tr("Sections"));
    setFrameShape(QFrame::NoFrame);
    setHeader(new CountHeader(*this));
    setModel(&m_model);
    setItemDelegate(new SectionDelegate(*this));
    setAllColumnsShowFocus(true);
    setIndentation(14);
    setUniformRowHeights(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setExpandsOnDoubleClick(false);
    header()->setMinimumSectionSize(CountWidth);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setSectionResizeMode(SectionModel::Heading, QHeaderView::Stretch);
    for (int column = SectionModel::QuoteCount; column < SectionModel::ColumnCount; ++column) {
        header()->resizeSection(column, CountWidth);
    }

    connect(&m_model, &QAbstractItemModel::modelReset, this, &SectionsView::reload);
    connect(&document, &ArticleDocument::positionChanged, this, &SectionsView::followPosition);
    connect(&document.selection(), &Selection::changed, this, [this](const Item &item, QObject *origin) {
        if (origin != this) {
            followSelection(item);
        }
    });
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        // A click on what is current already: the article flashes it again.
        m_document.selection().set(m_model.sectionAt(index), this);
    });
    reload();
    setTheme(m_theme);
}

void SectionsView::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Base, theme.window);
    setPalette(palette);
    setFont(Theme::interfaceFont());
    viewport()->update();
    header()->viewport()->update();
}

void SectionsView::reload()
{
    const QScopedValueRollback following(m_following, true);
    const auto sections = qsizetype(m_document.article()->sections().size());
    setUniformRowHeights(sections > WrappedSectionsAtMost);
    const bool isNested =
        std::ranges::any_of(m_document.article()->sections(), [](const Section &s) { return s.parent.isValid(); });
    setRootIsDecorated(isNested);
    expandAll();
    followSelection(m_document.selection().current());
    m_here = {};
    followPosition();
}

void SectionsView::followSelection(const Item &item)
{
    const QScopedValueRollback following(m_following, true);
    const auto *section = std::get_if<SectionId>(&item);
    const QModelIndex index = section ? m_model.indexOf(*section) : QModelIndex();
    if (!index.isValid()) {
        selectionModel()->clear();
        return;
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void SectionsView::followPosition()
{
    const qsizetype position = m_document.position();
    const SectionId here = m_document.article()->sectionOf(Span{position, position + 1});
    if (here == m_here) {
        return;
    }
    m_here = here;
    if (const QModelIndex index = m_model.indexOf(here); index.isValid()) {
        scrollTo(index);
    }
    viewport()->update();
}

void SectionsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_following && current.isValid()) {
        m_document.selection().set(m_model.sectionAt(current), this);
    }
}

void SectionsView::focusInEvent(QFocusEvent *event)
{
    // Qt makes the first row the current one when the focus comes in; the person has chosen nothing by that.
    const QScopedValueRollback following(m_following, true);
    QTreeView::focusInEvent(event);
}

void SectionsView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    const SectionId section = m_model.sectionAt(index);
    if (!section.isValid()) {
        return;
    }
    QMenu menu(this);
    FilterState filters = m_document.filters().state();
    const bool isOnly = filters.section == section;
    filters.section = isOnly ? SectionId() : section;
    menu.addAction(isOnly ? tr("Show findings of &all sections") : tr("Show &only findings of this section"), this,
                   [this, filters] { m_document.filters().set(filters); });
    menu.exec(event->globalPos());
}

void SectionsView::resizeEvent(QResizeEvent *event)
{
    const bool narrow = width() < NarrowWidth;
    for (int column = SectionModel::QuoteCount; column < SectionModel::ColumnCount; ++column) {
        setColumnHidden(column, narrow);
    }
    QTreeView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void SectionsView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (selectionModel()->isSelected(index)) {
        painter->fillRect(rect, m_theme.selectionGround);
    }
    QTreeView::drawBranches(painter, rect, index);
    if (m_model.sectionAt(index) == m_here) {
        painter->fillRect(QRect(0, rect.top() + 4, 3, rect.height() - 8), m_theme.accent);
    }
}

void SectionsView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_model.rowCount() == 0) {
        QPainter painter(viewport());
        painter.setPen(m_theme.mutedText);
        painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16), int(Qt::AlignTop | Qt::TextWordWrap),
                         tr("The sections of the article are listed here."));
    }
}

} // namespace pullquote
