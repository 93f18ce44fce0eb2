// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/analyser.h"
#include "model/document/article.h"
#include "model/text/result.h"

#include <QByteArray>
#include <QObject>
#include <QThreadPool>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>

namespace pullquote {

/// What is to be read and taken apart.
struct LoadRequest
{
    QString path;                    ///< A file, "-" for standard input, or the name of `bytes` in messages.
    std::optional<QByteArray> bytes; ///< Content at hand: the clipboard, a drop.
    QString mediaTypeHint;           ///< Of `bytes`; may be empty.
    AnalysisOptions options;
    /// Texts from this length on, in characters, are handed out before they are analysed.
    qsizetype textFirstFrom = 60'000;
};

/// What came of it.
struct LoadedArticle
{
    ArticlePtr article;
    qsizetype words = 0;     ///< Of the article's text, the page's furniture left out.
    quint64 fingerprint = 0; ///< Of the bytes.
};

/// Reads and analyses on a worker. Only the newest job counts: a new one stops the one before, and what an older one
/// still reports is dropped. All signals come on the loader's own thread.
class ArticleLoader final : public QObject
{
    Q_OBJECT

public:
    using JobId = quint64;

    explicit ArticleLoader(QObject *parent = nullptr);
    ~ArticleLoader() override;

    JobId start(LoadRequest request);
    /// Stops the running job, if there is one: failed() with a cancelled error follows at once.
    void cancel();
    bool isRunning() const { return m_running; }
    /// Between hold() and release() a job that has handed out its text waits before it looks for findings: a window's
    /// first picture needs the processor more.
    void hold();
    void release();

Q_SIGNALS:
    /// The share done, from 0 to 1; at most some hundred times a job.
    void progressed(double share);
    /// The text and its sections, without other findings.
    void textLoaded(const pullquote::LoadedArticle &loaded);
    void loaded(const pullquote::LoadedArticle &loaded);
    void failed(const pullquote::Error &error);

private:
    void run(JobId job, const LoadRequest &request, const std::stop_token &stop);
    Result<LoadedArticle> dissected(JobId job, const LoadRequest &request, const std::stop_token &stop);
    const Analyser &analyser();
    /// Returns when nothing holds, or the job is stopped.
    void waitForRelease(const std::stop_token &stop);
    /// Calls `report` on the loader's thread if `job` is still the newest one.
    void post(JobId job, std::function<void()> report);

    JobId m_job = 0;
    bool m_running = false;
    std::stop_source m_stop;
    std::mutex m_holding; ///< Guards m_held.
    std::condition_variable_any m_released;
    bool m_held = false;
    std::once_flag m_analyserMade;
    std::unique_ptr<const Analyser> m_analyser; ///< Made on the first worker: it reads the lexicons.
    QThreadPool m_workers;                      ///< More than one, as a stopped job may take a moment to notice.
};

} // namespace pullquote
