// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace pullquote {

/// Something to tell the person, with at most one thing to do about it.
struct Message
{
    enum class Kind { Notice, Problem };

    Kind kind = Kind::Notice;
    QString text;                   ///< Whole sentences; plain text.
    QString action = {};            ///< The words of the button; empty: none.
    std::function<void()> act = {}; ///< What the button does.
};

} // namespace pullquote
