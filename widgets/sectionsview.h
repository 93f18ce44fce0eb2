// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/sectionmodel.h"
#include "widgets/theme.h"

#include <QTreeView>

namespace pullquote {

/// The sections as a tree, with how many quotes, figures and dates each holds and a mark at the one that is being read.
class SectionsView final : public QTreeView
{
    Q_OBJECT

public:
    explicit SectionsView(ArticleDocument &document, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    const Theme &theme() const { return m_theme; }

    /// The section that the reader is in.
    SectionId here() const { return m_here; }

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void followSelection(const Item &item);
    void followPosition();
    void reload();

    ArticleDocument &m_document;
    SectionModel m_model;
    Theme m_theme;
    SectionId m_here;
    bool m_following = false; ///< The tree follows the document: nothing to report back.
};

} // namespace pullquote
