// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/reading/loading.h"
#include "model/reading/reading.h"
#include "model/text/result.h"

#include <QByteArray>

#include <stop_token>

namespace pullquote {

/// Reads `bytes` as what they are: by their first bytes, then by `mediaTypeHint` (from a clipboard, for example), then
/// by the ending of `path`. Fails with a sentence for binary files, pictures, broken or encrypted documents. Nothing is
/// executed or fetched. Bytes that are handed over are freed as soon as they are decoded.
Result<Reading> read(QByteArray bytes, const QString &path, const QString &mediaTypeHint, std::stop_token stop);

/// loadBytes(), then read().
Result<Reading> readFile(const QString &path, const ReadLimits &limits, std::stop_token stop);

} // namespace pullquote
