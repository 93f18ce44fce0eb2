// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/place.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace pullquote {

/// The places that the person has been to, as in a browser: going somewhere new drops what was ahead.
class History final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The person went to `place`; the place that they are at already is not entered twice.
    void visit(const Place &place);
    /// The place before (after) the current one, which becomes current; nothing if there is none.
    std::optional<Place> back();
    std::optional<Place> forward();
    bool canGoBack() const { return m_current > 0; }
    bool canGoForward() const { return m_current + 1 < qsizetype(m_places.size()); }
    void clear();
    /// Puts every place through `renew`; those that it gives nothing for are dropped.
    void renewPlaces(const std::function<std::optional<Place>(const Place &)> &renew);

    static constexpr qsizetype Limit = 500; ///< Older places are forgotten.

Q_SIGNALS:
    void changed();

private:
    std::vector<Place> m_places;
    qsizetype m_current = -1;
};

} // namespace pullquote
