// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/articledocument.h"

namespace pullquote {

ArticleDocument::ArticleDocument(QObject *parent)
    : QObject(parent), m_article(std::make_shared<const Article>(Reading(), Findings()))
{
    connect(&m_selection, &Selection::changed, this, [this](const Item &item) {
        if (isSomething(item)) {
            m_history.visit({item, m_position});
        }
    });
}

void ArticleDocument::setArticle(ArticlePtr article)
{
    Q_ASSERT(article);
    m_selection.hover({}, this);
    m_selection.clear(this);
    m_filters.clear();
    m_history.clear();
    m_position = 0;
    m_article = std::move(article);
    Q_EMIT articleChanged();
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
