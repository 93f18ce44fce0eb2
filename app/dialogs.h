// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/picturebar.h"

#include <QDialog>

#include <functional>

namespace pullquote {

/// The questions that the window puts in windows of their own. A test gives its own answers.
struct Dialogs
{
    AskPath askOpen;        ///< `suggestion` is the folder to begin in.
    AskPath askCorrections; ///< Which file of corrections to read; `suggestion` is the folder to begin in.
    AskPath askSave;
    AskPath askFolder;
    std::function<void(QDialog &)> run; ///< Shows a dialog until it is answered.

    /// The desktop's own.
    static Dialogs standard();
};

} // namespace pullquote
