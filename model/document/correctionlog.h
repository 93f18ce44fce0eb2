// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/correction.h"

#include <QObject>

#include <vector>

namespace pullquote {

/// The corrections of the open article, in the order in which they were made, with undo and redo. The document applies
/// them; a store keeps them.
class CorrectionLog final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const std::vector<Correction> &list() const { return m_list; }

    /// Adds them as one step to undo; nothing for an empty list. A newer word on the same thing replaces the older.
    void add(const std::vector<Correction> &corrections);
    void add(const Correction &correction) { add(std::vector{correction}); }
    /// Takes back the correction at `index`, whatever was made after it.
    void removeAt(size_t index);
    /// Replaces all, for a store's content or an import.
    void set(std::vector<Correction> corrections);
    /// Begins anew without anything to undo: another article.
    void reset(std::vector<Correction> corrections);

    bool canUndo() const { return m_current > 0; }
    bool canRedo() const { return m_current + 1 < m_states.size(); }
    void undo();
    void redo();

    /// Of the last application: the corrections, by index, that fit nothing any more.
    const std::vector<size_t> &lost() const { return m_lost; }
    void setLost(std::vector<size_t> lost) { m_lost = std::move(lost); }

Q_SIGNALS:
    void changed();

private:
    void goTo(size_t state);

    std::vector<Correction> m_list;
    std::vector<std::vector<Correction>> m_states{{}}; ///< Lists are short: whole states are the simplest undo.
    size_t m_current = 0;
    std::vector<size_t> m_lost;
};

} // namespace pullquote
