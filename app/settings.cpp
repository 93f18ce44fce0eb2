// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

auto oneOf(const QStringList &words)
{
    return [words](const QVariant &value) { return words.contains(value.toString()); };
}

auto between(int low, int high)
{
    return [low, high](const QVariant &value) { return low <= value.toInt() && value.toInt() <= high; };
}

/// The value as the type of the row; invalid if it is none of that type or not accepted.
QVariant asRow(const SettingRow &row, QVariant value)
{
    const bool fits = value.isValid() && value.convert(row.standard.metaType());
    return fits && (!row.accepts || row.accepts(value)) ? value : QVariant();
}

} // namespace

std::span<const SettingRow> settingsTable()
{
    static const std::array rows{
        SettingRow{Setting::Theme, u"appearance/theme"_s, u"system"_s, oneOf({u"system"_s, u"light"_s, u"dark"_s})},
        SettingRow{Setting::ReloadChanges, u"opening/reloadChanges"_s, false},
        SettingRow{Setting::Zoom, u"article/zoom"_s, 100, between(50, 300)},
        SettingRow{Setting::FurnitureShown, u"article/furnitureShown"_s, false},
    };
    return rows;
}

Settings::Settings(const QString &file, std::span<const SettingRow> rows)
    : m_rows(rows)
    , m_file(file, QSettings::IniFormat)
{
    migrate();
}

QVariant Settings::value(Setting setting) const
{
    const SettingRow &which = row(setting);
    const QVariant chosen = asRow(which, m_file.value(which.key));
    return chosen.isValid() ? chosen : which.standard;
}

void Settings::set(Setting setting, const QVariant &value)
{
    const SettingRow &which = row(setting);
    const QVariant fitting = asRow(which, value);
    if (!fitting.isValid() || fitting == this->value(setting)) {
        return;
    }
    m_file.setValue(which.key, fitting);
    Q_EMIT changed(setting);
}

const SettingRow &Settings::row(Setting setting) const
{
    const auto found = std::ranges::find(m_rows, setting, &SettingRow::setting);
    Q_ASSERT(found != m_rows.end());
    return *found;
}

void Settings::migrate()
{
    for (const SettingRow &row : m_rows) {
        if (row.formerKey.isEmpty() || !m_file.contains(row.formerKey)) {
            continue;
        }
        const QVariant former = m_file.value(row.formerKey);
        const QVariant today = asRow(row, row.migrate ? row.migrate(former) : former);
        if (today.isValid() && !m_file.contains(row.key)) {
            m_file.setValue(row.key, today);
        }
        m_file.remove(row.formerKey);
    }
}

} // namespace pullquote
