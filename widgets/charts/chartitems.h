// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/chart.h"
#include "model/document/place.h"

#include <QString>

namespace pullquote {

/// The selectable thing that a bar stands for.
Item itemOf(const ChartTarget &target);

} // namespace pullquote
