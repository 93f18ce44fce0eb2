// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"

#include <QCoreApplication>
#include <QMenuBar>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

QList<QKeySequence> keys(std::initializer_list<const char *> sequences)
{
    QList<QKeySequence> list;
    for (const char *sequence : sequences) {
        list.push_back(QKeySequence(QLatin1StringView(sequence), QKeySequence::PortableText));
    }
    return list;
}

std::vector<ActionRow> makeTable()
{
    using enum ActionId;
    constexpr bool Checkable = true;
    constexpr bool NewGroup = true;
    const auto none = std::nullopt;
    return {
        {Open, u"open"_s, MenuId::File, tr("&Open…"), keys({"Ctrl+O"}), Glyph::Folder},
        {Paste, u"paste"_s, MenuId::File, tr("&Paste as an Article"), keys({"Ctrl+Shift+V"})},
        {OpenExample, u"open-example"_s, MenuId::File, tr("Open the &Example Article")},
        {Reload, u"reload"_s, MenuId::File, tr("Re&load"), keys({"F5", "Ctrl+R"}), none, false, NewGroup},
        {ReloadChanges, u"reload-changes"_s, MenuId::File, tr("Reload &Changed Files by Itself"), {}, none, Checkable},
        {StopLoading, u"stop-loading"_s, MenuId::File, tr("&Stop Opening")},
        {Quit, u"quit"_s, MenuId::File, tr("&Quit"), keys({"Ctrl+Q"}), none, false, NewGroup},

        {Copy, u"copy"_s, MenuId::Edit, tr("&Copy"), keys({"Ctrl+C"})},
        {CopyCitation, u"copy-citation"_s, MenuId::Edit, tr("Copy with &Source"), keys({"Ctrl+Shift+C"})},
        {SelectAll, u"select-all"_s, MenuId::Edit, tr("Select &All"), keys({"Ctrl+A"})},
        {Find, u"find"_s, MenuId::Edit, tr("&Find…"), keys({"Ctrl+F"}), Glyph::Search, false, NewGroup},
        {FindNext, u"find-next"_s, MenuId::Edit, tr("Find &Next"), keys({"F3", "Ctrl+G"})},
        {FindPrevious, u"find-previous"_s, MenuId::Edit, tr("Find Pre&vious"), keys({"Shift+F3", "Ctrl+Shift+G"})},
        {Filter, u"filter"_s, MenuId::Edit, tr("F&ilter…"), keys({"Ctrl+L"}), Glyph::Filter, false, NewGroup},
        {ClearFilters, u"clear-filters"_s, MenuId::Edit, tr("Clear Fi&lters"), keys({"Ctrl+Shift+L"})},
        {Correct, u"correct"_s, MenuId::Edit, tr("C&orrect Selected…"), keys({"Ctrl+E"}), none, false, NewGroup},
        {MarkQuote, u"mark-quote"_s, MenuId::Edit, tr("Mark Selected Words as &Quote…")},
        {MarkFigure, u"mark-figure"_s, MenuId::Edit, tr("Mark Selected Words as Fi&gure…")},
        {Corrections, u"corrections"_s, MenuId::Edit, tr("Co&rrections…")},
        {UndoCorrection, u"undo-correction"_s, MenuId::Edit, tr("&Undo Correction"), keys({"Ctrl+Z"})},
        {RedoCorrection, u"redo-correction"_s, MenuId::Edit, tr("Redo Correc&tion"), keys({"Ctrl+Shift+Z"})},

        {ZoomIn, u"zoom-in"_s, MenuId::View, tr("Zoom &In"), keys({"Ctrl++", "Ctrl+="}), Glyph::ZoomIn},
        {ZoomOut, u"zoom-out"_s, MenuId::View, tr("Zoom &Out"), keys({"Ctrl+-"}), Glyph::ZoomOut},
        {ZoomReset, u"zoom-reset"_s, MenuId::View, tr("&Normal Size"), keys({"Ctrl+0"})},
        {ShowFurniture, u"show-furniture"_s, MenuId::View, tr("Show Page &Furniture"), {}, none, Checkable},
        {ThemeSystem, u"theme-system"_s, MenuId::Theme, tr("As the &System"), {}, none, Checkable},
        {ThemeLight, u"theme-light"_s, MenuId::Theme, tr("&Light"), {}, none, Checkable},
        {ThemeDark, u"theme-dark"_s, MenuId::Theme, tr("&Dark"), {}, none, Checkable},
        {ToggleTheme, u"toggle-theme"_s, MenuId::Theme, tr("&Change Over"), keys({"Ctrl+Shift+T"}), Glyph::Theme, false,
         NewGroup},
        {NextPane, u"next-pane"_s, MenuId::View, tr("N&ext Pane"), keys({"F6"}), none, false, NewGroup},
        {PreviousPane, u"previous-pane"_s, MenuId::View, tr("Pre&vious Pane"), keys({"Shift+F6"})},
        {FullScreen, u"full-screen"_s, MenuId::View, tr("F&ull Screen"), keys({"F11"}), none, Checkable, NewGroup},
        {ResetLayout, u"reset-layout"_s, MenuId::View, tr("&Reset Layout")},

        {Back, u"back"_s, MenuId::Go, tr("&Back"), keys({"Alt+Left"}), Glyph::Back},
        {Forward, u"forward"_s, MenuId::Go, tr("&Forward"), keys({"Alt+Right"}), Glyph::Forward},
        {NextFinding, u"next-finding"_s, MenuId::Go, tr("&Next Finding"), keys({"Alt+Down"}), none, false, NewGroup},
        {PreviousFinding, u"previous-finding"_s, MenuId::Go, tr("&Previous Finding"), keys({"Alt+Up"})},

        {ExportQuotesMarkdown, u"export-quotes-markdown"_s, MenuId::Export, tr("&Quotes as Markdown…"),
         keys({"Ctrl+Shift+E"})},
        {ExportQuotesCsv, u"export-quotes-csv"_s, MenuId::Export, tr("Quotes as CSV…")},
        {ExportQuotesJson, u"export-quotes-json"_s, MenuId::Export, tr("Quotes as JSON…")},
        {ExportFiguresMarkdown,
         u"export-figures-markdown"_s,
         MenuId::Export,
         tr("&Figures as Markdown…"),
         {},
         none,
         false,
         NewGroup},
        {ExportFiguresCsv, u"export-figures-csv"_s, MenuId::Export, tr("Figures as CSV…")},
        {ExportFiguresJson, u"export-figures-json"_s, MenuId::Export, tr("Figures as JSON…")},
        {ExportEventsMarkdown,
         u"export-events-markdown"_s,
         MenuId::Export,
         tr("&Dates as Markdown…"),
         {},
         none,
         false,
         NewGroup},
        {ExportEventsCsv, u"export-events-csv"_s, MenuId::Export, tr("Dates as CSV…")},
        {ExportEventsJson, u"export-events-json"_s, MenuId::Export, tr("Dates as JSON…")},
        {SaveChart, u"save-chart"_s, MenuId::Export, tr("Save &Chart as Picture…"), keys({"Ctrl+Shift+S"}), none, false,
         NewGroup},
        {SaveAllCharts, u"save-all-charts"_s, MenuId::Export, tr("Save &All Charts…")},
        {SaveTimeline, u"save-timeline"_s, MenuId::Export, tr("Save &Timeline as Picture…")},

        {Commands, u"commands"_s, MenuId::Help, tr("&All Commands…"), keys({"Ctrl+Shift+P"})},
        {Shortcuts, u"shortcuts"_s, MenuId::Help, tr("&Keyboard Shortcuts"), keys({"F1", "Ctrl+?"})},
        {About, u"about"_s, MenuId::Help, tr("A&bout Pullquote"), {}, none, false, NewGroup},
    };
}

QString titleOf(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return tr("&File");
    case MenuId::Edit:
        return tr("&Edit");
    case MenuId::View:
        return tr("&View");
    case MenuId::Theme:
        return tr("&Theme");
    case MenuId::Go:
        return tr("&Go");
    case MenuId::Export:
        return tr("E&xport");
    case MenuId::Help:
        return tr("&Help");
    }
    return {};
}

} // namespace

std::span<const ActionRow> actionTable()
{
    static const std::vector<ActionRow> table = makeTable();
    return table;
}

Actions::Actions(QWidget &window)
    : QObject(&window)
{
    for (const ActionRow &row : actionTable()) {
        auto *action = new QAction(row.text, &window);
        action->setObjectName(row.name);
        action->setShortcuts(row.shortcuts);
        action->setCheckable(row.isCheckable);
        action->setMenuRole(QAction::NoRole);
        m_actions[size_t(row.id)] = action;
        window.addAction(action);
    }
}

void Actions::setTheme(const Theme &theme)
{
    for (const ActionRow &row : actionTable()) {
        if (row.glyph) {
            QAction &action = (*this)[row.id];
            action.setIcon(glyphIcon(*row.glyph, theme.text, theme.line));
            action.setIconVisibleInMenu(false);
        }
    }
}

void Actions::addTo(QMenuBar &bar)
{
    for (const MenuId id : {MenuId::File, MenuId::Edit, MenuId::View, MenuId::Go, MenuId::Export, MenuId::Help}) {
        m_menus[size_t(id)] = bar.addMenu(titleOf(id));
    }
    m_menus[size_t(MenuId::Theme)] = new QMenu(titleOf(MenuId::Theme), m_menus[size_t(MenuId::View)]);
    for (const ActionRow &row : actionTable()) {
        QMenu &menu = *m_menus[size_t(row.menu)];
        if (row.beginsGroup) {
            menu.addSeparator();
        }
        menu.addAction(&(*this)[row.id]);
    }
    QMenu &view = menu(MenuId::View);
    view.insertMenu(&(*this)[ActionId::NextPane], m_menus[size_t(MenuId::Theme)]);
}

} // namespace pullquote
