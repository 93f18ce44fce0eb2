// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace pullquote {

/// Whether an address may be handed to the desktop at all: web pages and mail, nothing that runs or opens local files.
bool mayBeOpened(const QString &address);

/// Shows the whole address and asks whether to open it; opens it in the desktop's own program only then. An address
/// that may not be opened can only be copied.
void askToOpen(const QString &address, QWidget *parent);

} // namespace pullquote
