// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/articledocument.h"

#include "model/document/refinding.h"

#include <QSignalBlocker>

namespace pullquote {

ArticleDocument::ArticleDocument(QObject *parent)
    : QObject(parent)
    , m_article(std::make_shared<const Article>(Reading(), Findings()))
{
    connect(&m_selection, &Selection::changed, this, [this](const Item &item) {
        if (isSomething(item)) {
            m_history.visit({item, m_position});
        }
    });
    connect(&m_corrections, &CorrectionLog::changed, this, [this] { show(corrected(m_analysed)); });
}

void ArticleDocument::setArticle(ArticlePtr article)
{
    Q_ASSERT(article);
    m_selection.hover({}, this);
    m_selection.clear(this);
    m_filters.clear();
    m_history.clear();
    m_position = 0;
    {
        const QSignalBlocker blocker(m_corrections);
        m_corrections.reset({});
    }
    m_analysed = std::move(article);
    m_article = m_analysed;
    Q_EMIT articleChanged();
}

void ArticleDocument::setAnalysis(Analysis analysis)
{
    if (m_analysis != analysis) {
        m_analysis = analysis;
        Q_EMIT analysisChanged();
    }
}

void ArticleDocument::updateArticle(ArticlePtr article)
{
    Q_ASSERT(article);
    m_analysed = std::move(article);
    show(corrected(m_analysed));
}

ArticlePtr ArticleDocument::corrected(const ArticlePtr &analysed)
{
    if (m_corrections.list().empty()) {
        m_corrections.setLost({});
        return analysed;
    }
    Corrected result = applyCorrections(analysed->text(), analysed->findings(), m_corrections.list());
    m_corrections.setLost(std::move(result.lost));
    return std::make_shared<const Article>(analysed->reading(), std::move(result.findings));
}

void ArticleDocument::show(ArticlePtr article)
{
    const ArticlePtr before = m_article;
    const Item selected = m_selection.current();
    const FilterState filters = refind(*before, m_filters.state(), *article);
    const auto position = refindPosition(*before, m_position, *article);

    m_selection.hover({}, this);
    m_selection.clear(this);
    m_filters.clear();
    m_article = std::move(article);
    m_history.renewPlaces([&](const Place &place) -> std::optional<Place> {
        const Item item = refind(*before, place.item, *m_article);
        const qsizetype at = refindPosition(*before, place.position, *m_article).value_or(0);
        return isSomething(item) ? std::optional(Place{item, at}) : std::nullopt;
    });
    Q_EMIT articleChanged();
    m_filters.set(filters);
    m_position = position.value_or(0);
    Q_EMIT positionRequested(m_position);
    const Item found = refind(*before, selected, *m_article);
    m_selection.set(found, this);
    if (isSomething(selected) && !isSomething(found)) {
        Q_EMIT selectionLost(before->textOf(before->spanOf(selected)).toString());
    }
}

void ArticleDocument::setPosition(qsizetype position)
{
    if (m_position == position) {
        return;
    }
    m_position = position;
    Q_EMIT positionChanged(position);
}

void ArticleDocument::goBack()
{
    if (const auto place = m_history.back()) {
        goTo(*place);
    }
}

void ArticleDocument::goForward()
{
    if (const auto place = m_history.forward()) {
        goTo(*place);
    }
}

void ArticleDocument::goTo(const Place &place)
{
    Q_EMIT positionRequested(place.position);
    m_selection.set(place.item, this);
}

} // namespace pullquote
