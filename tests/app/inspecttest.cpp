// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

using namespace Qt::Literals::StringLiterals;

TEST(Inspect, jsonl_oneFileMissing_goesOnAndSaysSo)
{
    const QTemporaryDir folder;
    const QString good = folder.filePath(u"good.txt"_s);
    QFile file(good);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("A text of one line, in 2026.\r\n");
    file.close();
    QProcess process;
    process.start(QStringLiteral(PULLQUOTE_PROGRAM),
                  {u"inspect"_s, u"--format"_s, u"jsonl"_s, folder.filePath(u"missing.txt"_s), good});
    ASSERT_TRUE(process.waitForFinished());
    EXPECT_EQ(process.exitCode(), 1);
    const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
    ASSERT_EQ(lines.size(), 2);
    const QJsonObject failed = QJsonDocument::fromJson(lines[0]).object();
    EXPECT_TRUE(failed[u"error"_s].toString().contains("missing.txt"_L1));
    const QJsonObject read = QJsonDocument::fromJson(lines[1]).object();
    EXPECT_EQ(read[u"text"_s].toString(), u"A text of one line, in 2026.\n"_s);
}

} // namespace
