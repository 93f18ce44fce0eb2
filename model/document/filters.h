// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"

#include <QObject>

#include <optional>

namespace pullquote {

/// Which findings are shown: one meaning for every view. An unset part lets everything through.
struct FilterState
{
    SourceId source;               ///< Only what belongs to this source.
    SectionId section;             ///< Only what lies in this section or below it.
    std::optional<QuoteKind> kind; ///< Only quotes of this kind; says nothing about events and figures.
    QString text;                  ///< Only findings whose words, label or source's name hold it, whatever the case.

    bool isEmpty() const { return !source.isValid() && !section.isValid() && !kind && text.isEmpty(); }
    bool operator==(const FilterState &) const = default;
};

/// The filters of a document.
class Filters final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const FilterState &state() const { return m_state; }
    void set(const FilterState &state);
    void clear() { set({}); }

    /// Whether `item` of `article` passes. Sections and spans always do; a source passes if it is the chosen one.
    bool accepts(const Article &article, const Item &item) const;

Q_SIGNALS:
    void changed();

private:
    FilterState m_state;
};

} // namespace pullquote
