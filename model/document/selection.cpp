// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/selection.h"

namespace pullquote {

void Selection::set(const Item &item, QObject *origin)
{
    if (m_current == item) {
        if (isSomething(item)) {
            Q_EMIT requested(item, origin);
        }
        return;
    }
    m_current = item;
    Q_EMIT changed(m_current, origin);
}

void Selection::hover(const Item &item, QObject *origin)
{
    if (m_hovered == item) {
        return;
    }
    m_hovered = item;
    Q_EMIT hoverChanged(m_hovered, origin);
}

} // namespace pullquote
