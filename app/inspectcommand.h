// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pullquote {

/// Runs `pullquote inspect`; `arguments` are those after the word. Prints to standard output and returns the exit
/// status: 0, 1 if a file or the printing failed, 2 for arguments that make no sense. Needs no display.
int runInspect(const QStringList &arguments);

} // namespace pullquote
