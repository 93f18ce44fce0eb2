// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chartcommand.h"

#include "widgets/theme.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
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

TEST_F(ChartCommand, list_namesEveryChartByIdAndTitle)
{
    const Outcome outcome = run({article, u"--list"_s});
    EXPECT_EQ(outcome.status, 0);
    const QStringList lines = outcome.out.split(u'\n', Qt::SkipEmptyParts);
    ASSERT_FALSE(lines.isEmpty());
    for (const QString &line : lines) {
        EXPECT_EQ(line.count(u'\t'), 1) << qPrintable(line);
    }
    EXPECT_TRUE(outcome.out.contains(u"quotes-per-source\tQuotes per source\n"_s)) << qPrintable(outcome.out);
}

TEST_F(ChartCommand, chart_isSavedWithTheSizeResolutionAndThemeAskedFor)
{
    const Outcome outcome = run({article, u"--chart"_s, u"quotes-per-source"_s, u"--out"_s, out(u"a.png"_s),
                                 u"--size"_s, u"800x450"_s, u"--dpi"_s, u"96"_s, u"--theme"_s, u"dark"_s});
    EXPECT_EQ(outcome.status, 0) << qPrintable(outcome.error);
    const QImage image(out(u"a.png"_s));
    ASSERT_EQ(image.size(), QSize(800, 450));
    EXPECT_NEAR(image.dotsPerMeterX() * 0.0254, 96, 0.5);
    EXPECT_EQ(image.pixelColor(1, 1), Theme::dark().paper);
    EXPECT_TRUE(image.text(u"Description"_s).contains(u"Dario Amodei"_s));
}

TEST_F(ChartCommand, millimetres_areTurnedIntoPixelsByTheResolution)
{
    const Outcome outcome = run({article, u"--chart"_s, u"quotes-per-source"_s, u"--out"_s, out(u"a.png"_s),
                                 u"--size"_s, u"127x63.5mm"_s, u"--dpi"_s, u"300"_s, u"--theme"_s, u"transparent"_s});
    EXPECT_EQ(outcome.status, 0) << qPrintable(outcome.error);
    const QImage image(out(u"a.png"_s));
    EXPECT_EQ(image.size(), QSize(1500, 750));
    EXPECT_EQ(image.pixelColor(1, 1).alpha(), 0);
}

TEST_F(ChartCommand, all_savesOneFileForEachChartOfTheList)
{
    const Outcome list = run({article, u"--list"_s});
    const Outcome outcome = run({article, u"--all"_s, u"--out"_s, out(u"pictures"_s), u"--format"_s, u"svg"_s});
    EXPECT_EQ(outcome.status, 0) << qPrintable(outcome.error);
    const QStringList files = QDir(out(u"pictures"_s)).entryList({u"*.svg"_s});
    EXPECT_EQ(files.size(), list.out.count(u'\n'));
    EXPECT_TRUE(files.contains(u"quotes-per-source.svg"_s));
}

TEST_F(ChartCommand, csv_isTheDataOfTheChart)
{
    const Outcome outcome = run({article, u"--chart"_s, u"quotes-per-source"_s, u"--out"_s, out(u"a.csv"_s)});
    EXPECT_EQ(outcome.status, 0) << qPrintable(outcome.error);
    QFile file(out(u"a.csv"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("Dario Amodei"));
}

TEST_F(ChartCommand, unwritablePath_namesFileAndReason)
{
    const QString path = out(u"nowhere/a.png"_s);
    const Outcome outcome = run({article, u"--chart"_s, u"quotes-per-source"_s, u"--out"_s, path});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_TRUE(outcome.error.contains(path)) << qPrintable(outcome.error);
    EXPECT_TRUE(outcome.error.contains(u"No such file"_s)) << qPrintable(outcome.error);
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
