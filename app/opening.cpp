// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opening.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <limits>

namespace pullquote {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString standardInput = u"-"_s;

bool isFile(const LoadRequest &request)
{
    return !request.bytes && request.path != standardInput && !request.path.startsWith(u':');
}

} // namespace

Opening::Opening(ArticleDocument &document, Settings &settings, WindowState &state, CorrectionStore corrections)
    : m_document(document)
    , m_settings(settings)
    , m_state(state)
    , m_corrections(std::move(corrections))
{
    connect(&m_loader, &ArticleLoader::progressed, this, &Opening::progressed);
    connect(&m_loader, &ArticleLoader::textLoaded, this, &Opening::showText);
    connect(&m_loader, &ArticleLoader::loaded, this, &Opening::show);
    connect(&m_loader, &ArticleLoader::failed, this, &Opening::tell);
    connect(&m_watcher, &FileWatcher::changed, this, &Opening::offerReload);
    connect(&m_watcher, &FileWatcher::vanished, this, [this] {
        Q_EMIT said({Message::Kind::Notice,
                     tr("%1 has been moved or deleted; its text stays open here.").arg(shortName(m_open.path))});
    });
    connect(&document.corrections(), &CorrectionLog::changed, this, &Opening::keepCorrections);
}

const QString &Opening::bundledPath()
{
    static const QString path = u":/article/default.txt"_s;
    return path;
}

QString Opening::shortName(const QString &path)
{
    if (path == standardInput) {
        return tr("standard input");
    }
    return path == bundledPath() ? tr("the example article") : QFileInfo(path).fileName();
}

QString Opening::pendingName() const
{
    return m_pending.bytes ? m_pending.path : shortName(m_pending.path);
}

void Opening::openFile(const QString &path)
{
    LoadRequest request;
    request.path = path;
    start(Way::Open, std::move(request));
}

void Opening::openBundled()
{
    openFile(bundledPath());
}

bool Opening::canOpen(const QMimeData &data)
{
    return data.hasUrls() || data.hasHtml() || data.hasText();
}

void Opening::openMime(const QMimeData &data, const QString &name)
{
    const QList<QUrl> urls = data.urls();
    if (!urls.isEmpty() && urls.first().isLocalFile()) {
        if (urls.size() > 1) {
            Q_EMIT said({Message::Kind::Notice,
                         tr("One article is open at a time: the first of %1 files was taken.").arg(urls.size())});
        }
        openFile(urls.first().toLocalFile());
        return;
    }
    LoadRequest request;
    request.path = name;
    if (data.hasHtml() && !data.text().trimmed().isEmpty()) {
        request.bytes = data.html().toUtf8();
        request.mediaTypeHint = u"text/html; charset=utf-8"_s;
    } else if (urls.isEmpty() && !data.text().trimmed().isEmpty()) {
        request.bytes = data.text().toUtf8();
        request.mediaTypeHint = u"text/plain; charset=utf-8"_s;
    } else if (!urls.isEmpty()) {
        Q_EMIT said({Message::Kind::Problem, tr("Pullquote fetches nothing from the network: save the page and open "
                                                "the file.")});
        return;
    } else {
        Q_EMIT said({Message::Kind::Problem, tr("%1 holds no text.").arg(name)});
        return;
    }
    start(Way::Open, std::move(request));
}

bool Opening::canReload() const
{
    return isFile(m_open) && !m_open.path.isEmpty();
}

void Opening::reload()
{
    if (canReload()) {
        LoadRequest request = m_open;
        request.textFirstFrom = std::numeric_limits<qsizetype>::max();
        start(Way::Reload, std::move(request));
    }
}

void Opening::takeReports()
{
    QCoreApplication::sendPostedEvents(&m_loader, QEvent::MetaCall);
}

void Opening::start(Way way, LoadRequest request)
{
    m_way = way;
    m_pending = std::move(request);
    m_textShown = false;
    if (m_document.article()->text().isEmpty()) {
        m_pending.textFirstFrom = 0; // An empty window wants text, and soon.
    }
    m_loader.start(m_pending);
    Q_EMIT busyChanged();
}

void Opening::showText(const LoadedArticle &loaded)
{
    m_watcher.stop();
    m_correctionsFile.clear();
    m_textShown = true;
    m_open = m_pending;
    m_fingerprint = loaded.fingerprint;
    m_words = loaded.words;
    m_document.setAnalysis(ArticleDocument::Analysis::Running);
    m_document.setArticle(loaded.article);
    Q_EMIT settled();
    Q_EMIT opened();
}

void Opening::show(const LoadedArticle &loaded)
{
    m_fingerprint = loaded.fingerprint;
    m_words = loaded.words;
    m_open = m_pending;
    m_document.setAnalysis(ArticleDocument::Analysis::Done);
    if (!m_textShown) {
        Q_EMIT settled(); // before the document has something to say: a selection that is lost
    }
    if (m_way == Way::Reload || m_textShown) {
        m_document.updateArticle(loaded.article);
    } else {
        m_correctionsFile.clear();
        m_document.setArticle(loaded.article);
    }
    if (m_way == Way::Open) {
        restoreCorrections();
    }
    watchOpenFile();
    Q_EMIT opened();
    Q_EMIT busyChanged();
    if (m_way == Way::Open && isFile(m_open)) {
        m_state.addRecentFile(m_open.path);
    }
}

void Opening::tell(const Error &error)
{
    if (m_textShown) {
        // The text is open, only its findings are missing.
        m_document.setAnalysis(ArticleDocument::Analysis::Stopped);
        const LoadRequest again = m_open;
        Q_EMIT said(
            {error.cancelled ? Message::Kind::Notice : Message::Kind::Problem,
             error.cancelled ? tr("Stopped: the text is shown without its quotes, dates and figures.") : error.sentence,
             tr("Analyse"), [this, again] { start(Way::Open, again); }});
        watchOpenFile();
    } else if (!error.cancelled) {
        Q_EMIT said({Message::Kind::Problem, error.sentence});
        if (m_way == Way::Reload) {
            watchOpenFile();
        }
    }
    Q_EMIT busyChanged();
}

void Opening::watchOpenFile()
{
    if (isFile(m_open)) {
        m_watcher.watch(m_open.path, m_fingerprint);
    } else {
        m_watcher.stop();
    }
}

void Opening::offerReload()
{
    if (m_settings.value(Setting::ReloadChanges).toBool()) {
        reload();
        return;
    }
    Q_EMIT said({Message::Kind::Notice, tr("%1 has changed on disk.").arg(shortName(m_open.path)), tr("Reload"),
                 [this] { reload(); }});
}

void Opening::restoreCorrections()
{
    const QString file = m_corrections.fileFor(isFile(m_open) ? m_open.path : QString(), m_document.article()->text());
    auto kept = m_corrections.load(file);
    if (!kept) {
        Q_EMIT said({Message::Kind::Problem, kept.error().sentence});
        return; // What cannot be read is not written over either.
    }
    if (!kept->empty()) {
        m_document.corrections().reset(std::move(*kept));
    }
    m_correctionsFile = file;
}

void Opening::keepCorrections()
{
    if (m_correctionsFile.isEmpty()) {
        return;
    }
    if (const auto error = m_corrections.save(m_correctionsFile, m_document.corrections().list())) {
        Q_EMIT said({Message::Kind::Problem, error->sentence});
    }
}

} // namespace pullquote
