// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPainter;

namespace pullquote {

/// `colour` at that opacity (0 to 1). Qt's PDF engine draws gradients without their transparency: there it is `colour`
/// mixed with the ground, which looks the same.
QColor faded(const QPainter &painter, const QColor &colour, double opacity, const QColor &ground);

} // namespace pullquote
