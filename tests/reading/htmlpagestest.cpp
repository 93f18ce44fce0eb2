// SPDX-License-Identifier: GPL-3.0-or-later
// Whole pages, a folder each: tests/data/html-pages/<phenomenon>/input.html and expected.json. `blocks` are all blocks
// in order as [kind, text] or [kind, text, cite]; `metadata` and `links` are all there is; `warnings` must be the same.
#include "model/exporting/names.h"
#include "model/reading/html.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

QByteArray content(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return file.readAll();
}

/// What a reading holds, in the form of expected.json.
QJsonObject told(const Reading &reading)
{
    QJsonObject metadata;
    const auto put = [&](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            metadata.insert(name, value);
        }
    };
    put(u"title"_s, reading.metadata.title);
    put(u"byline"_s, reading.metadata.byline);
    put(u"publisher"_s, reading.metadata.publisher);
    put(u"published"_s, reading.metadata.published.toString(Qt::ISODate));
    put(u"language"_s, reading.metadata.language);
    put(u"address"_s, reading.metadata.address);
    QJsonArray blocks;
    for (const Block &block : reading.blocks) {
        QJsonArray one{nameOf(block.kind), block.span.of(reading.text).toString()};
        if (!block.cite.isEmpty()) {
            one.append(block.cite);
        }
        blocks.append(one);
    }
    QJsonObject object{{u"metadata"_s, metadata}, {u"blocks"_s, blocks}};
    if (!reading.links.empty()) {
        QJsonArray links;
        for (const Link &link : reading.links) {
            links.append(QJsonArray{link.span.of(reading.text).toString(), link.address});
        }
        object.insert(u"links"_s, links);
    }
    if (!reading.warnings.isEmpty()) {
        object.insert(u"warnings"_s, QJsonArray::fromStringList(reading.warnings));
    }
    return object;
}

class HtmlPages : public testing::TestWithParam<QString>
{
};

TEST_P(HtmlPages, page_isReadAsExpected)
{
    const QDir folder(QStringLiteral(PULLQUOTE_TEST_DATA) + u"/html-pages/"_s + GetParam());
    const auto reading = readHtml(QString::fromUtf8(content(folder.filePath(u"input.html"_s))), u"input.html"_s, {});
    ASSERT_TRUE(reading);
    const QJsonObject expected = QJsonDocument::fromJson(content(folder.filePath(u"expected.json"_s))).object();
    const QJsonObject got = told(*reading);
    EXPECT_FALSE(expected.isEmpty());
    EXPECT_EQ(got, expected) << QJsonDocument(got).toJson().toStdString();
}

TEST_P(HtmlPages, blocks_areInOrderAndKnowWhereTheyComeFrom)
{
    const QDir folder(QStringLiteral(PULLQUOTE_TEST_DATA) + u"/html-pages/"_s + GetParam());
    const auto reading = readHtml(QString::fromUtf8(content(folder.filePath(u"input.html"_s))), u"input.html"_s, {});
    ASSERT_TRUE(reading);
    qsizetype end = 0;
    for (const Block &block : reading->blocks) {
        EXPECT_GE(block.span.begin, end);
        EXPECT_FALSE(block.span.isEmpty());
        EXPECT_FALSE(originText(*reading, block.origin).isEmpty())
            << qPrintable(block.span.of(reading->text).toString());
        end = block.span.end;
    }
    EXPECT_LE(end, reading->text.size());
}

std::vector<QString> pages()
{
    const QStringList folders = QDir(QStringLiteral(PULLQUOTE_TEST_DATA) + u"/html-pages"_s)
                                    .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    return {folders.begin(), folders.end()};
}

INSTANTIATE_TEST_SUITE_P(Data, HtmlPages, testing::ValuesIn(pages()), [](const auto &given) {
    return given.param.toStdString().empty() ? std::string("none")
                                             : QString(given.param).replace(u'-', u'_').toStdString();
});

} // namespace
} // namespace pullquote
