// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspectcommand.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    using namespace Qt::Literals::StringLiterals;
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "inspect"_L1) {
        return pullquote::runInspect(arguments.mid(2));
    }
    return 0;
}
