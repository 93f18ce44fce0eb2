// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/analyser.h"
#include "model/document/article.h"
#include "model/reading/reader.h"

namespace pullquote {

/// Reads and analyses a file: the whole way from bytes to an Article, for the window's worker and the command line.
Result<ArticlePtr> dissectFile(const Analyser &analyser, const QString &path, const AnalysisOptions &options,
                               std::stop_token stop, const std::function<void(double)> &progress = {});

/// The same for bytes at hand (clipboard, standard input, resource). `name` stands for the path in messages.
Result<ArticlePtr> dissectBytes(const Analyser &analyser, QByteArray bytes, const QString &name,
                                const QString &mediaTypeHint, const AnalysisOptions &options, std::stop_token stop,
                                const std::function<void(double)> &progress = {});

} // namespace pullquote
