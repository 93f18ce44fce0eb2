// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/glyphs.h"
#include "widgets/theme.h"

#include <QAction>
#include <QKeySequence>

#include <array>
#include <optional>
#include <span>

class QMenu;
class QMenuBar;

namespace pullquote {

/// Everything that the window can do on command.
enum class ActionId {
    Open,
    Paste,
    OpenExample,
    Reload,
    ReloadChanges,
    StopLoading,
    Quit,
    Copy,
    CopyCitation,
    SelectAll,
    Find,
    FindNext,
    FindPrevious,
    Filter,
    ClearFilters,
    Correct,
    MarkQuote,
    MarkFigure,
    Corrections,
    UndoCorrection,
    RedoCorrection,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    ShowFurniture,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ToggleTheme,
    NextPane,
    PreviousPane,
    FullScreen,
    ResetLayout,
    Back,
    Forward,
    NextFinding,
    PreviousFinding,
    ExportQuotesMarkdown,
    ExportQuotesCsv,
    ExportQuotesJson,
    ExportFiguresMarkdown,
    ExportFiguresCsv,
    ExportFiguresJson,
    ExportEventsMarkdown,
    ExportEventsCsv,
    ExportEventsJson,
    SaveChart,
    SaveAllCharts,
    SaveTimeline,
    Commands,
    Shortcuts,
    About
};
constexpr int ActionCount = int(ActionId::About) + 1;

/// Where an action stands in the menu bar.
enum class MenuId { File, Edit, View, Theme, Go, Export, Help };

/// One row of the table of actions.
struct ActionRow
{
    ActionId id;
    QString name; ///< Stable: the object's name, for tests and for those who look it up.
    MenuId menu;
    QString text; ///< With & and, if a question follows, an ellipsis.
    QList<QKeySequence> shortcuts = {};
    std::optional<Glyph> glyph = {};
    bool isCheckable = false;
    bool beginsGroup = false; ///< A line stands above it in its menu.
};

/// The one table of actions, in the order of the menus. Menus, toolbar, command palette and the list of shortcuts are
/// made from it.
std::span<const ActionRow> actionTable();

/// The actions of one window.
class Actions final : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget &window);

    QAction &operator[](ActionId id) const { return *m_actions[size_t(id)]; }

    void setTheme(const Theme &theme);
    /// Fills the menu bar.
    void addTo(QMenuBar &bar);
    /// After addTo().
    QMenu &menu(MenuId id) const { return *m_menus[size_t(id)]; }

private:
    std::array<QAction *, ActionCount> m_actions{};
    std::array<QMenu *, size_t(MenuId::Help) + 1> m_menus{};
};

} // namespace pullquote
