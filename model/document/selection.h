// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/place.h"

#include <QObject>

namespace pullquote {

/// The one selection and the one hovered thing of a document, in typed ids. Every view calls set() and follows
/// changed(); setting what is set already is silent, so echoes end.
class Selection final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const Item &current() const { return m_current; }
    const Item &hovered() const { return m_hovered; }

    /// Selects `item`. `origin` is the view that the person acted in (it need not scroll to its own click); may be
    /// null.
    void set(const Item &item, QObject *origin);
    void clear(QObject *origin) { set({}, origin); }

    /// What the pointer is over; nothing when it leaves.
    void hover(const Item &item, QObject *origin);

Q_SIGNALS:
    void changed(const pullquote::Item &item, QObject *origin);
    void hoverChanged(const pullquote::Item &item, QObject *origin);
    /// The person asked for what is selected already: flash it again.
    void requested(const pullquote::Item &item, QObject *origin);

private:
    Item m_current;
    Item m_hovered;
};

} // namespace pullquote
