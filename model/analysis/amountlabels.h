// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/figurelabel.h"
#include "model/analysis/measureclause.h"

namespace pullquote {

/// What a count, an amount of money or a quantity measures, and of whom: "goals scored", by somebody. Empty if nothing
/// around the figure tells.
FigureLabel amountLabel(const MeasureClause &clause);

} // namespace pullquote
