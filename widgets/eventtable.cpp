// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/eventtable.h"

#include "model/document/eventmodel.h"

namespace pullquote {

EventTable::EventTable(ArticleDocument &document, QWidget *parent)
    : FindingTable(document, std::make_unique<EventModel>(document), {24, 0, 20, 20, 20, -40}, parent)
{
    setObjectName(QStringLiteral("eventTable"));
    setAccessibleName(tr("Dates"));
    setNoneText(tr("No dates were found in this article."));
}

} // namespace pullquote
