// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace pullquote::plaintext {

/// What makes a line a list item: "• ", "- ", "3. ", "(a) ".
struct ListMarker
{
    enum class Kind { None, Bullet, Number };
    Kind kind = Kind::None;
    QChar sign;           ///< The bullet, or the mark after the number.
    int number = 0;       ///< Letters count from a = 1.
    qsizetype length = 0; ///< Of the marker with the white space after it.

    bool isValid() const { return kind != Kind::None; }
};

/// The marker that `line` begins with, if text follows it. Dashes that open speech ("— Yes") are none.
ListMarker listMarker(QStringView line);

/// Whether the line is drawn, not written: "-----", "* * *", "=====".
bool isRule(QStringView line);

} // namespace pullquote::plaintext
