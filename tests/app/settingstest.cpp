// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "app/windowstate.h"

#include <QFileInfo>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <array>
#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

class SettingsTest : public testing::Test
{
protected:
    const QTemporaryDir m_folder;
    const QString m_file = m_folder.filePath(u"settings.ini"_s);
};

TEST(SettingsTable, keys_areUniqueAndDefaultsAreAccepted)
{
    QSet<QString> keys;
    for (const SettingRow &row : settingsTable()) {
        EXPECT_FALSE(keys.contains(row.key)) << qPrintable(row.key);
        keys.insert(row.key);
        EXPECT_TRUE(row.standard.isValid());
        EXPECT_TRUE(!row.accepts || row.accepts(row.standard)) << qPrintable(row.key);
    }
}

TEST_F(SettingsTest, chosen_isKept)
{
    {
        Settings settings(m_file);
        EXPECT_EQ(settings.value(Setting::Zoom), 100);
        const QSignalSpy changes(&settings, &Settings::changed);
        settings.set(Setting::Zoom, 130);
        settings.set(Setting::Zoom, 130);
        EXPECT_EQ(changes.size(), 1);
    }
    EXPECT_EQ(Settings(m_file).value(Setting::Zoom), 130);
}

TEST_F(SettingsTest, nonsense_countsAsUnset)
{
    {
        QSettings file(m_file, QSettings::IniFormat);
        file.setValue(u"article/zoom"_s, u"huge"_s);
        file.setValue(u"appearance/theme"_s, u"pink"_s);
    }
    Settings settings(m_file);
    EXPECT_EQ(settings.value(Setting::Zoom), 100);
    EXPECT_EQ(settings.value(Setting::Theme), u"system"_s);
    settings.set(Setting::Theme, u"pink"_s);
    EXPECT_EQ(settings.value(Setting::Theme), u"system"_s);
}

TEST_F(SettingsTest, formerKey_isTakenOverOnceAndRemoved)
{
    {
        QSettings file(m_file, QSettings::IniFormat);
        file.setValue(u"old/scale"_s, 1.5);
    }
    const std::array rows{
        SettingRow{Setting::Zoom, u"article/zoom"_s, 100, {}, u"old/scale"_s, [](const QVariant &former) {
                       return QVariant(int(former.toDouble() * 100));
                   }}};
    EXPECT_EQ(Settings(m_file, rows).value(Setting::Zoom), 150);
    QSettings file(m_file, QSettings::IniFormat);
    EXPECT_FALSE(file.contains(u"old/scale"_s));
    EXPECT_EQ(file.value(u"article/zoom"_s).toInt(), 150);
}

TEST_F(SettingsTest, recentFiles_keepTheNewestFirstAndNoMoreThanTheLimit)
{
    WindowState state(m_file);
    for (int i = 0; i < 20; ++i) {
        state.addRecentFile(u"/articles/%1.txt"_s.arg(i));
    }
    state.addRecentFile(u"/articles/15.txt"_s);
    const QStringList files = WindowState(m_file).recentFiles();
    EXPECT_EQ(files.size(), WindowState::RecentLimit);
    EXPECT_EQ(files[0], u"/articles/15.txt"_s);
    EXPECT_EQ(files[1], u"/articles/19.txt"_s);
    EXPECT_EQ(files.count(u"/articles/15.txt"_s), 1);
    state.clearRecentFiles();
    EXPECT_TRUE(state.recentFiles().isEmpty());
}

} // namespace
} // namespace pullquote
