// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/findingtable.h"

namespace pullquote {

/// All events of the article as a sortable table.
class EventTable final : public FindingTable
{
    Q_OBJECT

public:
    explicit EventTable(ArticleDocument &document, QWidget *parent = nullptr);
};

} // namespace pullquote
