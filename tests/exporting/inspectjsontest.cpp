// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exporting/inspectjson.h"

#include <gtest/gtest.h>

namespace pullquote {
namespace {

TEST(InspectJson, emptyArticle_hasEveryMember)
{
    const QJsonObject object = inspectJson(Article(Reading(), Findings()));
    for (const char *key : {"format", "path", "mediaType", "metadata", "text", "blocks", "sections", "sources",
                            "quotes", "events", "figures", "warnings"}) {
        EXPECT_TRUE(object.contains(QLatin1StringView(key))) << key;
    }
}

} // namespace
} // namespace pullquote
