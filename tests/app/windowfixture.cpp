// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/windowfixture.h"

#include <QFile>
#include <QTest>

namespace pullquote::test {

using namespace Qt::Literals::StringLiterals;

void WindowFixture::SetUp()
{
    ASSERT_TRUE(m_folder.isValid());
    restart();
}

void WindowFixture::restart()
{
    if (window) {
        window->close();
        window.reset();
    }
    const auto ask = [this](QWidget *, const QString &) { return answer; };
    Dialogs answers{ask, ask, ask, ask, [this](QDialog &dialog) { dialogs += dialog.windowTitle(); }};
    window = std::make_unique<MainWindow>(UserPaths::in(m_folder.filePath(u"state"_s)), answers);
    window->show();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
}

QString WindowFixture::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(file.write(content), content.size());
    return file.fileName();
}

QByteArray WindowFixture::contentOf(const QString &path) const
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return file.readAll();
}

void WindowFixture::open(const QString &path)
{
    window->opening().openFile(path);
    waitUntilIdle();
}

void WindowFixture::waitUntilIdle()
{
    constexpr int Patience = 30'000;
    ASSERT_TRUE(QTest::qWaitFor([this] { return !window->opening().isBusy(); }, Patience));
    QCoreApplication::processEvents();
}

void WindowFixture::openSample()
{
    open(write(u"lamps.txt"_s,
               "Harbour town swaps its street lamps\n\n"
               "Councillor Ines Falk told reporters on 12 March 2026 that the old lamps were finished. “We have burned "
               "money every night for thirty years,” Ines Falk said. “That ends this spring.”\n\n"
               "The new lamps use 40% less power than the old ones, the council said. Between 70% and 80% of the "
               "streets will be lit by them in 2027, and 95% in 2029.\n\n"
               "“I will miss the yellow light,” said Jonas Weld, who has run the corner shop since 1994. He added that "
               "the work had taken 6 to 8 weeks in his street.\n"));
    ASSERT_EQ(window->message(), QString());
    ASSERT_FALSE(window->document().article()->quotes().empty());
}

} // namespace pullquote::test
