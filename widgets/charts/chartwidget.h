// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/pointview.h"

namespace pullquote {

/// Draws one chart of the document's article. A click on a bar selects what it stands for.
class ChartWidget final : public PointView
{
    Q_OBJECT

public:
    ChartWidget(ArticleDocument &document, QWidget *parent);

    /// Shows chart `index` of the article; -1 or one that is not there shows none.
    void setChart(int index);

protected:
    void paintPicture(PlotPainter &painter) override;
    QString emptyText() const override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();

    ArticlePtr m_article; ///< Holds m_chart.
    const Chart *m_chart = nullptr;
    ChartFonts m_fonts;
    ChartLayout m_layout;
};

} // namespace pullquote
