// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/articledocument.h"
#include "widgets/theme.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;

namespace pullquote {

class ArticlePane;
class ChartsView;
class FilterBar;
class MessageBar;
class QuotesView;
class SectionsView;
class SourceView;
class TimelineView;

/// The panes of the window: the article in the middle and the docks around it. Each can be hidden, moved and floated;
/// reset() always brings them back.
class Panes final : public QObject
{
    Q_OBJECT

public:
    Panes(QMainWindow &window, ArticleDocument &document);

    void setTheme(const Theme &theme);
    /// Every dock where it stood at first, shown, in the sizes that fit the window.
    void reset();
    /// Adds an entry a dock that shows and hides it, before `before` (null: at the end).
    void addTo(QMenu &menu, QAction *before);
    /// Moves the keyboard to the next (`step` 1) or previous (-1) pane in sight.
    void focusNext(int step);
    /// Brings a pane to the front; false if there is none of that name.
    bool show(const QString &name);

    MessageBar &messages() const { return *m_messages; }
    FilterBar &filterBar() const { return *m_filterBar; }
    ArticlePane &article() const { return *m_article; }
    SectionsView &sections() const { return *m_sections; }
    QuotesView &quotes() const { return *m_quotes; }
    SourceView &source() const { return *m_source; }
    TimelineView &timeline() const { return *m_timeline; }
    ChartsView &charts() const { return *m_charts; }

private:
    template <typename View>
    View *addDock(const QString &name, const QString &title, Qt::DockWidgetArea area);
    template <typename View>
    void follow(View *view);
    QDockWidget *dock(const QString &name) const;
    void addCentre();
    void addDocks();
    /// Tabs name their docks: a title above it would say it twice.
    void updateTitleBars();
    void resizeDocks();

    QMainWindow &m_window;
    ArticleDocument &m_document;
    std::vector<QDockWidget *> m_docks; ///< In the order of F6, the article between the first and the second.
    std::vector<std::function<void(const Theme &)>> m_themed;

    MessageBar *m_messages = nullptr;
    FilterBar *m_filterBar = nullptr;
    ArticlePane *m_article = nullptr;
    SectionsView *m_sections = nullptr;
    QuotesView *m_quotes = nullptr;
    SourceView *m_source = nullptr;
    TimelineView *m_timeline = nullptr;
    ChartsView *m_charts = nullptr;
};

} // namespace pullquote
