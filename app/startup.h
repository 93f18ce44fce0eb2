// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pullquote {

/// While it lives, a platform that cannot show windows ends the program with a clear sentence and status 1, where Qt
/// would abort. To be held while QApplication is made, and no longer.
class DisplayGuard final
{
public:
    DisplayGuard();
    ~DisplayGuard();
    DisplayGuard(const DisplayGuard &) = delete;
    DisplayGuard &operator=(const DisplayGuard &) = delete;
};

/// What `pullquote --help` prints.
QString helpText();

} // namespace pullquote
