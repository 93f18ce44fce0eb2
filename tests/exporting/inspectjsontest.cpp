// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exporting/inspectjson.h"

#include "tests/support/samplearticle.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

TEST(InspectJson, emptyArticle_hasEveryMember)
{
    const QJsonObject object = inspectJson(Article(Reading(), Findings()));
    for (const char *key : {"format", "path", "mediaType", "metadata", "text", "blocks", "sections", "sources",
                            "quotes", "events", "figures", "disagreements", "writing", "warnings"}) {
        EXPECT_TRUE(object.contains(QLatin1StringView(key))) << key;
    }
}

TEST(InspectJson, dayOfWriting_saysHowItIsKnown)
{
    const QJsonObject known = inspectJson(*test::sampleArticle())[QStringLiteral("writing")].toObject();
    EXPECT_EQ(known[QStringLiteral("basis")].toString().toStdString(), "metadata");
    EXPECT_EQ(known[QStringLiteral("earliest")].toString().toStdString(), "2025-06-01");
    EXPECT_EQ(known[QStringLiteral("latest")], known[QStringLiteral("earliest")]);
    const QJsonObject unknown = inspectJson(Article(Reading(), Findings()))[QStringLiteral("writing")].toObject();
    EXPECT_EQ(unknown[QStringLiteral("basis")].toString().toStdString(), "unknown");
    EXPECT_TRUE(unknown[QStringLiteral("earliest")].isNull());
}

TEST(InspectJson, figure_namesWhoStatesItAtEachPlace)
{
    Findings findings;
    findings.sources.resize(1);
    findings.sources[0].id = SourceId(0);
    findings.figures.resize(1);
    findings.figures[0].id = FigureId(0);
    findings.figures[0].places = {{{0, 2}, SourceId(0)}, {{3, 5}, {}}};
    Reading reading;
    reading.text = QStringLiteral("40 40");
    const QJsonArray figures =
        inspectJson(Article(std::move(reading), std::move(findings)))[QStringLiteral("figures")].toArray();
    EXPECT_EQ(figures[0].toObject()[QStringLiteral("placeSources")].toArray(),
              QJsonArray({QStringLiteral("p1"), QJsonValue()}));
}

/// An article of nothing but this text.
ArticlePtr articleOf(const QString &text)
{
    Reading reading;
    reading.text = text;
    return std::make_shared<const Article>(std::move(reading), Findings());
}

TEST(InspectJson, written_pieceByPiece_isWhatTheWholeObjectIs)
{
    const QString awkward = QStringLiteral("a \"b\" \\ c/\b\f\n\r\t\x01\x1f\x7f é 漢 😀 \u2028");
    const QString long_ = QStringLiteral("x") + QStringLiteral("😀").repeated(100'000); // pieces end within pairs
    for (const ArticlePtr &article : {test::sampleArticle(), articleOf({}), articleOf(awkward), articleOf(long_)}) {
        for (const auto style : {QJsonDocument::Compact, QJsonDocument::Indented}) {
            QByteArray written;
            writeInspectJson(*article, style, [&](const QByteArray &piece) { written += piece; });
            const QByteArray whole = QJsonDocument(inspectJson(*article)).toJson(style);
            EXPECT_TRUE(written.trimmed() == whole.trimmed())
                << written.first(std::min<qsizetype>(written.size(), 999)).toStdString() << "\n---\n"
                << whole.first(std::min<qsizetype>(whole.size(), 999)).toStdString();
            EXPECT_TRUE(written.endsWith("}\n"));
        }
    }
}

} // namespace
} // namespace pullquote
