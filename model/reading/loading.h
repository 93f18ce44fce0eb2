// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/result.h"

#include <QByteArray>

#include <stop_token>

namespace pullquote {

/// Limits of what is read. A limit that is hit is an error that says so.
struct ReadLimits
{
    qint64 bytes = qint64(512) * 1024 * 1024; ///< Of the file, and of what an archive unpacks to.
};

/// The whole content of `path` ("-" is standard input, ":/…" what comes with the program). Fails with a sentence for
/// what is not there, not readable, a folder, empty, changing while it is read, or larger than the limit; a pipe that
/// never ends is stopped by the limit or by `stop`.
Result<QByteArray> loadBytes(const QString &path, const ReadLimits &limits, std::stop_token stop);

} // namespace pullquote
