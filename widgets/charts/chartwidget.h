// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace pullquote {

/// Draws one Chart.
class ChartWidget final : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
};

} // namespace pullquote
