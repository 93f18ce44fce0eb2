// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/messagebar.h"
#include "app/panes.h"
#include "app/statusline.h"
#include "widgets/articlepane.h"
#include "widgets/charts/chartsview.h"
#include "widgets/charts/timelineview.h"
#include "widgets/filterbar.h"
#include "widgets/quotesview.h"
#include "widgets/sourceview.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize FirstSize(1280, 800);
constexpr std::chrono::milliseconds LongestWait(1000); ///< For the text to be painted.

} // namespace

MainWindow::MainWindow(const UserPaths &paths, Dialogs dialogs, const QString &first)
    : m_paths(paths)
    , m_dialogs(std::move(dialogs))
    , m_settings(paths.settings)
    , m_state(paths.windowState)
    , m_appearance(m_settings)
    , m_opening(m_document, m_settings, m_state, CorrectionStore(paths.corrections))
{
    if (!first.isEmpty()) {
        // The text goes on screen first; but a window that nobody can see must not wait for that.
        m_opening.putOffAnalysis();
        QTimer::singleShot(LongestWait, this, [this] { m_opening.letAnalyse(); });
        m_opening.openFile(first);
    }
    m_actions = new Actions(*this);
    m_panes = new Panes(*this, m_document);
    m_status = new StatusLine(m_document, m_opening, this);
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    m_actions->addTo(*menuBar());
    fillToolBar();
    setStatusBar(m_status);
    connectActions();
    followDocument();
    setTheme(m_appearance.theme());
    connect(&m_appearance, &Appearance::themeChanged, this, &MainWindow::setTheme);

    resize(FirstSize);
    m_panes->reset();
    m_state.restore(*this);
    m_panes->article().article()->setFocus();
    updateTitle();
    updateActions();
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow()
{
    // The keyboard wanders from one dock to the next while they go: that is nothing to follow.
    disconnect(qApp, nullptr, m_panes, nullptr);
    // The panes look at the document to their end, and it goes before what Qt deletes for a window.
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
}

QString MainWindow::message() const
{
    return m_panes->messages().text();
}

void MainWindow::tell(const Message &message)
{
    m_panes->messages().tell(message);
}

void MainWindow::fillToolBar()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"tools"_s);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->toggleViewAction()->setVisible(false);
    const auto add = [&](ActionId id) { bar->addAction(&(*m_actions)[id]); };
    add(ActionId::Back);
    add(ActionId::Forward);
    bar->addSeparator();
    add(ActionId::Open);
    bar->addSeparator();
    add(ActionId::Find);
    add(ActionId::ZoomOut);
    add(ActionId::ZoomIn);
    bar->addSeparator();
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    QAction *afterFilters = bar->addWidget(space);
    // The filters hold for every pane, so they stand above all of them.
    connect(m_panes, &Panes::complete, bar,
            [this, bar, afterFilters] { bar->insertWidget(afterFilters, &m_panes->filterBar()); });
    add(ActionId::ToggleTheme);
    auto *exporting = new QToolButton(bar);
    exporting->setObjectName(u"exportButton"_s);
    exporting->setText(tr("Export"));
    exporting->setToolTip(tr("Save quotes, figures, dates or charts"));
    exporting->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    exporting->setPopupMode(QToolButton::InstantPopup);
    exporting->setMenu(&m_actions->menu(MenuId::Export));
    exporting->setAutoRaise(true);
    bar->addWidget(exporting);
    connect(&m_appearance, &Appearance::themeChanged, exporting,
            [exporting](const Theme &theme) { exporting->setIcon(glyphIcon(Glyph::Export, theme.text, theme.line)); });
    exporting->setIcon(glyphIcon(Glyph::Export, m_appearance.theme().text, m_appearance.theme().line));
}

void MainWindow::setTheme(const Theme &theme)
{
    m_actions->setTheme(theme);
    m_panes->setTheme(theme);
    m_status->setTheme(theme);
    update();
}

void MainWindow::followDocument()
{
    connect(&m_document, &ArticleDocument::articleChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &ArticleDocument::articleChanged, this, &MainWindow::updateActions);
    connect(&m_document.selection(), &Selection::changed, this, &MainWindow::updateActions);
    connect(&m_document.filters(), &Filters::changed, this, &MainWindow::updateActions);
    connect(&m_document.history(), &History::changed, this, &MainWindow::updateActions);
    connect(&m_document.corrections(), &CorrectionLog::changed, this, &MainWindow::updateActions);
    connect(&m_opening, &Opening::busyChanged, this, &MainWindow::updateActions);
    connect(&m_opening, &Opening::said, this, &MainWindow::tell);
    connect(&m_opening, &Opening::settled, &m_panes->messages(), &MessageBar::settle);
    connect(&m_document, &ArticleDocument::selectionLost, this, [this](const QString &words) {
        constexpr qsizetype MaxLength = 60;
        const QString simplified = words.simplified();
        const QString shown = simplified.size() > MaxLength ? simplified.left(MaxLength) + u'…' : simplified;
        tell({Message::Kind::Notice, tr("What was selected is not in the text any more: “%1”").arg(shown)});
    });
    connect(m_panes, &Panes::articlePainted, this, [this] { m_opening.letAnalyse(); });
    connect(m_panes, &Panes::complete, this, [this] {
        connect(&m_panes->source(), &SourceView::correctionRequested, this, &MainWindow::correct);
        QListView *cards = m_panes->quotes().list();
        cards->setContextMenuPolicy(Qt::ActionsContextMenu); // a click with any button has made the card current
        cards->addActions({&(*m_actions)[ActionId::CopyCitation], &(*m_actions)[ActionId::Correct]});
        for (PictureBar *bar : {&m_panes->charts().pictureBar(), &m_panes->timeline().pictureBar()}) {
            bar->setAskPath(m_dialogs.askSave, m_dialogs.askFolder);
        }
    });
    // Without an article there is no first picture of it to wait for.
    connect(&m_opening, &Opening::said, m_panes, &Panes::build);
    const ArticleView *article = m_panes->article().article();
    connect(article, &ArticleView::correctionRequested, this, &MainWindow::correct);
    connect(article, &ArticleView::citationRequested, this, [this, article](const Item &item) {
        if (article->selectedSpan().isEmpty()) {
            m_document.selection().set(item, this);
        }
        copyCitation();
    });
    connect(article, &ArticleView::markRequested, this, &MainWindow::markSelectedWords);
}

void MainWindow::updateTitle()
{
    const QString title = m_document.article()->displayTitle();
    setWindowTitle(title.isEmpty() ? tr("Pullquote") : tr("%1 — Pullquote").arg(title));
}

void MainWindow::updateActions()
{
    const auto enable = [this](ActionId id, bool enabled) { (*m_actions)[id].setEnabled(enabled); };
    enable(ActionId::Back, m_document.history().canGoBack());
    enable(ActionId::Forward, m_document.history().canGoForward());
    enable(ActionId::Reload, m_opening.canReload());
    enable(ActionId::StopLoading, m_opening.isBusy());
    enable(ActionId::ClearFilters, !m_document.filters().state().isEmpty());
    enable(ActionId::UndoCorrection, m_document.corrections().canUndo());
    enable(ActionId::RedoCorrection, m_document.corrections().canRedo());
    const Item &selected = m_document.selection().current();
    const bool isFinding = std::holds_alternative<QuoteId>(selected) || std::holds_alternative<EventId>(selected) ||
                           std::holds_alternative<FigureId>(selected);
    enable(ActionId::Correct, isFinding);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // The side buttons of the mouse go back and forward, whatever pane they are pressed in.
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
        const bool isHere = widget && widget->window() == this;
        if (isHere && (button == Qt::BackButton || button == Qt::ForwardButton)) {
            (*m_actions)[button == Qt::BackButton ? ActionId::Back : ActionId::Forward].trigger();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_state.save(*this);
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (Opening::canOpen(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_opening.openMime(*event->mimeData(), tr("What was dropped"));
}

} // namespace pullquote
