// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chartcommand.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Outcome
{
    int status = 0;
    QString out;
    QString error;
};

class ChartCommand : public testing::Test
{
protected:
    static Outcome run(const QStringList &arguments)
    {
        Outcome outcome;
        testing::internal::CaptureStdout();
        testing::internal::CaptureStderr();
        outcome.status = runChart(arguments);
        outcome.out = QString::fromStdString(testing::internal::GetCapturedStdout());
        outcome.error = QString::fromStdString(testing::internal::GetCapturedStderr());
        return outcome;
    }

    QString out(const QString &name) const { return folder.filePath(name); }

    QTemporaryDir folder;
    QString article = QStringLiteral(PULLQUOTE_SOURCE_DIR "/resources/article/default.txt");
};

TEST_F(ChartCommand, senselessArguments_areRefusedWithASentence)
{
    const QString path = out(u"a.png"_s);
    const std::vector<std::pair<QStringList, QString>> cases{
        {{}, u"Name one file"_s},
        {{article}, u"Say which chart"_s},
        {{article, u"--chart"_s, u"shares"_s}, u"Say where"_s},
        {{article, u"--chart"_s, u"shares"_s, u"--out"_s, out(u"a.tiff"_s)}, u"no format"_s},
        {{article, u"--chart"_s, u"shares"_s, u"--out"_s, path, u"--size"_s, u"big"_s}, u"no size"_s},
        {{article, u"--chart"_s, u"shares"_s, u"--out"_s, path, u"--size"_s, u"0x0"_s}, u"no size"_s},
        {{article, u"--chart"_s, u"shares"_s, u"--out"_s, path, u"--size"_s, u"99999x99999"_s}, u"too large"_s},
        {{article, u"--chart"_s, u"shares"_s, u"--out"_s, path, u"--dpi"_s, u"many"_s}, u"dots"_s},
        {{article, u"--chart"_s, u"shares"_s, u"--out"_s, path, u"--theme"_s, u"pink"_s}, u"no theme"_s},
        {{article, u"--list"_s, u"--published"_s, u"soon"_s}, u"no day"_s},
        {{article, u"--colour"_s}, u"colour"_s},
    };
    for (const auto &[arguments, words] : cases) {
        const Outcome outcome = run(arguments);
        EXPECT_EQ(outcome.status, 2) << qPrintable(arguments.join(u' '));
        EXPECT_TRUE(outcome.error.contains(words)) << qPrintable(outcome.error);
        EXPECT_TRUE(outcome.out.isEmpty());
    }
    EXPECT_FALSE(QFileInfo::exists(path));
}

TEST_F(ChartCommand, missingFile_isNamed)
{
    const Outcome outcome = run({u"/nowhere/article.txt"_s, u"--list"_s});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_TRUE(outcome.error.contains(u"/nowhere/article.txt"_s)) << qPrintable(outcome.error);
}

TEST_F(ChartCommand, unknownChart_isNamed)
{
    const Outcome outcome = run({article, u"--chart"_s, u"no-such-chart"_s, u"--out"_s, out(u"a.png"_s)});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_TRUE(outcome.error.contains(u"no-such-chart"_s)) << qPrintable(outcome.error);
    EXPECT_FALSE(QFileInfo::exists(out(u"a.png"_s)));
}

} // namespace
} // namespace pullquote
