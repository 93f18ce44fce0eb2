// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/findings.h"
#include "model/reading/reading.h"
#include "model/text/result.h"

#include <QDate>

#include <functional>
#include <memory>
#include <stop_token>

namespace pullquote {

struct AnalysisOptions
{
    QDate published; ///< Given by the person; wins over the page's own date.
};

/// The stages in their order, with the lexicons that they use. Building one reads the lexicons; analysing changes
/// nothing in it, so one serves all threads.
class Analyser final
{
public:
    Analyser();
    ~Analyser();
    Analyser(const Analyser &) = delete;
    Analyser &operator=(const Analyser &) = delete;

    /// What `reading` holds. `progress` (may be empty) is told the share done, from 0 to 1, on the calling thread.
    /// Stopped in the middle it returns the cancelled error.
    Result<Findings> analyse(const Reading &reading, const AnalysisOptions &options, std::stop_token stop,
                             const std::function<void(double)> &progress = {}) const;

private:
    struct Lexicons;
    std::unique_ptr<const Lexicons> m_lexicons;
};

} // namespace pullquote
