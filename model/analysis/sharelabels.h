// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/figurelabel.h"
#include "model/analysis/measureclause.h"

namespace pullquote {

/// What a share or a change in points is of, and of whom: "code written by AI", of the company. `before` is the label
/// of the figure before it in the sentence, or null. Empty if nothing around the figure tells.
FigureLabel shareLabel(const MeasureClause &clause, const FigureLabel *before);

} // namespace pullquote
