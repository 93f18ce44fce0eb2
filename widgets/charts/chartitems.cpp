// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartitems.h"

namespace pullquote {

Item itemOf(const ChartTarget &target)
{
    return std::visit([](const auto &id) { return Item(id); }, target);
}

} // namespace pullquote
