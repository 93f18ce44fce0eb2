// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"

#include "app/commandpalette.h"
#include "tests/app/windowfixture.h"

#include <QMenuBar>
#include <QSet>
#include <QTest>
#include <QWindow>

namespace pullquote::test {
namespace {

using namespace Qt::Literals::StringLiterals;

TEST(Actions, table_hasEveryActionOnceInItsPlace)
{
    QSet<int> ids;
    QSet<QString> names;
    for (const ActionRow &row : actionTable()) {
        ids.insert(int(row.id));
        names.insert(row.name);
    }
    EXPECT_EQ(actionTable().size(), size_t(ActionCount));
    EXPECT_EQ(ids.size(), ActionCount);
    EXPECT_EQ(names.size(), ActionCount);
}

TEST(Actions, shortcuts_areEachOfOneActionAlone)
{
    // Of two actions on one shortcut neither fires.
    QMap<QString, QString> owners;
    for (const ActionRow &row : actionTable()) {
        for (const QKeySequence &keys : row.shortcuts) {
            const QString written = keys.toString(QKeySequence::PortableText);
            EXPECT_FALSE(written.isEmpty()) << qPrintable(row.name);
            EXPECT_FALSE(owners.contains(written))
                << qPrintable(written + u": "_s + owners[written] + u", "_s + row.name);
            owners[written] = row.name;
        }
    }
}

TEST(Actions, singleLetters_areNoShortcuts)
{
    for (const ActionRow &row : actionTable()) {
        for (const QKeySequence &keys : row.shortcuts) {
            const bool isPlain = keys[0].keyboardModifiers() == Qt::NoModifier;
            EXPECT_FALSE(isPlain && keys[0].key() < Qt::Key_Escape) << qPrintable(row.name);
        }
    }
}

class ActionsInWindow : public WindowFixture
{
};

TEST_F(ActionsInWindow, everyShortcutOfTheWindow_isUnique)
{
    QMap<QString, const QAction *> owners;
    for (const QAction *action : window->findChildren<QAction *>()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            if (action->shortcutContext() != Qt::WindowShortcut) {
                continue;
            }
            const QString written = keys.toString(QKeySequence::PortableText);
            EXPECT_FALSE(owners.contains(written)) << qPrintable(written + u' ' + action->text());
            owners[written] = action;
        }
    }
}

TEST_F(ActionsInWindow, menus_holdEveryAction)
{
    QSet<const QAction *> inMenus;
    for (const QMenu *menu : window->menuBar()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            inMenus.insert(action);
        }
    }
    for (const ActionRow &row : actionTable()) {
        EXPECT_TRUE(inMenus.contains(&window->actions()[row.id])) << qPrintable(row.name);
    }
}

TEST_F(ActionsInWindow, mnemonics_areUniqueWithinAMenu)
{
    for (const QMenu *menu : window->menuBar()->findChildren<QMenu *>()) {
        QMap<QString, QString> owners;
        for (const QAction *action : menu->actions()) {
            const QString key = QKeySequence::mnemonic(action->text()).toString();
            if (key.isEmpty()) {
                continue;
            }
            EXPECT_FALSE(owners.contains(key))
                << qPrintable(menu->title() + u": "_s + owners[key] + u", "_s + action->text());
            owners[key] = action->text();
        }
    }
}

TEST_F(ActionsInWindow, commandPalette_typedInto_runsTheCommand)
{
    trigger(ActionId::Commands);
    auto *palette = window->findChild<CommandPalette *>();
    ASSERT_TRUE(palette);
    EXPECT_GT(palette->listed().size(), 20);
    ASSERT_FALSE(window->actions()[ActionId::ThemeDark].isChecked());
    // The way that keys take from the screen: to the window, which has to know its field.
    for (const Qt::Key key : {Qt::Key_D, Qt::Key_A, Qt::Key_R, Qt::Key_K}) {
        QTest::keyClick(palette->windowHandle(), key);
    }
    ASSERT_EQ(palette->listed(), QStringList{u"Dark"_s});
    QTest::keyClick(palette->windowHandle(), Qt::Key_Return);
    EXPECT_TRUE(window->actions()[ActionId::ThemeDark].isChecked());
    trigger(ActionId::ThemeLight);
}

} // namespace
} // namespace pullquote::test
