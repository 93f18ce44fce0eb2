// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/articleloader.h"
#include "app/filewatcher.h"
#include "app/message.h"
#include "app/settings.h"
#include "app/windowstate.h"
#include "model/document/articledocument.h"
#include "model/document/correctionstore.h"

class QMimeData;

namespace pullquote {

/// The ways in which an article gets into the document: from a file, standard input, the clipboard, a drop, or the one
/// that comes with the program; and again when its file has changed. What cannot be opened leaves what was open as it
/// was.
class Opening final : public QObject
{
    Q_OBJECT

public:
    Opening(ArticleDocument &document, Settings &settings, WindowState &state, CorrectionStore corrections);

    /// Opens a file, or standard input for "-".
    void openFile(const QString &path);
    /// Opens the article that comes with the program, like any other file.
    void openBundled();
    /// Opens what the clipboard or a drop holds: a file, else a page, else plain text.
    void openMime(const QMimeData &data, const QString &name);
    static bool canOpen(const QMimeData &data);

    /// Reads the open file again and keeps place, selection and filters.
    void reload();
    bool canReload() const;
    /// Stops what is being opened.
    void cancel() { m_loader.cancel(); }

    bool isBusy() const { return m_loader.isRunning(); }
    /// The name of what is being opened, for the person.
    QString pendingName() const;
    /// Words of the open article.
    qsizetype words() const { return m_words; }

    /// Puts the search for findings off, once there is a text to show, until letAnalyse().
    void putOffAnalysis() { m_loader.hold(); }
    void letAnalyse() { m_loader.release(); }

    /// Handles what the worker has already reported: an article that is there before the window is shown is in its
    /// first picture.
    void takeReports();

    /// A name for the person: the file's name, "standard input" for "-".
    static QString shortName(const QString &path);

    static const QString &bundledPath();

Q_SIGNALS:
    /// Something is being opened, or no more.
    void busyChanged();
    void progressed(double share);
    /// Another article is open, or the open one was read again.
    void opened();
    void said(const pullquote::Message &message);
    /// What was said last of the open file does not hold any more.
    void settled();

private:
    enum class Way { Open, Reload };

    void start(Way way, LoadRequest request);
    void show(const LoadedArticle &loaded);
    void showText(const LoadedArticle &loaded);
    void tell(const Error &error);
    void watchOpenFile();
    void offerReload();
    void restoreCorrections();
    void keepCorrections();

    ArticleDocument &m_document;
    Settings &m_settings;
    WindowState &m_state;
    CorrectionStore m_corrections;
    ArticleLoader m_loader;
    FileWatcher m_watcher;

    Way m_way = Way::Open;
    LoadRequest m_pending;     ///< What is being opened.
    LoadRequest m_open;        ///< What is open.
    bool m_textShown = false;  ///< The text of what is being opened is in the document already.
    quint64 m_fingerprint = 0; ///< Of what is open.
    qsizetype m_words = 0;
    QString m_correctionsFile; ///< Empty while the corrections are not the open article's.
};

} // namespace pullquote
