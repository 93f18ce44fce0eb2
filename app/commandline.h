// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pullquote {

/// Runs `pullquote inspect …`: `arguments` are those after the command's name. Returns the exit status.
int runInspect(const QStringList &arguments);

} // namespace pullquote
