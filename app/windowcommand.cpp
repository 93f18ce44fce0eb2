// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowcommand.h"

#include "app/mainwindow.h"
#include "app/panes.h"
#include "app/startup.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>
#include <memory>
#include <optional>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int WrongArguments = 2;

/// The sentence that says what is wrong with the arguments after the program's name; nothing if they make sense. After
/// "--" they are files only, whatever they look like.
std::optional<QString> problemWith(const QStringList &arguments, bool onlyFiles)
{
    for (const QString &argument : arguments) {
        if (!onlyFiles && argument.startsWith(u'-') && argument != "-"_L1) {
            return u"there is no option '%1'; 'pullquote --help' has all"_s.arg(argument);
        }
    }
    return arguments.size() > 1 ? std::optional(u"the window opens one file; 'pullquote inspect' takes many"_s)
                                : std::nullopt;
}

std::unique_ptr<QApplication> makeApplication(int &argc, char *argv[])
{
    const DisplayGuard guard;
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

int runWindow(int argc, char *argv[])
{
    const auto application = makeApplication(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Pullquote"_s);
    QGuiApplication::setDesktopFileName(u"org.pullquote.Pullquote"_s);

    QStringList arguments = QCoreApplication::arguments().mid(1);
    const bool onlyFiles = !arguments.isEmpty() && arguments.first() == "--"_L1;
    if (onlyFiles) {
        arguments.removeFirst();
    }
    if (const auto problem = problemWith(arguments, onlyFiles)) {
        std::fprintf(stderr, "pullquote: %s.\n", qUtf8Printable(*problem));
        return WrongArguments;
    }
    MainWindow window(UserPaths::standard(), Dialogs::standard(), arguments.value(0, Opening::bundledPath()));
    // The icon is a picture to be read and drawn: that can wait until the text is there.
    QObject::connect(&window.panes(), &Panes::complete, &window,
                     [] { QGuiApplication::setWindowIcon(QIcon(u":/icons/pullquote.svg"_s)); });
    window.opening().takeReports();
    window.show();
    return QApplication::exec();
}

} // namespace pullquote
