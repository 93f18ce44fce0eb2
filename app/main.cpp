// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chartcommand.h"
#include "app/inspectcommand.h"
#include "app/startup.h"
#include "app/windowcommand.h"

#include <QApplication>

#include <cstdio>
#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace {

/// Gives large pieces of memory back to the system as soon as they are free: the C library would otherwise keep more of
/// them with every larger one, and a long text needs many of them, one after the other.
void keepMemorySmall()
{
#ifdef __GLIBC__
    constexpr int LargePiece = 4 * 1024 * 1024;
    mallopt(M_MMAP_THRESHOLD, LargePiece);
#endif
}

} // namespace

int main(int argc, char *argv[])
{
    keepMemorySmall();
    QCoreApplication::setApplicationName(u"pullquote"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PULLQUOTE_VERSION));
    const QLatin1StringView word(argc > 1 ? argv[1] : "");
    if (word == "inspect"_L1) {
        const QCoreApplication application(argc, argv);
        return pullquote::runInspect(QCoreApplication::arguments().mid(2));
    }
    if (word == "chart"_L1) {
        // Fonts and pictures are needed, but no display.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        const QApplication application(argc, argv);
        return pullquote::runChart(QCoreApplication::arguments().mid(2));
    }
    if (word == "-h"_L1 || word == "--help"_L1) {
        std::fputs(qUtf8Printable(pullquote::helpText()), stdout);
        return 0;
    }
    if (word == "-v"_L1 || word == "--version"_L1) {
        std::printf("pullquote %s\n", PULLQUOTE_VERSION);
        return 0;
    }
    return pullquote::runWindow(argc, argv);
}
