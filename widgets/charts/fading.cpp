// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/fading.h"

#include <QPaintEngine>
#include <QPainter>

namespace pullquote {

QColor faded(const QPainter &painter, const QColor &colour, double opacity, const QColor &ground)
{
    const auto share = float(opacity);
    if (painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Pdf) {
        const auto mixed = [share](float top, float below) { return top * share + below * (1 - share); };
        return QColor::fromRgbF(mixed(colour.redF(), ground.redF()), mixed(colour.greenF(), ground.greenF()),
                                mixed(colour.blueF(), ground.blueF()));
    }
    QColor result = colour;
    result.setAlphaF(share);
    return result;
}

} // namespace pullquote
