// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/dissect.h"

namespace pullquote {

namespace {

Result<ArticlePtr> analysed(const Analyser &analyser, Result<Reading> reading, const AnalysisOptions &options,
                            std::stop_token stop, const std::function<void(double)> &progress)
{
    if (!reading) {
        return reading.error();
    }
    auto findings = analyser.analyse(*reading, options, std::move(stop), progress);
    if (!findings) {
        return findings.error();
    }
    return ArticlePtr(std::make_shared<const Article>(std::move(*reading), std::move(*findings)));
}

} // namespace

Result<ArticlePtr> dissectFile(const Analyser &analyser, const QString &path, const AnalysisOptions &options,
                               std::stop_token stop, const std::function<void(double)> &progress)
{
    return analysed(analyser, readFile(path, ReadLimits(), stop), options, stop, progress);
}

Result<ArticlePtr> dissectBytes(const Analyser &analyser, QByteArray bytes, const QString &name,
                                const QString &mediaTypeHint, const AnalysisOptions &options, std::stop_token stop,
                                const std::function<void(double)> &progress)
{
    return analysed(analyser, read(std::move(bytes), name, mediaTypeHint, stop), options, stop, progress);
}

} // namespace pullquote
