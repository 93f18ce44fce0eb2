// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/correctionlog.h"

namespace pullquote {

void CorrectionLog::add(const std::vector<Correction> &corrections)
{
    std::vector<Correction> list = m_list;
    for (const Correction &correction : corrections) {
        std::erase_if(list, [&](const Correction &other) {
            return other.kind == correction.kind && other.anchor == correction.anchor;
        });
        list.push_back(correction);
    }
    set(std::move(list));
}

void CorrectionLog::removeAt(size_t index)
{
    if (index >= m_list.size()) {
        return;
    }
    std::vector<Correction> list = m_list;
    list.erase(list.begin() + std::ptrdiff_t(index));
    set(std::move(list));
}

void CorrectionLog::set(std::vector<Correction> corrections)
{
    if (corrections == m_list) {
        return;
    }
    m_states.resize(m_current + 1);
    m_states.push_back(std::move(corrections));
    goTo(m_current + 1);
}

void CorrectionLog::reset(std::vector<Correction> corrections)
{
    m_states.assign(1, std::move(corrections));
    goTo(0);
}

void CorrectionLog::undo()
{
    if (canUndo()) {
        goTo(m_current - 1);
    }
}

void CorrectionLog::redo()
{
    if (canRedo()) {
        goTo(m_current + 1);
    }
}

void CorrectionLog::goTo(size_t state)
{
    m_current = state;
    m_list = m_states[state];
    m_lost.clear();
    Q_EMIT changed();
}

} // namespace pullquote
