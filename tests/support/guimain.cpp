// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QStandardPaths>

#include <gtest/gtest.h>

int main(int argc, char *argv[])
{
    // Without a display the default platform aborts; tests never touch the person's own settings.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QStandardPaths::setTestModeEnabled(true);
    testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("pullquote-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("pullquote-tests"));
    return RUN_ALL_TESTS();
}
