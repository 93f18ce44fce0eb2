// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pullquote {

/// Opens the window and runs until it is closed. Returns the exit status: 1 without a display, 2 for arguments that
/// make no sense.
int runWindow(int argc, char *argv[]);

} // namespace pullquote
