// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/history.h"

namespace pullquote {

void History::visit(const Place &place)
{
    if (m_current >= 0 && m_places[size_t(m_current)].item == place.item) {
        m_places[size_t(m_current)].position = place.position;
        return;
    }
    m_places.resize(size_t(m_current + 1));
    m_places.push_back(place);
    if (qsizetype(m_places.size()) > Limit) {
        m_places.erase(m_places.begin());
    }
    m_current = qsizetype(m_places.size()) - 1;
    Q_EMIT changed();
}

std::optional<Place> History::back()
{
    if (!canGoBack()) {
        return std::nullopt;
    }
    const Place place = m_places[size_t(--m_current)];
    Q_EMIT changed();
    return place;
}

std::optional<Place> History::forward()
{
    if (!canGoForward()) {
        return std::nullopt;
    }
    const Place place = m_places[size_t(++m_current)];
    Q_EMIT changed();
    return place;
}

void History::clear()
{
    m_places.clear();
    m_current = -1;
    Q_EMIT changed();
}

void History::renewPlaces(const std::function<std::optional<Place>(const Place &)> &renew)
{
    std::vector<Place> places;
    qsizetype current = -1;
    for (qsizetype i = 0; i < qsizetype(m_places.size()); ++i) {
        if (const auto place = renew(m_places[size_t(i)])) {
            places.push_back(*place);
        }
        if (i == m_current) {
            current = qsizetype(places.size()) - 1;
        }
    }
    m_places = std::move(places);
    m_current = current;
    Q_EMIT changed();
}

} // namespace pullquote
