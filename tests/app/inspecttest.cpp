// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

using namespace Qt::Literals::StringLiterals;

class Inspect : public testing::Test
{
protected:
    void SetUp() override
    {
        QFile file(m_good);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("A text of one line, in 2026.\r\n");
    }

    int run(const QStringList &arguments, const QString &outputFile = {})
    {
        QProcess process;
        process.setStandardOutputFile(outputFile);
        QProcessEnvironment bare = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s}) {
            bare.remove(name);
        }
        process.setProcessEnvironment(bare);
        process.start(QStringLiteral(PULLQUOTE_PROGRAM), QStringList{u"inspect"_s} + arguments);
        EXPECT_TRUE(process.waitForFinished());
        m_output = process.readAllStandardOutput();
        m_errors = process.readAllStandardError();
        return process.exitCode();
    }

    const QTemporaryDir m_folder;
    const QString m_good = m_folder.filePath(u"good.txt"_s);
    const QString m_missing = m_folder.filePath(u"missing.txt"_s);
    QByteArray m_output;
    QByteArray m_errors;
};

TEST_F(Inspect, jsonl_oneFileMissing_goesOnAndSaysSo)
{
    EXPECT_EQ(run({u"--format"_s, u"jsonl"_s, m_missing, m_good}), 1);
    const QList<QByteArray> lines = m_output.trimmed().split('\n');
    ASSERT_EQ(lines.size(), 2);
    const QJsonObject failed = QJsonDocument::fromJson(lines[0]).object();
    EXPECT_TRUE(failed[u"error"_s].toString().contains("missing.txt"_L1));
    EXPECT_EQ(failed[u"path"_s].toString(), m_missing);
    const QJsonObject read = QJsonDocument::fromJson(lines[1]).object();
    EXPECT_EQ(read[u"text"_s].toString(), u"A text of one line, in 2026.\n"_s);
}

TEST_F(Inspect, outputThatCannotBeWritten_isAFailure)
{
    const QString full = u"/dev/full"_s;
    if (!QFile::exists(full)) {
        GTEST_SKIP() << "There is no " << full.toStdString() << " here.";
    }
    for (const QString &format : {u"json"_s, u"jsonl"_s}) {
        EXPECT_EQ(run({u"--format"_s, format, m_good}, full), 1);
        EXPECT_TRUE(m_errors.contains("written")) << m_errors.constData();
    }
}

TEST_F(Inspect, argumentsThatMakeNoSense_areToldApartFromFilesThatFail)
{
    const QList<QStringList> cases{
        {}, {u"--colour"_s, m_good}, {m_good, u"--format"_s}, {m_good, u"--format"_s, u"xml"_s}};
    for (const QStringList &arguments : cases) {
        EXPECT_EQ(run(arguments), 2) << arguments.join(u' ').toStdString();
        EXPECT_TRUE(m_errors.startsWith("pullquote inspect: ")) << m_errors.constData();
        EXPECT_TRUE(m_output.isEmpty());
    }
}

TEST_F(Inspect, json_missingFile_printsNothingButTheReason)
{
    EXPECT_EQ(run({m_missing}), 1);
    EXPECT_TRUE(m_output.isEmpty());
    EXPECT_TRUE(m_errors.contains("missing.txt"));
}

TEST_F(Inspect, lists_asCsvAndMarkdown_arePrinted)
{
    EXPECT_EQ(run({u"--format"_s, u"csv"_s, u"--list"_s, u"events"_s, m_good}), 0);
    EXPECT_TRUE(m_output.contains("what,words,from,to"));
    EXPECT_EQ(run({u"--format"_s, u"markdown"_s, u"--list"_s, u"quotes"_s, m_good}), 0);
    EXPECT_TRUE(m_output.startsWith("# Quotes"));
}

TEST_F(Inspect, argumentsThatMakeNoSense_areNamed)
{
    const QStringList wrong[] = {{},
                                 {u"--format"_s, u"xml"_s, m_good},
                                 {m_good, m_good},
                                 {u"--published"_s, u"someday"_s, m_good},
                                 {u"--format"_s, u"csv"_s, m_good},
                                 {u"--list"_s, u"verbs"_s, m_good}};
    for (const QStringList &arguments : wrong) {
        EXPECT_EQ(run(arguments), 2) << qPrintable(arguments.join(u' '));
        EXPECT_TRUE(m_output.isEmpty());
        EXPECT_TRUE(m_errors.startsWith("pullquote inspect: ")) << m_errors.constData();
    }
}

} // namespace
