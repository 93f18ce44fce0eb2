// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup.h"

#include <QtGlobal>

#include <cstdio>
#include <cstdlib>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

QtMessageHandler formerHandler = nullptr;

/// Qt reports a missing display with some warnings and then a fatal message, after which it aborts.
void endOnFatal(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtFatalMsg) {
        const bool hasDisplay = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
        std::fprintf(stderr,
                     "pullquote: there is no window, as %s. Without one, 'pullquote inspect FILE' prints what an "
                     "article holds and 'pullquote chart FILE --list' tells of its charts.\n",
                     hasDisplay ? "the display cannot be reached" : "there is no display");
        std::_Exit(EXIT_FAILURE);
    }
    const bool isAboutPlatform = context.category && QLatin1StringView(context.category).startsWith("qt.qpa"_L1);
    if (!isAboutPlatform && formerHandler) {
        formerHandler(type, context, message);
    }
}

} // namespace

DisplayGuard::DisplayGuard()
{
    formerHandler = qInstallMessageHandler(endOnFatal);
}

DisplayGuard::~DisplayGuard()
{
    qInstallMessageHandler(formerHandler);
}

QString helpText()
{
    return u"Pullquote, an explorer for articles: quotes, sources, dates and figures beside the text.\n"
           "\n"
           "  pullquote [FILE]                 open the window on FILE, on standard input (-), or on the example\n"
           "  pullquote inspect FILE...        print what an article holds (JSON, CSV, Markdown); needs no display\n"
           "  pullquote chart FILE --list      list an article's charts, or save them as pictures; needs no display\n"
           "\n"
           "  -h, --help                       this text; also: pullquote inspect --help, pullquote chart --help\n"
           "  -v, --version                    the version\n"_s;
}

} // namespace pullquote
