// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pullquote {

/// Runs `pullquote chart …`: `arguments` are those after the command's name. Needs a QApplication (the offscreen
/// platform will do). Returns the exit status: 0, 1 if something failed, 2 if the arguments make no sense.
int runChart(const QStringList &arguments);

} // namespace pullquote
