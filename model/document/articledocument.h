// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/article.h"
#include "model/document/correctionlog.h"
#include "model/document/filters.h"
#include "model/document/history.h"
#include "model/document/selection.h"

#include <QObject>

namespace pullquote {

/// The one thing that all views observe: the article's snapshot, the selection, the filters and the history. Lives on
/// the window's thread; articles are made elsewhere and handed in.
class ArticleDocument final : public QObject
{
    Q_OBJECT

public:
    explicit ArticleDocument(QObject *parent = nullptr);

    /// Never null: an empty article before the first is set.
    const ArticlePtr &article() const { return m_article; }

    /// Another article: selection, filters, history and corrections begin anew.
    void setArticle(ArticlePtr article);

    /// A newer snapshot of the same article (analysed, reloaded, corrected): selection, filters, history and place are
    /// found again in it, or said to be lost.
    void updateArticle(ArticlePtr article);

    Selection &selection() { return m_selection; }
    Filters &filters() { return m_filters; }
    History &history() { return m_history; }

    /// How far the article is analysed. Until it is, a view without findings must not say that there are none.
    enum class Analysis { Done, Running, Stopped };
    Analysis analysis() const { return m_analysis; }
    void setAnalysis(Analysis analysis);

    /// What the reader put right; every change of it makes a new snapshot of the same article.
    CorrectionLog &corrections() { return m_corrections; }

    /// Whether the filters let `item` through.
    bool accepts(const Item &item) const { return m_filters.accepts(*m_article, item); }

    /// The first character on screen in the article view; "you are here" follows it.
    qsizetype position() const { return m_position; }
    void setPosition(qsizetype position);

    /// Goes one step in the history and selects what was selected there.
    void goBack();
    void goForward();

Q_SIGNALS:
    void articleChanged();
    void analysisChanged();
    /// After updateArticle(): what was selected is not in the article any more; its words.
    void selectionLost(const QString &words);
    void positionChanged(qsizetype position);
    /// The history or an update asks the article view to show this position at the top.
    void positionRequested(qsizetype position);

private:
    void goTo(const Place &place);
    ArticlePtr corrected(const ArticlePtr &analysed);
    void show(ArticlePtr article);

    ArticlePtr m_analysed; ///< As the analysis made it, without the corrections.
    ArticlePtr m_article;
    Selection m_selection;
    Filters m_filters;
    History m_history;
    CorrectionLog m_corrections;
    qsizetype m_position = 0;
    Analysis m_analysis = Analysis::Done;
};

} // namespace pullquote
