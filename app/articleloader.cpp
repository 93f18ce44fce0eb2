// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/articleloader.h"

#include "app/fingerprint.h"
#include "model/analysis/sections.h"
#include "model/document/wordcount.h"
#include "model/reading/reader.h"

#include <utility>

namespace pullquote {

namespace {

/// Passes on a share only when it has grown by a visible step, so that the window is not flooded.
std::function<void(double)> inSteps(std::function<void(double)> report)
{
    return [report = std::move(report), last = -1.0](double share) mutable {
        constexpr double Step = 0.01;
        if (share - last >= Step) {
            last = share;
            report(share);
        }
    };
}

} // namespace

ArticleLoader::ArticleLoader(QObject *parent)
    : QObject(parent)
{
    m_workers.setMaxThreadCount(4);
}

ArticleLoader::~ArticleLoader()
{
    m_stop.request_stop();
    m_workers.waitForDone();
}

ArticleLoader::JobId ArticleLoader::start(LoadRequest request)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_running = true;
    const JobId job = ++m_job;
    m_workers.start([this, job, request = std::move(request), stop = m_stop.get_token()] { run(job, request, stop); });
    return job;
}

void ArticleLoader::cancel()
{
    if (!m_running) {
        return;
    }
    m_stop.request_stop();
    ++m_job;
    m_running = false;
    Q_EMIT failed(Error{{}, {}, true});
}

void ArticleLoader::run(JobId job, const LoadRequest &request, const std::stop_token &stop)
{
    auto result = dissected(job, request, stop);
    post(job, [this, result = std::move(result)] {
        m_running = false;
        if (result) {
            Q_EMIT loaded(*result);
        } else {
            Q_EMIT failed(result.error());
        }
    });
}

Result<LoadedArticle> ArticleLoader::dissected(JobId job, const LoadRequest &request, const std::stop_token &stop)
{
    LoadedArticle result;
    auto bytes = request.bytes ? Result(*request.bytes) : loadBytes(request.path, ReadLimits(), stop);
    if (!bytes) {
        return bytes.error();
    }
    result.fingerprint = fingerprintOf(*bytes);
    auto reading = read(std::move(*bytes), request.path, request.mediaTypeHint, stop);
    if (!reading) {
        return reading.error();
    }
    if (reading->text.size() >= request.textFirstFrom) {
        Findings sections;
        sections.sections = findSections(reading->blocks);
        LoadedArticle text = result;
        text.article = std::make_shared<const Article>(*reading, std::move(sections));
        post(job, [this, text = std::move(text)] { Q_EMIT textLoaded(text); });
        waitForRelease(stop);
    }
    result.words = countWords(*reading);
    auto findings = analyser().analyse(*reading, request.options, stop, inSteps([this, job](double share) {
        post(job, [this, share] { Q_EMIT progressed(share); });
    }));
    if (!findings) {
        return findings.error();
    }
    result.article = std::make_shared<const Article>(std::move(*reading), std::move(*findings));
    return result;
}

void ArticleLoader::hold()
{
    const std::scoped_lock lock(m_holding);
    m_held = true;
}

void ArticleLoader::release()
{
    {
        const std::scoped_lock lock(m_holding);
        m_held = false;
    }
    m_released.notify_all();
}

void ArticleLoader::waitForRelease(const std::stop_token &stop)
{
    std::unique_lock lock(m_holding);
    m_released.wait(lock, stop, [this] { return !m_held; });
}

const Analyser &ArticleLoader::analyser()
{
    std::call_once(m_analyserMade, [this] { m_analyser = std::make_unique<const Analyser>(); });
    return *m_analyser;
}

void ArticleLoader::post(JobId job, std::function<void()> report)
{
    QMetaObject::invokeMethod(
        this,
        [this, job, report = std::move(report)] {
            if (job == m_job) {
                report();
            }
        },
        Qt::QueuedConnection);
}

} // namespace pullquote
