// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/articledocument.h"
#include "widgets/charts/picturebar.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;

namespace pullquote {

class ChartWidget;

/// The charts of the article: a list of their titles (a box where there is little room), the one in view, what it
/// leaves out and why, and the buttons to save and copy it.
class ChartsView final : public QWidget
{
    Q_OBJECT

public:
    ChartsView(ArticleDocument &document, QWidget *parent);

    void setTheme(const Theme &theme);

    /// Index of the chart in view; -1 if the article has none.
    int currentChart() const { return m_current; }
    void setCurrentChart(int index);

    PictureBar &pictureBar() { return *m_bar; }
    ChartWidget &chart() { return *m_chart; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void load();
    void showNote();
    double noteWidth() const;
    /// Turns to a chart that shows what was selected elsewhere.
    void follow(const Item &item, QObject *origin);
    std::optional<Picture> currentPicture() const;

    ArticleDocument &m_document;
    Theme m_theme;
    int m_current = -1;
    QListWidget *m_list;
    QComboBox *m_box;
    ChartWidget *m_chart;
    QLabel *m_note;
    PictureBar *m_bar;
};

} // namespace pullquote
