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
class EventTable;
class FigureTable;
class FilterBar;
class FocusLine;
class MessageBar;
class QuotesView;
class SectionsView;
class SourceView;
class TimelineView;

/// The panes of the window: the article in the middle and the docks around it. Each can be hidden, moved and floated;
/// reset() always brings them back. The article is there at once; what the docks hold is built when it has been painted
/// first, or when it is asked for.
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
    /// Moves the keyboard to the next (`step` 1) or previous (-1) pane that is not closed; one behind a tab comes to
    /// the front.
    void focusNext(int step);
    /// Brings a pane to the front; false if there is none of that name.
    bool show(const QString &name);

    MessageBar &messages() const { return *m_messages; }
    ArticlePane &article() const { return *m_article; }
    FilterBar &filterBar() { return built(m_filterBar); }
    SectionsView &sections() { return built(m_sections); }
    QuotesView &quotes() { return built(m_quotes); }
    SourceView &source() { return built(m_source); }
    TimelineView &timeline() { return built(m_timeline); }
    ChartsView &charts() { return built(m_charts); }

    /// Builds what is not built yet.
    void build();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The text of an article stands on screen. Emitted once, before the other panes are built.
    void articlePainted();
    /// All panes are there. Emitted once.
    void complete();

private:
    template <typename View>
    void addDock(const QString &name, const QString &title, Qt::DockWidgetArea area, View *Panes::*view);
    template <typename View>
    void follow(View *view);
    template <typename View>
    View &built(View *const &view)
    {
        build();
        return *view;
    }
    QDockWidget *dock(const QString &name) const;
    QDockWidget *dockAround(const QWidget *widget) const;
    bool isBehindATab(const QDockWidget *dock) const;
    /// The keyboard went from `former` to `now`: no pane may have it unseen.
    void followFocus(const QWidget *former, QWidget *now);
    void addCentre();
    void addDocks();
    /// Tabs name their docks: a title above it would say it twice.
    void updateTitleBars();
    void resizeDocks();

    QMainWindow &m_window;
    ArticleDocument &m_document;
    std::vector<QDockWidget *> m_docks;           ///< In the order of F6, the article between the first and the second.
    std::vector<std::function<void()>> m_unbuilt; ///< Makes what one dock holds.
    std::vector<std::function<void(const Theme &)>> m_themed;
    Theme m_theme;

    MessageBar *m_messages = nullptr;
    FilterBar *m_filterBar = nullptr;
    FocusLine *m_focusLine = nullptr;
    ArticlePane *m_article = nullptr;
    SectionsView *m_sections = nullptr;
    QuotesView *m_quotes = nullptr;
    SourceView *m_source = nullptr;
    TimelineView *m_timeline = nullptr;
    EventTable *m_events = nullptr;
    ChartsView *m_charts = nullptr;
    FigureTable *m_figures = nullptr;
};

} // namespace pullquote
