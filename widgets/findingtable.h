// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/findingmodel.h"
#include "widgets/theme.h"

#include <QSortFilterProxyModel>
#include <QTableView>

#include <memory>
#include <vector>

namespace pullquote {

/// A sortable table over the findings of one kind: every row is a finding, a click selects it everywhere.
class FindingTable : public QTableView
{
    Q_OBJECT

public:
    ~FindingTable() override;

    void setTheme(const Theme &theme);

    /// Whether a column is shown; the menu of the header offers all of them.
    void setColumnShown(int column, bool shown);

protected:
    /// `widths` are the most that the columns take, in average characters; the one with 0 gets what the others leave,
    /// and a negative one is hidden at first. Columns whose contents are narrower take only that, until somebody drags
    /// one.
    FindingTable(ArticleDocument &document, std::unique_ptr<FindingModel> model, const std::vector<int> &widths,
                 QWidget *parent);

    const FindingModel &findings() const { return *m_model; }
    /// What the table says when the article has no such findings.
    void setNoneText(const QString &text) { m_noneText = text; }

    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void measureColumns();
    void arrangeColumns();
    void followSelection(const Item &item);
    Item itemAt(const QModelIndex &index) const;
    void showHeaderMenu(QPoint point);

    ArticleDocument &m_document;
    std::unique_ptr<FindingModel> m_model;
    QSortFilterProxyModel m_sorted;
    Theme m_theme;
    QString m_noneText;
    std::vector<int> m_widths; ///< By column, in average characters.
    std::vector<int> m_needed; ///< By column: what its contents take, in pixels.
    bool m_following = false;
    bool m_arranging = false;
    bool m_isByHand = false; ///< Somebody has dragged a column.
};

} // namespace pullquote
