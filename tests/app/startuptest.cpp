// SPDX-License-Identifier: GPL-3.0-or-later
// The program as it is started.
#include "app/appearance.h"

#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pullquote {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Outcome
{
    int status = -1;
    bool crashed = false;
    QByteArray output;
    QByteArray errors;
};

Outcome run(const QStringList &arguments, const QList<std::pair<QString, QString>> &environment = {})
{
    QProcess process;
    const QTemporaryDir home;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s}) {
        variables.remove(name);
    }
    for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s}) {
        variables.insert(name, home.path());
    }
    for (const auto &[name, value] : environment) {
        variables.insert(name, value);
    }
    process.setProcessEnvironment(variables);
    process.start(QStringLiteral(PULLQUOTE_PROGRAM), arguments);
    EXPECT_TRUE(process.waitForFinished());
    return {process.exitCode(), process.exitStatus() == QProcess::CrashExit, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

void expectClearSentence(const Outcome &outcome)
{
    EXPECT_FALSE(outcome.crashed);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_TRUE(outcome.errors.startsWith("pullquote: ")) << outcome.errors.constData();
    EXPECT_TRUE(outcome.errors.contains("pullquote inspect")) << outcome.errors.constData();
    EXPECT_EQ(outcome.errors.count('\n'), 1) << outcome.errors.constData();
}

TEST(Startup, withoutADisplay_isOneClearSentence)
{
    expectClearSentence(run({}));
    expectClearSentence(run({u"article.txt"_s}));
}

TEST(Startup, displayThatCannotBeReached_isOneClearSentence)
{
    expectClearSentence(run({}, {{u"DISPLAY"_s, u":4711"_s}}));
    expectClearSentence(run({}, {{u"QT_QPA_PLATFORM"_s, u"wayland"_s}, {u"WAYLAND_DISPLAY"_s, u"nowhere"_s}}));
    expectClearSentence(run({}, {{u"QT_QPA_PLATFORM"_s, u"nonsense"_s}}));
}

TEST(Startup, helpAndVersion_needNoDisplay)
{
    const Outcome help = run({u"--help"_s});
    EXPECT_EQ(help.status, 0);
    EXPECT_TRUE(help.output.contains("pullquote inspect"));
    EXPECT_TRUE(help.output.contains("pullquote chart"));
    const Outcome version = run({u"--version"_s});
    EXPECT_EQ(version.status, 0);
    EXPECT_TRUE(version.output.startsWith("pullquote "));
}

TEST(Startup, argumentsThatMakeNoSense_areNamed)
{
    const QList<std::pair<QString, QString>> offscreen{{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}};
    const Outcome option = run({u"--frobnicate"_s}, offscreen);
    EXPECT_EQ(option.status, 2);
    EXPECT_TRUE(option.errors.contains("--frobnicate"));
    EXPECT_EQ(run({u"a.txt"_s, u"b.txt"_s}, offscreen).status, 2);
    EXPECT_EQ(run({u"--"_s, u"a.txt"_s, u"b.txt"_s}, offscreen).status, 2);
}

TEST(Appearance, desktopPalette_isToldByItsLightness)
{
    EXPECT_TRUE(isDark(Theme::dark().palette()));
    EXPECT_FALSE(isDark(Theme::light().palette()));
}

} // namespace
} // namespace pullquote
