// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exporting/inspectjson.h"

#include "tests/support/samplearticle.h"

#include <QJsonDocument>

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

TEST(InspectJson, line_pieceByPiece_isTheSameObject)
{
    for (const ArticlePtr &article : {test::sampleArticle(), std::make_shared<const Article>(Reading(), Findings())}) {
        QByteArray line;
        writeInspectJsonLine(*article, [&](const QByteArray &piece) { line += piece; });
        EXPECT_EQ(line.count('\n'), 1);
        EXPECT_EQ(QJsonDocument::fromJson(line).object(), inspectJson(*article));
    }
}

} // namespace
} // namespace pullquote
