// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pullquote {

/// Makes assistive technology see every PointView as a chart with a child for each of its points. Any number of calls
/// install it once.
void installPointAccessibility();

} // namespace pullquote
