// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panes.h"

#include "app/focusline.h"
#include "app/messagebar.h"
#include "widgets/articlepane.h"
#include "widgets/charts/chartsview.h"
#include "widgets/charts/timelineview.h"
#include "widgets/eventtable.h"
#include "widgets/figuretable.h"
#include "widgets/filterbar.h"
#include "widgets/quotesview.h"
#include "widgets/sectionsview.h"
#include "widgets/sourceview.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Of the window's width and height at 1280 × 800; what is wider or higher goes to the article and the bottom.
constexpr int SectionsWidth = 205;
constexpr int QuotesWidth = 290;
constexpr int SourceWidth = 275;
constexpr double BottomShare = 0.30;
constexpr int ArticleWidthAtLeast = 360;

/// The widget in `pane` that takes the keyboard: itself, its proxy, or its first child that takes it.
QWidget *focusTarget(QWidget *pane)
{
    if (pane->focusPolicy() & Qt::TabFocus) {
        return pane;
    }
    QWidget *best = nullptr;
    for (QWidget *child : pane->findChildren<QWidget *>()) {
        const bool takesKeys = (child->focusPolicy() & Qt::TabFocus) && child->isVisible() && child->isEnabled();
        // What the pane is about rather than the small fields and buttons above it.
        const bool isContent = child->inherits("QAbstractScrollArea");
        if (takesKeys && (!best || isContent)) {
            best = child;
            if (isContent) {
                return best;
            }
        }
    }
    return best;
}

/// A widget that takes no room.
QWidget *nothing(QWidget *parent)
{
    auto *widget = new QWidget(parent);
    auto *empty = new QHBoxLayout(widget); // Without a layout it has no size, which is not the same as none.
    empty->setContentsMargins(0, 0, 0, 0);
    return widget;
}

} // namespace

Panes::Panes(QMainWindow &window, ArticleDocument &document)
    : QObject(&window)
    , m_window(window)
    , m_document(document)
{
    window.setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    // The whole width below belongs to timeline and charts.
    window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    addCentre();
    addDocks();
    m_focusLine = new FocusLine(window);
    follow(m_focusLine);
    connect(qApp, &QApplication::focusChanged, this, &Panes::followFocus);
}

void Panes::addCentre()
{
    auto *centre = new QWidget(&m_window);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_messages = new MessageBar(centre);
    m_article = new ArticlePane(m_document, centre);
    column->addWidget(m_messages);
    column->addWidget(m_article, 1);
    centre->setMinimumWidth(ArticleWidthAtLeast); // In a small window the panes give way to the text.
    m_window.setCentralWidget(centre);
    follow(m_messages);
    follow(m_article);
    m_article->article()->viewport()->installEventFilter(this);
    m_unbuilt.push_back([this] {
        m_filterBar = new FilterBar(m_document, &m_window);
        follow(m_filterBar);
    });
}

void Panes::addDocks()
{
    addDock(u"sections"_s, tr("Sections"), Qt::LeftDockWidgetArea, &Panes::m_sections);
    addDock(u"quotes"_s, tr("Quotes"), Qt::RightDockWidgetArea, &Panes::m_quotes);
    addDock(u"source"_s, tr("Source"), Qt::RightDockWidgetArea, &Panes::m_source);
    addDock(u"timeline"_s, tr("Timeline"), Qt::BottomDockWidgetArea, &Panes::m_timeline);
    addDock(u"dates"_s, tr("Dates"), Qt::BottomDockWidgetArea, &Panes::m_events);
    addDock(u"charts"_s, tr("Charts"), Qt::BottomDockWidgetArea, &Panes::m_charts);
    addDock(u"figures"_s, tr("Figures"), Qt::BottomDockWidgetArea, &Panes::m_figures);
}

template <typename View>
void Panes::addDock(const QString &name, const QString &title, Qt::DockWidgetArea area, View *Panes::*view)
{
    auto *dock = new QDockWidget(title, &m_window);
    dock->setObjectName(name);
    dock->setWidget(new QWidget(dock));
    m_window.addDockWidget(area, dock);
    m_docks.push_back(dock);
    for (const auto change : {&QDockWidget::visibilityChanged, &QDockWidget::topLevelChanged}) {
        connect(dock, change, this, &Panes::updateTitleBars, Qt::QueuedConnection);
    }
    connect(dock, &QDockWidget::dockLocationChanged, this, &Panes::updateTitleBars, Qt::QueuedConnection);
    m_unbuilt.push_back([this, dock, view] {
        QWidget *empty = dock->widget();
        this->*view = new View(m_document, dock);
        dock->setWidget(this->*view);
        delete empty;
        follow(this->*view);
    });
}

void Panes::build()
{
    if (m_unbuilt.empty()) {
        return;
    }
    const auto makers = std::exchange(m_unbuilt, {});
    const size_t themedBefore = m_themed.size();
    for (const auto &make : makers) {
        make();
    }
    for (size_t i = themedBefore; i < m_themed.size(); ++i) {
        m_themed[i](m_theme);
    }
    Q_EMIT complete();
}

bool Panes::eventFilter(QObject *watched, QEvent *event)
{
    // The first picture of the text goes on screen before anything else is made.
    const bool isFirstText = event->type() == QEvent::Paint && !m_document.article()->text().isEmpty();
    if (isFirstText && watched == m_article->article()->viewport()) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, [this] {
            Q_EMIT articlePainted();
            build();
        });
    }
    return QObject::eventFilter(watched, event);
}

template <typename View>
void Panes::follow(View *view)
{
    m_themed.push_back([view](const Theme &theme) { view->setTheme(theme); });
}

void Panes::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (const auto &apply : m_themed) {
        apply(theme);
    }
}

void Panes::reset()
{
    for (QDockWidget *each : m_docks) {
        each->setFloating(false);
        m_window.removeDockWidget(each);
    }
    m_window.addDockWidget(Qt::LeftDockWidgetArea, dock(u"sections"_s));
    m_window.addDockWidget(Qt::RightDockWidgetArea, dock(u"quotes"_s));
    m_window.splitDockWidget(dock(u"quotes"_s), dock(u"source"_s), Qt::Horizontal);
    m_window.addDockWidget(Qt::BottomDockWidgetArea, dock(u"timeline"_s));
    m_window.splitDockWidget(dock(u"timeline"_s), dock(u"charts"_s), Qt::Horizontal);
    m_window.tabifyDockWidget(dock(u"timeline"_s), dock(u"dates"_s));
    m_window.tabifyDockWidget(dock(u"charts"_s), dock(u"figures"_s));
    for (QDockWidget *each : m_docks) {
        each->show();
    }
    dock(u"timeline"_s)->raise();
    dock(u"charts"_s)->raise();
    updateTitleBars();
    resizeDocks();
}

void Panes::resizeDocks()
{
    const double wider = std::max(0.0, m_window.width() / 1280.0 - 1);
    const auto grown = [wider](int width, double share) { return int(width * (1 + wider * share)); };
    m_window.resizeDocks({dock(u"sections"_s), dock(u"quotes"_s), dock(u"source"_s)},
                         {grown(SectionsWidth, 0.5), grown(QuotesWidth, 0.6), grown(SourceWidth, 0.6)}, Qt::Horizontal);
    m_window.resizeDocks({dock(u"timeline"_s), dock(u"charts"_s)}, {m_window.width() / 2, m_window.width() / 2},
                         Qt::Horizontal);
    m_window.resizeDocks({dock(u"timeline"_s)}, {int(m_window.height() * BottomShare)}, Qt::Vertical);
}

void Panes::addTo(QMenu &menu, QAction *before)
{
    for (QDockWidget *each : m_docks) {
        menu.insertAction(before, each->toggleViewAction());
    }
}

QDockWidget *Panes::dock(const QString &name) const
{
    const auto found = std::ranges::find(m_docks, name, &QObject::objectName);
    return found == m_docks.end() ? nullptr : *found;
}

bool Panes::show(const QString &name)
{
    QDockWidget *wanted = dock(name);
    if (!wanted) {
        return false;
    }
    wanted->show();
    wanted->raise();
    return true;
}

void Panes::focusNext(int step)
{
    build();
    std::vector<QWidget *> panes;
    for (QDockWidget *each : m_docks) {
        if (!each->isHidden()) {
            panes.push_back(each->widget());
        }
    }
    panes.insert(panes.begin() + (panes.empty() ? 0 : 1), m_article->article());
    const QWidget *focus = m_window.focusWidget();
    const auto here = std::ranges::find_if(
        panes, [focus](QWidget *pane) { return focus && (pane == focus || pane->isAncestorOf(focus)); });
    const auto count = std::ptrdiff_t(panes.size());
    std::ptrdiff_t at = here == panes.end() ? (step > 0 ? -1 : count) : here - panes.begin();
    for (std::ptrdiff_t tries = 0; tries < count; ++tries) {
        at = (at + step + count) % count;
        if (QWidget *target = focusTarget(panes[size_t(at)])) {
            target->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

QDockWidget *Panes::dockAround(const QWidget *widget) const
{
    const auto found =
        std::ranges::find_if(m_docks, [widget](const QDockWidget *each) { return each->isAncestorOf(widget); });
    return found == m_docks.end() ? nullptr : *found;
}

bool Panes::isBehindATab(const QDockWidget *dock) const
{
    // Qt puts what lies behind a tab outside of the window.
    return !dock->isFloating() && !m_window.rect().intersects(dock->geometry());
}

void Panes::followFocus(const QWidget *former, QWidget *now)
{
    QDockWidget *around = now ? dockAround(now) : nullptr;
    if (around && isBehindATab(around)) {
        around->raise();
    }
    for (QDockWidget *each : m_docks) {
        each->update(); // The title tells whether the keyboard is in it.
    }
    // Who clicks knows where the keyboard went; and a window that becomes active again stays as it was.
    if (former && now) {
        const bool isByKeys = QGuiApplication::mouseButtons() == Qt::NoButton;
        QWidget *pane = around;
        if (!pane && m_article->isAncestorOf(now)) {
            pane = m_article;
        }
        m_focusLine->mark(isByKeys ? pane : nullptr);
    }
}

void Panes::updateTitleBars()
{
    for (QDockWidget *each : m_docks) {
        const bool isTab = !each->isFloating() && !m_window.tabifiedDockWidgets(each).isEmpty();
        if (isTab == (each->titleBarWidget() != nullptr)) {
            continue;
        }
        QWidget *former = each->titleBarWidget();
        each->setTitleBarWidget(isTab ? nothing(each) : nullptr);
        delete former;
    }
}

} // namespace pullquote
