// SPDX-License-Identifier: GPL-3.0-or-later
// The yardstick of start-up: a main window with nothing but a text browser on a file.
#include <QApplication>
#include <QFile>
#include <QMainWindow>
#include <QTextBrowser>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QFile file(QCoreApplication::arguments().value(1));
    if (!file.open(QIODevice::ReadOnly)) {
        return 1;
    }
    QMainWindow window;
    auto *browser = new QTextBrowser(&window);
    browser->setPlainText(QString::fromUtf8(file.readAll()));
    window.setCentralWidget(browser);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
