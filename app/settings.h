// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QVariant>

#include <functional>
#include <span>

namespace pullquote {

/// What the person can choose. The window's own state (sizes, docks, recent files) is no setting: see WindowState.
enum class Setting {
    Theme,         ///< "system", "light" or "dark".
    ReloadChanges, ///< Whether a changed file is read again without asking.
    Zoom,          ///< Of the article, in percent.
    FurnitureShown ///< Whether the furniture of the page is unfolded.
};

/// One row of the table of settings.
struct SettingRow
{
    Setting setting;
    QString key;
    QVariant standard;                                  ///< The default; its type is the setting's type.
    std::function<bool(const QVariant &)> accepts = {}; ///< Anything else counts as unset. Empty: every value.
    QString formerKey = {};                             ///< Where an older version kept it; read once, then removed.
    std::function<QVariant(const QVariant &)> migrate = {}; ///< Makes today's value from the former one.
};

/// The one table of settings.
std::span<const SettingRow> settingsTable();

/// The settings of the program in a file of their own.
class Settings final : public QObject
{
    Q_OBJECT

public:
    /// `file` need not be there. The rows must outlive the settings.
    explicit Settings(const QString &file, std::span<const SettingRow> rows = settingsTable());

    /// What the person chose, else the default. What the file holds and the row does not accept is as if unset.
    QVariant value(Setting setting) const;
    void set(Setting setting, const QVariant &value);

Q_SIGNALS:
    void changed(pullquote::Setting setting);

private:
    const SettingRow &row(Setting setting) const;
    void migrate();

    std::span<const SettingRow> m_rows;
    QSettings m_file;
};

} // namespace pullquote
